# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Clean-up of a line before statements are looked for in it: comment signs, markup, entities, accents.

The steps are data (see recipe.py). Here they are made fast: neighboring replacements that share a character are skipped
together when the line does not have it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import reduce

from licwatch.detect.copyrights.tables import Tables

Change = Callable[[str], str]

# The commoner a character is in text, the worse it tells that there is nothing to do
_COMMON = " etaonisrhlducmfpgyvbw.,()/-"


class Transliteration(dict[int, str]):
    """For str.translate: the ASCII writing of a code point, spaces of any kind as a space."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self._written = written
        self._table: list[str] = []

    def __missing__(self, code: int) -> str:
        if not self._table:
            # most texts never need it, and it takes some megabytes
            self._table = self._written.split("\0")
        found = self._table[code - 1] if 0 < code <= len(self._table) else chr(code) if code == 0 else ""
        self[code] = " " if chr(code).isspace() and code > 127 else found
        return self[code]


def to_ascii(tables: Tables) -> Change:
    """Writes a text in ASCII; an underscore for what has no writing."""
    table = Transliteration(tables.transliteration)

    def write(text: str) -> str:
        written = text if text.isascii() else text.translate(table)
        return written.replace("[?]", "_").encode("ascii", "ignore").decode("ascii")

    return write


def preparer(tables: Tables, ascii_writer: Change) -> Change:
    """The function that cleans up a line."""
    changes = list(_changes(tables, ascii_writer))

    def prepare(line: str) -> str:
        for change in changes:
            line = change(line)
        return line

    return prepare


def _changes(tables: Tables, ascii_writer: Change) -> Iterator[Change]:
    replacing: list[tuple[str, str]] = []
    for name, *arguments in tables.recipe:
        if name == "replace":
            old, new = arguments
            if replacing and not _shared([*replacing, (old, new)]):
                yield _replacing(replacing)
                replacing = []
            replacing.append((old, new))
            continue
        if replacing:
            yield _replacing(replacing)
            replacing = []
        yield _change(name, arguments, tables, ascii_writer)
    assert not replacing


def _change(name: str, arguments: list[str], tables: Tables, ascii_writer: Change) -> Change:
    if name == "sub":
        return _substituting(*arguments)
    if name == "strip":
        return lambda line: line.strip(arguments[0])
    if name == "words":
        return lambda line: " ".join(line.split())
    return ascii_writer if name == "ascii" else _Markup(tables)


def _shared(pairs: Iterable[tuple[str, str]]) -> set[str]:
    return reduce(set.__and__, (set(old) for old, _ in pairs))


def _replacing(pairs: list[tuple[str, str]]) -> Change:
    """All replacements at once: what an earlier one puts in matters only if the line had the character to begin with."""
    sign = min(_shared(pairs), key=lambda char: (_COMMON[::-1].find(char), char))
    if len(pairs) == 1:
        return lambda line: line.replace(*pairs[0])

    def replace(line: str) -> str:
        if sign in line:
            for old, new in pairs:
                line = line.replace(old, new)
        return line

    return replace


def _substituting(pattern: str, new: str, sign: str) -> Change:
    substitute = re.compile(pattern).sub
    if not sign:
        return lambda line: substitute(new, line)
    return lambda line: substitute(new, line) if sign in line else line


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
