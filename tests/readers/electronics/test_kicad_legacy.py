# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""KiCad before 6: title blocks, notes, fields and texts, line by line."""

import pytest

from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.electronics import kicad_legacy
from tests.readers.reading import Said, prose, read, said, survives

SHEET = "EESchema Schematic File Version 4\nEELAYER 30 0\nEELAYER END\n{}\n$EndSCHEMATC\n"
BOARD = "PCBNEW-BOARD Version 1 date 01/01/2012\n\n{}\n$EndBOARD\n"
PART = '$Comp\nL Device:R R1\nF 0 "R1" H 1 1 50  0000 C CNN\nF 4 "{}" H 1 1 50  0001 C CNN "License"\n$EndComp'

SILENT = {
    "a part": SHEET.format('$Comp\nL Device:R R1\nF 1 "MIT" H 1 1 50  0000 C CNN\n$EndComp'),
    "an empty field": SHEET.format(PART.format("")),
    "a note on the circuit": SHEET.format("Text Notes 100 100 0    60   ~ 0\nSupply"),
    "an empty title block": SHEET.format('$Descr A4 1 1\nTitle ""\nComp ""\nComment1 ""\n$EndDescr'),
    "wires": SHEET.format("Wire Wire Line\n\t100 100 200 100"),
    "a reference on a board": BOARD.format('$MODULE R1\nT0 0 0 400 400 0 100 N V 21 N "R1"\n$EndMODULE R1'),
    "words about a part": "EESchema-DOCLIB  Version 2.0\n#\n$CMP 74\nD For the license-free band\nK MIT\n$ENDCMP\n",
}
TELLING: dict[str, tuple[str, list[Said], list[str]]] = {
    "a sheet": (
        SHEET.format('$Descr A4 1 1\nTitle "A \\"peg\\""\nComp "Ada"\nComment1 "CERN OHL"\nComment2 "v1.2"\n$EndDescr'),
        [("title", 'A "peg"', StatementKind.TITLE), ("company", "Ada", StatementKind.AUTHOR)],
        ["CERN OHL\nv1.2"],
    ),
    "a note": (
        SHEET.format("Text Notes 100 100 0    60   ~ 0\nReleased under\\nCC BY-SA 4.0"),
        [],
        ["Released under\nCC BY-SA 4.0"],
    ),
    "a note over two": (
        SHEET.format(
            "Text Notes 100 200 0    60   ~ 0\nCC BY-SA 4.0\nText Notes 100 100 0    60   ~ 0\nReleased under"
        ),
        [],
        ["Released under\nCC BY-SA 4.0"],
    ),
    "a board": (
        BOARD.format(
            '$SHEETDESCR\nTitle ""\nComment1 "CC0"\n$EndSHEETDESCR\n$TEXTPCB\nTe "CERN"\nnl "OHL v1.2"\n$EndTEXTPCB'
        ),
        [],
        ["CC0", "CERN\nOHL v1.2"],
    ),
    "two texts on a board": (
        BOARD.format('$TEXTPCB\nTe "CC0"\n$EndTEXTPCB\n$TEXTPCB\nTe "CC BY"\n$EndTEXTPCB'),
        [],
        ["CC0", "CC BY"],
    ),
    "a text of a footprint": (
        'PCBNEW-LibModule-V1  2012\n$MODULE OSHW\nT2 0 0 400 400 0 100 N V 21 N "Open Hardware"\n$EndMODULE OSHW\n',
        [],
        ["Open Hardware"],
    ),
    "comments": (
        "EESchema-LIBRARY Version 2.4\n#encoding utf-8\n# (c) Ada\n# CC BY-SA 4.0\n#\nDEF R R 0 0 N Y 1 F N\nENDDEF\n",
        [],
        ["encoding utf-8\n(c) Ada\nCC BY-SA 4.0\n"],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: str) -> None:
    assert read(kicad_legacy, content.encode()) == []


@pytest.mark.parametrize(("content", "statements", "passages"), TELLING.values(), ids=TELLING)
def test_must_fire(content: str, statements: list[Said], passages: list[str]) -> None:
    met = read(kicad_legacy, content.encode())
    assert said(met) == statements
    assert prose(met) == passages


PARTS = {
    "on a sheet": (SHEET.format(PART.format("MIT")), "License", "MIT", "Device:R"),
    "in a library": (
        'EESchema-LIBRARY Version 2.4\nDEF ~R R 0\nF5 "MIT" 0 0 50 H I C CNN "License"\n',
        "License",
        "MIT",
        "R",
    ),
    "in its documentation": (
        "EESchema-DOCLIB  Version 2.0\n$CMP 74\nD Gate, licensed under CC0\n$ENDCMP\n",
        "D",
        "Gate, licensed under CC0",
        "74",
    ),
}


@pytest.mark.parametrize(("content", "key", "value", "about"), PARTS.values(), ids=PARTS)
def test_what_a_part_says_holds_for_the_part(content: str, key: str, value: str, about: str) -> None:
    met = read(kicad_legacy, content.encode())
    told = [(one.key, one.value, one.scope, one.about) for one in met if isinstance(one, Statement)]
    assert told == [(key, value, Scope.OBJECT, about)]
    assert prose(met) == []


def test_other_sheets_and_boards_are_not_taken() -> None:
    assert choose(b"v 20130925 2\nC 1 1 0 0 0 EESchema-LIBRARY\n") is not kicad_legacy
    assert choose(b"The first line of EESchema Schematic File Version 4 is its name.") is not kicad_legacy


def test_broken_ones_are_survived() -> None:
    for content, _, _ in TELLING.values():
        survives(kicad_legacy, content.encode(), 60)
