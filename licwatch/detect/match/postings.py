# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which rules share enough distinct tokens with a text.

Most texts share words of legal meaning with thousands of rules, and enough of them with few. What a rule could share
at most is known from its words of legal meaning alone; only where that suffices are the other words counted. Tokens
of many rules have a row with a place for each rule, and rows are added; of all others the rules are listed.
"""

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index.tables import Tables

#: Counts of a text's other words are rounded up to a multiple, so that few thresholds are kept.
_STEP = 8
_MOST_KEPT = 64
#: So few rules have their tokens looked at one by one.
_FEW_RULES = 64
#: So many rows can be added as bytes.
_ROWS = 255

Ints = NDArray[np.int64]
Counts = NDArray[np.uint16]
Mask = NDArray[np.bool_]


class Shared(NamedTuple):
    """Rules by dense number, and how many tokens each shares."""

    rules: Ints
    matched: Ints


class Postings:
    """For one index."""

    __slots__ = ("_high", "_least", "_least_high", "_legalese", "_low_unique", "_tables", "_thresholds")

    def __init__(self, tables: Tables) -> None:
        self._tables = ranked = tables.ranking
        self._legalese = tables.names.len_legalese
        owners = np.repeat(np.arange(len(ranked.rids)), np.diff(ranked.row_tokens_starts))
        self._low_unique = np.bincount(owners[ranked.row_tokens >= self._legalese], minlength=len(ranked.rids))
        self._least_high = np.maximum(ranked.min_high_unique, 1).astype(np.int64)
        # rounding cannot make a rule fall out: a hundredth of a token less than asked
        contained = np.ceil(ranked.min_containment * ranked.lengths_unique - 0.01)
        self._least = np.maximum(ranked.min_matched_unique, contained).astype(np.int64)
        self._high = np.arange(len(ranked.postings_starts)) < self._legalese
        self._thresholds = lru_cache(maxsize=_MOST_KEPT)(self._threshold)

    def sharing(self, present: Ints) -> Shared:
        """The rules that share as much with a text as they must, given its distinct tokens in order."""
        legal = int(present.searchsorted(self._legalese))
        counts = self._counted(present[:legal])
        others = len(present) - legal
        rules = (counts >= self._thresholds(-(-others // _STEP) * _STEP)).nonzero()[0]
        if len(rules) < _FEW_RULES:
            there = np.zeros(len(self._tables.common_row), dtype=np.bool_)
            there[present] = True
            matched = self._shared(rules, there)
        else:
            matched = counts[rules].astype(np.int64) + self._counted(present[legal:])[rules]
        keep = matched >= self._tables.min_matched_unique[rules]
        return Shared(rules[keep], matched[keep])

    def near(self, present: Ints, there: Mask, resemblance: float) -> Shared:
        """Those of them that may resemble a text so much (0 to 1: shared tokens to tokens of either).

        Such a rule has at most 1 - resemblance of its tokens for itself, and as few are missing; so it has one of the
        text's rarest tokens, however they are chosen. `there` are the present tokens as a mask.
        """
        tables = self._tables
        rarity = tables.postings_starts[present + 1] - tables.postings_starts[present]
        missing = len(present) - int(np.ceil(resemblance * len(present) - 0.01))
        rarest = present[np.argsort(rarity, kind="stable")[: missing + 1]]
        rules = np.unique(self._listed(rarest)).astype(np.int64)
        sizes = tables.lengths_unique[rules]
        fit = (sizes >= resemblance * len(present) - 0.01) & (sizes * resemblance <= len(present) + 0.01)
        rules, sizes = rules[fit], sizes[fit]
        matched = self._shared(rules, there)
        fit = matched >= np.maximum(tables.min_matched_unique[rules], resemblance * sizes - 0.01)
        rules, matched = rules[fit], matched[fit]
        keep = self._shared(rules, there & self._high) >= self._least_high[rules]
        return Shared(rules[keep], matched[keep])

    def _threshold(self, others: int) -> Counts:
        """For each rule, how many words of legal meaning it must share with a text that has so many others."""
        return np.maximum(self._least_high, self._least - np.minimum(self._low_unique, others)).astype(np.uint16)

    def _counted(self, tokens: Ints) -> Counts:
        """For every rule, how many of these tokens it has."""
        rows = self._tables.common_row[tokens]
        is_common = rows >= 0
        counts = np.zeros(len(self._tables.rids), dtype=np.uint16)
        common = rows[is_common].tolist()
        for first in range(0, len(common), _ROWS):
            added = self._tables.common[common[first]].copy()
            for row in common[first + 1 : first + _ROWS]:
                added += self._tables.common[row]
            counts += added
        np.add.at(counts, self._listed(tokens[~is_common]), np.uint16(1))
        return counts

    def _listed(self, tokens: Ints) -> NDArray[np.uint16]:
        """The rules that have any of these tokens, once for each."""
        tables = self._tables
        starts, ends = tables.postings_starts[tokens].tolist(), tables.postings_starts[tokens + 1].tolist()
        lists = [tables.postings[start:end] for start, end in zip(starts, ends, strict=True)]
        return np.concatenate(lists) if lists else np.empty(0, dtype=np.uint16)

    def _shared(self, rules: Ints, wanted: Mask) -> Ints:
        """For each of these rules, how many of the wanted tokens it has."""
        if not len(rules):
            return rules
        tables = self._tables
        starts, ends = tables.row_tokens_starts[rules], tables.row_tokens_starts[rules + 1]
        there = wanted[tables.row_tokens[ranges(starts, ends)]]
        edges = np.cumsum(ends - starts)
        shared: Ints = np.add.reduceat(there, edges - (ends - starts), dtype=np.int64)
        return shared


def ranges(starts: NDArray[Any], ends: NDArray[Any]) -> Ints:
    """The numbers from each start up to its end, one range after the other."""
    sizes = ends - starts
    shifts = np.repeat(starts - (np.cumsum(sizes) - sizes), sizes)
    numbers: Ints = np.arange(int(sizes.sum()), dtype=np.int64) + shifts
    return numbers
