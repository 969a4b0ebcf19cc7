# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Candidates: which rules are worth aligning with a piece of text. ScanCode's ranking, on arrays.

ScanCode compares a query's tokens with each of about 30,000 rules in a Python loop, which is 95 % of its time
(71.1 s for 166 files; 3.6 s with arrays). The ranking decides what is found, so every key, rounding and tie-break is
the same: keys rounded to one decimal, then the full ones, then the rule's number; of duplicates the best is kept.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from intbitset import intbitset
from numpy.typing import NDArray

from licwatch.detect.rounding import tenths, twentieths
from licwatch.detect.tables import Tables

_HIGHLY_RESEMBLANT = 0.8
# ScanCode ranks by distinct tokens first and keeps this many times the asked number for the costlier second ranking
_KEPT_FIRST = 10

Candidate = tuple[tuple[tuple[Any, ...], tuple[Any, ...]], int, Any, Any]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the ranking is about: how many to return, and whether only rules that are nearly the whole text count."""

    top: int
    near_duplicates: bool


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


class Candidates:
    """Stands in for licensedcode.match_set.compute_candidates, for one index."""

    def __init__(self, tables: Tables, index: Any) -> None:
        self._tables = tables
        self._index = index
        self._twentieths = twentieths(int(tables.lengths.max()))

    def __call__(
        self,
        query_run: Any,
        idx: Any,
        matchable_rids: Any,
        top: int = 50,
        high_resemblance: bool = False,
        **_fixed: Any,
    ) -> list[Candidate]:
        """The best `top` rules for a run: ((rounded keys, full keys), rid, rule, high tokens shared), best first."""
        assert idx is self._index
        assert matchable_rids is idx.approx_matchable_rids
        tokens = np.fromiter(query_run.matchable_tokens(), dtype=np.int64)
        counts = np.bincount(tokens[tokens >= 0], minlength=len(self._tables.posting_starts) - 1)
        asked = _Asked(top, high_resemblance)
        first = self._by_distinct_tokens(counts, asked)
        if not len(first.rules):
            return []
        best = first.take(self._order(first)[: top * _KEPT_FIRST])
        second = self._by_all_tokens(best.rules, counts, asked)
        return self._candidates(second, counts, asked)

    def _by_distinct_tokens(self, counts: NDArray[np.int64], asked: _Asked) -> _Ranked:
        tables = self._tables
        present = np.flatnonzero(counts)
        high = present[present < self._index.len_legalese]
        high_matched = self._rules_with(high)
        matched = high_matched + self._rules_with(present[len(high) :])
        keep = (high_matched > 0) & (high_matched >= tables.min_high_unique) & (matched >= tables.min_matched_unique)
        rules = np.flatnonzero(keep)
        return self._rank(rules, matched[rules], tables.lengths_unique, len(present), asked)

    def _rules_with(self, tokens: NDArray[np.int64]) -> NDArray[np.int64]:
        """For every rule, how many of these tokens it has."""
        tables = self._tables
        starts, ends = tables.posting_starts[tokens], tables.posting_starts[tokens + 1]
        lists = [tables.postings[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        joined = np.concatenate(lists) if lists else np.empty(0, dtype=np.int32)
        return np.bincount(joined, minlength=len(tables.rids))

    def _by_all_tokens(self, rules: NDArray[np.int64], counts: NDArray[np.int64], asked: _Asked) -> _Ranked:
        tables = self._tables
        starts, ends = tables.row_starts[rules], tables.row_starts[rules + 1]
        places = _ranges(starts, ends)
        tokens = tables.row_tokens[places]
        shared = np.minimum(tables.row_counts[places], counts[tokens])
        edges = np.concatenate(([0], np.cumsum(ends - starts)))[:-1]
        matched = np.add.reduceat(shared, edges)
        high_matched = np.add.reduceat(np.where(tokens < self._index.len_legalese, shared, 0), edges)
        keep = (high_matched > 0) & (high_matched >= tables.min_high[rules]) & (matched >= tables.min_matched[rules])
        return self._rank(rules[keep], matched[keep], tables.lengths, int(counts.sum()), asked)

    def _rank(
        self, rules: NDArray[np.int64], matched: NDArray[np.int64], lengths: Any, query_length: int, asked: _Asked
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

    def _rounded(self, ranked: _Ranked) -> tuple[NDArray[Any], ...]:
        return (
            tenths(ranked.resemblance) >= round(_HIGHLY_RESEMBLANT * 10),
            tenths(ranked.containment),
            tenths(ranked.amplified),
            self._twentieths[ranked.matched],
        )

    def _order(self, ranked: _Ranked) -> NDArray[np.int64]:
        """Best first: rounded keys, full keys, then the rule's number, all falling."""
        full = (ranked.resemblance >= _HIGHLY_RESEMBLANT, ranked.containment, ranked.amplified, ranked.matched)
        keys = (*self._rounded(ranked), *full, ranked.rules)
        return np.lexsort(keys[::-1])[::-1]

    def _candidates(self, ranked: _Ranked, counts: NDArray[np.int64], asked: _Asked) -> list[Candidate]:
        rounded = [column.tolist() for column in self._rounded(ranked)]
        full = (ranked.resemblance >= _HIGHLY_RESEMBLANT, ranked.containment, ranked.amplified, ranked.matched)
        columns = [column.tolist() for column in full]
        best: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        for at, dense in enumerate(ranked.rules.tolist()):
            rid = int(self._tables.rids[dense])
            rule = self._index.rules_by_rid[rid]
            near = tuple(column[at] for column in rounded)
            exact = tuple(column[at] for column in columns)
            group = (rule.license_expression, near, rule.length)
            rank = (exact, rule.identifier, near, rid, rule, dense)
            if group not in best or best[group][:2] < rank[:2]:
                best[group] = rank
        chosen = sorted(best.values(), key=lambda rank: (rank[2], rank[0], rank[3]), reverse=True)[: asked.top]
        return [
            ((near, exact), rid, rule, self._shared_high(dense, counts)) for exact, _, near, rid, rule, dense in chosen
        ]

    def _shared_high(self, dense: int, counts: NDArray[np.int64]) -> Any:
        """Tokens of legal meaning that the rule and the run share."""
        row = self._tables.row_tokens[self._tables.row_starts[dense] : self._tables.row_starts[dense + 1]]
        return intbitset(row[(row < self._index.len_legalese) & (counts[row] > 0)].tolist())


def _ranges(starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers from each start up to its end, one range after the other."""
    sizes = ends - starts
    shifts = np.repeat(starts - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes)
    return np.arange(int(sizes.sum()), dtype=np.int64) + shifts
