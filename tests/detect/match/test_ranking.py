# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The ranking on arrays gives the rules of ScanCode's own loop, in its order."""

import random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from licwatch.detect.match.ranking import CANDIDATES, NEAR_DUPLICATES, Ranker
from tests.detect import soup
from tests.detect.parts import Parts

TEXTS = (
    "mit.LICENSE",
    "apache-2.0_7.RULE",
    "gpl-2.0-plus_34.RULE",
    "bsd-new.LICENSE",
    "lgpl-2.1.LICENSE",
    "cern-ohl-s-2.0.LICENSE",
)


@pytest.fixture(scope="module")
def ranker(parts: Parts) -> Ranker:
    return Ranker(parts.tables)


@pytest.fixture(scope="module")
def texts(stock: Any) -> dict[str, str]:
    return {rule.identifier: rule.text for rule in stock.rules_by_rid if rule.identifier in TEXTS}


def theirs(stock: Any, run: Any, asked: Any) -> list[int]:
    from licensedcode.match_set import compute_candidates

    near = asked.near_duplicates
    found = compute_candidates(run, stock, stock.approx_matchable_rids, top=asked.top, high_resemblance=near)
    return [rid for _, rid, _, _ in found]


def run_of(stock: Any, text: str) -> Any:
    from licensedcode.query import build_query

    return build_query(query_string=text, idx=stock).whole_query_run()


def assert_same(ranker: Ranker, stock: Any, run: Any) -> int:
    """Both rankings agree on a run; how many rules there were."""
    tokens = np.array([tid for tid in run.matchable_tokens() if tid >= 0], dtype=np.int16)
    found = 0
    for asked in (NEAR_DUPLICATES, CANDIDATES):
        expected = theirs(stock, run, asked)
        assert (ranker.best(tokens, asked) if len(tokens) else []) == expected
        found += len(expected)
    return found


def mutated(text: str, seed: int) -> str:
    """The text with words dropped, doubled and replaced, and one half of it or the other left out."""
    chance = random.Random(seed)
    words = text.split()
    words = words[len(words) // 2 :] if seed % 2 else words[: len(words) * 2 // 3]
    kept = [word for word in words if chance.random() > 0.1]
    for _ in range(len(kept) // 10):
        kept.insert(chance.randrange(len(kept)), chance.choice(["copyright", "whatever", "permission", "the", "1"]))
    return " ".join(kept)


@pytest.mark.parametrize("name", TEXTS)
def test_a_rules_own_text(name: str, ranker: Ranker, stock: Any, texts: dict[str, str]) -> None:
    assert assert_same(ranker, stock, run_of(stock, texts[name])) > 0


@pytest.mark.parametrize("seed", range(6))
def test_a_mutated_text(seed: int, ranker: Ranker, stock: Any, texts: dict[str, str]) -> None:
    text = mutated(texts[TEXTS[seed % len(TEXTS)]], seed)
    assert assert_same(ranker, stock, run_of(stock, text)) > 0


def test_two_texts_at_once(ranker: Ranker, stock: Any, texts: dict[str, str]) -> None:
    both = texts["mit.LICENSE"] + "\n" * 30 + texts["bsd-new.LICENSE"]
    assert assert_same(ranker, stock, run_of(stock, both)) > 0


@pytest.mark.parametrize("text", ["nothing of the kind", "license", "the of and wind", "1 2 3", "gpl gpl gpl gpl"])
def test_hardly_any_text(text: str, ranker: Ranker, stock: Any) -> None:
    assert_same(ranker, stock, run_of(stock, text))


def test_what_was_matched_already_no_longer_counts(ranker: Ranker, stock: Any, texts: dict[str, str]) -> None:
    from licensedcode.query import build_query
    from licensedcode.spans import Span

    query = build_query(query_string=texts["mit.LICENSE"] + "\n" + texts["bsd-new.LICENSE"], idx=stock)
    query.subtract(Span(0, 120))
    assert assert_same(ranker, stock, query.whole_query_run())


@settings(max_examples=12, deadline=None)
@given(soup.SOUPS)
def test_soups(ranker: Ranker, stock: Any, pieces: list[soup.Piece]) -> None:
    text = soup.text(pieces, stock.rules_by_rid)
    if text.strip():
        assert_same(ranker, stock, run_of(stock, text))


def test_no_tokens(ranker: Ranker) -> None:
    assert ranker.best(np.array([], dtype=np.int16), CANDIDATES) == []
