# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whom fields and prose name."""

import pytest

from licwatch.model.facts import CopyrightFacts, Credit
from licwatch.model.passage import PROSE, Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.run.people import copyrights
from licwatch.run.reading import Read
from tests.fake_engine import FakeEngine

AUTHOR, HOLDER = StatementKind.AUTHOR, StatementKind.HOLDER


def named(*statements: Statement, passages: tuple[Passage, ...] = ()) -> CopyrightFacts:
    return copyrights(FakeEngine(), Read(passages, statements, ()))


@pytest.mark.parametrize("value", ["", "  ", "[]", "Unknown", "Author Name", "none", "n/a", "Author", "user", "-"])
@pytest.mark.parametrize("kind", [AUTHOR, HOLDER])
def test_nobody_must_not_be_named(kind: StatementKind, value: str) -> None:
    assert named(Statement("header", "author", value, kind)) == CopyrightFacts()


@pytest.mark.parametrize("kind", [kind for kind in StatementKind if kind not in (AUTHOR, HOLDER)])
def test_other_fields_name_nobody(kind: StatementKind) -> None:
    assert named(Statement("header", "x", "Ada", kind)) == CopyrightFacts()


def test_fields_name_people_where_they_stand() -> None:
    facts = named(
        Statement("header", "author", "Ada\n Example", AUTHOR, line=7), Statement("core", "rights", "Bob", HOLDER)
    )
    assert facts.authors == (Credit(7, 7, "Ada Example", "header"),)
    assert facts.holders == (Credit(1, 1, "Bob", "core"),)
    assert named(Statement("", "c", "Copyright 2020 Eve", HOLDER)).holders == (Credit(1, 1, "Eve"),)


@pytest.mark.parametrize(
    "value",
    ["Ada, CC BY-SA 4.0", "Ada - Licensed under CC0", "Ada https://example.org/by/4.0/", "Ada (CC-BY 4.0)", "Ada; CC0"],
)
def test_terms_in_a_field_for_people_are_no_part_of_the_name(value: str) -> None:
    assert named(Statement("core", "rights", value, HOLDER)).holders == (Credit(1, 1, "Ada", "core"),)


@pytest.mark.parametrize("value", ["CC Attribution-ShareAlike", "Licensed under X", "https://example.org"])
def test_terms_alone_must_name_nobody(value: str) -> None:
    assert named(Statement("core", "rights", value, HOLDER)) == CopyrightFacts()


def test_prose_has_the_lines_of_the_file() -> None:
    passage = Passage(b"\nCopyright 2020 Ada", PROSE, "comment", line=4)
    assert named(passages=(passage,)).holders == (Credit(5, 5, "Ada", "comment"),)
