# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The tree names every item once, or counts it; no depth becomes one of calls."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.model.claim import Claim, Grade
from licwatch.model.conclusion import BasisKind
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import ReportItem, Status
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.report.bounds import Bounds
from licwatch.report.evidence import basis_words, has_evidence
from licwatch.report.tree import Closed, Cut, Group, Opened, Row, Say, Step, say, walk
from tests.report import samples


def steps(items: Iterable[ReportItem], bounds: Bounds | None = None) -> list[Step]:
    given = tuple(items)
    evident = [number for number, item in enumerate(given) if has_evidence(item)]
    return list(walk(given, evident, bounds or Bounds()))


def drawn(told: Iterable[Step]) -> list[str]:
    """The steps as lines, indented as the page indents them."""
    lines, level = [], 0
    for step in told:
        if isinstance(step, Closed):
            level -= 1
            continue
        lines.append("  " * level + words(step))
        level += isinstance(step, Opened)
    assert level == 0
    return lines


def words(step: Opened | Row | Group | Cut) -> str:
    if isinstance(step, Opened):
        return f"{step.name}/ {step.files} {step.gaps}"
    if isinstance(step, Row):
        return step.name
    if isinstance(step, Cut):
        return f"cut {step.folders} {step.files} {step.gaps}"
    return f"[{' '.join(step.names.rows)}] +{step.names.more}"


def test_folders_hold_their_files_and_count_what_is_below() -> None:
    assert drawn(steps(samples.small().items)) == [
        "LICENSE",
        "README.md",
        "[logo.blend] +0",
        "[vendor] +0",
        "src/ 16 0",
        "  main.py",
        "  old.c",
        f"  [{' '.join(f'data{number:02}.txt' for number in range(14))}] +0",
        "models/ 5 2",
        "  torn.tar.gz",
        "  [parts.zip] +0",
        "  parts.zip!/ 3 1",
        "    locked.3mf",
        "    [bracket.stl] +0",
        "    deep/ 1 0",
        "      notes.odt",
        "third_party/ 1 1",
        "  lib",
        "tools/ 1 0",
        "  [latest] +0",
    ]


def test_a_folder_that_holds_but_one_folder_is_joined_with_it() -> None:
    items = [samples.item("a/b/c/x"), samples.item("a/b/c/d/y"), samples.item("e/f/z")]
    assert drawn(steps(items)) == ["a/b/c/ 2 0", "  [x] +0", "  d/ 1 0", "    [y] +0", "e/f/ 1 0", "  [z] +0"]


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("", ["[(no name)] +0"]),
        ("a/", ["a/ 1 0", "  [(no name)] +0"]),
        ("/a", ["/ 1 0", "  [a] +0"]),
        ("a//b", ["a// 1 0", "  [b] +0"]),
        ("../../b", ["../../ 1 0", "  [b] +0"]),
    ],
)
def test_odd_paths(path: str, lines: list[str]) -> None:
    assert drawn(steps([samples.item(path)])) == lines


def test_no_depth_is_too_deep() -> None:
    told = steps([samples.item("d/" * 100_000 + "x"), samples.item("d/x")])
    assert max(step.level for step in told if isinstance(step, Opened)) == Bounds().levels


SAID = [
    (samples.item("a", samples.own("MIT")), Say.OWN, "by its own words"),
    (samples.item("a", samples.own("MIT", BasisKind.OWN_TAG)), Say.OWN, "by its own SPDX tag"),
    (samples.item("a", samples.inherited("MIT", "L")), Say.INHERITED, "inherited from L, in the same folder"),
    (samples.item("a", samples.inherited("MIT", "L", 2)), Say.INHERITED, "inherited from L, 2 folders up"),
    (
        samples.item("a", samples.inherited("MIT", "L", 1), Status.OPAQUE),
        Say.INHERITED,
        "inherited from L, 1 folder up; itself of unknown format, not searched",
    ),
    (samples.item("a"), Say.NOTHING, "it says nothing of a license, and no license file governs it"),
    (
        samples.item("a", status=Status.OPAQUE),
        Say.NOTHING,
        "no reader knows the format, and no license file governs it",
    ),
    (samples.item("a", kind=Kind.ARCHIVE), Say.CONTAINER, "an archive: what is inside is listed by itself"),
    (samples.skipped("a", "symlink"), Say.SKIPPED, "skipped by the rule symlink"),
    (samples.gap("a", Problem(Reason.CYCLE)), Say.GAP, "not looked at"),
    (samples.gap("a", Problem(Reason.CYCLE), kind=Kind.ARCHIVE), Say.GAP, "not looked at"),
    (samples.item("a", samples.own("MIT"), problems=(Problem(Reason.CYCLE),)), Say.GAP, "by its own words"),
]


@pytest.mark.parametrize(("item", "kind", "told"), SAID)
def test_says(item: ReportItem, kind: Say, told: str) -> None:
    assert (say(item), basis_words(item)) == (kind, told)


@pytest.mark.parametrize(
    ("scope", "grade", "told"),
    [
        (Scope.FILE, Grade.DEFAULT_OF_TOOL, "it says nothing of a license, and no license file governs it"),
        (Scope.FILE, Grade.EMPTY_BY_TOOL, "it says nothing of a license, and no license file governs it"),
        (Scope.FILE, Grade.REFERENCE, "it refers to terms that are elsewhere or not understood, and no license file "),
        (Scope.NEIGHBORS, Grade.EXPLICIT, "what it says is about other files"),
    ],
)
def test_says_what_a_claim_without_a_conclusion_is(scope: Scope, grade: Grade, told: str) -> None:
    claim = Claim(Statement("", "License", "x", StatementKind.LICENSE, scope), grade, None, "table", "why")
    item = samples.item("a", claims=(claim,))
    assert say(item) is Say.NOTHING
    assert basis_words(item).startswith(told)


@pytest.mark.parametrize("item", [item for item, kind, _ in SAID if kind is Say.GAP])
def test_a_gap_is_a_row_with_its_reason_and_never_one_of_a_group(item: ReportItem) -> None:
    assert [step.reasons for step in steps([item]) if isinstance(step, Row)] == [(Reason.CYCLE,)]


@pytest.mark.parametrize("item", [item for item, kind, _ in SAID if kind is not Say.GAP])
def test_without_a_gap_no_reason_is_shown(item: ReportItem) -> None:
    assert [step for step in steps([item]) if isinstance(step, Row)] == []


def test_a_license_file_is_a_row_even_if_it_says_nothing() -> None:
    (row,) = steps([samples.item("COPYING", role=samples.LICENSE_TEXT)])
    assert isinstance(row, Row)
    assert (row.names_license, row.section) == (True, False)


PATHS = st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=5).map("/".join), unique=True, max_size=30)


@given(PATHS, st.data(), st.integers(1, 20), st.integers(1, 4))
def test_nothing_is_lost(paths: list[str], data: st.DataObject, names: int, levels: int) -> None:
    kinds = [samples.item, lambda path: samples.gap(path, Problem(Reason.ENCRYPTED))]
    items = [data.draw(st.sampled_from(kinds))(path) for path in paths]
    told = steps(items, Bounds(names=names, levels=levels))
    drawn(told)
    shown = sum(1 if isinstance(step, Row) else len(step.names.rows) for step in told if isinstance(step, Row | Group))
    more = sum(step.names.more for step in told if isinstance(step, Group))
    cut = sum(step.files for step in told if isinstance(step, Cut))
    assert shown + more + cut == len(items)
    assert shown <= names
    gaps = sum(step.say is Say.GAP for step in told if isinstance(step, Row))
    gaps += sum(len(s.names.rows) + s.names.more for s in told if isinstance(s, Group) and s.say is Say.GAP)
    gaps += sum(step.gaps for step in told if isinstance(step, Cut))
    assert gaps == sum(bool(item.problems) for item in items)
