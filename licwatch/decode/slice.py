# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A part of a seekable file, as a file."""

import io
from typing import BinaryIO, cast


def part(file: BinaryIO, start: int, length: int) -> BinaryIO:
    """`length` bytes of `file` from `start` on, to be read and sought. The file may be read in between."""
    # a raw file does all that readers of untrusted bytes ask of a BinaryIO
    return cast(BinaryIO, _Slice(file, start, length))


class _Slice(io.RawIOBase):
    def __init__(self, file: BinaryIO, start: int, length: int) -> None:
        super().__init__()
        self._file = file
        self._start = start
        self._length = max(0, length)
        self._at = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def seek(self, place: int, whence: int = io.SEEK_SET) -> int:
        """As files do."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._length}[whence]
        self._at = max(0, base + place)
        return self._at

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]  # typeshed: Buffer
        """Fill a buffer; 0 at the end."""
        self._file.seek(self._start + self._at)
        data = self._file.read(max(0, min(len(buffer), self._length - self._at)))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)
