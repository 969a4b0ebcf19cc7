# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Sets of token positions, as one integer of bits each: the operations of matching are then single instructions."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Span(NamedTuple):
    """Positions, never none. Bit i of `bits` stands for the position `start + i`; the lowest bit is always set."""

    start: int
    bits: int

    @classmethod
    def between(cls, first: int, last: int) -> "Span":
        """All positions from `first` to `last`, both included."""
        return cls(first, (1 << (last - first + 1)) - 1)

    @classmethod
    def where(cls, chosen: NDArray[np.bool_], first: int) -> "Span | None":
        """The positions, counted from `first`, at which a mask is true; None if it nowhere is."""
        bits = int.from_bytes(np.packbits(chosen, bitorder="little").tobytes(), "little")
        if not bits:
            return None
        skipped = (bits & -bits).bit_length() - 1
        return cls(first + skipped, bits >> skipped)

    @property
    def end(self) -> int:
        """The last position."""
        return self.start + self.bits.bit_length() - 1

    @property
    def size(self) -> int:
        """How many positions."""
        return self.bits.bit_count()

    @property
    def magnitude(self) -> int:
        """How many positions from the first to the last, gaps included."""
        return self.bits.bit_length()

    @property
    def density(self) -> float:
        """The share of the magnitude that is no gap, above 0 and at most 1."""
        return self.bits.bit_count() / self.bits.bit_length()

    def positions(self) -> Iterator[int]:
        """In order."""
        at, bits = self.start, self.bits
        while bits:
            skipped = (bits & -bits).bit_length() - 1
            at += skipped
            yield at
            bits >>= skipped + 1
            at += 1

    def mask(self, length: int) -> NDArray[np.bool_]:
        """True at its positions, of `length` in all."""
        covered = np.zeros(length, dtype=np.bool_)
        for start, end in self.stretches():
            covered[start : end + 1] = True
        return covered

    def ranked(self, first: int, count: int) -> "Span | None":
        """`count` of its positions, from the one on that has `first` before it; fewer where it ends, None of none."""
        chosen: Span | None = None
        for start, end in self.stretches():
            length = end - start + 1
            if first < length:
                part = Span.between(start + first, min(end, start + first + count - 1))
                chosen = chosen.union(part) if chosen else part
                count -= part.magnitude
                if not count:
                    break
            first = max(0, first - length)
        return chosen

    def union(self, other: "Span") -> "Span":
        """Positions of either."""
        if self.start <= other.start:
            return Span(self.start, self.bits | other.bits << (other.start - self.start))
        return Span(other.start, other.bits | self.bits << (self.start - other.start))

    def overlap(self, other: "Span") -> int:
        """How many positions are in both."""
        shift = other.start - self.start
        return (self.bits >> shift & other.bits if shift >= 0 else self.bits & other.bits >> -shift).bit_count()

    def contains(self, other: "Span") -> bool:
        """Whether all of the other's positions are in this."""
        shift = other.start - self.start
        return shift >= 0 and not other.bits & ~(self.bits >> shift)

    def distance_to(self, other: "Span") -> int:
        """0 when they overlap, 1 when they touch (as ScanCode has it: also for one inside a gap of the other)."""
        if self.overlap(other):
            return 0
        if self.start == other.end + 1 or self.end == other.start - 1:
            return 1
        return other.start - self.end if self.end < other.start else self.start - other.end

    def is_before(self, other: "Span") -> bool:
        """Whether it ends before the other starts."""
        return self.end < other.start

    def stretches(self) -> Iterator[tuple[int, int]]:
        """First and last positions of what is contiguous, in order."""
        at, bits = self.start, self.bits
        while bits:
            skipped = (bits & -bits).bit_length() - 1
            bits >>= skipped
            length = (~bits & (bits + 1)).bit_length() - 1
            yield at + skipped, at + skipped + length - 1
            bits >>= length
            at += skipped + length
