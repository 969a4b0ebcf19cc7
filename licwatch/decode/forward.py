# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A stream read from front to back, with its place: a seekable file, or what comes out of a decompressor."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.decode.streams import Decompressed
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Problem, Reason

_BUFFER = 256 << 10


class Forward:
    """`at` is the place in bytes. What is read from a plain file is counted here, what is decompressed there."""

    def __init__(self, stream: BinaryIO | Decompressed, allowance: Allowance) -> None:
        self._decompressed = stream if isinstance(stream, Decompressed) else None
        # a decoder is asked for much at once: with 512 bytes at a time, 400 members a second came out of a tar.xz
        self._stream = stream if self._decompressed is None else io.BufferedReader(self._decompressed, _BUFFER)
        self._allowance = allowance
        self._end = 0 if self._decompressed else stream.seek(0, 2)
        if not self._decompressed:
            stream.seek(0)
        self._kept = b""
        self.at = 0

    @property
    def trailing(self) -> Problem | None:
        """What was met behind the end of the compressed data, once that was reached."""
        return self._decompressed.trailing if self._decompressed else None

    def behind(self) -> Iterator[Problem]:
        """What follows the end of an archive, where nothing but zeros should. Raises ItemError."""
        while rest := self.read(MIB):
            if rest.strip(b"\0"):
                detail = f"something other than zeros follows the end of the archive, before byte {self.at}"
                yield Problem(Reason.MISMATCH_TRAILING, detail)
                return
        if self.trailing:
            yield self.trailing

    def peek(self, size: int) -> bytes:
        """The next bytes, which stay to be read."""
        data = self.read(size)
        self._kept = data + self._kept
        self.at -= len(data)
        return data

    def read(self, size: int) -> bytes:
        """The next `size` bytes, fewer only at the end. Raises ItemError for whatever is wrong with the data."""
        parts = [self._kept[:size]] if self._kept else []
        self._kept = self._kept[size:]
        left = size - sum(map(len, parts))
        while left and (chunk := self._stream.read(min(left, MIB))):
            if not self._decompressed:
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
        if not self._decompressed and not self._kept:
            if place > self._end:
                raise ItemError(Reason.CORRUPT_TRUNCATED, f"the data ends at byte {self._end}, in the middle")
            self._stream.seek(place)
            self.at = place
        while self.at < place:
            self.exactly(min(place - self.at, MIB))
