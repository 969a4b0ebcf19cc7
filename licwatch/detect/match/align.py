# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Aligning a text with rules: the blocks of tokens that both have, as ScanCode's difflib-like alignment chooses them.

Its rule: take the longest stretch of equal legal words (of equals the first in the text, then in the rule), widen it by any
equal tokens, and do the same with what is left of it and right of it. ScanCode walks text and rule again for each block.
Here all stretches of equal legal words are found once, for all rules together; the choice is made among them.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

#: Pairs of equal words held at once, at 50 bytes each.
_MOST_PAIRS = 2_000_000
#: With more stretches than this, arrays are faster than a loop.
_FEW = 48


class Block(NamedTuple):
    """`length` equal tokens from position `start` of the text and from `istart` of the rule on."""

    start: int
    istart: int
    length: int


class Passage(NamedTuple):
    """A piece of a text: all its tokens, which positions may be matched, and the first and last position of the piece."""

    tokens: NDArray[np.int16]
    matchable: NDArray[np.bool_]
    first: int
    last: int


def align(passage: Passage, rules: Sequence[NDArray[np.int16]], len_legalese: int) -> Iterator[list[Block]]:
    """The blocks of each rule, given by its tokens, in order of the text; then those of its repetitions."""
    words = _Words(passage, len_legalese)
    for chunk in words.in_chunks(rules):
        yield from _aligned(passage, rules[chunk], words.stretches(rules[chunk]))


class _Words:
    """The legal words of a passage that may be matched: where each stands."""

    def __init__(self, passage: Passage, len_legalese: int) -> None:
        tokens = passage.tokens[passage.first : passage.last + 1]
        here = np.flatnonzero(passage.matchable[passage.first : passage.last + 1] & (tokens < len_legalese))
        self._legalese = len_legalese
        self._counts = np.bincount(tokens[here], minlength=len_legalese)
        self._places = here[np.argsort(tokens[here], kind="stable")] + passage.first
        self._firsts = np.cumsum(self._counts) - self._counts
        self._width = len(passage.tokens) + 1

    def in_chunks(self, rules: Sequence[NDArray[np.int16]]) -> Iterator[slice]:
        """Rules in order, so many at once as memory allows."""
        first = pairs = 0
        for at, rule in enumerate(rules):
            own = int(self._counts[rule[rule < self._legalese]].sum())
            if pairs + own > _MOST_PAIRS and at > first:
                yield slice(first, at)
                first, pairs = at, 0
            pairs += own
        if rules:
            yield slice(first, len(rules))

    def stretches(self, rules: Sequence[NDArray[np.int16]]) -> tuple[Ints, Ints, Ints, Ints]:
        """All stretches of equal legal words, by rule: number of the rule, place in text and rule, length."""
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

    def _joined(self, places: Ints, iplaces: Ints, numbers: Ints, longest: int) -> tuple[Ints, Ints, Ints, Ints]:
        """Neighbors on one diagonal of one rule become one stretch."""
        diagonals = places - iplaces + longest + numbers * (self._width + longest + 1)
        keys = np.sort(diagonals * self._width + places)
        firsts = np.flatnonzero(np.diff(keys, prepend=-2) != 1)
        lengths = np.diff(np.append(firsts, len(keys)))
        diagonals, places = np.divmod(keys[firsts], self._width)
        numbers, diagonals = np.divmod(diagonals, self._width + longest + 1)
        return numbers, places, places - diagonals + longest, lengths


def _aligned(passage: Passage, rules: Sequence[Any], stretches: tuple[Ints, ...]) -> Iterator[list[Block]]:
    numbers, *columns = stretches
    edges = np.searchsorted(numbers, np.arange(len(rules) + 1)).tolist()
    tokens, matchable = passage.tokens, passage.matchable
    for number, rule in enumerate(rules):
        first, last = edges[number], edges[number + 1]
        if first == last:
            yield []
            continue
        own = [column[first:last] for column in columns]
        pair = _Pair(tokens, matchable, rule)
        yield _repeated(pair, own, passage)


def _repeated(pair: "_Pair", own: list[Ints], passage: Passage) -> list[Block]:
    """The blocks of a rule; and again in what follows the last of them, for a rule that the text has several times."""
    found: list[Block] = []
    start = passage.first
    while start <= passage.last:
        blocks = pair.blocks(own, start, passage.last + 1)
        if not blocks:
            break
        found += blocks
        start = max(start, blocks[-1].start + blocks[-1].length)
        later = own[0] + own[2] > start
        own = [column[later] for column in own]
        if not len(own[0]):
            break
    return found


class _Pair:
    """A text and a rule."""

    def __init__(self, tokens: NDArray[np.int16], matchable: NDArray[np.bool_], rule: NDArray[np.int16]) -> None:
        self._tokens, self._matchable, self._rule = tokens, matchable, rule

    def blocks(self, stretches: list[Ints], start: int, end: int) -> list[Block]:
        """Blocks from `start` to before `end`, in order, those that touch on both sides joined."""
        found = []
        open_windows = [(start, end, 0, len(self._rule), stretches)]
        while open_windows:
            low, high, ilow, ihigh, inside = open_windows.pop()
            best, inside = _longest(inside, low, high, ilow, ihigh)
            if best is None:
                continue
            block = self._widened(best, low, high, ilow, ihigh)
            found.append(block)
            after, iafter = block.start + block.length, block.istart + block.length
            if low < block.start and ilow < block.istart:
                open_windows.append((low, block.start, ilow, block.istart, inside))
            if after < high and iafter < ihigh:
                open_windows.append((after, high, iafter, ihigh, inside))
        return _collapsed(sorted(found))

    def _widened(self, best: Block, low: int, high: int, ilow: int, ihigh: int) -> Block:
        start, istart, length = best
        tokens, rule, matchable = self._tokens, self._rule, self._matchable
        while start > low and istart > ilow and tokens[start - 1] == rule[istart - 1] and matchable[start - 1]:
            start, istart, length = start - 1, istart - 1, length + 1
        end, iend = start + length, istart + length
        while end < high and iend < ihigh and tokens[end] == rule[iend] and matchable[end]:
            end, iend = end + 1, iend + 1
        return Block(start, istart, end - start)


def _longest(
    stretches: list[Ints], low: int, high: int, ilow: int, ihigh: int
) -> tuple[Block | None, list[Ints]]:
    """The longest stretch within a window, of equals the first; and the stretches that reach into the window."""
    places, iplaces, lengths = stretches
    cut = np.maximum(np.maximum(low - places, ilow - iplaces), 0)
    left = np.minimum(np.minimum(high - places, ihigh - iplaces), lengths) - cut
    inside = left > 0
    if not inside.any():
        return None, stretches
    longest = int(left.max())
    equals = np.flatnonzero(left == longest)
    starts, istarts = (places + cut)[equals], (iplaces + cut)[equals]
    first = int(np.lexsort((istarts, starts))[0])
    return Block(int(starts[first]), int(istarts[first]), longest), [column[inside] for column in stretches]


def _collapsed(blocks: list[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        touches = before and before.start + before.length == block.start and before.istart + before.length == block.istart
        if before and touches:
            joined[-1] = before._replace(length=before.length + block.length)
        else:
            joined.append(block)
    return joined
