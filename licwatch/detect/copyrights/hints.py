# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which lines can have a hint of a statement, and which can say one, told from the whole text at once.

ScanCode looks for hints in each line after its clean-up, which costs some twenty microseconds, and forms groups of
lines with hints; most groups say nothing in the end. Here a line is

* "hot" when it may have a hint. All others have none, so they never open a group.
* "speaking" when it may have a word that a statement needs ("copyright", "by", "author" ...). A group without one says
  nothing, and need not be looked at.

A hint or word is in the line before clean-up as well, or clean-up made it. Clean-up makes one

* from a text that it replaces by letters or other characters that mean something ("&copy;", "&lt;"),
* by deleting what stood inside ("copy<s>right"),
* by turning into a space what stood beside a word: a year needs a boundary on both sides, "by " one behind it. Where
  what becomes a space starts or ends with a letter or digit, no boundary is to be seen before ("\\n2004" in a literal),
* by writing in ASCII what is not.

So what is searched, in the text written in ASCII and in small letters, is: hints and what may become one; words, and
their ends where they are short; years with a boundary behind and one before (or one of the `openers`, which become
spaces); and, before all that, `odd` characters, which clean-up replaces by something other than their ASCII writing.
Too many hot or speaking lines cost time and change no answer.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

from licwatch.detect.copyrights.tables import Tables

#: Stands between lines in a joined text. Where a text has it, it is as good as any other control character.
SEPARATOR = "\0"
# Two patterns, as a search for one that starts with a text is ten times faster than for one that does not
_YEARS = tuple(re.compile(rf"{century}[0-9][0-9](?![0-9a-z])") for century in (19, 20))

Mark = Callable[[int], int]


class Hints:
    """Finds hot and speaking lines. `to_ascii` writes a text in ASCII."""

    def __init__(self, tables: Tables, to_ascii: Callable[[str], str]) -> None:
        self._to_ascii = to_ascii
        self._hints = _Search(tables.hints)
        self._both = _Search(tables.speaking_hints, [f"{re.escape(text)}[^a-z0-9]" for text in tables.ended])
        self._stems = _Search(tables.stems)
        self._odd = _Search(tables.odd)
        self._openers = tuple(tables.openers)
        self._longest = max(map(len, tables.openers))

    def look(self, joined: str, starts: list[int]) -> tuple[bytearray, bytearray] | None:
        """One byte for each line, 1 for a hot one, and the same for speaking ones; None when none is speaking.

        `joined` are the lines with separators between, `starts` as `line_starts` says.
        """
        speaking = bytearray(len(starts))
        if joined.isascii():
            plain = joined.lower() + SEPARATOR
        else:
            written = [self._to_ascii(text) for text in joined.split(SEPARATOR)]
            plain = SEPARATOR.join(written).lower() + SEPARATOR
            self._odd.mark(joined, marker(starts, speaking))
            starts = line_starts(written)
        mark = marker(starts, speaking)
        self._both.mark(plain, mark)
        hot = bytearray(speaking)
        self._stems.mark(plain, mark)
        if 1 not in speaking:
            return None
        mark = marker(starts, hot)
        self._hints.mark(plain, mark)
        for pattern in _YEARS:
            for found in pattern.finditer(plain):
                start = found.start()
                before = plain[max(0, start - self._longest) : start]
                if not before[-1:].isalnum() or before.endswith(self._openers):
                    mark(start)
        return hot, speaking


def line_starts(texts: Iterable[str]) -> list[int]:
    """Where each line starts in the joined text, and where another would."""
    return list(accumulate([len(text) + 1 for text in texts], initial=0))


def marker(starts: list[int], flags: bytearray) -> Mark:
    """Marks the line at a place of the joined text, and says where the next line starts."""

    def mark(place: int) -> int:
        line = bisect_right(starts, place) - 1
        flags[line] = 1
        return starts[line + 1]

    return mark


class _Search:
    """Some texts, each searched on its own, but for those that share a start. That is what is fastest."""

    def __init__(self, literals: list[str], patterns: list[str] | None = None) -> None:
        groups: dict[str, list[str]] = {}
        for text in literals:
            groups.setdefault(text[:3] if text[0].isalnum() else text[0], []).append(text)
        self._literals = [group[0] for group in groups.values() if len(group) == 1]
        shared = [
            f"{re.escape(start)}(?:{'|'.join(re.escape(text[len(start) :]) for text in group)})"
            for start, group in groups.items()
            if len(group) > 1
        ]
        self._patterns = [re.compile(pattern) for pattern in shared + (patterns or [])]

    def mark(self, text: str, mark: Mark) -> None:
        """Mark all lines with one of the texts."""
        for literal in self._literals:
            place = text.find(literal)
            while place >= 0:
                place = text.find(literal, mark(place))
        for pattern in self._patterns:
            found = pattern.search(text)
            while found:
                found = pattern.search(text, mark(found.start()))
