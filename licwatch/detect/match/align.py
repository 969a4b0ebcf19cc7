# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Aligning a text with rules: the blocks of tokens that both have, as ScanCode's difflib-like alignment chooses them.

Its rule: take the longest stretch of equal legal words (of equals the first in the text, then in the rule), widen it
by any equal tokens, and do the same with what is left of it and right of it. ScanCode walks text and rule again for
each block. Here all stretches of equal legal words are found once, for all rules together; the choice is made among
them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from licwatch.detect.match.stretches import Ints, Passage, Stretches, Tokens, Words

#: With more stretches than this, arrays are faster than a loop.
_FEW = 48


class Block(NamedTuple):
    """`length` equal tokens from position `start` of the text and from `istart` of the rule on."""

    start: int
    istart: int
    length: int


class Alignment:
    """A passage and some rules, given by their tokens."""

    __slots__ = ("_edges", "passage", "rules", "stretches")

    def __init__(self, passage: Passage, rules: Sequence[Tokens], stretches: Stretches) -> None:
        self.passage, self.rules, self.stretches = passage, rules, stretches
        self._edges = np.searchsorted(stretches.numbers, np.arange(len(rules) + 1)).tolist()

    def blocks(self, number: int) -> list[Block]:
        """Of one of the rules, in order of the text; then those of its repetitions."""
        first, last = self._edges[number], self._edges[number + 1]
        if first == last:
            return []
        own = [column[first:last] for column in self.stretches[1:]]
        return _Pair(self.passage, self.rules[number]).repeated(own)


def align(passage: Passage, rules: Sequence[Tokens], len_legalese: int) -> Iterator[Alignment]:
    """With all of the rules, in order, so many at once as memory allows."""
    if not rules:
        return
    words = Words(passage, len_legalese)
    for chunk in words.in_chunks(rules):
        yield Alignment(passage, rules[chunk], words.stretches(rules[chunk]))


class _Pair:
    """A passage and a rule."""

    __slots__ = ("_first", "_last", "_length", "_matchable", "_rule", "_tokens")

    def __init__(self, passage: Passage, rule: Tokens) -> None:
        # views of memory give Python's numbers, and three times as fast as arrays do
        self._tokens, self._matchable, self._rule = passage.tokens.data, passage.matchable.data, rule.data
        self._first, self._last, self._length = passage.first, passage.last, len(rule)

    def repeated(self, columns: list[Ints]) -> list[Block]:
        """The blocks; and again in what follows the last of them, for a rule that the text has several times."""
        stretches: _Stretches = _Few.of(columns) if len(columns[0]) <= _FEW else _Many(columns)
        found: list[Block] = []
        start = self._first
        while start <= self._last:
            blocks = self._blocks(stretches, start)
            if not blocks:
                break
            found += blocks
            start = max(start, blocks[-1].start + blocks[-1].length)
        return found

    def _blocks(self, stretches: "_Stretches", start: int) -> list[Block]:
        """Blocks from `start` on, in order, those that touch on both sides joined."""
        found = []
        open_windows = [(_Window(start, self._last + 1, 0, self._length), stretches)]
        while open_windows:
            window, inside = open_windows.pop()
            best, inside = inside.longest(window)
            if best is None:
                continue
            block = self._widened(best, window)
            found.append(block)
            if len(inside) == 1:
                continue
            after, iafter = block.start + block.length, block.istart + block.length
            if window.low < block.start and window.ilow < block.istart:
                open_windows.append((window._replace(high=block.start, ihigh=block.istart), inside))
            if after < window.high and iafter < window.ihigh:
                open_windows.append((window._replace(low=after, ilow=iafter), inside))
        return _collapsed(sorted(found))

    def _widened(self, best: Block, window: "_Window") -> Block:
        start, istart, length = best
        tokens, rule, matchable = self._tokens, self._rule, self._matchable
        low, high, ilow, ihigh = window
        end, iend = start + length, istart + length
        while start > low and istart > ilow and tokens[start - 1] == rule[istart - 1] and matchable[start - 1]:
            start, istart = start - 1, istart - 1
        while end < high and iend < ihigh and tokens[end] == rule[iend] and matchable[end]:
            end, iend = end + 1, iend + 1
        return Block(start, istart, end - start)


class _Window(NamedTuple):
    """A part of a text and of a rule: from `low` to before `high`, and from `ilow` to before `ihigh`."""

    low: int
    high: int
    ilow: int
    ihigh: int


class _Stretches(Protocol):
    """Stretches of equal legal words, of which windows see what is inside them."""

    def __len__(self) -> int: ...

    def longest(self, window: _Window) -> "tuple[Block | None, _Stretches]":
        """The longest part of a stretch within a window, of equals the first; and those that reach into it."""


class _Few(list[tuple[int, int, int]]):
    """As a list: nearly always there are but a few."""

    @classmethod
    def of(cls, columns: list[Ints]) -> "_Few":
        """From columns of places and lengths."""
        return cls(zip(*(column.tolist() for column in columns), strict=True))

    def longest(self, window: _Window) -> "tuple[Block | None, _Few]":
        """See _Stretches."""
        low, high, ilow, ihigh = window
        inside = _Few()
        best: tuple[int, int, int] | None = None
        for stretch in self:
            place, iplace, length = stretch
            if place >= low and iplace >= ilow and place + length <= high and iplace + length <= ihigh:
                rank = (-length, place, iplace)
            else:
                cut = max(low - place, ilow - iplace, 0)
                left = min(high - place, ihigh - iplace, length) - cut
                if left <= 0:
                    continue
                rank = (-left, place + cut, iplace + cut)
            inside.append(stretch)
            if best is None or rank < best:
                best = rank
        return (Block(best[1], best[2], -best[0]) if best else None), inside


class _Many:
    """As columns, for texts and rules that repeat themselves."""

    __slots__ = ("_columns",)

    def __init__(self, columns: list[Ints]) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns[0])

    def longest(self, window: _Window) -> "tuple[Block | None, _Stretches]":
        """See _Stretches."""
        places, iplaces, lengths = self._columns
        cut = np.maximum(np.maximum(window.low - places, window.ilow - iplaces), 0)
        left = np.minimum(np.minimum(window.high - places, window.ihigh - iplaces), lengths) - cut
        inside = np.flatnonzero(left > 0)
        if not len(inside):
            return None, self
        longest = int(left.max())
        equals = np.flatnonzero(left == longest)
        starts, istarts = (places + cut)[equals], (iplaces + cut)[equals]
        first = int(np.lexsort((istarts, starts))[0])
        kept = [column[inside] for column in self._columns]
        rest: _Stretches = _Few.of(kept) if len(inside) <= _FEW else _Many(kept)
        return Block(int(starts[first]), int(istarts[first]), longest), rest


def _collapsed(blocks: list[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        touches = (
            before and before.start + before.length == block.start and before.istart + before.length == block.istart
        )
        if before and touches:
            joined[-1] = before._replace(length=before.length + block.length)
        else:
            joined.append(block)
    return joined
