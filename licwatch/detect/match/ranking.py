# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which rules are worth aligning with a piece of text. ScanCode's ranking, on arrays.

ScanCode compares a text's tokens with each of about 30,000 rules in a Python loop, which is 95 % of its time. The
ranking decides what is found, so every key, rounding and tie-break is the same: keys rounded to one decimal, then the
full ones, then the rule's number; of rules with the same expression, length and rounded keys the best is kept.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index.tables import Tables
from licwatch.detect.match.postings import Postings, Shared, ranges
from licwatch.detect.match.rounding import tenths, twentieths

_HIGHLY_RESEMBLANT = 0.8
# ScanCode ranks by distinct tokens first and keeps this many times the asked number for the costlier second ranking
_KEPT_FIRST = 10

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the ranking is about: how many to return, and whether only rules that are nearly the whole text count."""

    top: int
    near_duplicates: bool


NEAR_DUPLICATES = Asked(10, near_duplicates=True)
CANDIDATES = Asked(70, near_duplicates=False)


@dataclass(frozen=True, slots=True)
class _Ranked:
    """Rules by dense number with what they share with the text, as columns."""

    rules: Ints
    matched: Ints
    resemblance: Floats
    containment: Floats

    def take(self, chosen: NDArray[Any]) -> "_Ranked":
        return _Ranked(self.rules[chosen], self.matched[chosen], self.resemblance[chosen], self.containment[chosen])


class Ranker:
    """For one index."""

    __slots__ = ("_legalese", "_postings", "_tables", "_twentieths")

    def __init__(self, tables: Tables) -> None:
        self._tables = tables.ranking
        self._legalese = tables.names.len_legalese
        self._postings = Postings(tables)
        self._twentieths = twentieths(int(self._tables.lengths.max()))

    def best(self, tokens: NDArray[np.int16], asked: Asked) -> list[int]:
        """The rids of the best rules for a bag of tokens, best first."""
        there = np.zeros(len(self._tables.postings_starts), dtype=np.bool_)
        there[tokens] = True
        present = there.nonzero()[0]
        if asked.near_duplicates:
            shared = self._postings.near(present, there, _HIGHLY_RESEMBLANT)
        else:
            shared = self._postings.sharing(present)
        first = self._rank(shared, self._tables.lengths_unique, len(present), asked)
        if not len(first.rules):
            return []
        kept = asked.top * _KEPT_FIRST
        best = first if len(first.rules) <= kept else self._top(first, kept)
        counts = np.bincount(tokens, minlength=len(there))
        second = self._rank(self._by_all_tokens(best.rules, counts), self._tables.lengths, len(tokens), asked)
        return self._without_twins(second)[: asked.top]

    def _by_all_tokens(self, rules: Ints, counts: Ints) -> Shared:
        tables = self._tables
        starts, ends = tables.row_tokens_starts[rules], tables.row_tokens_starts[rules + 1]
        places = ranges(starts, ends)
        tokens = tables.row_tokens[places]
        shared = np.minimum(tables.row_counts[places], counts[tokens])
        edges = np.cumsum(ends - starts) - (ends - starts)
        matched = np.add.reduceat(shared, edges)
        high = np.add.reduceat(np.where(tokens < self._legalese, shared, 0), edges)
        keep = (high > 0) & (high >= tables.min_high[rules]) & (matched >= tables.min_matched[rules])
        return Shared(rules[keep], matched[keep])

    def _rank(self, shared: Shared, lengths: NDArray[np.int32], query_length: int, asked: Asked) -> _Ranked:
        rules, matched = shared
        own = lengths[rules].astype(np.int64)
        ranked = _Ranked(rules, matched, matched / (query_length + own - matched), matched / own)
        keep = ranked.containment >= self._tables.min_containment[rules]
        if asked.near_duplicates:
            # 0.8 rounded is 0.8 and more unrounded: both of ScanCode's tests in one
            keep &= ranked.resemblance >= _HIGHLY_RESEMBLANT
        return ranked.take(keep)

    def _top(self, ranked: _Ranked, count: int) -> _Ranked:
        """The best so many; there are more."""
        near = self._near(ranked)
        chosen = (near >= np.partition(near, -count)[-count]).nonzero()[0]
        ranked = ranked.take(chosen)
        return ranked.take(self._order(ranked, near[chosen])[:count])

    def _order(self, ranked: _Ranked, near: Ints) -> Ints:
        """Best first: by rounded keys, full keys, then the rule's number, all falling."""
        full = (ranked.resemblance >= _HIGHLY_RESEMBLANT, ranked.containment, _squares(ranked), ranked.matched)
        return np.lexsort((ranked.rules, *full[::-1], near))[::-1]

    def _near(self, ranked: _Ranked) -> Ints:
        """The rounded keys, joined into one number that sorts as they do."""
        resemblant = tenths(ranked.resemblance) >= round(_HIGHLY_RESEMBLANT * 10)
        amplified = ranked.resemblance * ranked.resemblance
        # the only values for which the last bit could matter are those at a tie of rounding
        ties = (np.abs(amplified * 10 % 1 - 0.5) < 1e-9).nonzero()[0]
        amplified[ties] = _squares(ranked.take(ties))
        key = (resemblant.astype(np.int64) << 4 | tenths(ranked.containment)) << 4 | tenths(amplified)
        return key << 32 | self._twentieths[ranked.matched]

    def _without_twins(self, ranked: _Ranked) -> list[int]:
        """The rids, best first; of those in a group that have the same rounded keys, the best alone."""
        near = self._near(ranked)
        order = self._order(ranked, near)
        rules = ranked.rules[order]
        keys = zip(self._tables.group[rules].tolist(), near[order].tolist(), strict=True)
        first: dict[tuple[int, int], int] = {}
        for rid, key in zip(self._tables.rids[rules].tolist(), keys, strict=True):
            first.setdefault(key, rid)
        return list(first.values())


def _squares(ranked: _Ranked) -> Floats:
    """As Python squares: by C's pow, which differs from x * x in the last bit once in a thousand times."""
    return np.array([x**2 for x in ranked.resemblance.tolist()], dtype=np.float64)
