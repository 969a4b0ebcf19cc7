# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines -> tokens, each with a label: year, company, name ...

A label depends on the token's text alone: that of the first of some 1,100 patterns that matches. Most patterns are for
a few words or starts of words, which are looked up; of the others only those are tried that come before the pattern
so found, whose first characters, punctuation and text fit.
"""

import re
import string
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from licwatch.detect.copyrights.automaton import Automaton
from licwatch.detect.copyrights.memo import Memo
from licwatch.detect.copyrights.tables import Tables

Match = Callable[[str], Any]

_KINDS = str.maketrans(string.ascii_lowercase + string.ascii_uppercase + string.digits, "a" * 26 + "A" * 26 + "0" * 10)
_LONG = 64
_OPEN_ENDS = ("by", "copyright", *string.digits)


def kind(char: str) -> str:
    """One character for all small letters, one for all capitals, one for all digits; another stands for itself."""
    return char.translate(_KINDS)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Of one group: values, their line numbers, and one letter for each label."""

    values: list[str]
    lines: list[int]
    labels: str


class Lexer:
    """Tokens of groups of lines."""

    def __init__(self, tables: Tables) -> None:
        self._exact = tables.exact
        self._prefix = tables.prefix
        self._sizes: dict[str, list[int]] = {}
        for start in tables.prefix:
            sizes = self._sizes.setdefault(start[0], [])
            if len(start) not in sizes:
                sizes.append(len(start))
        self._rest = tables.rest
        self._by_first: dict[str, list[_Pattern]] = {}
        self._kinds = {letter: 1 << place for place, letter in enumerate(map(chr, range(128)))}
        self._fitting: Memo[tuple[str, frozenset[str]], list[_Pattern]] = Memo(1024)
        self._labels = tables.labels
        self._empty_line = tables.empty_line
        self._split = re.compile(tables.splitter).split
        self._tokens: Memo[str, tuple[str, str]] = Memo(8192)

    def tokens(self, group: list[tuple[int, str]]) -> Tokens:
        """The tokens of a group. An empty line is a token too, unless the line before it breaks off."""
        pairs: list[tuple[str, str]] = []
        lines: list[int] = []
        before = ""
        known, token = self._tokens.get, self._token
        for number, line in group:
            if line:
                before = line
                pieces = self._split(line) if "=" in line or ";" in line else line.split(" ")
                pairs += [pair for piece in pieces if (pair := known(piece) or token(piece))[0]]
            elif not _breaks_off(before):
                before = ""
                pairs.append(("\n", self._empty_line))
            lines += [number] * (len(pairs) - len(lines))
        return Tokens([value for value, _ in pairs], lines, "".join([label for _, label in pairs]))

    def _token(self, piece: str) -> tuple[str, str]:
        """Value and label; an empty value for what is no token."""
        value = piece.rstrip("',") if piece.endswith("',") else piece
        value = value.strip("' ").rstrip(":").strip()
        found = (value, self.label(value)) if value and value != "." else ("", "")
        if len(piece) < _LONG:
            self._tokens[piece] = found
        return found

    def label(self, value: str) -> str:
        """The label of an ASCII text without spaces, as its letter."""
        first = value[0]
        best = self._exact.get(value, len(self._labels) - 1)
        for size in self._sizes.get(first, ()):
            best = min(best, self._prefix.get(value[:size], best))
        later = frozenset(value[1:].translate(_KINDS))
        fitting = self._fitting.get((first, later))
        for pattern in self._fit(first, later) if fitting is None else fitting:
            if pattern.number >= best:
                break
            if pattern.text in value and (
                pattern.match(value) if len(value) < pattern.long else pattern.match_long(value)
            ):
                best = pattern.number
                break
        return self._labels[best]

    def _fit(self, first: str, later: frozenset[str]) -> list["_Pattern"]:
        """The patterns for tokens with this first character and these kinds of characters after it."""
        mask = self._mask(later)
        if first not in self._by_first:
            self._by_first[first] = list(self._starting(first))
        found = self._fitting[first, later] = [
            pattern for pattern in self._by_first[first] if all(need & mask for need in pattern.needs)
        ]
        return found

    def _starting(self, first: str) -> Iterator["_Pattern"]:
        """The patterns for tokens with this first character. What needs more than ASCII fits none."""
        for number, pattern, firsts, needed, needed_later, text, long in self._rest:
            if firsts is None or first in firsts:
                needs = {self._mask(need) for need in needed if kind(first) not in need}
                yield _Pattern(number, pattern, (*needs, *map(self._mask, needed_later)), text, long)

    def _mask(self, kinds: Iterable[str]) -> int:
        mask = 0
        for char in kinds:
            mask |= self._kinds.get(char, 0)
        return mask


def _breaks_off(line: str) -> bool:
    bare = line.lower().strip(string.punctuation)
    return bare.startswith("copyright") or bare.endswith(_OPEN_ENDS)


class _Pattern:
    """A pattern that is no list of words. `needs` are kinds of characters, as bits, that must stand after the first.

    Tokens of the length `long` and longer are not for `match`.
    """

    __slots__ = ("_pattern", "long", "match", "needs", "number", "text")

    def __init__(self, number: int, pattern: str, needs: tuple[int, ...], text: str, long: int) -> None:
        self.number = number
        self.needs = needs
        self.text = text
        self.long = long
        self._pattern = pattern
        self.match: Match = self._match_first

    def _match_first(self, value: str) -> Any:
        """Compiles the pattern when it is first tried; most never are."""
        self.match = _compiled(self._pattern)
        return self.match(value)

    def match_long(self, value: str) -> bool:
        """The same in linear time."""
        return _automaton(self._pattern).match(value)


@cache
def _compiled(pattern: str) -> Match:
    return re.compile(pattern).match


@cache
def _automaton(pattern: str) -> Automaton:
    return Automaton(pattern)
