# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Where py7zr writes members to: memory, counted. A module of its own, since it needs py7zr to be imported."""

from collections.abc import Callable

from py7zr.io import Py7zIO, WriterFactory


class Sink(WriterFactory):
    """`whole` holds the members that came out to their end, by name. `spend` is told of bytes before they are kept."""

    def __init__(self, spend: Callable[[int], None]) -> None:
        self._spend = spend
        self.whole: dict[str, bytes] = {}

    def create(self, filename: str) -> Py7zIO:
        """A place for one member."""
        return _Place(filename, self._spend, self.whole)


class _Place(Py7zIO):
    def __init__(self, name: str, spend: Callable[[int], None], whole: dict[str, bytes]) -> None:
        self._name = name
        self._spend = spend
        self._whole = whole
        self._content = bytearray()

    def write(self, s: bytes | bytearray) -> int:
        self._spend(len(s))
        self._content += s
        return len(s)

    def close(self) -> None:
        self._whole[self._name] = bytes(self._content)
        self._content.clear()

    def size(self) -> int:
        return len(self._content)

    def read(self, size: int | None = None) -> bytes:
        return b""

    def seek(self, offset: int, whence: int = 0) -> int:
        return 0

    def flush(self) -> None:
        """Nothing is held back."""
