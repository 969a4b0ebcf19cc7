# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The lines are ScanCode's own, for contents of every sort under every sort of name."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.detect.text import magic
from tests.detect.text.oracle import ours, stock

WORDS = b"Copyright (c) 2001 Somebody. Licensed under the MIT license, see LICENSE.\n"
_TRAITS = (
    "content content.other content.c content.py content.html content.xml content.js content.min.js content.js.map "
    "content.json content.typeface.json content-package.json content.svg content.tga content.pyc content.docx "
    "content.gem content.jar content.x locale/content locale/content.po"
)
TRAITS = _TRAITS.split()
STRIPPED = ("content.other", "content.html", "content.js.map", "content.svg")


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("LICENSE", WORDS)
    return buffer.getvalue()


def _tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        info = tarfile.TarInfo("LICENSE")
        info.size = len(WORDS)
        archive.addfile(info, io.BytesIO(WORDS))
    return buffer.getvalue()


def _pdf(body: bytes = b"BT /F1 12 Tf (Copyright 2001 Somebody) Tj 0 -20 Td (MIT license) Tj ET") -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(body), body),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    content, places = b"%PDF-1.4\n", []
    for number, value in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj%s endobj\n" % (number, value)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(content)
    return content + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        start,
    )


CONTENTS: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "one byte": lambda: b"x",
    "text": lambda: WORDS * 20,
    "long lines": lambda: WORDS + b'a, "b", c; ' * 90 + b"\n" + WORDS,
    "exactly 300": lambda: b"x" * 300 + b"\n" + b"y" * 300 + b"\n",
    "exactly 301": lambda: b"x" * 301 + b"\n",
    "later 301": lambda: b"x\n" + b"y" * 301 + b"\n",
    "carriage returns": lambda: WORDS.replace(b"\n", b"\r") * 9,
    "both returns": lambda: WORDS.replace(b"\n", b"\r\n") * 9,
    "latin-1": lambda: WORDS + "\u00a9 M\u00fcller\n".encode("latin-1") * 9,
    "utf-8": lambda: "\u00a9 M\u00fcller \u4e2d\u6587\n".encode() * 99,
    "utf-8 with a mark": lambda: b"\xef\xbb\xbf" + WORDS,
    "utf-16": lambda: WORDS.decode().encode("utf-16"),
    "utf-16-be": lambda: WORDS.decode().encode("utf-16-be"),
    "utf-32": lambda: WORDS.decode().encode("utf-32"),
    "shift-jis": lambda: "\u8457\u4f5c\u6a29 \u30e9\u30a4\u30bb\u30f3\u30b9\n".encode("shift-jis") * 9,
    "euc-kr": lambda: "\uc800\uc791\uad8c\n".encode("euc-kr") * 9,
    "ebcdic": lambda: WORDS.decode().encode("cp500"),
    "nulls": lambda: WORDS + b"some\0words\0\n" * 3,
    "escapes": lambda: b'"one\\ntwo\\tthree\\r\\\\n"\n' * 9,
    "controls": lambda: WORDS + b"\x01\x02\x1b[0m\n" * 9,
    "json": lambda: b'{"license": "MIT", "text": "' + b"word, " * 99 + b'"}',
    "map": lambda: b'{"version": 3, "sourcesContent": ["a\\nb \\\\n c", "d"]}',
    "csv": lambda: b"one,two,three\n" * 12 + b"a" * 400 + b",b,c\n",
    "html": lambda: b"<!DOCTYPE html>\n<html><body><p>Copyright &copy; 2001 <b>Somebody</b></p>\n" * 3,
    "html in a text": lambda: WORDS + b"<p><b>x</b></p>" * 9,
    "xml": lambda: b'<?xml version="1.0"?>\n<license>MIT</license>\n' * 5,
    "drawing": lambda: b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><!-- MIT --></svg>\n',
    "doctype": lambda: b"<?xml version='1.0'?>\n<!DOCTYPE svg PUBLIC>\n<svg/>\n",
    "script": lambda: b"#!/usr/bin/env python\nprint(1)\n",
    "script for sound": lambda: b"#!/usr/bin/env soundtool\nplay\n",
    "sections": lambda: b"; one\r\n[Main]\r\nkey=1\r\n[Icons]\r\nkey=2\r\n",
    "certificate": lambda: b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
    "pixmap": lambda: b"/* XPM */\nstatic char * x[] = {\n};\n",
    "pgm": lambda: b"P2\n# words\n2 2\n255\n0 1 2 3\n",
    "font": lambda: b"SplineFontDB: 3.0\nFontName: Some\nCopyright: Somebody\r\nVersion: 1",
    "rtf": lambda: b"{\\rtf1\\ansi Some words}\n",
    "elf": lambda: b"\x7fELF\2\1\1" + bytes(57) + WORDS + bytes(20) + "wide license words".encode("utf-16-le"),
    "png": lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0" + WORDS,
    "gif": lambda: b"GIF89a\1\0\1\0" + WORDS,
    "zip": _zip,
    "tar": _tar,
    "gzip": lambda: gzip.compress(WORDS, mtime=0),
    "bzip2": lambda: bz2.compress(WORDS),
    "xz": lambda: lzma.compress(WORDS),
    "ar": lambda: b"!<arch>\nLICENSE/        0           0     0     644     73        `\n" + WORDS,
    "pdf": _pdf,
    "cut pdf": lambda: _pdf()[:300],
    "late pdf": lambda: WORDS + _pdf(),
    "pdf without pages": lambda: _pdf().replace(b"/Kids[3 0 R]/Count 1", b"/Kids[]/Count 0     "),
    "pdf 2": lambda: _pdf().replace(b"%PDF-1.4", b"%PDF-2.0"),
    "targa": lambda: bytes([0, 0, 10]) + bytes(9) + b"\x40\0\x40\0\x18\0" + bytes(range(256)) * 4,
    "noise": lambda: bytes((n * 7919) >> 3 & 255 for n in range(5000)),
}


@pytest.mark.parametrize("trait", TRAITS)
@pytest.mark.parametrize("name", CONTENTS)
def test_they_are_those_of_scancode(name: str, trait: str) -> None:
    content = CONTENTS[name]()
    assert ours(content, trait) == stock(content, trait)
    if trait in STRIPPED:
        assert ours(content, trait, markup=False) == stock(content, trait, markup=False)


@pytest.mark.parametrize("name", CONTENTS)
def test_they_are_the_same_with_an_unknown_database(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = CONTENTS[name]()
    known = ours(content, "content.other")
    monkeypatch.setattr(magic, "is_known", lambda: False)
    assert ours(content, "content.other") == known


PIECES = st.one_of(
    st.binary(max_size=40),
    st.text(max_size=40).map(str.encode),
    st.text("ab,'\"<>&;\\nrt\n\r\t 12", max_size=60).map(str.encode),
    st.sampled_from([b"\n", b"\r\n", b"\0", b"x" * 299, b"word, " * 60, b"%PDF-", b"<svg", b"[a]\r\n", b"#!/bin/sh\n"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=8).map(b"".join), st.sampled_from(TRAITS), st.booleans())
def test_they_are_those_of_scancode_for_anything(content: bytes, trait: str, markup: bool) -> None:
    assert ours(content, trait, markup=markup) == stock(content, trait, markup=markup)
