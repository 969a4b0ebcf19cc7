# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""OBJ and MTL: comments in front of the data; programs and lists of words are none."""

import codecs

import pytest

from licwatch.model.passage import Passage
from licwatch.readers import choose
from licwatch.readers.solids import obj
from tests.readers.reading import prose, read, survives

MESH = "v 0 0 0\nv 1.5 0 -1e-3\nv 0 1 0\nf 1 2 3\n"
NO_MESH = {
    "empty": "",
    "only comments": "# License: MIT\n",
    "a script": "# License: MIT\nset -e\n",
    "a list": "g reen\no range\n",
    "prose with a v": "v for vendetta\n",
    "a graph": "g 1\nv a\n",
}
TELLING = {
    "a mesh": ("# License: CC-BY-4.0\n" + MESH, ["License: CC-BY-4.0"]),
    "with a library first": ("# Peg\n\nmtllib peg.mtl\no Peg\n" + MESH, ["Peg"]),
    "an empty group first": ("# Peg\ng\n" + MESH, ["Peg"]),
    "a late notice": (MESH + "# 3 vertices\n# Copyright Ada\n" + MESH, ["3 vertices\nCopyright Ada"]),
    "a material": ("# CC0\nnewmtl a\nKd 1 0 0\n", ["CC0"]),
    "a material with comments in it": ("# CC0\nnewmtl a b\n# shiny\n\tNs 20\n", ["CC0"]),
    "a material without anything": ("# CC0\nnewmtl a\n", ["CC0"]),
    "a texture": ("#CC0\n\nnewmtl a\nmap_Kd wood.png\n", ["CC0"]),
}


@pytest.mark.parametrize("content", NO_MESH.values(), ids=NO_MESH)
def test_what_is_no_mesh(content: str) -> None:
    assert choose(content.encode()) is not obj


def test_must_not_fire() -> None:
    assert read(obj, MESH.encode()) == []
    assert read(obj, (MESH + "# object Peg, 8 vertices\n" + MESH).encode()) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: str, expected: list[str]) -> None:
    for form in (content, content.replace("\n", "\r\n"), content.replace("\n", "\r")):
        assert ["\n".join(one.splitlines()) for one in prose(read(obj, form.encode()))] == expected
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        assert prose(read(obj, mark + content.encode(encoding))) == expected


def test_lines_are_those_of_the_file() -> None:
    met = read(obj, ("\n\n# Peg\n" + MESH + "# CC0\n").encode())
    assert [one.line for one in met if isinstance(one, Passage)] == [3, 8]


def test_broken_ones_are_survived() -> None:
    survives(obj, TELLING["a late notice"][0].encode())
    survives(obj, TELLING["a material with comments in it"][0].encode())
