# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Matching in linear time, for long tokens: some of ScanCode's patterns take Python's `re` the square of a token's
length or far more, which a hostile text can make use of.

Only whether a pattern matches at the start of an ASCII text is told. A set of places in the pattern is followed through
the text; sets and where a character leads from them are found as they are met, and remembered within bounds.
"""

import re
from collections.abc import Iterable
from typing import Any

from licwatch.detect.copyrights import regexes
from licwatch.detect.copyrights.memo import Memo

#: Where a path through a pattern ends, and where it goes on at the end of the text only.
_MATCHED, _AT_END = -1, -2
_REMEMBERED = 4096

Places = frozenset[int]


class Automaton:
    """One pattern. A place waits for one character; `_next` are the places after it."""

    def __init__(self, pattern: str) -> None:
        self._chars: list[frozenset[str]] = []
        self._next: list[Places] = []
        self._at_end: list[Places] = []
        self._start = self._sequence(regexes.parse(pattern), frozenset({_MATCHED}), False)
        self._steps: Memo[tuple[Places, str], Places] = Memo(_REMEMBERED)

    def match(self, text: str) -> bool:
        """Whether the pattern matches at the start."""
        here = self._start
        for char in text:
            if _MATCHED in here or not here:
                return bool(here)
            key = (here, char)
            after = self._steps.get(key)
            if after is None:
                after = self._steps[key] = _union(self._next[p] for p in here if p >= 0 and char in self._chars[p])
            here = after
        return _MATCHED in here or any(_MATCHED in self._at_end[_AT_END - place] for place in here if place < _MATCHED)

    def _sequence(self, items: regexes.Items, after: Places, fold: bool) -> Places:
        """The places at which items start that are followed by some places."""
        for operator, argument in reversed(items):
            after = self._item(str(operator), argument, after, fold)
        return after

    def _item(self, name: str, argument: Any, after: Places, fold: bool) -> Places:
        if name == "AT":
            return after if "BEGINNING" in str(argument) else self._ending(after)
        if name == "SUBPATTERN":
            return self._sequence(list(argument[3]), after, fold or argument[1] == re.IGNORECASE)
        if name == "BRANCH":
            return _union(self._sequence(list(branch), after, fold) for branch in argument[1])
        if name == "MAX_REPEAT":
            least, most, inner = argument
            return self._repeat(least, most, inner, after, fold)
        chars = regexes.single(name, argument)
        self._chars.append(chars | {char.swapcase() for char in chars} if fold else chars)
        self._next.append(after)
        return frozenset({len(self._chars) - 1})

    def _ending(self, after: Places) -> Places:
        self._at_end.append(after)
        return frozenset({_AT_END - (len(self._at_end) - 1)})

    def _repeat(self, least: int, most: int, inner: Any, after: Places, fold: bool) -> Places:
        items = list(inner)
        if most > 1000:
            after = self._endless(items, after, fold)
        else:
            for _ in range(most - least):
                after = self._sequence(items, after, fold) | after
        for _ in range(least):
            after = self._sequence(items, after, fold)
        return after

    def _endless(self, items: regexes.Items, after: Places, fold: bool) -> Places:
        """Any number of times: what comes after the items is what follows, or the items again."""
        first = len(self._next)
        mark: Places = frozenset({_AT_END - 10**9})
        start = self._sequence(items, mark, fold) - mark
        again = start | after
        for place in range(first, len(self._next)):
            if mark <= self._next[place]:
                self._next[place] = (self._next[place] - mark) | again
        return again


def _union(sets: Iterable[Places]) -> Places:
    return frozenset().union(*sets)
