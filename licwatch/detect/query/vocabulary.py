# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Text -> codes of its words. On arrays, without making a string of a word, wherever no letter is beyond ASCII.

A word of up to 8 letters is a number of 64 bits, cut out of the text where it stands; one of up to 40 is five. They
select a slot of a table; what lies there is compared as a whole, so a word is never taken for another.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from itertools import repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index.tables import Words
from licwatch.detect.query.words import LINE_END, parts, words

UNKNOWN = -1
_END = -3

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]

_OTHERS = re.compile(r"[^\x00-\x7f]")
_PLUS, _LINE_END = ord("+"), ord("\n")
#: A letter or digit in lower case; 0 for what separates words.
_LOWER = bytes(
    at if at == _PLUS else ord(chr(at).lower()) if at < 128 and chr(at).isalnum() else 0 for at in range(256)
)
_PIECES, _WIDE = 5, 8
_MASKS = np.array([(1 << 8 * size) - 1 for size in range(_WIDE + 1)], dtype=np.uint64)
_FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xFF51AFD7ED558CCD],
    dtype=np.uint64,
)
_SLOT_BITS = 17


class Coded(NamedTuple):
    """The codes of the words of a text (UNKNOWN, STOP or that of a token), the line of each, and how many lines."""

    codes: NDArray[np.int32]
    lines: NDArray[np.int32]
    total: int


class Vocabulary:
    """For one index."""

    def __init__(self, tables: Words) -> None:
        self._strings = tables.words.tobytes().decode("utf-8").split("\n")
        self._codes = tables.word_codes
        plain = [at for at, word in enumerate(self._strings) if word.isascii()]
        short = [at for at in plain if len(self._strings[at]) <= _WIDE]
        long = [at for at in plain if _WIDE < len(self._strings[at]) <= _PIECES * _WIDE]
        self._short = _Table([self._strings[at] for at in short], 1, tables.word_codes[short])
        self._long = _Table([self._strings[at] for at in long], _PIECES, tables.word_codes[long])

    @cached_property
    def by_word(self) -> Mapping[str, int]:
        """The codes by word."""
        return dict(zip(self._strings, self._codes.tolist(), strict=True)) | {LINE_END: _END}

    def code(self, text: str) -> Coded:
        """The words of a text, in order."""
        coded = [self._part(part) for part in parts(text)]
        first, found = 0, []
        for part in coded:
            found.append(part.lines + first)
            first += part.total - 1
        return Coded(np.concatenate([part.codes for part in coded]), np.concatenate(found), first + 1)

    def _part(self, text: str) -> Coded:
        if text.isascii() or not any(map(str.isalnum, set(_OTHERS.findall(text)))):
            # what is no letter separates words, whatever it is
            return self._plain(text.encode("ascii", "replace"))
        found = words(text)
        codes = np.fromiter(map(self.by_word.get, found, repeat(UNKNOWN)), np.int32, len(found))
        ends = codes == _END
        lines = np.cumsum(ends, dtype=np.int32)
        return Coded(codes[~ends], lines[~ends], int(ends.sum()) + 1)

    def _plain(self, text: bytes) -> Coded:
        lower = np.frombuffer(bytearray(text.translate(_LOWER) + bytes(_PIECES * _WIDE + 1)), dtype=np.uint8)
        if b"+" in text:
            _keep_one_plus(lower)
        is_letter = lower != 0
        edges = (is_letter[1:] != is_letter[:-1]).nonzero()[0] + 1
        if is_letter[0]:
            edges = np.concatenate(([0], edges))
        starts, lengths = edges[::2], edges[1::2] - edges[::2]
        lines = np.cumsum(np.frombuffer(text, dtype=np.uint8) == _LINE_END, dtype=np.int32)
        count = int(lines[-1]) + 1 if len(lines) else 1
        return Coded(self._found(lower, starts, lengths), lines[starts], count)

    def _found(self, lower: NDArray[np.uint8], starts: Ints, lengths: Ints) -> NDArray[np.int32]:
        """The codes of the words at some places."""
        wide: Keys = np.ndarray((len(lower) - _WIDE,), dtype="<u8", buffer=lower, strides=(1,))
        codes = self._short.codes([wide[starts] & _MASKS[np.minimum(lengths, _WIDE)]])
        long = (lengths > _WIDE).nonzero()[0]
        starts, lengths = starts[long], lengths[long]
        keys = [
            wide[np.minimum(starts + at, len(wide) - 1)] & _MASKS[np.clip(lengths - at, 0, _WIDE)]
            for at in range(0, _PIECES * _WIDE, _WIDE)
        ]
        codes[long] = self._long.codes(keys)
        # the index has two dozen words that are longer still
        for at in (lengths > _PIECES * _WIDE).nonzero()[0].tolist():
            word = lower[starts[at] : starts[at] + lengths[at]].tobytes().decode("ascii")
            codes[long[at]] = self.by_word.get(word, UNKNOWN)
        return codes


class _Table:
    """Words of at most so many pieces, with their codes."""

    __slots__ = ("_codes", "_keys", "_starts")

    def __init__(self, strings: list[str], pieces: int, codes: NDArray[np.int32]) -> None:
        padded = b"".join(word.encode("ascii").ljust(pieces * _WIDE, b"\0") for word in strings)
        keys = np.frombuffer(padded, dtype="<u8").reshape(-1, pieces)
        slots = _slots(list(keys.T))
        order = np.argsort(slots, kind="stable")
        self._keys = [np.ascontiguousarray(column) for column in keys[order].T]
        self._codes = codes[order]
        self._starts = np.searchsorted(slots[order], np.arange((1 << _SLOT_BITS) + 1)).astype(np.int32)

    def codes(self, keys: list[Keys]) -> NDArray[np.int32]:
        """Of words, given piece by piece."""
        slots = _slots(keys)
        at, end = self._starts[slots], self._starts[slots + 1]
        codes = np.full(len(slots), UNKNOWN, dtype=np.int32)
        left = (at < end).nonzero()[0]
        while len(left):
            here = at[left]
            same = self._keys[0][here] == keys[0][left]
            for known, key in zip(self._keys[1:], keys[1:], strict=True):
                same &= known[here] == key[left]
            codes[left[same]] = self._codes[here[same]]
            left = left[~same]
            at[left] += 1
            left = left[at[left] < end[left]]
        return codes


def _slots(keys: list[Keys]) -> Ints:
    mixed = keys[0] * _FACTORS[0]
    for key, factor in zip(keys[1:], _FACTORS[1:], strict=False):
        mixed ^= key * factor
    mixed = (mixed ^ (mixed >> np.uint64(32))) * _FACTORS[0]
    slots: Ints = (mixed >> np.uint64(64 - _SLOT_BITS)).astype(np.int64)
    return slots


def _keep_one_plus(lower: NDArray[np.uint8]) -> None:
    """Of plus signs, one stays in each word: the first that follows a letter; after a second, another word begins."""
    places = (lower == _PLUS).nonzero()[0]
    before = lower[places - 1]
    follows = (places > 0) & (before != 0) & (before != _PLUS)
    lower[places[~follows]] = 0
    kept = places[follows]
    words_before = np.cumsum(lower == 0)[kept]
    firsts = np.diff(words_before, prepend=-1) != 0
    rank = np.arange(len(kept)) - np.maximum.accumulate(np.where(firsts, np.arange(len(kept)), 0))
    lower[kept[rank % 2 == 1]] = 0
