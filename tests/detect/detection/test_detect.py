# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Matches become ScanCode's detections: the same groups, categories, expressions, identifiers, clues and percentage."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.detect.detection.analysis import NO_STATEMENT, Category, categorize
from licwatch.detect.detection.detect import facts
from licwatch.detect.detection.group import groups
from licwatch.detect.engine import Engine
from licwatch.detect.match.license_match import LicenseMatch, found
from licwatch.model.facts import LicenseFacts
from tests.detect import oracle, soup
from tests.detect.parts import Parts

TEXT = "content.other"
#: Texts by what ScanCode's log is to say of their first detection; None where there is none.
LOGS: dict[str, tuple[bytes, str | None]] = {
    "a license by its name": (b"Licensed under the MIT License\n", ""),
    "extra words": (b"Licensed under the zyxw qqqx MIT zyxw License, the qqqx Apache License zyxw version 2.0\n", "?"),
    "an introduction with a license": (b"License: see below\nThis is licensed as follows:\nMIT License\n", "?"),
    "a reference": (b"See the file COPYING for copying permission.\n", "?"),
    "a bare word": (b"gpl\n", "?"),
    "a word in a late line": (b"\n" * 1200 + b"gpl\n", "?"),
    "an unknown license": (b"This software is licensed under the terms of the proprietary license zyxw.\n", "?"),
    "a clue beside what it hints at": (b"SPDX-License-Identifier: MIT\n\n\n\n\n\n\n\nmit\n", "?"),
}


def both(engine: Engine, content: bytes) -> tuple[LicenseFacts, LicenseFacts]:
    return engine.licenses(content, TEXT), oracle.licenses(content, TEXT)


@pytest.mark.usefixtures("stock")
@pytest.mark.parametrize("name", LOGS)
def test_logs(name: str, engine: Engine) -> None:
    content, log = LOGS[name]
    ours, theirs = both(engine, content)
    assert ours == theirs
    if log != "?":
        assert [*ours.detections[0].detection_log] == ([log] if log else [])


def invented(parts: Parts, stock: Any, rids: Iterable[int], gaps: list[int], parted: bool) -> Any:
    """Matches of any rules, line after line, ours and theirs; `parted`: not all of the rule was met."""
    from licensedcode.match import LicenseMatch as Theirs
    from licensedcode.query import build_query
    from licensedcode.spans import Span

    lengths = [min(stock.rules_by_rid[rid].length, 9) for rid in rids]
    lines = [line for length, gap in zip(lengths, gaps, strict=True) for line in ["mit " * length, *["zyxw"] * gap]]
    text = "\n".join(lines) + "\n"
    query, their_query = parts.query(text.encode()), build_query(query_string=text, idx=stock)
    assert query is not None
    ours: list[LicenseMatch] = []
    theirs, start = [], 0
    for rid, length in zip(rids, lengths, strict=True):
        matched = max(1, length - 1) if parted else length
        ours.append(found(parts.book[rid], "2-aho", query, start, 0, matched).placed())
        match = Theirs(
            rule=stock.rules_by_rid[rid],
            qspan=Span(range(start, start + matched)),
            ispan=Span(range(matched)),
            matcher="2-aho",
            query=their_query,
        )
        match.set_lines(their_query.line_by_pos)
        theirs.append(match)
        start += length
    return query, ours, theirs


def kinds(stock: Any) -> dict[str, list[int]]:
    """Rids by what detections depend on."""
    tests: dict[str, Callable[[Any], Any]] = {
        "intro": lambda r: r.is_license_intro,
        "clue": lambda r: r.is_license_clue,
        "unknown": lambda r: r.has_unknown and not r.referenced_filenames,
        "refers": lambda r: r.referenced_filenames,
        "bare": lambda r: "_bare" in r.identifier or r.length == 1,
        "low": lambda r: r.relevance < 60,
        "plain": lambda r: r.relevance == 100 and not r.has_unknown,
    }
    return {
        name: [r.rid for r in stock.rules_by_rid if test(r) and not r.is_false_positive] for name, test in tests.items()
    }


class Chosen:
    """A rule of a kind, by number."""

    def __init__(self, stock: Any) -> None:
        self._kinds = kinds(stock)

    def __call__(self, kind: str, number: int) -> int:
        return self._kinds[kind][number % len(self._kinds[kind])]


@pytest.fixture(scope="module")
def chosen(stock: Any) -> Chosen:
    return Chosen(stock)


NAMES = ["intro", "clue", "unknown", "refers", "bare", "low", "plain"]
CHOICES = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 9999), st.integers(0, 6)), min_size=1, max_size=5)


@settings(max_examples=250, deadline=None)
@given(CHOICES, st.booleans())
def test_any_rules_together(
    parts: Parts, stock: Any, chosen: Chosen, choices: list[tuple[str, int, int]], parted: bool
) -> None:
    from licensedcode.detection import LicenseDetection, analyze_detection, group_matches

    rids = [chosen(name, number) for name, number, _ in choices]
    query, ours, theirs = invented(parts, stock, rids, [gap for *_, gap in choices], parted)
    own, other = list(groups(ours)), list(group_matches(license_matches=theirs))
    assert [[m.rule.rid for m in group] for group in own] == [[m.rule.rid for m in group] for group in other]
    for group, their_group in zip(own, other, strict=True):
        category = categorize(group)
        assert TOLD.get(category, str(category)) == analyze_detection(
            license_matches=their_group, package_license=False
        )
        detection = LicenseDetection.from_matches(matches=their_group)
        assert (detection.license_expression is None) == (category in NO_STATEMENT)
    made = facts(query, ours, parts.tables.names)
    assert made.percentage_of_license_text == round(sum(m.length for m in ours) / query.all_words() * 100, 2)


#: ScanCode's names of the categories; ours are what it writes into its log.
TOLD = {
    Category.PERFECT: "perfect-detection",
    Category.INTRO_FOLLOWED: "unknown-intro-before-detection",
    Category.REFERENCE: "unknown-file-reference-local",
}


@pytest.mark.usefixtures("stock")
@settings(max_examples=6, deadline=None)
@given(soup.SOUPS)
def test_soups(engine: Engine, stock: Any, pieces: list[soup.Piece]) -> None:
    ours, theirs = both(engine, soup.text(pieces, stock.rules_by_rid).encode())
    assert ours == theirs
