# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Bounds before alignment: which rules of many cannot give a match that counts, from stretches of equal words alone.

A block is made of stretches on one diagonal and of other equal words around them. So stretches, each widened by the
equal words up to the next legal one, cover what any block can cover. What the widened stretches of a rule cover
together, cluster by cluster, is the most that a match can have; see licwatch.detect.match.hopeless.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index.rule import Flag
from licwatch.detect.index.tables import Tables
from licwatch.detect.match.align import Alignment
from licwatch.detect.match.filters import LEAST_COVERAGE_OF_SMALL
from licwatch.detect.match.merge import MOST_DISTANCE
from licwatch.detect.match.postings import ranges
from licwatch.detect.match.stretches import Ints, Tokens

#: Coverage is rounded to hundredths of a percent before it is compared.
_ROUNDING = 0.005
_WALL = -1


class _Clusters(NamedTuple):
    """Intervals near each other: rule, first and last position, and how many positions they cover."""

    numbers: Ints
    firsts: Ints
    lasts: Ints
    sizes: Ints


class Bounds:
    """For one index."""

    __slots__ = (
        "_coverage",
        "_legalese",
        "_lengths",
        "_min_high",
        "_min_matched",
        "_phrases",
        "_phrases_starts",
        "_reach",
    )

    def __init__(self, tables: Tables) -> None:
        rules = tables.rules
        self._legalese = tables.names.len_legalese
        self._lengths = np.diff(rules.tids_starts).astype(np.int64)
        self._min_matched, self._min_high = rules.min_matched, rules.min_high
        small = np.where(rules.flags & Flag.IS_SMALL, LEAST_COVERAGE_OF_SMALL, 0)
        self._coverage = np.maximum(rules.minimum_coverage, small)
        self._phrases, self._phrases_starts = rules.phrases, rules.phrases_starts
        self._reach = np.minimum(np.maximum(self._lengths // 2, 1), MOST_DISTANCE)

    def worthy(self, alignment: Alignment, rids: list[int], is_first: bool, is_last: bool) -> NDArray[np.bool_]:
        """For each of the alignment's rules, whether a match of it may come to count.

        `is_first` and `is_last` tell whether nothing of the text is compared before and after the passage.
        """
        worthy = np.zeros(len(rids), dtype=np.bool_)
        numbers, places, iplaces, lengths = alignment.stretches
        if not len(numbers):
            return worthy
        which = np.array(rids)
        before, after = self._widths(alignment)
        widths = before + lengths + after
        labels, wide = _clusters(numbers, places - before, widths, self._reach[which[numbers]])
        own = which[wide.numbers]
        # as many of the rule as of the text
        most = np.minimum(wide.sizes, _covered(labels, iplaces - before, widths))
        could = (most >= self._min_matched[own]) & (_covered(labels, places, lengths) >= self._min_high[own])
        could &= most * 100 >= (self._coverage[own] - _ROUNDING) * self._lengths[own]
        worthy[wide.numbers[could]] = True
        worthy &= self._have_phrases(alignment, which, iplaces - before, widths)
        # what is near an end may be merged with what is found beyond it
        if not is_first:
            worthy[wide.numbers[wide.firsts - alignment.passage.first <= self._reach[own]]] = True
        if not is_last:
            worthy[wide.numbers[alignment.passage.last - wide.lasts <= self._reach[own]]] = True
        return worthy

    def _have_phrases(self, alignment: Alignment, rids: Ints, istarts: Ints, widths: Ints) -> NDArray[np.bool_]:
        """For each rule, whether its required phrases are covered."""
        sizes = self._lengths[rids]
        bases = np.cumsum(sizes) - sizes
        starts = istarts + bases[alignment.stretches.numbers]
        total = int(sizes.sum()) + 1
        depth = np.cumsum(np.bincount(starts, minlength=total) - np.bincount(starts + widths, minlength=total))
        covered = np.concatenate(([0], np.cumsum(depth > 0)))
        firsts, lasts = self._phrases_starts[rids], self._phrases_starts[rids + 1]
        phrases = self._phrases[ranges(firsts, lasts)]
        numbers = np.repeat(np.arange(len(rids)), lasts - firsts)
        start, end = phrases[:, 0] + bases[numbers], phrases[:, 1] + 1 + bases[numbers]
        have = np.ones(len(rids), dtype=np.bool_)
        have[numbers[covered[end] - covered[start] < end - start]] = False
        return have

    def _widths(self, alignment: Alignment) -> tuple[Ints, Ints]:
        """How many other words are equal before and after each stretch, up to the next legal one."""
        passage, (numbers, places, iplaces, lengths) = alignment.passage, alignment.stretches
        # a wall at the ends, and one after each rule: a token that equals no other
        text = np.full(passage.last - passage.first + 3, _WALL, dtype=np.int16)
        here = slice(passage.first, passage.last + 1)
        text[1:-1] = np.where(passage.matchable[here], passage.tokens[here], _WALL)
        sizes = np.array([len(rule) for rule in alignment.rules])
        rules = np.full(int(sizes.sum()) + len(sizes) + 1, _WALL - 1, dtype=np.int16)
        rules[np.arange(int(sizes.sum())) + np.repeat(np.arange(1, len(sizes) + 1), sizes)] = np.concatenate(
            alignment.rules
        )
        at, iat = places - passage.first + 1, iplaces + (np.cumsum(sizes + 1) - sizes)[numbers]
        return self._equal(text, rules, at - 1, iat - 1, -1), self._equal(text, rules, at + lengths, iat + lengths, 1)

    def _equal(self, text: Tokens, rules: Tokens, places: Ints, iplaces: Ints, step: int) -> Ints:
        """How many words are equal from pairs of places on, in one direction, up to the next legal one."""
        widths = np.zeros(len(places), dtype=np.int64)
        alive = np.arange(len(places))
        while len(alive):
            tokens = text[places]
            going = (tokens == rules[iplaces]) & (tokens >= self._legalese)
            alive, places, iplaces = alive[going], places[going] + step, iplaces[going] + step
            widths[alive] += 1
        return widths


def _clusters(numbers: Ints, starts: Ints, widths: Ints, reach: Ints) -> tuple[Ints, _Clusters]:
    """Intervals of rules in clusters: for each interval the number of its cluster, and the clusters."""
    order = np.lexsort((starts, numbers))
    numbers, starts, reach = numbers[order], starts[order], reach[order]
    covered = _ends_before(numbers, starts + widths[order])
    opens = starts - covered >= reach
    opens[0] = True
    opens[1:] |= numbers[1:] != numbers[:-1]
    sorted_labels = np.cumsum(opens) - 1
    labels = np.empty_like(sorted_labels)
    labels[order] = sorted_labels
    ends = starts + widths[order]
    firsts = np.flatnonzero(opens)
    sizes = np.add.reduceat(np.maximum(ends - np.maximum(starts, covered), 0), firsts)
    return labels, _Clusters(numbers[firsts], starts[firsts], np.maximum.reduceat(ends, firsts) - 1, sizes)


def _covered(labels: Ints, starts: Ints, widths: Ints) -> Ints:
    """How many positions the intervals of each label cover."""
    order = np.lexsort((starts, labels))
    labels, starts, ends = labels[order], starts[order], (starts + widths)[order]
    fresh = np.maximum(ends - np.maximum(starts, _ends_before(labels, ends)), 0)
    return np.add.reduceat(fresh, np.flatnonzero(np.diff(labels, prepend=-1)))


def _ends_before(groups: Ints, ends: Ints) -> Ints:
    """For each of some sorted intervals, the farthest end of those before it in its group; below 0 for the first."""
    apart = int(ends.max()) + 1
    farthest = np.maximum.accumulate(ends + groups * apart)
    return np.concatenate(([-apart], farthest[:-1])) - groups * apart
