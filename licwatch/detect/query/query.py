# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A text as matching sees it: known tokens in order, and around them what is not known.

A position counts known tokens from 0. Words that no rule has ("unknown") and words that are passed over ("stops")
have no position: they are counted after the position that they follow.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index.tables import STOP, Tables
from licwatch.detect.query import runs, tags
from licwatch.detect.query.vocabulary import UNKNOWN, Vocabulary
from licwatch.detect.span import Span
from licwatch.detect.text import Text


@dataclass(frozen=True)
class Query:
    """`tokens` by position, with `lines`: the index of the line in the text, from 0.

    `unknown_after[p + 1]` and `stops_after[p + 1]` count words after position p, those before all under index 0.
    `shorts` tells for each position whether the word is one letter or digits. `runs` are pairs of first and last
    position. `codes` are those of licwatch.detect.index.tables.Words, by word.
    """

    text: Text
    tokens: NDArray[np.int16]
    lines: NDArray[np.int32]
    unknown_after: NDArray[np.int64]
    stops_after: NDArray[np.int64]
    shorts: NDArray[np.bool_]
    runs: tuple[tuple[int, int], ...]
    tags: tuple[tags.Tag, ...]
    len_legalese: int
    codes: Mapping[str, int]

    @cached_property
    def high(self) -> NDArray[np.bool_]:
        """For each position, whether its token is a word of legal meaning."""
        return self.tokens < self.len_legalese

    @cached_property
    def text_lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.text.split("\n")

    @cached_property
    def _unknown_sums(self) -> NDArray[np.int64]:
        return np.concatenate(([0], np.cumsum(self.unknown_after)))

    @cached_property
    def _high_sums(self) -> NDArray[np.int64]:
        return np.concatenate(([0], np.cumsum(self.high)))

    def high_within(self, start: int, length: int) -> int:
        """How many of `length` tokens from a position on are words of legal meaning."""
        return int(self._high_sums[start + length] - self._high_sums[start])

    def unknown_between(self, first: int, last: int) -> int:
        """How many unknown words stand between two positions."""
        return int(self._unknown_sums[last + 1] - self._unknown_sums[first + 1])

    def line(self, position: int) -> int:
        """The line number, from 1, of a position."""
        at = int(self.lines[position])
        return at + 1 if self.text.numbers is None else self.text.numbers[at]

    def lines_between(self, first: int, last: int) -> list[tuple[int, str]]:
        """The lines with numbers from `first` to `last`, as they stand."""
        numbers = self.text.numbers
        if numbers is None:
            return list(enumerate(self.text_lines[first - 1 : last], first))
        start = bisect_left(numbers, first)
        return list(zip(numbers[start : bisect_right(numbers, last)], self.text_lines[start:], strict=False))

    def unknown_within(self, span: Span) -> int:
        """How many unknown words follow the positions of a span, save its last."""
        last = span.end
        return sum(self.unknown_between(start, min(end + 1, last)) for start, end in span.stretches())

    def all_words(self) -> int:
        """How many words the text has, those passed over not counted."""
        return len(self.tokens) + int(self.unknown_after.sum())


class Reader:
    """Makes queries for one index."""

    __slots__ = ("_digits", "_len_legalese", "_tag_words", "_vocabulary")

    def __init__(self, tables: Tables) -> None:
        self._vocabulary = Vocabulary(tables.words)
        self._digits = tables.words.tid_digits
        self._len_legalese = tables.names.len_legalese
        self._tag_words = tags.TagWords.of(self._vocabulary.by_word)

    def read(self, text: Text) -> Query:
        """The query of a text."""
        codes, line_of_word, count = self._vocabulary.code(text.text)
        known = codes >= 0
        before = np.cumsum(known, dtype=np.int32)
        tokens = (codes[known] >> 1).astype(np.int16)
        lines = line_of_word[known]
        spoken = codes != STOP
        return Query(
            text=text,
            tokens=tokens,
            lines=lines,
            unknown_after=_after(before, codes == UNKNOWN, len(tokens)),
            stops_after=_after(before, ~spoken, len(tokens)),
            shorts=(codes[known] & 1).astype(np.bool_),
            runs=self._runs(text, codes[spoken], line_of_word[spoken], count),
            tags=tags.find(text, codes[spoken], line_of_word[spoken], lines, self._tag_words),
            len_legalese=self._len_legalese,
            codes=self._vocabulary.by_word,
        )

    def _runs(self, text: Text, codes: NDArray[Any], line_of_word: NDArray[Any], count: int) -> tuple[Any, ...]:
        if text.has_long_lines:
            line_of_word, count = runs.broken(line_of_word)
        known = codes >= 0
        tokens, line_of_token = codes[known] >> 1, line_of_word[known]
        digits = self._digits[tokens]
        counts = np.bincount(line_of_token, minlength=count)
        # a line of digits and unknown words alone counts as empty, even if it has tokens of legal meaning
        words_there = np.bincount(line_of_token[~digits], minlength=count) > 0
        legal = np.bincount(line_of_token[tokens < self._len_legalese], minlength=count) > 0
        found = runs.runs(counts.tolist(), (words_there & legal).tolist(), runs.threshold(text))
        if found and digits[found[-1][0] : found[-1][1] + 1].all():
            found.pop()
        return tuple(found)


def _after(before: NDArray[Any], chosen: NDArray[np.bool_], tokens: int) -> NDArray[np.int64]:
    return np.bincount(before[chosen], minlength=tokens + 1)
