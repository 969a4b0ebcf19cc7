# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The spool: bytes on their way from the reader to the workers, in unnamed memory files.

Nothing is written under a name, and a batch is gone when its last task is done.
"""

import mmap
import os
from collections.abc import Callable


class SpoolWriter:
    """One batch being filled, in the reader."""

    def __init__(self) -> None:
        self.fd = os.memfd_create("licwatch-spool", os.MFD_CLOEXEC)
        self.size = 0

    def add(self, content: bytes) -> tuple[int, int]:
        """Append; gives (offset, length)."""
        place = (self.size, len(content))
        view = memoryview(content)
        while view:
            view = view[os.write(self.fd, view) :]
        self.size += len(content)
        return place

    def close(self) -> None:
        """Let go of the batch; whoever was sent its descriptor still has it."""
        os.close(self.fd)


class Spool:
    """One batch received, in the coordinator: closed when every task that reads from it is done; `freed` is told."""

    def __init__(self, fd: int, freed: Callable[[], None] = lambda: None) -> None:
        self.fd = fd
        self._freed = freed
        self._users = 1

    def hold(self) -> None:
        """One more task needs it."""
        self._users += 1

    def release(self) -> bool:
        """One task less; True when that was the last one and the memory is free again."""
        self._users -= 1
        if self._users:
            return False
        os.close(self.fd)
        self._freed()
        return True


def read_place(fd: int, offset: int, length: int) -> bytes:
    """The bytes at a place of a spool."""
    if not length:
        return b""
    with mmap.mmap(fd, offset + length, prot=mmap.PROT_READ) as mapped:
        return mapped[offset : offset + length]
