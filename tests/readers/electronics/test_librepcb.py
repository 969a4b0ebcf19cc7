# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""LibrePCB: what an element says of itself, and not of what is in it."""

import pytest

from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.electronics import librepcb
from tests.readers.reading import Said, prose, read, said, survives

INNER = ' (symbol_variant 3c\n  (name "inner")\n  (description "inside")\n  (author "x")\n )\n'
ELEMENT = "(librepcb_component 1a2b\n{}" + INNER + ")\n"
ATTRIBUTE = ' (attribute "{}" (type string) (unit none)\n  (value "{}")\n )\n'

SILENT = {
    "none": "",
    "settings": ' (keywords "MIT")\n (version "0.1")\n (created 2018-01-01T00:00:00Z)\n (description "")\n',
    "another attribute": ATTRIBUTE.format("RESISTANCE", "4k7"),
}
TELLING: dict[str, tuple[str, list[Said], list[str]]] = {
    "its own": (
        ' (name "Peg")\n (description "A peg.\\nLicensed under CC0")\n (author "Ada")\n (url "https://example.org")\n',
        [
            ("name", "Peg", StatementKind.TITLE),
            ("author", "Ada", StatementKind.AUTHOR),
            ("url", "https://example.org", StatementKind.SOURCE),
        ],
        ["A peg.\nLicensed under CC0"],
    ),
    "nobody": (' (author "")\n (url "")\n', [("author", "", StatementKind.AUTHOR)], []),
    "an attribute": (ATTRIBUTE.format("LICENSE", "CC0-1.0"), [("LICENSE", "CC0-1.0", StatementKind.LICENSE)], []),
    "a text": (' (text 4d (layer sym_names)\n  (value "CC BY 4.0")\n )\n', [], ["CC BY 4.0"]),
}


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_must_not_fire(inside: str) -> None:
    assert read(librepcb, ELEMENT.format(inside).encode()) == []


@pytest.mark.parametrize(("inside", "statements", "passages"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: str, statements: list[Said], passages: list[str]) -> None:
    met = read(librepcb, ELEMENT.format(inside).encode())
    assert said(met) == statements
    assert prose(met) == passages


def test_other_lists_are_not_taken() -> None:
    assert choose(b"(librepcb is a program)") is not librepcb
    assert choose(b"(kicad_pcb (version 1))") is not librepcb


def test_broken_ones_are_survived() -> None:
    survives(librepcb, ELEMENT.format("".join(inside for inside, _, _ in TELLING.values())).encode())
