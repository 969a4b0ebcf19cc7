# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Runs: stretches of a text that are compared with rules one by one, broken where many lines say nothing legal."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.text import Text

_TEXT_LINES, _BINARY_LINES = 15, 50
#: Long lines count as several of this many words.
_WORDS_A_LINE = 25


def threshold(text: Text) -> int:
    """After how many lines without a word of legal meaning a run ends."""
    return _BINARY_LINES if text.is_binary else _TEXT_LINES


def broken(line_of_word: NDArray[Any]) -> tuple[NDArray[Any], int]:
    """Line numbers of words where each line is cut after 25 words, and their count. Lines without words are gone."""
    if not len(line_of_word):
        return line_of_word, 0
    starts = np.flatnonzero(np.diff(line_of_word, prepend=-1))
    sizes = np.diff(np.append(starts, len(line_of_word)))
    within = np.arange(len(line_of_word)) - np.repeat(starts, sizes)
    piece = np.cumsum(within % _WORDS_A_LINE == 0) - 1
    return piece, int(piece[-1]) + 1


def runs(counts: list[int], speaks: list[bool], threshold: int) -> list[tuple[int, int]]:
    """First and last positions of runs, given each line's count of known tokens and whether it says something legal."""
    found: list[tuple[int, int]] = []
    start = position = silent = 0
    for count, speaking in zip(counts, speaks, strict=True):
        if silent >= threshold and position > start:
            found.append((start, position - 1))
            start, silent = position, 0
        position += count
        silent = 0 if speaking else silent + 1
    if position > start:
        found.append((start, position - 1))
    return found
