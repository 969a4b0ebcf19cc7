# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""OFF: the word, the numbers, and the comments around them."""

import pytest

from licwatch.readers import choose
from licwatch.readers.solids import off
from tests.readers.reading import prose, read, survives

POINTS = "3 1 0\n0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n"
NO_MESH = [b"", b"OFF", b"OFF\n", b"OFFICE\n3 1 0\n", b"OFF and on\n", b"# License\nOFF\nthe road\n"]
TELLING = {
    "behind the word": ("OFF\n# CC-BY 4.0\n# by Ada\n" + POINTS, ["CC-BY 4.0\nby Ada"]),
    "before the word": ("# CC-BY 4.0\nOFF\n" + POINTS, ["CC-BY 4.0"]),
    "with colors": ("COFF\n# by Ada\n" + POINTS, ["by Ada"]),
    "on one line": ("OFF 3 1 0\n0 0 0\n# License: MIT\n", ["License: MIT"]),
    "later": ("OFF\n" + POINTS + "# Copyright Ada\n", ["Copyright Ada"]),
}


@pytest.mark.parametrize("content", NO_MESH)
def test_what_is_no_mesh(content: bytes) -> None:
    assert choose(content) is not off


def test_must_not_fire() -> None:
    assert read(off, ("OFF\n" + POINTS + "# faces\n").encode()) == []
    assert read(off, b"OFF BINARY\n" + bytes(40)) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: str, expected: list[str]) -> None:
    assert prose(read(off, content.encode())) == expected


def test_broken_ones_are_survived() -> None:
    survives(off, TELLING["behind the word"][0].encode())
