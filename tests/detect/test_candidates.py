# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Candidates on arrays are those of ScanCode's own loop: the same rules, keys and order."""

import random
from typing import Any

import pytest

from licwatch.detect.engine import Engine
from tests.detect.plain import Find

TEXTS = (
    "mit.LICENSE",
    "apache-2.0_7.RULE",
    "gpl-2.0-plus_34.RULE",
    "bsd-new.LICENSE",
    "lgpl-2.1.LICENSE",
    "isc.LICENSE",
    "cern-ohl-s-2.0.LICENSE",
)
# (how many are wanted, near duplicates only), as ScanCode asks for a whole file and for a part of one
ASKED = ((10, True), (70, False))


@pytest.fixture(scope="module")
def index(engine: Engine) -> Any:
    from licensedcode.cache import get_index

    return get_index()


@pytest.fixture(scope="module")
def texts(index: Any) -> dict[str, str]:
    return {rule.identifier: rule.text for rule in index.rules_by_rid if rule.identifier in TEXTS}


def ranked(find: Find, index: Any, run: Any, top: int, near_duplicates: bool) -> list[tuple[Any, ...]]:
    found = find(run, index, index.approx_matchable_rids, top=top, high_resemblance=near_duplicates)
    return [(rid, rule.identifier, tuple(full), sorted(shared)) for (_, full), rid, rule, shared in found]


def assert_same(index: Any, text: str, plain: Find) -> int:
    """Both rankings agree on a text; how many candidates there were."""
    from licensedcode import match_set
    from licensedcode.query import build_query

    run = build_query(query_string=text, idx=index).whole_query_run()
    found = 0
    for top, near_duplicates in ASKED:
        expected = ranked(plain, index, run, top, near_duplicates)
        assert ranked(match_set.compute_candidates, index, run, top, near_duplicates) == expected
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
def test_a_rules_own_text(name: str, index: Any, texts: dict[str, str], plain_candidates: Find) -> None:
    assert assert_same(index, texts[name], plain_candidates) > 0


@pytest.mark.parametrize("seed", range(8))
def test_a_mutated_text(seed: int, index: Any, texts: dict[str, str], plain_candidates: Find) -> None:
    text = mutated(texts[TEXTS[seed % len(TEXTS)]], seed)
    assert assert_same(index, text, plain_candidates) > 0


def test_two_texts_at_once(index: Any, texts: dict[str, str], plain_candidates: Find) -> None:
    both = texts["mit.LICENSE"] + "\n" * 30 + texts["bsd-new.LICENSE"]
    assert assert_same(index, both, plain_candidates) > 0


@pytest.mark.parametrize("text", ["nothing of the kind", "license", "zzz qqq", "the of and", "1 2 3"])
def test_hardly_any_text(text: str, index: Any, plain_candidates: Find) -> None:
    assert_same(index, text, plain_candidates)


def test_what_was_matched_already_no_longer_counts(index: Any, texts: dict[str, str], plain_candidates: Find) -> None:
    from licensedcode import match_set
    from licensedcode.query import build_query
    from licensedcode.spans import Span

    query = build_query(query_string=texts["mit.LICENSE"] + "\n" + texts["isc.LICENSE"], idx=index)
    query.subtract(Span(0, 120))
    run = query.whole_query_run()
    found = ranked(match_set.compute_candidates, index, run, 70, False)
    assert found == ranked(plain_candidates, index, run, 70, False)
    assert found
