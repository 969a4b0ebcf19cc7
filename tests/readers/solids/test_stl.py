# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""STL: the header of a binary mesh, told from text by its size; the names of solids."""

import pytest

from licwatch.readers import choose
from licwatch.readers.solids import stl
from tests.readers.reading import prose, read, survives

FACET = "facet normal 0 0 1\n outer loop\n vertex 0 0 0\n vertex 1 0 0\n vertex 0 1 0\n endloop\nendfacet\n"


def binary(header: bytes, triangles: int = 1) -> bytes:
    return header.ljust(80)[:80] + triangles.to_bytes(4, "little") + bytes(50 * triangles)


def ascii_(name: str, more: str = "") -> bytes:
    return f"solid {name}\n{FACET}endsolid {name}\n{more}".encode()


NO_MESH = {
    "empty": b"",
    "prose": b"solid advice for facet normal people\nBe good.\n",
    "a count that does not fit": binary(b"CC0")[:-1],
    "a count that lies": b"x" * 80 + b"\xff" * 4,
    "a header cut off": b"CC BY 4.0",
}
SILENT = {
    "blank": binary(b""),
    "zeros": binary(bytes(80)),
    "only colors": binary(b"COLOR=\x10\x80\x10\xff".ljust(80, b"\0")),
    "no triangles": binary(b"", 0),
    "no name": ascii_(""),
}
TELLING = {
    "binary": (binary(b"CC BY-SA 4.0 Ada https://example.org/peg"), "CC BY-SA 4.0 Ada https://example.org/peg"),
    "binary with zeros": (binary(b"Peg\0by Ada".ljust(80, b"\0")), "Peg by Ada"),
    "binary that begins with solid": (binary(b"solid peg CC0-1.0"), "solid peg CC0-1.0"),
    "binary with colors": (binary(b"MIT License COLOR=\1\2\3\4MATERIAL=" + b"\xfe" * 12), "MIT License"),
    "Western letters": (binary("© Müller".encode("cp1252")), "© Müller"),
    "text": (ascii_("peg, CC-BY-4.0 Ada"), "peg, CC-BY-4.0 Ada"),
    "text in capitals, Windows": (ascii_("peg by Ada").upper().replace(b"\n", b"\r\n"), "PEG BY ADA"),
    "text with nothing in it": (b"solid by Ada\nendsolid by Ada", "by Ada"),
}


@pytest.mark.parametrize("content", NO_MESH.values(), ids=NO_MESH)
def test_what_is_no_mesh(content: bytes) -> None:
    assert choose(content) is not stl


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert read(stl, content) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: str) -> None:
    assert prose(read(stl, content)) == [expected]


def test_of_many_solids_the_first_and_those_of_rights() -> None:
    met = read(stl, ascii_("peg", (ascii_("hole") + ascii_("peg") + ascii_("CC-BY Ada")).decode()))
    assert prose(met) == ["peg", "CC-BY Ada"]


def test_broken_ones_are_survived() -> None:
    survives(stl, binary(b"CC BY-SA 4.0 COLOR="))
    survives(stl, ascii_("CC-BY"))
