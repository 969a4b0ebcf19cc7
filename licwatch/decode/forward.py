# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A stream read from front to back, with its place: a seekable file, or what comes out of a decompressor."""

from typing import BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.decode.streams import Decompressed
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Problem, Reason


class Forward:
    """`at` is the place in bytes. What is read from a plain file is counted here, what is decompressed there."""

    def __init__(self, stream: BinaryIO | Decompressed, allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance
        self._compressed = isinstance(stream, Decompressed)
        self._end = 0 if self._compressed else stream.seek(0, 2)
        if not self._compressed:
            stream.seek(0)
        self._kept = b""
        self.at = 0

    @property
    def trailing(self) -> Problem | None:
        """What was met behind the end of the compressed data, once that was reached."""
        return self._stream.trailing if isinstance(self._stream, Decompressed) else None

    def peek(self, size: int) -> bytes:
        """The next bytes, which stay to be read."""
        self._kept = self.read(size)
        self.at -= len(self._kept)
        return self._kept

    def read(self, size: int) -> bytes:
        """The next `size` bytes, fewer only at the end. Raises ItemError for whatever is wrong with the data."""
        parts = [self._kept[:size]] if self._kept else []
        self._kept = self._kept[size:]
        left = size - sum(map(len, parts))
        while left and (chunk := self._stream.read(min(left, MIB))):
            if not self._compressed:
                self._allowance.spend(len(chunk))
            parts.append(chunk)
            left -= len(chunk)
        self.at += size - left
        return b"".join(parts)

    def exactly(self, size: int) -> bytes:
        """The next `size` bytes. Raises ItemError when the data ends before."""
        data = self.read(size)
        if len(data) < size:
            raise ItemError(Reason.CORRUPT_TRUNCATED, f"the data ends at byte {self.at}, in the middle")
        return data

    def skip_to(self, place: int) -> None:
        """Go on to a place ahead. Raises ItemError when the data ends before."""
        if not self._compressed and not self._kept:
            if place > self._end:
                raise ItemError(Reason.CORRUPT_TRUNCATED, f"the data ends at byte {self._end}, in the middle")
            self._stream.seek(place)
            self.at = place
        while self.at < place:
            self.exactly(min(place - self.at, MIB))
