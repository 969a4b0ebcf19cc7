# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What is a container and what only looks like one. Its bytes decide, never its name."""

import bz2
import gzip
import io
import lzma
import marshal
import tarfile
import zipfile
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from licwatch.model.item import Kind
from licwatch.sources.archive import Form, recognize
from tests.archives import GPL, MIT, TAR_END, Part, good_tar, good_zip, nothing_written, pax, tarred, zipped


def recognized(data: bytes) -> Form | None:
    file = io.BytesIO(data)
    file.seek(len(data) // 2)
    form = recognize(file)
    assert file.tell() == 0
    return form


def pyc(source: str) -> bytes:
    return b"\xa7\r\r\n" + bytes(12) + marshal.dumps(compile(source, "x", "exec"))


V7_LIKE = (b"README\0" + b"words, " * 80)[:148] + b"  1234\0 " + b"more words " * 40

NO_CONTAINER = {
    "nothing": b"",
    "a byte": b"P",
    "text": MIT,
    "text that begins with BZh": b"BZh is the magic of bzip2; BZh9 is its best level.\n" * 20,
    "text that begins with PK": b"PK is what Phil Katz left in every zip: PK\3\4, PK\5\6 and PK\1\2.\n" * 20,
    "text that begins with a bracket": b"]\n" * 300,
    "the constants of a zip program": pyc("a, b, c, d = b'PK\\3\\4', b'PK\\1\\2', b'PK\\5\\6', b'PK\\6\\6'"),
    "the zip program itself": pyc(Path(zipfile.__file__).read_text("utf-8")),
    "text in the layout of an old tar": V7_LIKE[:512],
    "a cut tar header": tarred(b"a")[:500],
    "a tar header without a name": tarred(b""),
    "zeros": bytes(2048),
    "ones": b"\xff" * 2048,
    "gzip's first bytes only": b"\x1f\x8b",
    "other data behind gzip's first bytes": b"\x1f\x8b\x07" + bytes(50),
    "bzip2's first bytes only": b"BZh9",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(300),
    "a picture with an empty zip behind it": b"\x89PNG\r\n\x1a\n" + zipped(),
    "a zip that does not end the file": b"x" + zipped(Part(b"a", MIT)) + bytes(70_000),
}
ODT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
PLAIN = good_tar({"LICENSE": GPL})
ZIP, TAR, PACKED = Form("zip"), Form("tar"), Form("compressed")
CONTAINER = {
    "zip": (good_zip({"a": MIT}), ZIP),
    "an empty zip": (zipped(), ZIP),
    "a cut zip": (good_zip({"a": MIT})[:40], ZIP),
    "a zip with bytes behind it": (good_zip({"a": MIT}) + b"x", ZIP),
    "a zip in several parts": (zipped(Part(b"a", MIT), front=b"PK00"), ZIP),
    "a program with a zip behind it": (b"MZ" + bytes(510) + good_zip({"a": MIT}), Form("zip", analyzed=True)),
    "a document behind something else": (b"MZ" + bytes(510) + good_zip(ODT), Form("zip", analyzed=True)),
    "a document": (good_zip(ODT), Form("zip", Kind.DOCUMENT, analyzed=True)),
    "tar": (PLAIN, TAR),
    "ustar": (good_tar({"a": MIT}, tarfile.USTAR_FORMAT), TAR),
    "gnu tar": (good_tar({"n" * 300: MIT}, tarfile.GNU_FORMAT), TAR),
    "a tar that begins with a pax header": (pax((b"path", b"x")) + tarred(b"y") + TAR_END, TAR),
    "an old tar": (tarred(b"a", MIT, b"\0", magic=bytes(8)), TAR),
    "a cut tar": (PLAIN[:600], TAR),
    "gz": (gzip.compress(MIT), PACKED),
    "tar.gz": (gzip.compress(PLAIN), PACKED),
    "bz2": (bz2.compress(MIT), PACKED),
    "bz2 of nothing": (bz2.compress(b""), PACKED),
    "xz": (lzma.compress(MIT), PACKED),
    "lzma": (lzma.compress(MIT, lzma.FORMAT_ALONE), PACKED),
    "zst": (zstandard.ZstdCompressor().compress(MIT), PACKED),
}


@pytest.mark.parametrize("case", NO_CONTAINER)
def test_what_is_no_container(case: str) -> None:
    assert recognized(NO_CONTAINER[case]) is None


@pytest.mark.parametrize("case", CONTAINER)
def test_containers(case: str) -> None:
    data, form = CONTAINER[case]
    assert recognized(data) == form


@given(st.text(max_size=3000))
def test_no_text_is_a_container(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"PK\3\4", b"PK\5\6", b"PK00PK\3\4")) and not data.startswith(b"]"):
        assert recognized(data) is None


@given(st.sampled_from(sorted(CONTAINER)), st.lists(st.tuples(st.integers(0, 1200), st.integers(0, 255)), max_size=4))
def test_recognizing_raises_nothing_and_writes_nothing(case: str, changes: list[tuple[int, int]]) -> None:
    data = bytearray(CONTAINER[case][0])
    for place, value in changes:
        data[place % len(data)] = value
    with nothing_written():
        recognized(bytes(data))
