# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""EAGLE before 6: strings of a binary file among which there may be a notice."""

import pytest

from licwatch.readers import choose
from licwatch.readers.electronics import eagle_binary
from tests.readers.reading import prose, read, survives


def section(sign: int, flag: int = 0) -> bytes:
    return bytes([sign, flag]) + b"\5\0abc".ljust(22, b"\0")


def drawing(*strings: str, flag: int = 0, encoding: str = "latin-1") -> bytes:
    table = b"\0".join(one.encode(encoding) for one in strings)
    sections = section(0x10, flag) + section(0x11) + section(0x12) + section(0x12)
    return sections + b"\x13\x12\x99\x19" + len(table).to_bytes(4, "little") + table + b"\0\1\2\3"


SILENT = {
    "names": drawing("Bottom layer", "POWER SUPPLY"),
    "no strings": drawing(),
    "an attribute that is shown": drawing(">LICENSE", "something else"),
    "strings before the table": section(0x10) + section(0x11) + section(0x12) + b"license license" + drawing("nothing"),
}
TELLING = {
    "one": (drawing("CERN OHL v1.2"), ["CERN OHL v1.2"]),
    "over three, with what stands around": (
        drawing(
            "Far away", "Design by", "Released under the", "Creative Commons", "BY-SA 3.0 license", ">VALUE", "TITLE:"
        ),
        ["Design by\nReleased under the\nCreative Commons\nBY-SA 3.0 license\nTITLE:"],
    ),
    "two that are far apart": (
        drawing("CC BY-SA 3.0", *(f"string {number}" for number in range(9)), "Copyright 2010 Ada"),
        ["CC BY-SA 3.0\nstring 0\nstring 1", "string 7\nstring 8\nCopyright 2010 Ada"],
    ),
    "HTML": (drawing("<b>License</b>:<br>CC&nbsp;BY"), ["License:\nCC BY"]),
    "with the flag": (drawing("© 2010 Ada", flag=0x80), ["© 2010 Ada"]),
    "in UTF-8": (drawing("© 2010 Ada", encoding="utf-8"), ["© 2010 Ada"]),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert read(eagle_binary, content) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[str]) -> None:
    assert prose(read(eagle_binary, content)) == expected


def test_other_binary_files_are_not_taken() -> None:
    assert choose(section(0x10) + section(0x12) + section(0x12)) is not eagle_binary
    assert choose(section(0x10)) is not eagle_binary
    assert choose(b"\x10\0" * 100) is not eagle_binary


def test_broken_ones_are_survived() -> None:
    survives(eagle_binary, TELLING["over three, with what stands around"][0])
