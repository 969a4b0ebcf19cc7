# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines that begin with an SPDX license tag, or with the address under which NuGet shows license expressions."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.text import Text

_MOST_WORDS_BEFORE = 2
_ABSENT = -9
_SPDX = re.compile(r"(spd[xz][\-\s]+lin?[cs]en?[sc]es?[\-\s]+identifi?er\s*:?\s*)", re.IGNORECASE)
_NUGET = re.compile(r"(licenses(?:\.|\s)+nuget(?:\.|\s)+org\s*:?\s*)", re.IGNORECASE)


class Tag(NamedTuple):
    """The text of a tag from its name on, with its first and last position."""

    text: str
    start: int
    end: int


class TagWords(NamedTuple):
    """The tokens of which the two kinds of tag are made; -1 for one that the index does not know."""

    spdx: tuple[int, int, int]
    nuget: tuple[int, int, int]

    @classmethod
    def of(cls, codes: Mapping[str, int]) -> "TagWords":
        """By the codes of words."""

        def tokens(*names: str) -> Any:
            return tuple(codes.get(name, _ABSENT) >> 1 for name in names)

        return cls(tokens("spdx", "license", "identifier"), tokens("licenses", "nuget", "org"))


def find(
    text: Text, codes: NDArray[Any], line_of_word: NDArray[Any], lines: NDArray[Any], wanted: TagWords
) -> tuple[Tag, ...]:
    """The tags of a text, given the codes of its words (passed-over ones left out) and the lines of its positions."""
    tokens = codes >> 1
    places = [at for kind in wanted for at in _places(tokens, line_of_word, kind)]
    first: dict[int, int] = {}
    for line, offset in sorted(places):
        first.setdefault(line, offset)
    text_lines = text.text.split("\n") if first else []
    found = []
    for line, offset in first.items():
        # ScanCode counts all words before the tag as known ones
        start = int(np.searchsorted(lines, line)) + offset
        end = int(np.searchsorted(lines, line, side="right")) - 1
        if start <= end:
            found.append(Tag("".join(split(text_lines[line].strip())), start, end))
    return tuple(found)


def _places(tokens: NDArray[Any], line_of_word: NDArray[Any], wanted: tuple[int, int, int]) -> list[tuple[int, int]]:
    """(line, words before) wherever the three words stand among the first five of a line."""
    at = np.flatnonzero(tokens[:-2] == wanted[0])
    at = at[(tokens[at + 1] == wanted[1]) & (tokens[at + 2] == wanted[2]) & (line_of_word[at] == line_of_word[at + 2])]
    before = at - np.searchsorted(line_of_word, line_of_word[at])
    near = before <= _MOST_WORDS_BEFORE
    return list(zip(line_of_word[at[near]].tolist(), before[near].tolist(), strict=True))


def split(line: str) -> tuple[str, str]:
    """The tag's name, which may be none, and what follows it."""
    for pattern in (_SPDX, _NUGET):
        parts = pattern.split(line)
        if len(parts) > 1:
            return parts[-2], parts[-1]
    return "", line
