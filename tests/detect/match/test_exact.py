# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Hashes find the whole rules that ScanCode's automaton finds, at the same places."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.detect.index import hashing
from licwatch.detect.match import exact
from licwatch.detect.match.exact import ExactMatcher
from tests.detect import soup
from tests.detect.parts import Parts


@pytest.fixture(scope="module")
def matcher(parts: Parts) -> ExactMatcher:
    return ExactMatcher(parts.tables, parts.book)


def assert_same(parts: Parts, matcher: ExactMatcher, stock: Any, text: str) -> int:
    """The same hits; how many."""
    from licensedcode.match_aho import exact_match
    from licensedcode.match_hash import hash_match
    from licensedcode.query import build_query

    query = parts.query(text.encode())
    assert query is not None
    theirs = build_query(query_string=text, idx=stock)
    run = theirs.whole_query_run()
    if not theirs.tokens:
        return 0
    hits = [
        (m.rule.rid, m.qspan.start, m.qspan.end, len(m.hispan)) for m in exact_match(stock, run, stock.rules_automaton)
    ]
    found = matcher.matches(query)
    assert sorted((m.rule.rid, m.qspan.start, m.qspan.end, m.hilen) for m in found) == sorted(hits)
    whole, expected = matcher.whole(query), hash_match(stock, run)
    assert ([whole.rule.rid] if whole else []) == [m.rule.rid for m in expected]
    return len(hits)


@pytest.mark.parametrize("step", [97, 101, 1009])
def test_rules_are_found_whole(step: int, parts: Parts, matcher: ExactMatcher, stock: Any) -> None:
    rules = stock.rules_by_rid[step :: max(step, 500)]
    text = "\n".join(rule.text for rule in rules)
    assert assert_same(parts, matcher, stock, text) >= len(rules)


def test_the_longest_rules(parts: Parts, matcher: ExactMatcher, stock: Any) -> None:
    for rule in sorted(stock.rules_by_rid, key=lambda rule: rule.length)[-3:]:
        assert assert_same(parts, matcher, stock, rule.text)
        assert assert_same(parts, matcher, stock, f"mit {rule.text} gpl")


SHORT = [
    "",
    "mit",
    "gpl",
    "license",
    "mit license",
    "zyxw",
    "mit mit mit",
    "license mit license",
    "gpl-2.0",
    "1",
    "the",
]


@pytest.mark.parametrize("text", SHORT)
def test_hardly_any_text(text: str, parts: Parts, matcher: ExactMatcher, stock: Any) -> None:
    assert_same(parts, matcher, stock, f"{text}\n")


def test_no_rule_stands_in_it(parts: Parts, matcher: ExactMatcher, stock: Any) -> None:
    assert assert_same(parts, matcher, stock, "the wind of the sea and a ship\n") == 0


@settings(max_examples=60, deadline=None)
@given(soup.SOUPS)
def test_soups(parts: Parts, matcher: ExactMatcher, stock: Any, pieces: list[soup.Piece]) -> None:
    assert_same(parts, matcher, stock, soup.text(pieces, stock.rules_by_rid) + "\nx")


@settings(max_examples=10, deadline=None)
@given(soup.SOUPS, st.integers(64, 400))
def test_in_chunks(parts: Parts, stock: Any, pieces: list[soup.Piece], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exact, "_CHUNK", size)
        assert_same(parts, ExactMatcher(parts.tables, parts.book), stock, soup.text(pieces, stock.rules_by_rid) + "\nx")


def test_a_collision_of_hashes_is_no_match(parts: Parts, stock: Any) -> None:
    with pytest.MonkeyPatch.context() as patch:
        matcher = ExactMatcher(parts.tables, parts.book)
        hits = [(rid, 0) for rid in range(50)]
        patch.setattr(exact._Level, "hits", lambda *_: hits)
        query = parts.query(b"permission is hereby granted\n")
        assert query is not None
        assert [m.rule.rid for m in matcher.matches(query)] == [
            rid
            for rid in range(50)
            if np.array_equal(parts.book.tokens(rid), query.tokens[: len(parts.book.tokens(rid))])
        ]


TOKENS = st.lists(st.integers(0, 30_000), min_size=1, max_size=60).map(lambda tokens: np.array(tokens, dtype=np.int16))


@given(TOKENS, TOKENS, TOKENS)
def test_a_stretch_has_the_same_hash_wherever_it_stands(before: Any, tokens: Any, after: Any) -> None:
    powers = hashing.Powers(400)
    alone = hashing.sums(tokens, powers)[len(tokens)]
    within = hashing.sums(np.concatenate((before, tokens, after)), powers)
    assert hashing.stretches(within, np.array([len(before)]), len(tokens), powers)[0] == alone
