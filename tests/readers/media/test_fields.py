# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fields: which become statements, which prose, which both, and which say nothing."""

import pytest

from licwatch.model.budget import KIB
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.media.fields import looked_up, once, text_of, told
from tests.readers.media.samples import AUTHOR, HOLDER, LICENSE, TITLE, TOOL, URL
from tests.readers.reading import Met, prose, said

LONG = "All of this may be used. " * 10


@pytest.mark.parametrize(
    ("value", "kind", "statements", "passages"),
    [
        ("", None, 0, 0),
        ("", AUTHOR, 0, 0),
        ("  \0 ", HOLDER, 0, 0),
        ("\1\2", HOLDER, 0, 0),
        ("", LICENSE, 1, 0),
        ("", URL, 1, 0),
        ("MIT", LICENSE, 1, 0),
        (LONG, LICENSE, 1, 1),
        ("one\ntwo", HOLDER, 1, 1),
        (LONG, TITLE, 1, 0),
        (LONG, TOOL, 1, 0),
        ("Made by hand", None, 0, 1),
        ("x" * 17 * KIB, LICENSE, 0, 1),
        ("x" * 17 * KIB, TOOL, 0, 0),
    ],
)
def test_what_becomes_of_a_value(value: str, kind: StatementKind | None, statements: int, passages: int) -> None:
    met: Met = list(told("here", "key", value, kind))
    assert (len(said(met)), len(prose(met))) == (statements, passages)


def test_damage_is_taken_out_and_lines_are_kept() -> None:
    assert prose(list(told("here", "key", "\0Made\nby \x07hand\0", None))) == ["Made\nby  hand"]


def test_scope_and_name_are_handed_on() -> None:
    [met] = told("here", "key", "Museum", HOLDER, Scope.OBJECT, "Vase")
    assert met == Statement("here", "key", "Museum", HOLDER, Scope.OBJECT, "Vase")


def test_keys_are_known_in_whatever_case_and_behind_a_prefix() -> None:
    fields = [("LICENSE", "MIT"), ("TXXX:License", "CC0"), ("dc:license ", "BY"), ("licenses", "no"), ("", "no")]
    met: Met = list(looked_up("here", fields, {"license": LICENSE}))
    assert said(met) == [("LICENSE", "MIT", LICENSE), ("TXXX:License", "CC0", LICENSE), ("dc:license ", "BY", LICENSE)]


def test_each_thing_is_met_once_in_its_order() -> None:
    first, second = (Statement("here", "key", value, LICENSE) for value in ("b", "a"))
    assert list(once([first, second, first])) == [first, second]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_without_a_stated_encoding(encoding: str) -> None:
    assert text_of("© Ærøe".encode(encoding)) == "© Ærøe"
