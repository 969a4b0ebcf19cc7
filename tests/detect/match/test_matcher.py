# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""All matches of a text are ScanCode's, position by position; and bounds, which spare work, change none of them."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.detect.match import hopeless, ranking
from licwatch.detect.match.bounds import Bounds
from licwatch.detect.match.ranking import Ranker
from licwatch.detect.trait import trait
from tests.detect import soup
from tests.detect.oracle import named
from tests.detect.parts import Parts, said, stock_said


@pytest.fixture(scope="module")
def ranked(parts: Parts, stock: Any) -> Iterator[None]:
    """ScanCode with our ranking, which test_ranking holds against its own: that takes 95 % of its time."""
    from licensedcode import match_set

    ranker = Ranker(parts.tables)

    def candidates(run: Any, index: Any, _rids: Any, top: int, high_resemblance: bool, **_: Any) -> list[Any]:
        tokens = [tid for tid in run.matchable_tokens() if tid >= 0]
        asked = ranking.NEAR_DUPLICATES if high_resemblance else ranking.CANDIDATES
        assert top == asked.top
        rids = ranker.best(np.array(tokens, dtype=np.int16), asked) if tokens else []
        legal = {tid for tid in tokens if tid < index.len_legalese}
        return [(None, rid, index.rules_by_rid[rid], legal) for rid in rids]

    def by_name(query_run: Any, idx: Any, matchable_rids: Any, **given: Any) -> list[Any]:
        return candidates(query_run, idx, matchable_rids, **given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(match_set, "compute_candidates", by_name)
        yield


def theirs(stock: Any, content: bytes, name: str) -> list[Any]:
    with named(content, trait(os.fsencode(name))) as (location, _):
        return [stock_said(match) for match in stock.match(location=location)]


def assert_same(parts: Parts, stock: Any, content: bytes, name: str = "a.txt") -> int:
    found = [said(match) for match in parts.matches(content, name)]
    assert found == theirs(stock, content, name)
    return len(found)


#: Rules by what decides about them: how many words they have, flags, thresholds.
CHOSEN: dict[str, Callable[[Any], Any]] = {
    "a whole license text": lambda rule: rule.is_license_text and rule.length > 200,
    "a small rule": lambda rule: rule.is_small and rule.length > 3,
    "of one word": lambda rule: rule.length == 1 and not rule.is_false_positive,
    "a false positive": lambda rule: rule.is_false_positive,
    "continuous": lambda rule: rule.is_continuous and rule.length > 4,
    "with required phrases": lambda rule: len(rule.required_phrase_spans or ()) > 1,
    "with stop words": lambda rule: rule.stopwords_by_pos and rule.is_continuous,
    "with a minimum coverage": lambda rule: 0 < (rule.minimum_coverage or 0) < 100 and rule.length > 10,
    "an introduction": lambda rule: rule.is_license_intro,
    "a clue": lambda rule: rule.is_license_clue,
    "that refers to a file": lambda rule: rule.referenced_filenames,
    "of an unknown license": lambda rule: rule.has_unknown and rule.length > 4,
    "with a choice": lambda rule: " OR " in (rule.license_expression or ""),
}


def changed(words: list[str]) -> Iterator[str]:
    """The words as they are, and in ways that a rule may or may not bear."""
    middle = len(words) // 2
    yield " ".join(words)
    yield "zyxw " + " ".join(words) + " zyxw"
    yield " ".join([*words[:middle], "zyxw", *words[middle:]])
    yield " ".join([*words[:middle], "div", *words[middle:]])
    yield " ".join(words[:-1])
    yield " ".join(words[1:])
    yield " ".join([*words[:middle], *words[middle + 1 :]])
    yield "\n".join(words)
    yield "\n\n".join([*words[:middle], "and", *words[middle:]])
    yield " ".join(words) + " copyright\n" + "\n" * 30 + " ".join(words)


@pytest.mark.usefixtures("ranked")
@pytest.mark.parametrize("kind", CHOSEN)
def test_rules_of_a_kind(kind: str, parts: Parts, stock: Any) -> None:
    rules = [rule for rule in stock.rules_by_rid if rule.length < 400 and CHOSEN[kind](rule)]
    assert rules
    for rule in rules[:: max(1, len(rules) // 3)][:3]:
        for text in changed(rule.text.split()):
            assert_same(parts, stock, text.encode() + b"\n")


TEXTS = {
    "nothing": b"",
    "no license": b"int main(void) { return 0; }\n",
    "a word in gibberish": b"\x00\x01\x02GPL\x00\x03 mIt\x00\xffgPl\x00 Bsd " * 9,
    "a word among short ones": b"a b c d e f 1 gpl 2 3 4 5 6 7 8\n",
    "a word among unknown ones": b"zyxw qqqx zyxw qqqx zyxw qqqx gpl zyxw qqqx zyxw qqqx zyxw qqqx\n",
    "tags": b"\n".join(tag.encode() for tag in soup.TAGS),
    "a tag, then its license": b"SPDX-License-Identifier: MIT\nMIT License\nLicensed under the MIT License\n",
    "a list of names": b"\n".join(f"{name} license".encode() for name in ("mit", "bsd", "gpl", "isc", "zlib") * 40),
    "one license again and again": b"Licensed under the MIT License\n\n" * 60,
}


def names(stock: Any, count: int) -> bytes:
    rules = [r for r in stock.rules_by_rid if r.is_license_reference and r.length < 8 and not r.is_false_positive]
    return "\n".join(rule.text for rule in rules[:: len(rules) // count][:count]).encode()


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name: str, parts: Parts, stock: Any) -> None:
    assert_same(parts, stock, TEXTS[name], "a.bin")


@pytest.mark.usefixtures("ranked")
@pytest.mark.parametrize("count", [10, 14, 15, 16, 40, 149, 151, 200])
def test_lists_of_names(count: int, parts: Parts, stock: Any) -> None:
    assert_same(parts, stock, names(stock, count))
    assert_same(parts, stock, names(stock, count) + b"\n" + stock.rules_by_rid[7].text.encode())


@settings(max_examples=6, deadline=None)
@given(soup.SOUPS)
def test_soups(parts: Parts, stock: Any, pieces: list[soup.Piece]) -> None:
    assert_same(parts, stock, soup.text(pieces, stock.rules_by_rid).encode())


@pytest.mark.usefixtures("ranked")
@settings(max_examples=60, deadline=None)
@given(soup.SOUPS, st.sampled_from(["a.txt", "a.c", "a.html", "a.js"]))
def test_many_soups(parts: Parts, stock: Any, pieces: list[soup.Piece], name: str) -> None:
    assert_same(parts, stock, soup.text(pieces, stock.rules_by_rid).encode(), name)


@pytest.mark.usefixtures("ranked")
@settings(max_examples=25, deadline=None)
@given(soup.SOUPS, st.integers(0, 9))
def test_binary_soups(parts: Parts, stock: Any, pieces: list[soup.Piece], sign: int) -> None:
    content = soup.text(pieces, stock.rules_by_rid).encode().replace(b"\n", bytes([sign]))
    assert_same(parts, stock, b"\x00\x01\x02\xff" + content, "a.bin")


@settings(max_examples=60, deadline=None)
@given(soup.SOUPS)
def test_bounds_change_nothing(parts: Parts, stock: Any, pieces: list[soup.Piece]) -> None:
    content = soup.text(pieces, stock.rules_by_rid).encode()
    bounded = [said(match) for match in parts.matches(content)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Bounds, "worthy", lambda _self, _alignment, rids, *_: np.ones(len(rids), dtype=np.bool_))
        patch.setattr(hopeless, "is_hopeless", lambda *_: False)
        assert [said(match) for match in parts.matches(content)] == bounded
