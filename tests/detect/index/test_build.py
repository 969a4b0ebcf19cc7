# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The tables of a tiny index hold what the index holds, and the rules that are read out of them."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.detect.index import hashing
from licwatch.detect.index.rule import Flag, RuleBook
from licwatch.detect.index.tables import STOP, Tables
from licwatch.detect.match.exact import ExactMatcher
from licwatch.detect.query.query import Reader
from licwatch.detect.text import Text
from tests.detect.index import tiny
from tests.detect.index.tiny import LEGAL, RULES, STOPS, TINY, WORDS


def test_words() -> None:
    words = TINY.words.words.tobytes().decode().split("\n")
    codes = dict(zip(words, TINY.words.word_codes.tolist(), strict=True))
    assert {word: code for word, code in codes.items() if code != STOP} == {
        word: 2 * tid + (word == "1") for tid, word in enumerate(WORDS)
    }
    assert {word for word, code in codes.items() if code == STOP} == {*STOPS}
    assert TINY.words.tid_digits.tolist() == [word == "1" for word in WORDS]
    assert TINY.names.len_legalese == LEGAL


@pytest.mark.parametrize("rid", range(len(RULES)))
def test_a_rule_is_read_back(rid: int) -> None:
    book, expected = RuleBook(TINY), tiny.index(RULES).rules_by_rid[rid]
    made = book[rid]
    assert book.tokens(rid).tolist() == [*RULES.values()][rid]
    for name in ("identifier", "length", "relevance", "min_matched_length", "min_high_matched_length"):
        assert getattr(made, name) == getattr(expected, name)
    assert made.license_expression == (expected.license_expression or "")
    assert made.license_expression_spdx == tiny.SPDX.get(made.license_expression, "")
    assert made.minimum_coverage == (expected.minimum_coverage or 0)
    assert all(made.has(flag) == getattr(expected, str(flag.name).lower()) for flag in Flag)
    assert [(span.start, span.end) for span in made.required_phrases] == ([(0, 1)] if rid == 1 else [])
    assert made.stops == (((-1, 2), (3, 1)) if rid == 1 else ())
    assert made.referenced_filenames == (("COPYING", "größe") if rid == 0 else ())
    assert made.text == (expected.text if made.length == 1 else "")
    assert book[rid] is made


def test_names() -> None:
    assert TINY.names.spdx_keys == tiny.SPDX
    assert TINY.names.spdx_symbols == {spdx.lower(): key for key, spdx in tiny.SPDX.items()}


def test_a_rule_that_contradicts_the_url_in_its_text_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert TINY.names.contradictions == []
    monkeypatch.setitem(tiny.EXPRESSIONS, "a.RULE", "cc-by-nc-3.0")
    monkeypatch.setitem(tiny.SPDX, "cc-by-nc-3.0", "CC-BY-NC-3.0")
    monkeypatch.setitem(tiny.TEXTS, "a.RULE", "see https://creativecommons.org/licenses/by-nc-sa/3.0/")
    assert tiny.tables({"a.RULE": [1, 0]}).names.contradictions == [["a.RULE", "cc-by-nc-3.0", "CC-BY-NC-SA-3.0"]]


def test_rules_in_another_order_are_refused() -> None:
    with pytest.raises(ValueError, match="order"):
        tiny.tables({"b.RULE": [1, 2], "a.RULE": [1]})


#: ScanCode refuses two rules of the same words, too.
LISTS = st.lists(
    st.lists(st.integers(0, len(WORDS) - 1), min_size=1, max_size=20), min_size=2, max_size=9, unique_by=tuple
)


def made_of(rules: list[list[int]], common: int = 1) -> Tables:
    return tiny.tables({f"{at}.RULE": tokens for at, tokens in enumerate(rules)}, common=common)


@given(LISTS)
def test_the_ranking_holds_every_token_of_every_rule(rules: list[list[int]]) -> None:
    ranked = made_of(rules).ranking
    for rid, words in enumerate(rules):
        row = slice(ranked.row_tokens_starts[rid], ranked.row_tokens_starts[rid + 1])
        counts = dict(zip(ranked.row_tokens[row].tolist(), ranked.row_counts[row].tolist(), strict=True))
        assert counts == Counter(words)
    for token in range(len(WORDS)):
        having = [rid for rid, words in enumerate(rules) if token in words]
        assert ranked.postings[ranked.postings_starts[token] : ranked.postings_starts[token + 1]].tolist() == having
        assert (ranked.common_row[token] >= 0) == (len(having) > 1)
        if len(having) > 1:
            assert np.flatnonzero(ranked.common[ranked.common_row[token]]).tolist() == having


def test_rules_that_are_not_compared_are_not_ranked() -> None:
    assert TINY.ranking.rids.tolist() == [0, 1, 2]
    assert TINY.ranking.lengths.tolist() == [2, 5, 9]


@settings(deadline=None)
@given(LISTS, st.lists(st.integers(0, len(WORDS) - 1), min_size=1, max_size=40))
def test_whole_rules_are_found_wherever_they_stand(rules: list[list[int]], text: list[int]) -> None:
    tables = made_of(rules)
    lines = Text(" ".join(WORDS[token] for token in text), None, is_binary=False, has_long_lines=False)
    found = ExactMatcher(tables, RuleBook(tables)).matches(Reader(tables).read(lines))
    assert sorted((match.rule.rid, match.qspan.start) for match in found) == sorted(
        (rid, at)
        for rid, rule in enumerate(rules)
        for at in range(len(text) - len(rule) + 1)
        if text[at : at + len(rule)] == rule
    )


def splitmix(token: int) -> int:
    """The token-th number of splitmix64, as its authors write it."""
    state = (token + 1) * 0x9E3779B97F4A7C15 % 2**64
    state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 % 2**64
    state = (state ^ state >> 27) * 0x94D049BB133111EB % 2**64
    return state ^ state >> 31


@given(st.lists(st.integers(0, 2**15 - 1), max_size=30))
def test_hashes_are_what_the_docstring_says_on_every_machine(tokens: list[int]) -> None:
    expected = [0]
    for at, token in enumerate(tokens):
        expected.append((expected[-1] + splitmix(token) * pow(0x9E3779B97F4A7C15, at, 2**64)) % 2**64)
    assert hashing.sums(np.array(tokens, dtype=np.int16), hashing.Powers(30)).tolist() == expected
