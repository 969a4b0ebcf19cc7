# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Two reports compared: nothing differs from itself, both ways round say the same, and what differs is named."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import resources
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from licwatch.model.facts import Credit
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Options, Report, ReportItem, Status
from licwatch.report import difference_json, difference_terminal
from licwatch.report.difference import Comparison, compare
from licwatch.report.pairing import Aspect
from tests.report import samples

SCHEMA: dict[str, Any] = json.loads(resources.files("licwatch.rules").joinpath("diff.schema.json").read_text("utf-8"))
OLD = samples.small()
MIT = samples.own("MIT")


def of(*items: ReportItem) -> Report:
    return samples.report(items)


def renamed(item: ReportItem, path: str) -> ReportItem:
    return replace(item, path=path)


A, B = samples.item("a", MIT), samples.item("b", MIT)

NOTHING: dict[str, tuple[Report, Report]] = {
    "itself": (OLD, samples.small()),
    "nothing": (of(), of()),
    "another order": (of(A, B), of(B, A)),
}

#: what differs -> (old, new, what is told of it)
SOMETHING: dict[str, tuple[Report, Report, str]] = {
    "added": (of(A), of(A, B), "Items added: 1\n  - b: scanned, MIT\n"),
    "removed": (of(A, B), of(A), "Items removed: 1\n  - b: scanned, MIT\n"),
    "moved": (of(A), of(renamed(A, "x/a")), "Items moved: 1\n  - a -> x/a\n"),
    "moved and concluded otherwise": (
        of(A),
        of(replace(A, path="x/a", conclusion=samples.own("ISC"))),
        "  - a -> x/a; license MIT -> ISC\n",
    ),
    "content": (of(A), of(replace(A, sha256="0" * 64)), f"  - a: content {A.sha256} -> {'0' * 64}\n"),
    "conclusion": (of(A), of(replace(A, conclusion=samples.NOTHING)), "  - a: license MIT -> none; basis by its own"),
    "status": (of(A), of(replace(A, status=Status.OPAQUE)), "  - a: status scanned -> opaque\n"),
    "a rule": (
        of(samples.skipped("a", "gitignore")),
        of(samples.skipped("a", "exclude:a")),
        "status skipped by gitignore -> skipped by exclude:a",
    ),
    "kind": (of(A), of(replace(A, kind=Kind.DOCUMENT)), "  - a: kind file -> document\n"),
    "a link": (
        of(samples.skipped("a", "symlink", target="b")),
        of(samples.skipped("a", "symlink", target="c")),
        "  - a: target b -> c\n",
    ),
    "role": (of(A), of(replace(A, role=samples.LICENSE_TEXT)), "  - a: role none -> license-text\n"),
    "holders": (
        of(A),
        of(replace(A, holders=(Credit(1, 1, "Ada"),))),
        "Holders: 1\n  - new Ada: in 0 -> 1 items\n",
    ),
    "evidence": (of(A), of(replace(A, detections=(samples.detection(),))), "  - a: evidence\n"),
    "a share of license text": (of(A), of(replace(A, percentage_of_license_text=5.0)), "  - a: evidence\n"),
    "a license that vanished": (of(A, B), of(A), "  - changed MIT: 2 own, 0 inherited -> 1 own, 0 inherited\n"),
    "a new license": (of(), of(A), "Licenses: 1\n  - new MIT: 1 own, 0 inherited\n"),
    "a license that is gone": (of(A), of(), "Licenses: 1\n  - gone MIT: 1 own, 0 inherited\n"),
    "a problem": (
        of(samples.item("a")),
        of(samples.gap("a", Problem(Reason.ENCRYPTED, "AES"))),
        "Not looked at now: 1\n  - a: encrypted: AES\n",
    ),
    "a problem that is gone": (
        of(samples.gap("a", Problem(Reason.ENCRYPTED, "AES"))),
        of(samples.item("a")),
        "No longer a problem: 1\n  - a: encrypted: AES\n",
    ),
    "completeness": (of(A), of(A, samples.gap("b", Problem(Reason.ENCRYPTED))), "  - complete: yes -> no\n"),
    "a version": (
        OLD,
        replace(OLD, versions=replace(OLD.versions, scancode="33.0.0")),
        "Made with other versions; what follows may come from them and not from the target: 1\n  - scancode: 32.5.0",
    ),
    "an option": (OLD, replace(OLD, options=Options()), "  - options.exclude: vendor/ -> none\n"),
    "a budget": (
        of(),
        replace(of(), options=replace(Options(), budgets=replace(Options().budgets, depth=1))),
        "  - options.budgets.depth: 8 -> 1\n",
    ),
    "a commit": (OLD, replace(OLD, origin=replace(OLD.origin, commit="1" * 40)), "  - target.commit: 4b825d"),
    "a date": (OLD, replace(OLD, date=None), "  - date: 2026-01-31 -> none\n"),
}


def told(old: Report, new: Report, *, verbose: bool = False) -> str:
    return "".join(difference_terminal.render(compare(old, new), verbose=verbose))


def as_json(comparison: Comparison) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads("".join(difference_json.render(comparison)))
    errors = [error.message for error in Draft202012Validator(SCHEMA).iter_errors(loaded)]
    assert errors == []
    return loaded


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_differs(name: str) -> None:
    old, new = NOTHING[name]
    assert compare(old, new).same
    assert told(old, new).startswith("No difference.\n")
    assert as_json(compare(old, new))["same"] is True


@pytest.mark.parametrize("name", SOMETHING)
def test_something_differs(name: str) -> None:
    old, new, words = SOMETHING[name]
    assert not compare(old, new).same
    text = told(old, new)
    assert text.startswith("The reports differ.\n")
    assert words in text
    assert as_json(compare(old, new))["same"] is False


def test_versions_are_told_first() -> None:
    old, new = later()
    text = told(old, replace(new, date=None))
    titles = ("Made with other versions", "Target and options", "Counts", "Licenses", "Items added")
    places = [text.index(f"\n{title}") for title in titles]
    assert places == sorted(places)


def later() -> tuple[Report, Report]:
    """The sample and a later state of it, with one of every difference."""
    items = [item for item in OLD.items if item.path != "src/data03.txt"]
    new: dict[str, Callable[[ReportItem], ReportItem]] = {
        "LICENSE": lambda item: replace(item, path="COPYING"),
        "README.md": lambda item: replace(item, sha256="0" * 64, size=901),
        "src/main.py": lambda item: replace(item, conclusion=samples.own("MIT OR Apache-2.0")),
        "models/torn.tar.gz": lambda item: samples.item(item.path, kind=Kind.ARCHIVE),
        "src/old.c": lambda item: replace(item, holders=(Credit(1, 1, "Grace Example <grace@example.org>"),)),
    }
    items = [new[item.path](item) if item.path in new else item for item in items]
    items += [
        samples.item("src/new.py", samples.own("0BSD")),
        samples.gap("z", Problem(Reason.IO_PERMISSION, "denied")),
    ]
    versions = replace(OLD.versions, licwatch="0.2.0", spdx_license_list="3.28")
    return OLD, replace(samples.report(items), versions=versions, origin=OLD.origin, options=OLD.options, date=OLD.date)


def test_golden() -> None:
    samples.golden("diff.txt", told(*later()))
    samples.golden("diff.json", "".join(difference_json.render(compare(*later()))))
    as_json(compare(*later()))


def test_moves_keep_their_names_where_they_can() -> None:
    empty = samples.item("x/__init__.py")
    old = [renamed(empty, path) for path in ("a/__init__.py", "b/py.typed", "c/gone")]
    new = [renamed(empty, path) for path in ("d/py.typed", "e/__init__.py")]
    items = compare(samples.report(old), samples.report(new)).items
    assert [(one.old.path, one.new.path) for one in items.moved] == [
        ("a/__init__.py", "e/__init__.py"),
        ("b/py.typed", "d/py.typed"),
    ]
    assert [item.path for item in items.removed] == ["c/gone"]
    assert items.added == ()


def test_what_was_not_read_is_never_moved() -> None:
    unread = samples.gap("a", Problem(Reason.LIMIT_BYTES))
    items = compare(of(unread), of(renamed(unread, "b"))).items
    assert (len(items.added), len(items.removed), items.moved) == (1, 1, ())


def test_large_reports_can_be_read() -> None:
    old, new = samples.big(2000), samples.report([])
    text = told(old, new)
    assert text.count("\n") < 80
    assert "  and 1,990 more; -v names them all\n" in text
    assert told(old, new, verbose=True).count("\n") > 2000


def test_addresses_are_masked_unless_asked_for() -> None:
    comparison = compare(*later())
    assert "<[mailbox-1]@example.org>" in "".join(difference_terminal.render(comparison))
    assert "<grace@example.org>" in "".join(difference_terminal.render(comparison, identities=True))


PATHS = st.sampled_from(["a", "b", "x/a", "x/b", "LICENSE"])
DIGESTS = st.sampled_from(["0" * 64, "1" * 64, None])


@st.composite
def items(draw: st.DrawFn, path: str) -> ReportItem:
    made = samples.item(path, draw(st.sampled_from([MIT, samples.own("ISC"), samples.NOTHING])), sha256=draw(DIGESTS))
    if draw(st.booleans()):
        made = replace(made, holders=(Credit(1, 1, draw(st.sampled_from(["Ada", "Grace"]))),))
    if draw(st.integers(0, 3)) == 0:
        made = samples.gap(path, Problem(draw(st.sampled_from([Reason.ENCRYPTED, Reason.IO_ERROR]))))
    return made


@st.composite
def reports(draw: st.DrawFn) -> Report:
    paths = draw(st.sets(PATHS))
    versions = replace(OLD.versions, licwatch=draw(st.sampled_from(["0.1.0", "0.2.0"])))
    return replace(samples.report([draw(items(path)) for path in sorted(paths)]), versions=versions)


@given(reports())
@settings(deadline=None)
def test_a_report_does_not_differ_from_itself(report: Report) -> None:
    comparison = compare(report, report)
    assert comparison.same
    lists = as_json(comparison)
    assert not any(lists[name] for name in ("causes", "settings", "counts", "licenses", "holders"))
    assert not any(lists["items"].values())
    assert not any(lists["problems"].values())


def turned(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with old and new exchanged, within them too."""
    return sorted(
        (
            {
                **row,
                **({"old": row["new"], "new": row["old"]} if "old" in row else {}),
                **({"changes": turned(row["changes"])} if "changes" in row else {}),
            }
            for row in rows
        ),
        key=repr,
    )


def same(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return turned(turned(rows))


@given(reports(), reports())
@settings(deadline=None)
def test_both_ways_round_mirror_each_other(old: Report, new: Report) -> None:
    there, back = as_json(compare(old, new)), as_json(compare(new, old))
    assert there["same"] is back["same"] is (old == new)
    assert (there["old"], there["new"]) == (back["new"], back["old"])
    for name in ("causes", "settings", "counts", "licenses", "holders"):
        assert same(there[name]) == turned(back[name])
    for one, other in (("added", "removed"), ("removed", "added")):
        assert there["items"][one] == back["items"][other]
    for name in ("moved", "changed"):
        assert same(there["items"][name]) == turned(back["items"][name])
    assert (there["problems"]["new"], there["problems"]["gone"]) == (back["problems"]["gone"], back["problems"]["new"])


@given(st.text(min_size=1))
def test_untrusted_text_never_starts_a_line_nor_reaches_the_terminal(text: str) -> None:
    shown = told(samples.hostile(text), samples.report([])) + told(samples.report([]), samples.hostile(text))
    shown.encode()
    titles = (
        "The rep|No diff|Old: |New: |Made with|Target and|Counts: |Licenses: |Not looked|No longer|Holders: |Items "
    )
    starts = ("  - ", *titles.split("|"))
    assert all(not line or line.startswith(starts) for line in shown.split("\n"))


def test_the_schema_is_one_and_lists_what_the_code_lists() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$defs"]["aspect"]["enum"] == list(Aspect)
    assert SCHEMA["$defs"]["reason"]["enum"] == list(Reason)
    assert SCHEMA["$defs"]["kind"]["enum"] == list(Kind)
    assert SCHEMA["$defs"]["status"]["enum"] == list(Status)


@pytest.mark.parametrize(
    "change",
    [
        {"more": 1},
        {"schema": "licwatch/diff/2"},
        {"findings": {"new": [{}], "gone": []}},
        {"items": {}},
        {"licenses": [{"license_expression_spdx": "MIT"}]},
        {"holders": [{"holder": "Ada", "old": -1, "new": 0}]},
    ],
)
def test_the_schema_refuses(change: dict[str, object]) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid(as_json(compare(*later())) | change)
