# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines -> tokens, each with a label: year, company, name ...

A label depends on the token's text alone: that of the first of some 1,100 patterns that matches. Most patterns are for
a few words or starts of words, which are looked up; of the others only those are tried that come before the pattern
so found, whose first characters, punctuation and text fit.
"""

import re
import string
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from licwatch.detect.copyrights.memo import Memo
from licwatch.detect.copyrights.tables import Tables

Match = Callable[[str], Any]

_PUNCTUATION_ONLY = str.maketrans("", "", string.ascii_letters + string.digits)
_LONG = 64
_OPEN_ENDS = ("by", "copyright", *string.digits)


@dataclass(slots=True)
class Tokens:
    """Of one group: values, their line numbers, and one letter for each label."""

    values: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def add(self, value: str, line: int, label: str) -> None:
        """One token more."""
        self.values.append(value)
        self.lines.append(line)
        self.labels.append(label)


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
        self._rest = [(*row[:2], row[2] and frozenset(row[2]), frozenset(row[3]), row[4]) for row in tables.rest]
        self._compiled: dict[int, Match] = {}
        self._fitting: Memo[tuple[str, str], list[tuple[int, str, Match]]] = Memo(4096)
        self._labels = tables.labels
        self._empty_line = tables.empty_line
        self._split = re.compile(tables.splitter).split
        self._tokens: Memo[str, tuple[str, str]] = Memo(8192)

    def tokens(self, group: list[tuple[int, str]]) -> Tokens:
        """The tokens of a group. An empty line is a token too, unless the line before it breaks off."""
        found = Tokens()
        before = ""
        for number, line in group:
            if not line:
                bare = before.lower().strip(string.punctuation)
                if not (bare.startswith("copyright") or bare.endswith(_OPEN_ENDS)):
                    found.add("\n", number, self._empty_line)
                    before = ""
                continue
            before = line
            for piece in self._split(line) if "=" in line or ";" in line else line.split(" "):
                value, label = self._tokens.get(piece) or self._token(piece)
                if value:
                    found.add(value, number, label)
        return found

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
        best = self._exact.get(value, len(self._labels))
        for size in self._sizes.get(first, ()):
            best = min(best, self._prefix.get(value[:size], best))
        for number, text, match in self._fits(first, value.translate(_PUNCTUATION_ONLY)):
            if number >= best:
                break
            if text in value and match(value):
                best = number
                break
        return self._labels[best]

    def _fits(self, first: str, punctuation: str) -> list[tuple[int, str, Match]]:
        """The patterns for tokens with this first character and punctuation."""
        signs = frozenset(punctuation)
        key = (first, "".join(sorted(signs)))
        found = self._fitting.get(key)
        if found is None:
            found = self._fitting[key] = [
                (number, text, self._match(number, pattern))
                for number, pattern, firsts, needed, text in self._rest
                if (firsts is None or first in firsts) and needed <= signs
            ]
        return found

    def _match(self, number: int, pattern: str) -> Match:
        if number not in self._compiled:
            self._compiled[number] = re.compile(pattern).match
        return self._compiled[number]
