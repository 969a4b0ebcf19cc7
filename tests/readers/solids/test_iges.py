# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""IGES: records of 80 columns, the start section, and strings that count their bytes."""

import pytest

from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import iges
from tests.readers.reading import Said, prose, read, said, survives

AUTHOR, TOOL = StatementKind.AUTHOR, StatementKind.TOOL
ORDINARY = "1H,,1H;,3Hpeg,7Hpeg.igs,{},{},32,38,6,308,15,3Hpeg,1.,2,2HMM,1,0.01,13H240101.000000,1E-6,1.,{},{},11,0;"


def records(letter: str, text: str) -> str:
    lines = [text[at : at + 72] for at in range(0, len(text), 72)] or [""]
    return "".join(f"{line.ljust(72)}{letter}{number:7}\n" for number, line in enumerate(lines, 1))


def model(start: str = "", parameters: str = ORDINARY.format("", "", "", "")) -> bytes:
    lines = "".join(records("S", line)[:73] + f"{number:7}\n" for number, line in enumerate(start.split("\n"), 1))
    data = records("D", "     110       1       0       0       0       0       0       000000000")
    return (lines + records("G", parameters) + data + records("T", "S      1G      1")).encode("cp1252")


TELLING: dict[str, tuple[str, list[Said]]] = {
    "all four": (
        ORDINARY.format("7HExample", "11HExample 1.0", "11HAda Example", "3HOrg"),
        [
            ("system", "Example", TOOL),
            ("preprocessor", "Example 1.0", TOOL),
            ("author", "Ada Example", AUTHOR),
            ("organization", "Org", AUTHOR),
        ],
    ),
    "divided in another way": (
        "1H//1H#/3Hpeg/7Hpeg.igs/3HC,D/3H1;0/32/38/6/308/15/1Hp/1./2/2HMM/1/0.01/1H2/1E-6/1./3HAda/3HOrg#",
        [
            ("system", "C,D", TOOL),
            ("preprocessor", "1;0", TOOL),
            ("author", "Ada", AUTHOR),
            ("organization", "Org", AUTHOR),
        ],
    ),
    "left out": (",,,,,,,,,,,,,,,,,,,,3HAda,;", [("author", "Ada", AUTHOR)]),
    "a string over two records": (
        ORDINARY.format("", "", f"100H{'Ada ' * 25}", ""),
        [("author", ("Ada " * 25).strip(), AUTHOR)],
    ),
    "letters of one byte": (ORDINARY.format("", "", "6HMüller", ""), [("author", "Müller", AUTHOR)]),
    "ended early": ("1H,,1H;,3Hpeg,7Hpeg.igs,7HExample;", [("system", "Example", TOOL)]),
    "a count that lies": ("1H,,1H;,3Hpeg,7Hpeg.igs,900HExample;", [("system", "Example;", TOOL)]),
}


@pytest.mark.parametrize("content", [b"", b"S      1\n", b"x" * 72 + b"S      2\n", b"x" * 72 + b"D      1\n"])
def test_what_is_no_model(content: bytes) -> None:
    assert choose(content) is not iges


def test_must_not_fire() -> None:
    assert read(iges, model()) == []


@pytest.mark.parametrize(("parameters", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(parameters: str, expected: list[Said]) -> None:
    assert said(read(iges, model(parameters=parameters))) == expected
    assert said(read(iges, model(parameters=parameters).replace(b"\n", b"\r\n"))) == expected


def test_the_start_is_prose() -> None:
    assert prose(read(iges, model("Peg, Copyright 2024 Ada\n\nUnder CC-BY-SA-4.0"))) == [
        "Peg, Copyright 2024 Ada\n\nUnder CC-BY-SA-4.0"
    ]


def test_broken_ones_are_survived() -> None:
    survives(iges, model("CC0", TELLING["all four"][0]))
