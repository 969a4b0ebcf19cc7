# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What archives that are read from front to back have in common: members that come one after the other."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from licwatch.model.item import Kind
from licwatch.model.problem import Problem

_KINDS = {
    stat.S_IFREG: Kind.FILE,
    stat.S_IFDIR: Kind.DIRECTORY,
    stat.S_IFLNK: Kind.SYMLINK,
    stat.S_IFIFO: Kind.FIFO,
    stat.S_IFSOCK: Kind.SOCKET,
    stat.S_IFCHR: Kind.DEVICE,
    stat.S_IFBLK: Kind.DEVICE,
}


@dataclass(frozen=True, slots=True)
class Member:
    """A member. `size` is that of its content in bytes; `link` what a symbolic or hard link points to."""

    name: bytes
    kind: Kind
    size: int = 0
    link: bytes = b""


class Members(Protocol):
    """An archive being read."""

    def members(self) -> Iterator[Member | Problem]:
        """Every member, and a Problem for what is wrong with the archive. Raises nothing."""
        ...

    def content(self, member: Member) -> bytes:
        """The bytes of the member last given, once, before the next. Raises ItemError."""
        ...


def kind_of(mode: int) -> Kind:
    """The kind in a Unix mode; a mode without one is a plain file's."""
    return _KINDS.get(stat.S_IFMT(mode), Kind.DEVICE) if stat.S_IFMT(mode) else Kind.FILE
