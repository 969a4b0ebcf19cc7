# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The index, parsed from a bounded copy of its bytes: which files are tracked. Versions 2, 3 and 4, SHA-1 and SHA-256.

Format: git's Documentation/gitformat-index. Nothing is taken from it but names, modes, ids and the skip-worktree bit:
the times and sizes in it are what git believes of the work tree, and a hostile index can say anything.
"""

import hashlib
import struct
from collections.abc import Iterator
from typing import NamedTuple

from licwatch.sources.git.trees import TREE

_FIXED = 40
_EXTENDED, _SKIP_WORKTREE, _NAME_BITS = 0x4000, 0x4000, 0x0FFF
_FORM = 0o170000
_MAX_PATHS = 256 << 20


class UnreadableIndexError(Exception):
    """The index cannot say what is tracked; the text says why."""


class Tracked(NamedTuple):
    """One tracked name. `mode` holds the form bits only; `skipped`: not checked out on purpose (sparse checkout)."""

    path: bytes
    mode: int
    oid: str
    skipped: bool


def parse(content: bytes, id_bytes: int) -> list[Tracked]:
    """Every tracked name once, in the index's order. Raises UnreadableIndexError if it is damaged, split or sparse."""
    if len(content) < 12 + id_bytes or content[:4] != b"DIRC":
        raise UnreadableIndexError("it is no index")
    version, count = struct.unpack(">II", content[4:12])
    if version not in (2, 3, 4):
        raise UnreadableIndexError(f"version {version} is not known")
    _check(content, id_bytes)
    body = content[:-id_bytes]
    try:
        rows, end = _rows(body, count, version, id_bytes)
    except (struct.error, ValueError, IndexError) as error:
        raise UnreadableIndexError("it is damaged") from error
    for name in _extensions(body, end):
        if name == b"link":
            raise UnreadableIndexError("it is split over two files")
        if name == b"sdir":
            raise UnreadableIndexError("it is sparse: whole folders are one entry")
    return rows


def _check(content: bytes, id_bytes: int) -> None:
    """Hold the content against the checksum behind it; all zeros mean that git was told to leave it out."""
    said = content[-id_bytes:]
    view = memoryview(content)[:-id_bytes]
    met = hashlib.sha256(view) if id_bytes == 32 else hashlib.sha1(view, usedforsecurity=False)
    if said.strip(b"\0") and met.digest() != said:
        raise UnreadableIndexError("its checksum does not match")


def _rows(body: bytes, count: int, version: int, id_bytes: int) -> tuple[list[Tracked], int]:
    rows: list[Tracked] = []
    at, path, total = 12, b"", 0
    for _ in range(count):
        start = at
        (mode,) = struct.unpack_from(">I", body, at + 24)
        oid = body[at + _FIXED : at + _FIXED + id_bytes].hex()
        at += _FIXED + id_bytes
        (flags,) = struct.unpack_from(">H", body, at)
        at += 2
        skipped = False
        if flags & _EXTENDED:
            if version == 2:
                raise ValueError("extended flags in version 2")
            (more,) = struct.unpack_from(">H", body, at)
            skipped = bool(more & _SKIP_WORKTREE)
            at += 2
        cut, at = _varint(body, at) if version == 4 else (len(path), at)
        if cut > len(path):
            raise ValueError("a name shorter than nothing")
        last = path
        path, at = _name(body, at, path[: len(path) - cut], flags & _NAME_BITS)
        if version != 4:
            at = start + ((at - start - 1 + 8) & ~7)
        total += len(path)
        if mode & _FORM == TREE:
            raise UnreadableIndexError("it is sparse: whole folders are one entry")
        if total > _MAX_PATHS:
            raise UnreadableIndexError(f"its names take more than {_MAX_PATHS} bytes")
        # A name in conflict stands there once for each side
        if path != last or not rows:
            rows.append(Tracked(path, mode & _FORM, oid, skipped))
    return rows, at


def _name(body: bytes, at: int, before: bytes, length: int) -> tuple[bytes, int]:
    """A name up to its NUL, and where the byte behind that is."""
    end = body.index(b"\0", at)
    path = before + body[at:end]
    if length != _NAME_BITS and len(path) != length:
        raise ValueError("a name of another length than it says")
    return path, end + 1


def _varint(body: bytes, at: int) -> tuple[int, int]:
    """An offset-encoded number as in packs."""
    byte = body[at]
    value = byte & 0x7F
    while byte & 0x80:
        at += 1
        byte = body[at]
        value = ((value + 1) << 7) | (byte & 0x7F)
        if value > 1 << 32:
            raise ValueError("a number out of range")
    return value, at + 1


def _extensions(body: bytes, at: int) -> Iterator[bytes]:
    while at + 8 <= len(body):
        yield body[at : at + 4]
        (size,) = struct.unpack_from(">I", body, at + 4)
        at += 8 + size
