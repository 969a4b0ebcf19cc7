# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""pcb-rnd and sch-rnd: attributes of boards and sheets, and of the parts in them."""

import pytest

from licwatch.model.statement import Scope, Statement
from licwatch.readers import choose
from licwatch.readers.electronics import lihata
from tests.readers.reading import prose, read, survives

BOARD = "ha:pcb-rnd-board-v6 {{\n ha:attributes {{\n{}}}\n ha:data {{\n  li:objects {{\n{}  }}\n }}\n}}\n"
SUBC = "   ha:subc.21 {\n    ha:attributes {\n     refdes=U1\n     {dist-license}={GPL v2}\n    }\n   }\n"
FILE = (Scope.FILE, "")

#: Key, value, scope and what it is about.
Told = tuple[str, str, Scope, str]

SILENT = {
    "none": BOARD.format("", ""),
    "settings": BOARD.format("  PCB::grid::unit=mm\n", "   ha:text.5 {\n    string = R1\n   }\n"),
}
TELLING: dict[str, tuple[str, list[Told], list[str]]] = {
    "a board": (
        BOARD.format("  license=CC0\n  author={Ada B.}\n", ""),
        [("license", "CC0", *FILE), ("author", "Ada B.", *FILE)],
        [],
    ),
    "a part on it": (BOARD.format("", SUBC), [("dist-license", "GPL v2", Scope.OBJECT, "subc.21")], []),
    "a part by itself": (
        "li:pcb-rnd-subcircuit-v4 {\n ha:subcircuit.21 {\n  ha:attributes {\n"
        "   dist-license={GPL v2}\n   use-license=\n  }\n }\n}\n",
        [("dist-license", "GPL v2", *FILE), ("use-license", "", *FILE)],
        [],
    ),
    "a sheet": (
        "# (c) Ada\nha:cschem-sheet-v1 {\n ha:attributes {\n  license={CC BY 4.0}\n }\n}\n",
        [("license", "CC BY 4.0", *FILE)],
        ["(c) Ada"],
    ),
    "a symbol by itself": (
        "li:cschem-group-v1 {\n ha:group.1 {\n  ha:attrib {\n"
        "   sym-license-dist=GPLv2+\n   sym-license-use=Unlimited\n  }\n }\n}\n",
        [("sym-license-dist", "GPLv2+", *FILE), ("sym-license-use", "Unlimited", *FILE)],
        [],
    ),
    "texts": (
        BOARD.format(
            "", "   ha:text.5 { string = {CC BY 4.0}; rot = 0 }\n   ha:text.6 {\n    string = CERN OHL\n   }\n"
        ),
        [],
        ["CC BY 4.0", "CERN OHL"],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: str) -> None:
    assert read(lihata, content.encode()) == []


@pytest.mark.parametrize(("content", "statements", "passages"), TELLING.values(), ids=TELLING)
def test_must_fire(content: str, statements: list[Told], passages: list[str]) -> None:
    met = read(lihata, content.encode())
    assert [(one.key, one.value, one.scope, one.about) for one in met if isinstance(one, Statement)] == statements
    assert prose(met) == passages


def test_other_trees_are_not_taken() -> None:
    assert choose(b"ha:pcb-rnd-menu-v1 {\n}\n") is not lihata
    assert choose(b"ha:settings {\n license=MIT\n}\n") is not lihata


def test_broken_ones_are_survived() -> None:
    for content, _, _ in TELLING.values():
        survives(lihata, content.encode(), 60)
