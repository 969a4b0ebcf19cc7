# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which rules are worth aligning with a piece of text. ScanCode's ranking, on arrays.

ScanCode compares a text's tokens with each of about 30,000 rules in a Python loop, which is 95 % of its time. The ranking
decides what is found, so every key, rounding and tie-break is the same: keys rounded to one decimal, then the full
ones, then the rule's number; of rules with the same expression, length and rounded keys the best is kept.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index.tables import Tables
from licwatch.detect.match.rounding import tenths, twentieths

_HIGHLY_RESEMBLANT = 0.8
# ScanCode ranks by distinct tokens first and keeps this many times the asked number for the costlier second ranking
_KEPT_FIRST = 10
#: So few rules have their tokens counted rule by rule, not token by token.
_FEW_RULES = 1200

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the ranking is about: how many to return, and whether only rules that are nearly the whole text count."""

    top: int
    near_duplicates: bool


NEAR_DUPLICATES = Asked(10, near_duplicates=True)
CANDIDATES = Asked(70, near_duplicates=False)


@dataclass(frozen=True, slots=True)
class _Ranked:
    """Rules with their keys, as columns. `rules` are dense numbers."""

    rules: NDArray[np.int64]
    resemblance: NDArray[np.float64]
    containment: NDArray[np.float64]
    amplified: NDArray[np.float64]
    matched: NDArray[np.int64]

    def take(self, chosen: NDArray[Any]) -> "_Ranked":
        return _Ranked(
            self.rules[chosen],
            self.resemblance[chosen],
            self.containment[chosen],
            self.amplified[chosen],
            self.matched[chosen],
        )


class Ranker:
    """For one index."""

    __slots__ = ("_least", "_least_high", "_legalese", "_low_unique", "_tables", "_twentieths")

    def __init__(self, tables: Tables) -> None:
        self._tables = tables.ranking
        self._legalese = tables.names.len_legalese
        self._twentieths = twentieths(int(self._tables.lengths.max()))
        owners = np.repeat(np.arange(len(self._tables.rids)), np.diff(self._tables.row_tokens_starts))
        self._low_unique = np.bincount(owners[self._tables.row_tokens >= self._legalese], minlength=len(self._tables.rids))
        self._least_high = np.maximum(self._tables.min_high_unique, 1).astype(np.int64)
        # rounding cannot make a rule fall out: a hundredth of a token less than asked
        contained = self._tables.min_containment * self._tables.lengths_unique - 0.01
        self._least = np.maximum(self._tables.min_matched_unique, contained)

    def best(self, tokens: NDArray[np.int16], asked: Asked) -> list[int]:
        """The rids of the best rules for a bag of tokens, best first."""
        present, times = np.unique(tokens, return_counts=True)
        first = self._by_distinct_tokens(present, asked)
        if not len(first.rules):
            return []
        counts = np.zeros(len(self._tables.postings_starts), dtype=np.int64)
        counts[present] = times
        best = first.take(self._order(first)[: asked.top * _KEPT_FIRST])
        second = self._by_all_tokens(best.rules, counts, asked)
        return self._without_twins(second)[: asked.top]

    def _by_distinct_tokens(self, present: NDArray[np.int16], asked: Asked) -> _Ranked:
        tables = self._tables
        legal = int(present.searchsorted(self._legalese))
        high = self._rules_with(present[:legal])
        rules = (high >= self._least_high).nonzero()[0]
        high = high[rules]
        # what a rule could have at most, before its other tokens are counted
        most = high + np.minimum(self._low_unique[rules], len(present) - legal)
        could = most >= self._least[rules]
        if asked.near_duplicates:
            could &= most >= _HIGHLY_RESEMBLANT * (len(present) + tables.lengths_unique[rules] - most)
        rules, high = rules[could], high[could]
        if len(rules) < _FEW_RULES:
            matched = high + self._shared(rules, present[legal:])
        else:
            matched = high + self._rules_with(present[legal:])[rules]
        keep = matched >= tables.min_matched_unique[rules]
        return self._rank(rules[keep], matched[keep], tables.lengths_unique, len(present), asked)

    def _rules_with(self, tokens: NDArray[np.int16]) -> NDArray[np.int64]:
        """For every rule, how many of these tokens it has."""
        tables = self._tables
        starts, ends = tables.postings_starts[tokens].tolist(), tables.postings_starts[1:][tokens].tolist()
        lists = [tables.postings[start:end] for start, end in zip(starts, ends, strict=True)]
        joined = np.concatenate(lists) if lists else np.empty(0, dtype=np.uint16)
        return np.bincount(joined, minlength=len(tables.rids))

    def _shared(self, rules: NDArray[np.int64], tokens: NDArray[np.int16]) -> NDArray[np.int64]:
        """For each of these rules, how many of these tokens it has."""
        if not len(rules):
            return rules
        tables = self._tables
        wanted = np.zeros(len(tables.postings_starts), dtype=np.bool_)
        wanted[tokens] = True
        starts, ends = tables.row_tokens_starts[rules], tables.row_tokens_starts[rules + 1]
        there = wanted[tables.row_tokens[ranges(starts, ends)]]
        edges = np.cumsum(ends - starts)
        return np.add.reduceat(there, edges - (ends - starts), dtype=np.int64)

    def _by_all_tokens(self, rules: NDArray[np.int64], counts: Counts, asked: Asked) -> _Ranked:
        tables = self._tables
        starts, ends = tables.row_tokens_starts[rules], tables.row_tokens_starts[rules + 1]
        places = ranges(starts, ends)
        tokens = tables.row_tokens[places]
        shared = np.minimum(tables.row_counts[places], counts[tokens])
        edges = np.concatenate(([0], np.cumsum(ends - starts)))[:-1]
        matched = np.add.reduceat(shared, edges)
        high_matched = np.add.reduceat(np.where(tokens < self._legalese, shared, 0), edges)
        keep = (high_matched > 0) & (high_matched >= tables.min_high[rules]) & (matched >= tables.min_matched[rules])
        return self._rank(rules[keep], matched[keep], tables.lengths, int(counts.sum()), asked)

    def _rank(
        self, rules: NDArray[np.int64], matched: NDArray[np.int64], lengths: Any, query_length: int, asked: Asked
    ) -> _Ranked:
        own = lengths[rules].astype(np.int64)
        containment = matched / own
        resemblance = matched / (query_length + own - matched)
        keep = containment >= self._tables.min_containment[rules]
        if asked.near_duplicates:
            # 0.8 rounded is 0.8 and more unrounded: both of ScanCode's tests in one
            keep &= resemblance >= _HIGHLY_RESEMBLANT
        kept = resemblance[keep]
        # x ** 2 in Python is C's pow, which differs from x * x in the last bit once in a thousand times
        amplified = np.array([x**2 for x in kept.tolist()], dtype=np.float64)
        return _Ranked(rules[keep], kept, containment[keep], amplified, matched[keep])

    def _keys(self, ranked: _Ranked) -> tuple[tuple[NDArray[Any], ...], tuple[NDArray[Any], ...]]:
        """The rounded keys and the full ones."""
        near = (
            tenths(ranked.resemblance) >= round(_HIGHLY_RESEMBLANT * 10),
            tenths(ranked.containment),
            tenths(ranked.amplified),
            self._twentieths[ranked.matched],
        )
        return near, (ranked.resemblance >= _HIGHLY_RESEMBLANT, ranked.containment, ranked.amplified, ranked.matched)

    def _order(self, ranked: _Ranked) -> NDArray[np.int64]:
        """Best first: rounded keys, full keys, then the rule's number, all falling."""
        near, full = self._keys(ranked)
        return np.lexsort((ranked.rules, *full[::-1], *near[::-1]))[::-1]

    def _without_twins(self, ranked: _Ranked) -> list[int]:
        """The rids, best first; of those in a group that have the same rounded keys, the best alone."""
        best = ranked.take(self._order(ranked))
        near = np.stack((self._tables.group[best.rules], *self._keys(best)[0]))
        seen: set[tuple[int, ...]] = set()
        kept = []
        for rid, key in zip(self._tables.rids[best.rules].tolist(), map(tuple, near.T.tolist()), strict=True):
            if key not in seen:
                seen.add(key)
                kept.append(rid)
        return kept


def ranges(starts: NDArray[Any], ends: NDArray[Any]) -> NDArray[np.int64]:
    """The numbers from each start up to its end, one range after the other."""
    sizes = ends - starts
    shifts = np.repeat(starts - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes)
    return np.arange(int(sizes.sum()), dtype=np.int64) + shifts
