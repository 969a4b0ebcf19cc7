# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Groups of neighboring lines that may hold statements.

A line with a hint opens a group, or keeps it open; up to two lines without may follow one with. An empty line ends the
group, unless the line with a hint before it breaks off in a way that wants to be continued; so does the end of a
statement ("all rights reserved").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.detect.copyrights.gibberish import gibberish_test
from licwatch.detect.copyrights.hints import SEPARATOR, Hints
from licwatch.detect.copyrights.memo import Memo
from licwatch.detect.copyrights.prepare import preparer, to_ascii
from licwatch.detect.copyrights.tables import Tables

Line = tuple[int, str]

_ENDS = (b"rightreserved", b"rightsreserved")
_BREAKS_OFF = (b"copyright", b"copyrights", b"and", b"by")
_FOLLOWING = 2
_OTHERS = bytes(code for code in range(256) if not chr(code).isalnum() and chr(code) != SEPARATOR) + bytes(
    range(128, 256)
)
_LETTER = re.compile(r"[A-Za-z]")
_LONG = 300


@dataclass(frozen=True, slots=True)
class _Text:
    """All lines of a text, the letters and digits of each, and a flag for each line that is worth a closer look."""

    numbers: list[int]
    lines: list[str]
    letters: list[bytes]
    hot: bytearray


class Groups:
    """Finds the groups of a text."""

    def __init__(self, tables: Tables) -> None:
        writer = to_ascii(tables)
        self._prepare = preparer(tables, writer)
        self._is_gibberish = gibberish_test(tables)
        self._hints = Hints(tables, writer)
        self._years = re.compile(tables.years)
        self._markers = tables.markers
        self._not_letters = re.compile(tables.not_letters, re.IGNORECASE)
        self._trailing_year = re.compile(tables.trailing_year.encode("ascii"))
        self._prepared: Memo[str, str] = Memo(2048)
        self._hinted: Memo[str, bool] = Memo(2048)

    def find(self, numbered: list[Line]) -> Iterator[list[Line]]:
        """Lists of (number, cleaned up line)."""
        text = self._looked_at(numbered)
        group: list[Line] = []
        left, before, place, size = 0, b"", 0, len(text.lines)
        while place < size:
            if not group:
                # only such a line opens a group
                place = text.hot.find(1, place)
                if place < 0:
                    return
            line, letters, hot = text.lines[place], text.letters[place], text.hot[place]
            if hot and letters.endswith(_ENDS):
                yield [*group, (text.numbers[place], self._clean(line))]
                group, left = [], 0
            elif hot and (b"http" in letters or "s>" in line or self._has_hint(line)):
                group.append((text.numbers[place], self._clean(line)))
                left, before = _FOLLOWING, letters
            elif group and left and (letters or self._goes_on(before)):
                group.append((text.numbers[place], self._clean(line)))
                left -= 1
            elif group:
                yield group
                group, left = [], 0
            place += 1
        if group:
            yield group

    def _goes_on(self, letters: bytes) -> bool:
        return letters.endswith(_BREAKS_OFF) or bool(self._trailing_year.search(letters))

    def _looked_at(self, numbered: list[Line]) -> _Text:
        numbers = [number for number, _ in numbered]
        lines = [line for _, line in numbered]
        joined = SEPARATOR.join(lines)
        if joined.count(SEPARATOR) >= len(lines):
            lines = [line.replace(SEPARATOR, "\1") for line in lines]
            joined = SEPARATOR.join(lines)
        hot = self._hints.hot(lines, joined)
        letters = self._letters(joined)
        for place, some in enumerate(letters):
            if b"http" in some or some.endswith(_ENDS):
                hot[place] = 1
        for place, line in enumerate(lines) if "s>" in joined else ():
            if "s>" in line:
                hot[place] = 1
        return _Text(numbers, lines, letters, hot)

    def _letters(self, joined: str) -> list[bytes]:
        """Letters and digits of each line in lower case. Those beyond ASCII that count as such are rare."""
        low = joined.lower()
        if not low.isascii() and ("\u017f" in low or "\u0131" in low):
            return [self._not_letters.sub("", line).encode() for line in low.split(SEPARATOR)]
        return low.encode("ascii", "ignore").translate(None, _OTHERS).split(SEPARATOR.encode())

    def _clean(self, line: str) -> str:
        found = self._prepared.get(line)
        if found is None:
            found = self._prepare(line)
            if len(line) < _LONG:
                self._prepared[line] = found
        return found

    def _has_hint(self, line: str) -> bool:
        found = self._hinted.get(line)
        if found is None:
            found = self._looks_hinted(self._clean(line))
            if len(line) < _LONG:
                self._hinted[line] = found
        return found

    def _looks_hinted(self, prepared: str) -> bool:
        """Gibberish last: the test is slow, and no hint and gibberish come to the same."""
        low = prepared.lower()
        return (
            _LETTER.search(prepared) is not None
            and (any(marker in low for marker in self._markers) or self._years.search(prepared) is not None)
            and not self._is_gibberish(prepared)
        )
