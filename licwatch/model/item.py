# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Items: what a source enumerates, before anything is known about their licenses.

Names are bytes. A path is relative to the target's root, its parts divided by "/"; a step into a container is written
`outer.zip!/inner/name`. Nothing here ever becomes a path on the disk.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

from licwatch.model.problem import Problem

INTO = b"!/"


class Kind(StrEnum):
    """What an item is in its source (not what its content is about)."""

    FILE = "file"
    ARCHIVE = "archive"
    DOCUMENT = "document"
    SYMLINK = "symlink"
    HARDLINK = "hardlink"
    SUBMODULE = "submodule"
    LFS_POINTER = "lfs-pointer"
    DIRECTORY = "directory"
    FIFO = "fifo"
    SOCKET = "socket"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Entry:
    """One name that a source met.

    `path` is relative to whatever yields it: a source's root, or the inside of an archive.
    Exactly one of these holds: it was left out on purpose (`skipped` names the rule); it could not be looked at
    (`problem`); it has content (`open`); or it is a name without content of its own (a symlink; `target` is its text).
    `open` gives a seekable binary file at position 0, valid until the next entry is asked for, and may raise
    `licwatch.errors.ItemError`. `size` is in bytes, None while unknown; `oid` is the git object id (hex), a hint.
    `problem` beside `open` means: read it, and say this of it all the same (a wrong CRC, an unsafe name).
    """

    path: bytes
    kind: Kind = Kind.FILE
    size: int | None = None
    oid: str | None = None
    target: bytes | None = None
    skipped: str | None = None
    problem: Problem | None = None
    open: Callable[[], BinaryIO] | None = None


def shown(path: bytes) -> str:
    """A path as text for people and for JSON; total and injective.

    UTF-8 stays as it is. In a name that is not UTF-8 the offending bytes become \\xNN and every backslash is doubled;
    a UTF-8 name that holds such a sequence by itself has its backslashes doubled too, so no two names meet.
    """
    try:
        text = path.decode("utf-8")
    except UnicodeDecodeError:
        return path.replace(b"\\", b"\\\\").decode("utf-8", "backslashreplace")
    return text.replace("\\", "\\\\") if "\\\\" in text or "\\x" in text else text
