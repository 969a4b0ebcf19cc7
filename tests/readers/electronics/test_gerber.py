# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Gerber and drill files: attributes, and comments in which there may be a notice."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.electronics import gerber
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, HOLDER, TOOL = StatementKind.LICENSE, StatementKind.HOLDER, StatementKind.TOOL
PLOT = "{}%FSLAX46Y46*%\n%MOMM*%\n%ADD10C,0.1*%\nX1Y2D02*\nX1Y3D01*\nM02*\n"
DRILLS = "M48\n{}FMAT,2\nMETRIC\nT1C0.300\n%\nG90\nT1\nX1.0Y1.0\nM30\n"

SILENT = {
    "coordinates": PLOT.format(""),
    "remarks of a program": PLOT.format("G04 Layer: F_Cu*\nG04 APERTURE LIST*\n"),
    "a plot without a name": PLOT.format("G04 Title: (unknown), fab *\n"),
    "standard attributes": PLOT.format("%TF.FileFunction,Copper,L1,Top*%\n%TF.Part,Single*%\n%TO.C,LICENSE*%\n"),
    "drills": DRILLS.format("; DRILL file {KiCad 5.1.9} date 2021\n;FORMAT={-:-/ absolute}\n"),
}
TELLING: dict[str, tuple[str, list[Said], list[str]]] = {
    "comments": (
        PLOT.format("G04 Copyright 2024 Ada*\nG04 SPDX-License-Identifier: CERN-OHL-S-2.0*\n"),
        [],
        ["Copyright 2024 Ada\nSPDX-License-Identifier: CERN-OHL-S-2.0"],
    ),
    "a comment at the end": (PLOT.format("") + "G04 CC BY 4.0*\n", [], ["CC BY 4.0"]),
    "two blocks": (PLOT.format("G04 CC0 1.0*\n") + "G04 (c) Ada*", [], ["CC0 1.0", "(c) Ada"]),
    "comments alone": ("G04 CC BY 4.0*\r\nG04 by Ada*\r\n", [], ["CC BY 4.0\nby Ada"]),
    "a comment that is not closed": (PLOT.format("") + "G04 CC0 1.0", [], ["CC0 1.0"]),
    "an attribute of people": (
        PLOT.format("%TFLicense,CERN-OHL-S-2.0*%\n"),
        [("License", "CERN-OHL-S-2.0", LICENSE)],
        [],
    ),
    "a holder": (PLOT.format("%TFCopyright,\\u00A9 2024, Ada*%\n"), [("Copyright", "© 2024, Ada", HOLDER)], []),
    "a notice under another name": (PLOT.format("%TFLegal,licensed under MIT*%\n"), [], ["licensed under MIT"]),
    "attributes in comments": (
        PLOT.format("G04 #@! TF.GenerationSoftware,KiCad,Pcbnew,5.1*\nG04 #@! TFLicence,MIT*\n"),
        [(".GenerationSoftware", "KiCad,Pcbnew,5.1", TOOL), ("Licence", "MIT", LICENSE)],
        [],
    ),
    "the project": (
        PLOT.format("%TF.ProjectId,peg,00000000-0000,rev?*%\n"),
        [(".ProjectId", "peg", StatementKind.TITLE)],
        [],
    ),
    "as pcb writes it": (
        PLOT.format("G04 Title: Peg, top *\nG04 Creator: pcb 4.2 *\nG04 For: ada *\n"),
        [
            ("Title", "Peg, top", StatementKind.TITLE),
            ("Creator", "pcb 4.2", TOOL),
            ("For", "ada", StatementKind.AUTHOR),
        ],
        [],
    ),
    "drills": (
        DRILLS.format("; #@! TF.GenerationSoftware,Kicad,Pcbnew,5.1\n; Licensed under\n; CERN-OHL-S v2\n"),
        [(".GenerationSoftware", "Kicad,Pcbnew,5.1", TOOL)],
        ["Licensed under\nCERN-OHL-S v2"],
    ),
    "remarks before drills": ("; (c) Ada\n" + DRILLS.format(""), [], ["(c) Ada"]),
}
OTHERS = {
    "G-code": b"; Licensed under MIT\nG28\nG04 P500\nG1 X1 Y2\n",
    "G-code that waits first": b"G04 P500 ; a while\nG1 X1\n",
    "prose": b"G04 is a comment in FSLAX46Y46 files.",
    "a percentage": b"%PDF-1.4\n",
    "TeX": b"% TF.License, a comment\n\\documentclass{article}\n",
    "an address of memory": b"M48T86 is a clock\n",
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_must_not_be_taken(content: bytes) -> None:
    assert choose(content) is not gerber


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: str) -> None:
    assert read(gerber, content.encode()) == []


@pytest.mark.parametrize(("content", "statements", "passages"), TELLING.values(), ids=TELLING)
def test_must_fire(content: str, statements: list[Said], passages: list[str]) -> None:
    met = read(gerber, content.encode())
    assert said(met) == statements
    assert prose(met) == passages


def test_an_attribute_of_an_aperture_is_not_the_files() -> None:
    met = read(gerber, PLOT.format("%TALicense,MIT*%\n").encode())
    assert [(one.scope, one.about) for one in met if isinstance(one, Statement)] == [(Scope.OBJECT, "aperture")]


def test_lines_are_those_of_the_file() -> None:
    met = read(gerber, PLOT.format("%TF.Part,Single*%\n%TFLicense,MIT*%\nG04 CC0 1.0*\n").encode())
    assert [one.line for one in met if isinstance(one, Passage | Statement)] == [2, 3]


def test_broken_ones_are_survived() -> None:
    for content, _, _ in TELLING.values():
        survives(gerber, content.encode(), 40)
