# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Alignment on stretches gives the blocks of ScanCode's own, which walks over text and rule for each."""

from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from licwatch.detect.match import align, stretches
from licwatch.detect.match.stretches import Passage
from tests.detect import soup
from tests.detect.parts import Parts

#: Of so few words everything repeats itself; those below it are of legal meaning.
LEGAL, ALL = 3, 6

Tokens = list[int]


def theirs(text: Tokens, matchable: set[int], first: int, last: int, rule: Tokens, legal: int) -> list[tuple[int, ...]]:
    """The loops of licensedcode.index.get_query_run_approximate_matches and match_seq.match_sequence."""
    from cyseq import match_blocks

    postings: dict[int, list[int]] = {}
    for at, token in enumerate(rule):
        if token < legal and token in {text[p] for p in matchable if first <= p <= last}:
            postings.setdefault(token, []).append(at)
    found: list[tuple[int, ...]] = []
    offset = 0
    while True:
        of_rule: list[tuple[int, ...]] = []
        start = first + offset
        while start <= last:
            blocks = match_blocks(text, rule, start, last + 1, postings, legal, matchable)
            if not blocks:
                break
            for at, istart, length in blocks:
                if length > 1 or text[at] < legal:
                    of_rule.append((at, istart, length))
                start = max(start, at + length)
        if not of_rule:
            return found
        found += of_rule
        # a position is taken for an offset there, which makes no difference but to runs that do not begin at 0
        ended = max(at + length - 1 for at, _, length in of_rule)
        if ended + 1 >= last:
            return found
        offset = ended + 1


def ours(text: Tokens, matchable: set[int], first: int, last: int, rules: list[Tokens], legal: int) -> list[Any]:
    mask = np.zeros(len(text), dtype=np.bool_)
    mask[sorted(matchable)] = True
    passage = Passage(np.array(text, dtype=np.int16), mask, first, last)
    made = align.align(passage, [np.array(rule, dtype=np.int16) for rule in rules], legal)
    return [[tuple(block) for block in one.blocks(at)] for one in made for at in range(len(one.rules))]


WORDS = st.lists(st.integers(0, ALL - 1), min_size=1, max_size=24)
REPEATED = st.builds(
    lambda part, times: part * times, st.lists(st.integers(0, ALL - 1), min_size=1, max_size=5), st.integers(1, 9)
)
RULES = st.lists(st.one_of(WORDS, REPEATED), min_size=1, max_size=4)


@st.composite
def passages(draw: st.DrawFn) -> tuple[Tokens, set[int], int, int]:
    text = draw(st.one_of(WORDS, REPEATED, st.builds(lambda a, b: a + b, WORDS, REPEATED)))
    first = draw(st.integers(0, len(text) - 1))
    last = draw(st.integers(first, len(text) - 1))
    gone = draw(st.sets(st.integers(0, len(text) - 1), max_size=6))
    return text, set(range(len(text))) - gone, first, last


@settings(max_examples=400, deadline=None)
@given(passages(), RULES, st.sampled_from([1, 48]), st.sampled_from([1, 7, 2_000_000]))
@example(([0, 1, 2] * 4, set(range(12)), 0, 11), [[0, 1, 2]], 1, 2_000_000)
@example(([3, 4, 5], {0, 1, 2}, 0, 2), [[3, 4, 5]], 48, 7)
@example(([0], set(), 0, 0), [[0]], 48, 7)
def test_words_that_repeat(
    passage: tuple[Tokens, set[int], int, int], rules: list[Tokens], few: int, pairs: int
) -> None:
    expected = [theirs(*passage, rule, LEGAL) for rule in rules]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(align, "_FEW", few)
        patch.setattr(stretches, "_MOST_PAIRS", pairs)
        assert ours(*passage, rules, LEGAL) == expected


@settings(max_examples=40, deadline=None)
@given(soup.SOUPS, st.integers(0, 40_000), st.sampled_from([1, 48]))
def test_soups(parts: Parts, stock: Any, pieces: list[soup.Piece], number: int, few: int) -> None:
    texts = stock.rules_by_rid
    query = parts.query(soup.text(pieces, texts).encode())
    assert query is not None
    if not len(query.tokens):
        return
    used = [piece.which % len(texts) for piece in pieces if piece.kind not in ("noise", "blank", "tag")]
    rules = [stock.tids_by_rid[rid] for rid in (*used, number % len(texts))]
    tokens, last = query.tokens.tolist(), len(query.tokens) - 1
    free = set(range(last + 1))
    expected = [theirs(tokens, free, 0, last, list(rule), stock.len_legalese) for rule in rules]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(align, "_FEW", few)
        assert ours(tokens, free, 0, last, [list(rule) for rule in rules], stock.len_legalese) == expected


def test_no_rules_no_alignment() -> None:
    passage = Passage(np.array([0], dtype=np.int16), np.ones(1, dtype=np.bool_), 0, 0)
    assert list(align.align(passage, [], LEGAL)) == []


def test_rules_come_in_chunks_and_in_order() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stretches, "_MOST_PAIRS", 5)
        passage = Passage(np.zeros(3, dtype=np.int16), np.ones(3, dtype=np.bool_), 0, 2)
        rules = [np.zeros(size, dtype=np.int16) for size in (1, 1, 4, 1, 1)]
        chunks = list(align.align(passage, rules, LEGAL))
    assert [len(rule) for chunk in chunks for rule in chunk.rules] == [1, 1, 4, 1, 1]
    assert [len(chunk.rules) for chunk in chunks] == [1, 1, 1, 1, 1]
