# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Clean-up of a line before statements are looked for in it: comment signs, markup, entities, accents.

The steps are data (see recipe.py), some eighty, of which a given line needs few.
"""

import re
import string
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from licwatch.detect.copyrights.memo import Memo
from licwatch.detect.copyrights.tables import Tables

Change = Callable[[str], str]

_SIGNS_ONLY = str.maketrans("", "", string.ascii_letters + string.digits + string.whitespace)
_GUARDED = ("replace", "sub")


class Transliteration(dict[int, str]):
    """For str.translate: the ASCII writing of a code point, spaces of any kind as a space."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self._written = written
        self._ends = array("I")

    def __missing__(self, code: int) -> str:
        if not self._ends:
            # most texts never need it; a list of the writings would take megabytes
            self._ends.extend(found.start() for found in re.finditer("\0|$", self._written))
        if 0 < code <= len(self._ends):
            found = self._written[self._ends[code - 2] + 1 if code > 1 else 0 : self._ends[code - 1]]
        else:
            found = "" if code else "\0"
        self[code] = " " if chr(code).isspace() and code > 127 else found
        return self[code]


def to_ascii(tables: Tables) -> Change:
    """Writes a text in ASCII; an underscore for what has no writing."""
    table = Transliteration(tables.transliteration)

    def write(text: str) -> str:
        written = text if text.isascii() else text.translate(table)
        return written.replace("[?]", "_")

    return write


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of the recipe: a replacement or another change.

    `needs` is punctuation, as bits, that a line must have for it, `needs_some` punctuation of which it must have some
    (0 when that is not known), `adds` what it may put in.
    """

    needs: int
    needs_some: int
    adds: int
    pair: tuple[str, str] | None
    change: Change | None


class Preparer:
    """Cleans up lines. Which steps can change a line follows from its punctuation, for which they are kept."""

    def __init__(self, tables: Tables, ascii_writer: Change) -> None:
        needed = [step[1] if step[0] == "replace" else step[3] for step in tables.recipe if step[0] in _GUARDED]
        signs = {sign for need in needed for sign in need.translate(_SIGNS_ONLY)}
        self._bits = {sign: 1 << place for place, sign in enumerate(sorted(signs))}
        self._ignored = {code: None for code in range(128) if chr(code) not in signs}
        self._steps = [self._step(tables, ascii_writer, *step) for step in tables.recipe]
        self._all = self._able(-1)
        self._known: Memo[frozenset[str], list[Change]] = Memo(512)

    def __call__(self, line: str) -> str:
        """The line, cleaned up."""
        steps = self._all
        if line.isascii():
            signs = frozenset(line.translate(self._ignored))
            known = self._known.get(signs)
            if known is None:
                known = self._known[signs] = self._able(self._mask(signs))
            steps = known
        for step in steps:
            line = step(line)
        return line

    def _mask(self, signs: Iterable[str]) -> int:
        mask = 0
        for sign in signs:
            mask |= self._bits.get(sign, 0)
        return mask

    def _step(self, tables: Tables, ascii_writer: Change, name: str, *arguments: str) -> _Step:
        if name == "replace":
            old, new = arguments
            return _Step(self._mask(old), 0, self._mask(new), (old, new), None)
        if name == "sub":
            pattern, new, guard = arguments
            return _Step(0, self._mask(guard), self._mask(new), None, partial(re.compile(pattern).sub, new))
        if name == "strip":
            return _Step(0, 0, 0, None, lambda line: line.strip(arguments[0]))
        if name == "words":
            return _Step(0, 0, 0, None, lambda line: " ".join(line.split()))
        return _Step(0, 0, 0, None, ascii_writer if name == "ascii" else _Markup(tables))

    def _able(self, signs: int) -> list[Change]:
        """The steps that can change a line with this punctuation; what one adds, a later one may need."""
        found: list[Change] = []
        pairs: list[tuple[str, str]] = []
        for step in self._steps:
            if step.needs & ~signs or (step.needs_some and not step.needs_some & signs):
                continue
            signs |= step.adds
            if step.pair:
                pairs.append(step.pair)
                continue
            if pairs:
                found.append(_replacing(pairs))
                pairs = []
            assert step.change
            found.append(step.change)
        assert not pairs
        return found


def _replacing(pairs: list[tuple[str, str]]) -> Change:
    def replace(line: str) -> str:
        for old, new in pairs:
            line = line.replace(old, new)
        return line

    return replace


class _Markup:
    """Drops known tags and attributes, except those that speak of copyright."""

    def __init__(self, tables: Tables) -> None:
        self._split = re.compile(tables.markup, re.IGNORECASE).split
        self._dropped = frozenset(tables.dropped) | {">"}
        self._starts = tuple(tables.dropped_starts)
        self._kept = tables.kept
        # "lto:" is of "mailto:", where the splitter takes letters beyond ASCII for the i
        plain = [text for text in tables.dropped if "<" not in text and ">" not in text]
        self._signs = ("<", ">", *(start for start in self._starts if "<" not in start))
        self._low_signs = ("lto:", *plain)

    def __call__(self, line: str) -> str:
        for sign in self._signs:
            if sign in line:
                break
        else:
            low = line.lower()
            for sign in self._low_signs:
                if sign in low:
                    break
            else:
                return " ".join(line.split())
        return " ".join("".join(map(self._token, self._split(line))).split())

    def _token(self, token: str) -> str:
        if token in ("", " "):
            return token
        low = token.lower()
        if (low in self._dropped or token.startswith(self._starts)) and not any(kept in low for kept in self._kept):
            return " "
        return token
