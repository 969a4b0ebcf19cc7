# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""VRML and classic X3D: comments, WorldInfo with its strings, META statements."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import vrml
from tests.readers.reading import Said, prose, read, said, survives

SHAPE = "Shape { geometry Box { size 1 2 3 } } # License\n"
TITLE = StatementKind.TITLE
TELLING: dict[str, tuple[str, list[Said], list[str]]] = {
    "comments": ("# by Ada\n#\n# CC0\n" + SHAPE, [], ["by Ada\n\nCC0"]),
    "a late comment": (SHAPE + "# (c) 2024 Ada\n", [], ["(c) 2024 Ada"]),
    "a world": (
        'WorldInfo { title "Peg" info [ "CC BY 4.0", "by \\"Ada\\"" ] }',
        [("title", "Peg", TITLE)],
        ['CC BY 4.0\nby "Ada"'],
    ),
    "a world in the other order": ('WorldInfo { info "CC0" title "Peg" }', [("title", "Peg", TITLE)], ["CC0"]),
    "the older form": ('Info { string "CC0 by Ada" }', [], ["CC0 by Ada"]),
    "META": (
        'PROFILE Core\nMETA "license" "https://example.org/l"\nMETA "rights" "(c) Ada"\nMETA "keywords" "peg"\n',
        [
            ("license", "https://example.org/l", StatementKind.LICENSE),
            ("rights", "(c) Ada", StatementKind.HOLDER),
        ],
        [],
    ),
}


@pytest.mark.parametrize("content", [b"", b"# VRML V2.0 utf8\n", b"VRML V2.0\n", b"#!/bin/sh\n"])
def test_what_is_no_world(content: bytes) -> None:
    assert choose(content) is not vrml


def test_must_not_fire() -> None:
    for first in ("#VRML V2.0 utf8\n", "#VRML V1.0 ascii\n", "#X3D V3.3 utf8\n", "#Inventor V2.1 ascii\n"):
        assert read(vrml, (first + SHAPE + "WorldInfo { }\n").encode()) == []


@pytest.mark.parametrize(("content", "statements", "texts"), TELLING.values(), ids=TELLING)
def test_must_fire(content: str, statements: list[Said], texts: list[str]) -> None:
    met = read(vrml, ("#VRML V2.0 utf8\n" + content).encode())
    assert (said(met), prose(met)) == (statements, texts)


def test_lines_are_those_of_the_file() -> None:
    met = read(vrml, ("#VRML V2.0 utf8\n\n# CC0\n" + SHAPE + 'WorldInfo { title "Peg" }').encode())
    assert [one.line for one in met if isinstance(one, Passage | Statement)] == [3, 5]


def test_broken_ones_are_survived() -> None:
    survives(vrml, ("#VRML V2.0 utf8\n" + "".join(sample for sample, _, _ in TELLING.values())).encode())
