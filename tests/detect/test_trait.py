# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The trait of a name gives ScanCode the same answers as the name itself."""

import io
import itertools
import json
import os
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.detect.trait import trait
from tests.detect.oracle import Location, named

LONG = b"".join(b'word %d, "quoted" \\n' % number for number in range(80))


def zipped(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "License")
    return made.getvalue()


CONTENTS = {
    "nothing": b"",
    "text": b"Some text\\n of two lines.\nAnd so on.\n" * 9,
    "long lines": LONG,
    "data that is a text": LONG + b"\x02",
    "data that is a text and calls itself JavaScript": b"// vim: set ft=javascript :\n" + LONG + b"\x02",
    "data": b"\x01" + LONG,
    "map": json.dumps({"version": 3, "sourcesContent": ["first\nsecond " + LONG.decode()]}).encode(),
    "markup": b"<a><b>Copyright</b> <i>so</i></a>\n" * 9,
    "picture as text": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><!-- Copyright --></svg>\n',
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0" + LONG,
    "zip": zipped("LICENSE"),
    "office": zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml"),
    "people": b"N: Jane Doe\nE: jane@example.org\n",
}

#: Names of which each is something to ScanCode, or just is not.
TABLE = """
    a a.c a.C a.cc a.hxx a.x ax x a.py a.txt a.rst a.md a.html a.htm a.phtml a.php a.phps a.xml a.pom a.jsp a.jspx
    a.js A.JS a.Js a.jsx a.mjs a.MJS a.cjs a.jsm a.min.js a.MIN.JS a.js.map a.css.map a.map a.json a.JSON
    a.typeface.json package.json my-package.json Package.json a.po a.ts
    a.svg A.SVG a.png a.tga A.TGA a.ppm a.pyc a.PYC a.mp3
    a.doc a.DOC a.docx a.DOCX a.dotx a.dotX linux LINUX a.xlsx a.pptx a.jar A.JAR a.zip a.whl a.gem a.vsdx
    locale/a locale/a.c a/locale.txt mylocales/package.json LOCALE/a
    CREDITS credits Credits.md CREDITS.TXT credits.html AUTHORS author Authors.rst author.txt locale/CREDITS
    Makefile makefile Makefile.inc GNUMakefile BUILD build BUILD.bazel Rakefile PKGBUILD .bashrc Bashrc bash_x zshrc
    .c .js .json .package.json .hidden ..foo trailing. trailing.. ... a.tar.gz LICENSE COPYING.LESSER
    back\\slash back\\slash.js back.slash\\a ä.js ä 名前.svg
"""
NAMES = TABLE.split()


def decisions(location: str, name: str) -> dict[str, Any]:
    """What ScanCode reads of a file and takes it for, in so far as licenses and copyrights depend on it."""
    from cluecode import linux_credits
    from textcode.analysis import numbered_text_lines
    from typecode import get_type

    kind = get_type(location)
    return {
        "contains text": kind.contains_text,
        "is binary": kind.is_binary,
        "is compact": kind.is_compact_js,
        "long lines": kind.is_text_with_long_lines,
        "lines": list(numbered_text_lines(location)),
        "lines without markup": list(numbered_text_lines(location, demarkup=True)),
        "credits": linux_credits.is_credits_file(name),
    }


def by_itself(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    from typecode import contenttype

    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    try:
        return decisions(os.fspath(path), os.fspath(path))
    finally:
        path.unlink()
        contenttype._registry.clear()


def by_trait(name: str, content: bytes) -> dict[str, Any]:
    return of_trait(trait(os.fsencode(name)), content)


@cache
def of_trait(stand_in: str, content: bytes) -> dict[str, Any]:
    with named(content, stand_in) as (location, _):
        return decisions(location, location.trait)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    # the whole path counts for ScanCode, and a test's own folder has the test's name
    assert "locale" not in str(tmp_path)
    return tmp_path


@pytest.mark.parametrize("content", CONTENTS)
def test_a_name_and_its_trait_are_read_alike(content: str, folder: Path) -> None:
    for name in NAMES:
        expected = by_itself(folder, name, CONTENTS[content])
        assert by_trait(name, CONTENTS[content]) == expected, f"{name} -> {trait(os.fsencode(name))}"


PIECES = (
    ". / \\ x X a js JS json map min doc docx svg c package locale credits AUTHORS md Makefile pyc html ppm jar tar ä -"
)
WORDS = st.lists(st.sampled_from([*PIECES.split(), "\n", " "]), min_size=1, max_size=6).map("".join)


@given(WORDS, st.sampled_from(sorted(CONTENTS)))
def test_any_name_and_its_trait_are_read_alike(name: str, content: str) -> None:
    name = "/".join(part for part in name.split("/") if part.strip(".")) or "a"
    with TemporaryDirectory(prefix="licwatch-") as folder:
        assert by_trait(name, CONTENTS[content]) == by_itself(Path(folder), name, CONTENTS[content])


@given(st.binary())
def test_a_trait_is_ascii_for_any_bytes_and_its_own_trait(path: bytes) -> None:
    found = trait(path)
    assert found.isascii()
    assert trait(found.encode()) == found


def test_the_table_shows_what_depends_on_names() -> None:
    said = {name: by_trait("content", content) for name, content in CONTENTS.items()}
    assert said["data that is a text"] != by_trait("content.js", CONTENTS["data that is a text"])
    assert said["data that is a text"] != by_trait("content.json", CONTENTS["data that is a text"])
    assert said["office"] != by_trait("x", CONTENTS["office"])
    assert said["data"] != by_trait("a.tga", CONTENTS["data"])
    assert said["people"] != by_trait("CREDITS", CONTENTS["people"])


def test_most_names_share_a_trait() -> None:
    names = [f"{folder}{stem}{number}" for folder in ("", "a/", "b/c/") for stem in ("a", "ab") for number in range(9)]
    assert len({trait(name.encode()) for name in names}) == 1
    suffixes = [".css", ".bin", ".TXT", ".md", ".o", ".gif", ".yml"]
    assert len({trait(f"{n}{s}".encode()) for n, s in itertools.product(names, suffixes)}) == 1


def test_a_location_answers_for_its_trait_and_opens_as_itself() -> None:
    with named(b"content", "locale/content.min.js") as (location, kind):
        assert location.endswith(".min.js")
        assert location.endswith((".c", ".js"))
        assert "locale" in location
        assert "proc" not in location
        assert location.lower() == "locale/content.min.js"
        assert Path(location).read_bytes() == b"content"
        assert kind.size == len(b"content")


def test_a_location_equals_itself_alone() -> None:
    one, other = Location("/proc/self/fd/9"), Location("/proc/self/fd/9")
    assert one != other
    assert one == one
    assert len({one, other, str(one)}) == 3
