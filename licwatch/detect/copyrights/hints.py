# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which lines can have a hint of a copyright statement, told from the whole text at once.

ScanCode looks for hints in each line after its clean-up, which costs some twenty microseconds; nearly all lines of
source code have none. A hint is either in the line before clean-up as well, or clean-up made it. Clean-up makes one

* from a text that it replaces by letters or other characters that mean something ("&copy;", "&lt;"),
* by deleting what stood inside ("copy<s>right"),
* by turning into a space what stood beside a word: a year needs a boundary on both sides, "by " one behind it. Where
  what becomes a space starts or ends with a letter or digit, no boundary is to be seen before ("\\n2004" in a literal),
* by writing in ASCII what is not.

So a line is "hot" when, written in ASCII and in lower case, it has one of `literals` (hints and texts of the first,
second or third kind), a word of `spaced` with a boundary behind, or a year with a boundary behind and one before it (or
one of `openers`, which become spaces); or when before all that it had one of `odd`, characters that clean-up replaces
by something other than their ASCII writing. Too many hot lines cost time and change no answer.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

from licwatch.detect.copyrights.tables import Tables

#: Stands between lines in a joined text. Where a text has it, it is as good as any other control character.
SEPARATOR = "\0"
_HARMLESS = " '\",-"
_YEAR = re.compile(r"(?:19|20)[0-9][0-9](?![0-9a-z])")


def unhinted(steps: list[list[str]], markers: Iterable[str], ascii_of: list[str]) -> dict[str, list[str]]:
    """The tables' part for hot lines, from clean-up's steps and ScanCode's hints."""
    literals = {marker.lower() for marker in markers if not marker.endswith(" ")}
    spaced = {marker.rstrip() for marker in markers if marker.endswith(" ")}
    openers: set[str] = set()
    odd: set[str] = set()
    for old, new in (step[1:] for step in steps if step[0] == "replace"):
        if not old.isascii():
            odd.update(char for char in old if not char.isascii() and ascii_of[ord(char) - 1] != new)
        elif new.strip() == old and not (old[0].isalnum() or old[-1].isalnum()):
            continue
        elif not new or new.strip(_HARMLESS) or old[0].isalnum():
            literals.add(old.lower())
        elif old[-1].isalnum():
            openers.add(old.lower())
    # the markup splitter's one separator that is no punctuation
    literals.add("mailto:")
    shortest = [text for text in literals if not any(other != text and other in text for other in literals)]
    return {
        "literals": sorted(text for text in shortest if text.isascii()),
        "spaced": sorted(spaced),
        "openers": sorted(openers),
        "odd": sorted(odd | {text for text in literals if not text.isascii()}),
    }


class Hints:
    """Finds hot lines. `to_ascii` writes a text in ASCII."""

    def __init__(self, tables: Tables, to_ascii: Callable[[str], str]) -> None:
        self._to_ascii = to_ascii
        self._literals = tables.literals
        self._odd = tables.odd
        self._spaced = re.compile(f"(?:{'|'.join(map(re.escape, tables.spaced))})[^a-z0-9]")
        self._openers = tuple(tables.openers)
        self._longest = max(map(len, tables.openers))

    def hot(self, texts: list[str], joined: str) -> bytearray:
        """One byte for each line, 1 for a hot one. `joined` are the lines with separators between."""
        flags = bytearray(len(texts))
        if joined.isascii():
            plain, mark = joined.lower(), _marker(texts, flags)
        else:
            written = [text if text.isascii() else self._to_ascii(text) for text in texts]
            plain, mark = SEPARATOR.join(written).lower(), _marker(written, flags)
            mark_odd = _marker(texts, flags)
            for text in self._odd:
                _each(text, joined, mark_odd)
        for text in self._literals:
            _each(text, plain, mark)
        for found in self._spaced.finditer(plain):
            mark(found.start())
        for found in _YEAR.finditer(plain):
            start = found.start()
            before = plain[max(0, start - self._longest) : start]
            if not before[-1:].isalnum() or before.endswith(self._openers):
                mark(start)
        return flags


def _marker(texts: list[str], flags: bytearray) -> Callable[[int], int]:
    """Marks the line at a place of the joined text, and says where the next line starts."""
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))

    def mark(place: int) -> int:
        line = bisect_right(starts, place) - 1
        flags[line] = 1
        return starts[line + 1]

    return mark


def _each(text: str, joined: str, mark: Callable[[int], int]) -> None:
    place = joined.find(text)
    while place >= 0:
        place = joined.find(text, mark(place))
