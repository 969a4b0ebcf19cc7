# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whole rules found in a text: all of 37,000 at once, by hashes of stretches whose lengths double.

ScanCode walks an automaton of five million nodes (200 MB). Here each rule of 2^k to 2^(k+1) - 1 tokens is filed under
its first 2^k tokens. A position of the text stays alive at level k while the 2^k tokens from it on begin some rule;
where they do, the few lengths filed there are tried. 2 MB of tables give the same hits.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index import hashing
from licwatch.detect.index.rule import Flag, RuleBook
from licwatch.detect.index.tables import Tables
from licwatch.detect.match.license_match import LicenseMatch, found
from licwatch.detect.query.query import Query
from licwatch.model.matcher import EXACT, HASH

#: Tokens hashed at once: a text of any length needs little memory.
_CHUNK = 1 << 17

Places = NDArray[np.int64]


class ExactMatcher:
    """For one index."""

    __slots__ = ("_book", "_firsts", "_levels", "_longest", "_powers")

    def __init__(self, tables: Tables, book: RuleBook) -> None:
        self._book = book
        self._longest = int(np.diff(tables.rules.tids_starts).max())
        self._levels = [_Level(tables, level) for level in range(len(tables.exact.prefixes_starts) - 1)]
        self._powers = hashing.Powers(_CHUNK // 64)
        self._firsts = np.zeros(1 << 15, dtype=np.bool_)
        self._firsts[tables.rules.tids[tables.rules.tids_starts[:-1]]] = True

    def whole(self, query: Query) -> LicenseMatch | None:
        """The rule that is all of the text, if there is one."""
        length = len(query.tokens)
        if length > self._longest:
            return None
        running = self._sums(query.tokens)
        level = self._levels[length.bit_length() - 1]
        for rid, _ in level.hits(running, np.zeros(1, dtype=np.int64), np.array([length]), self._powers):
            if self._is_there(rid, query.tokens, 0) and not self._book[rid].has(Flag.IS_FALSE_POSITIVE):
                return found(self._book[rid], HASH, query, 0, 0, length)
        return None

    def matches(self, query: Query) -> list[LicenseMatch]:
        """Every rule that stands in the text word for word, in no order."""
        return [
            found(self._book[rid], EXACT, query, start, 0, self._book[rid].length)
            for rid, start in self._rules_in(query.tokens)
        ]

    def _rules_in(self, tokens: NDArray[np.int16]) -> Iterator[tuple[int, int]]:
        for offset in range(0, len(tokens), _CHUNK):
            chunk = tokens[offset : offset + _CHUNK + self._longest - 1]
            running = self._sums(chunk)
            alive = np.flatnonzero(self._firsts[chunk[:_CHUNK]])
            for level in self._levels:
                alive = alive[alive + level.size <= len(chunk)]
                if not len(alive):
                    break
                alive, starts, lengths = level.alive(running, alive, self._powers)
                for rid, start in level.hits(running, starts, lengths, self._powers):
                    if self._is_there(rid, chunk, start):
                        yield rid, start + offset

    def _sums(self, tokens: NDArray[np.int16]) -> hashing.Hashes:
        if len(tokens) >= len(self._powers.straight):
            self._powers = hashing.Powers(2 * len(tokens))
        return hashing.sums(tokens, self._powers)

    def _is_there(self, rid: int, tokens: NDArray[np.int16], start: int) -> bool:
        rule = self._book.tokens(rid)
        return np.array_equal(rule, tokens[start : start + len(rule)])


class _Level:
    """The tables of one level; see licwatch.detect.index.tables.Exact."""

    __slots__ = ("_first", "_lengths", "_lengths_starts", "_prefixes", "_rids", "_wholes", "size")

    def __init__(self, tables: Tables, level: int) -> None:
        exact = tables.exact
        self.size = 1 << level
        self._first = int(exact.prefixes_starts[level])
        self._prefixes = exact.prefixes[self._first : exact.prefixes_starts[level + 1]]
        self._lengths, self._lengths_starts = exact.lengths, exact.lengths_starts
        wholes = slice(exact.wholes_starts[level], exact.wholes_starts[level + 1])
        self._wholes, self._rids = exact.wholes[wholes], exact.whole_rids[wholes]

    def alive(
        self, running: hashing.Hashes, starts: Places, powers: hashing.Powers
    ) -> tuple[Places, Places, NDArray[Any]]:
        """Which positions begin a rule; and, for each length to try at one of these, the position and the length."""
        hashes = hashing.stretches(running, starts, self.size, powers)
        at = np.searchsorted(self._prefixes, hashes)
        known = self._prefixes[np.minimum(at, len(self._prefixes) - 1)] == hashes
        starts, at = starts[known], at[known] + self._first
        first, last = self._lengths_starts[at], self._lengths_starts[at + 1]
        repeats = last - first
        ends = np.cumsum(repeats)
        which = np.arange(int(repeats.sum())) + np.repeat(first - ends + repeats, repeats)
        lengths = self._lengths[which]
        tried = np.repeat(starts, repeats)
        fits = tried + lengths < len(running)
        return starts, tried[fits], lengths[fits]

    def hits(
        self, running: hashing.Hashes, starts: Places, lengths: NDArray[Any], powers: hashing.Powers
    ) -> list[tuple[int, int]]:
        """(rid, position) of each stretch that has the hash of a rule."""
        if not len(starts) or not len(self._wholes):
            return []
        hashes = hashing.stretches(running, starts, lengths, powers)
        at = np.minimum(np.searchsorted(self._wholes, hashes), len(self._wholes) - 1)
        same = self._wholes[at] == hashes
        return list(zip(self._rids[at[same]].tolist(), starts[same].tolist(), strict=True))
