# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Stretches: where a passage of a text and rules have equal words of legal meaning in a row, all at once."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Tokens = NDArray[np.int16]

#: Pairs of equal words held at once, at 50 bytes each.
_MOST_PAIRS = 500_000


class Passage(NamedTuple):
    """A piece of a text: all its tokens, which positions may be matched, first and last position of the piece."""

    tokens: NDArray[np.int16]
    matchable: NDArray[np.bool_]
    first: int
    last: int


class Stretches(NamedTuple):
    """Stretches of equal legal words by rule, as columns: number of the rule, place in text and rule, length."""

    numbers: Ints
    places: Ints
    iplaces: Ints
    lengths: Ints


class Words:
    """The legal words of a passage that may be matched: where each stands."""

    def __init__(self, passage: Passage, len_legalese: int) -> None:
        tokens = passage.tokens[passage.first : passage.last + 1]
        here = np.flatnonzero(passage.matchable[passage.first : passage.last + 1] & (tokens < len_legalese))
        self._legalese = len_legalese
        self._counts = np.bincount(tokens[here], minlength=len_legalese)
        self._places = here[np.argsort(tokens[here], kind="stable")] + passage.first
        self._firsts = np.cumsum(self._counts) - self._counts
        self._width = len(passage.tokens) + 1

    def in_chunks(self, rules: Sequence[Tokens]) -> Iterator[slice]:
        """Rules in order, so many at once as memory allows."""
        first = pairs = 0
        for at, rule in enumerate(rules):
            own = int(self._counts[rule[rule < self._legalese]].sum())
            if pairs + own > _MOST_PAIRS and at > first:
                yield slice(first, at)
                first, pairs = at, 0
            pairs += own
        yield slice(first, len(rules))

    def stretches(self, rules: Sequence[Tokens]) -> Stretches:
        """All stretches of equal legal words."""
        sizes = np.array([len(rule) for rule in rules])
        tokens = np.concatenate(rules)
        shared = np.flatnonzero(tokens < self._legalese)
        shared = shared[self._counts[tokens[shared]] > 0]
        numbers = np.repeat(np.arange(len(rules)), sizes)[shared]
        iplaces = shared - np.repeat(np.cumsum(sizes) - sizes, sizes)[shared]
        times = self._counts[tokens[shared]]
        ends = np.cumsum(times)
        total = int(ends[-1]) if len(ends) else 0
        which = np.arange(total) + np.repeat(self._firsts[tokens[shared]] - ends + times, times)
        places, iplaces, numbers = self._places[which], np.repeat(iplaces, times), np.repeat(numbers, times)
        return self._joined(places, iplaces, numbers, int(sizes.max(initial=0)))

    def _joined(self, places: Ints, iplaces: Ints, numbers: Ints, longest: int) -> Stretches:
        """Neighbors on one diagonal of one rule become one stretch."""
        diagonals = places - iplaces + longest + numbers * (self._width + longest + 1)
        keys = np.sort(diagonals * self._width + places)
        firsts = np.flatnonzero(np.diff(keys, prepend=-2) != 1)
        lengths = np.diff(np.append(firsts, len(keys)))
        diagonals, places = np.divmod(keys[firsts], self._width)
        numbers, diagonals = np.divmod(diagonals, self._width + longest + 1)
        return Stretches(numbers, places, places - diagonals + longest, lengths)
