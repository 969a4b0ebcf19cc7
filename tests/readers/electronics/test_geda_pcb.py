# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""gEDA's pcb: footprints and boards."""

import pytest

from licwatch.model.statement import Scope, Statement
from licwatch.readers import choose
from licwatch.readers.electronics import geda_pcb
from tests.readers.reading import prose, read, survives

ELEMENT = 'Element["" "SO8" "U1" "" 1000 1000 0 0 0 100 ""]\n(\n\tPad[-1 -1 1 1 10 20 30 "1" "1" "square"]\n{})\n'
BOARD = '# release: pcb 20110918\nFileVersion[20070407]\nPCB["peg" 600000 500000]\n{}'
FILE = (Scope.FILE, "")

#: Key, value, scope and what it is about.
Told = tuple[str, str, Scope, str]

SILENT = {
    "a footprint": ELEMENT.format(""),
    "settings": ELEMENT.format('\tAttribute("device" "MIT")\n'),
    "labels": BOARD.format('Layer(1 "top")\n(\n\tText[1.00mil 1.00mil 0 100 "GND" "clearline"]\n)\n'),
    "a part on a board": BOARD.format(ELEMENT.format('\tAttribute("author" "")\n')),
}
TELLING: dict[str, tuple[str, list[Told], list[str]]] = {
    "a footprint's head": (
        "# author: Ada\n# dist-license: GPL 3\n# use-license: unlimited\n" + ELEMENT.format(""),
        [("author", "Ada", *FILE), ("dist-license", "GPL 3", *FILE), ("use-license", "unlimited", *FILE)],
        ["author: Ada\ndist-license: GPL 3\nuse-license: unlimited"],
    ),
    "a footprint's attributes": (
        ELEMENT.format('\tAttribute("copyright" "2012 Ada")\n\tAttribute("use-license" "")\n'),
        [("copyright", "2012 Ada", *FILE), ("use-license", "", *FILE)],
        [],
    ),
    "as it was once": (
        'Element(0x00 "SO8" "U1" "" 0 0 0 100 0x00)\n(\n\tAttribute("license" "MIT")\n)\n',
        [("license", "MIT", *FILE)],
        [],
    ),
    "a board": (
        BOARD.format('Attribute("license" "CC0")\nAttribute("note" "see LICENSE")\n'),
        [("license", "CC0", *FILE)],
        ["see LICENSE"],
    ),
    "a part on a board": (
        BOARD.format(ELEMENT.format('\tAttribute("dist-license" "GPL")\n')),
        [("dist-license", "GPL", Scope.OBJECT, "SO8")],
        [],
    ),
    "texts on a board": (
        BOARD.format(
            'Layer(1 "top")\n(\n\tText[2.00mm 3.50mm 0 100 "CERN OHL v1.2" "clearline"]\n'
            '\tText[2.00mm 2.00mm 0 100 "Licensed under" "clearline"]\n)\n'
            'Layer(2 "bottom")\n(\n\tText[7874 7874 0 100 "(c) Ada" "clearline"]\n)\n'
        ),
        [],
        ["(c) Ada", "Licensed under\nCERN OHL v1.2"],
    ),
}
OTHERS = {"prose": b"Element[0] is the first.", "code": b'PCB(1, 2)\nElement("a", "b")\n', "C": b'Element (x) { "" }'}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_must_not_be_taken(content: bytes) -> None:
    assert choose(content) is not geda_pcb


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: str) -> None:
    assert read(geda_pcb, content.encode()) == []


@pytest.mark.parametrize(("content", "statements", "passages"), TELLING.values(), ids=TELLING)
def test_must_fire(content: str, statements: list[Told], passages: list[str]) -> None:
    met = read(geda_pcb, content.encode())
    assert [(one.key, one.value, one.scope, one.about) for one in met if isinstance(one, Statement)] == statements
    assert sorted(prose(met)) == passages


def test_broken_ones_are_survived() -> None:
    for content, _, _ in TELLING.values():
        survives(geda_pcb, content.encode(), 60)
