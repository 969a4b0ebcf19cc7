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
from licwatch.detect.copyrights.hints import SEPARATOR, Hints, line_starts, marker
from licwatch.detect.copyrights.memo import Memo
from licwatch.detect.copyrights.prepare import Preparer, to_ascii
from licwatch.detect.copyrights.tables import Tables

Line = tuple[int, str]

_ENDS = (b"rightreserved", b"rightsreserved")
_BREAKS_OFF = (b"copyright", b"copyrights", b"and", b"by")
_FOLLOWING = 2
_CALM = bytes(_FOLLOWING + 1)
_OTHERS = bytes(code for code in range(256) if not chr(code).isalnum() and chr(code) != SEPARATOR) + bytes(
    range(128, 256)
)
_LETTER = re.compile(r"[A-Za-z]")
_LONG = 300


@dataclass(frozen=True, slots=True)
class _Text:
    """All lines of a text, and flags for each: whether it may have a hint, and whether it may say something."""

    numbers: list[int]
    lines: list[str]
    hot: bytearray
    speaking: bytearray


class Groups:
    """Finds the groups of a text."""

    def __init__(self, tables: Tables) -> None:
        writer = to_ascii(tables)
        self._prepare = Preparer(tables, writer)
        self._is_gibberish = gibberish_test(tables)
        self._hints = Hints(tables, writer)
        self._years = re.compile(tables.years)
        self._markers = tables.markers
        self._not_letters = re.compile(tables.not_letters, re.IGNORECASE)
        self._trailing_year = re.compile(tables.trailing_year.encode("ascii"))
        self._prepared: Memo[str, str] = Memo(2048)
        self._hinted: Memo[str, bool] = Memo(2048)

    def find(self, numbered: list[Line]) -> Iterator[list[Line]]:
        """Lists of (number, cleaned up line); not of those groups that cannot say anything."""
        text = self._looked_at(numbered)
        if text is None:
            return
        size = len(text.lines)
        start = text.hot.find(1)
        while start >= 0:
            # after so many lines without a hint no group is open
            end = text.hot.find(_CALM, start)
            end = size if end < 0 else min(end + len(_CALM), size)
            if text.speaking.find(1, start, end) >= 0:
                yield from self._find_in(text, start, end)
            start = text.hot.find(1, end)

    def _find_in(self, text: _Text, start: int, end: int) -> Iterator[list[Line]]:
        """The groups among the lines from one place to another."""
        group: list[Line] = []
        left, before = 0, b""
        for place in range(start, end):
            line, hot = text.lines[place], text.hot[place]
            if not (group or hot):
                continue
            letters = self._letters(line).replace(SEPARATOR.encode(), b"")
            complete = False
            if hot and letters.endswith(_ENDS):
                group.append((place, line))
                complete = True
            elif hot and (b"http" in letters or "s>" in line or self._has_hint(line)):
                group.append((place, line))
                left, before = _FOLLOWING, letters
            elif left and (letters or self._goes_on(before)):
                group.append((place, line))
                left -= 1
            else:
                complete = True
            if complete or place == end - 1:
                if group and text.speaking.find(1, group[0][0], group[-1][0] + 1) >= 0:
                    yield [(text.numbers[at], self._clean(line)) for at, line in group]
                group, left = [], 0

    def _goes_on(self, letters: bytes) -> bool:
        return letters.endswith(_BREAKS_OFF) or bool(self._trailing_year.search(letters))

    def _looked_at(self, numbered: list[Line]) -> _Text | None:
        """None for a text that says nothing."""
        lines = [line for _, line in numbered]
        joined = SEPARATOR.join(lines)
        if joined.count(SEPARATOR) >= max(1, len(lines)):
            joined = SEPARATOR.join([line.replace(SEPARATOR, "\1") for line in lines])
        starts = line_starts(lines)
        found = self._hints.look(joined, starts)
        if not found:
            return None
        hot, speaking = found
        _mark_letters(self._letters(joined + SEPARATOR), hot)
        mark = marker(starts, hot)
        place = joined.find("s>")
        while place >= 0:
            place = joined.find("s>", mark(place))
        return _Text([number for number, _ in numbered], lines, hot, speaking)

    def _letters(self, text: str) -> bytes:
        """Letters and digits in lower case, and separators. Those beyond ASCII that count as such are rare."""
        low = text.lower()
        if not low.isascii() and ("\u017f" in low or "\u0131" in low):
            return SEPARATOR.join(self._not_letters.sub("", line) for line in low.split(SEPARATOR)).encode()
        return low.encode("ascii", "ignore").translate(None, _OTHERS)

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
        return (
            _LETTER.search(prepared) is not None
            and (self._has_marker(prepared.lower()) or self._years.search(prepared) is not None)
            and not self._is_gibberish(prepared)
        )

    def _has_marker(self, low: str) -> bool:
        # a loop of its own: `any` over a generator takes three times as long
        for sign in self._markers:  # noqa: SIM110 - see above
            if sign in low:
                return True
        return False


def _mark_letters(letters: bytes, flags: bytearray) -> None:
    """Mark lines whose letters have a sign of an address or are the end of a statement."""
    for sign in (b"http", *(end + SEPARATOR.encode() for end in _ENDS)):
        line = start = 0
        place = letters.find(sign)
        while place >= 0:
            line += letters.count(SEPARATOR.encode(), start, place)
            flags[line] = 1
            start = place
            place = letters.find(sign, place + 1)
