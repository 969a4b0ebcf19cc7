# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""FLAC sound: the block of Vorbis comments."""

from collections.abc import Iterator

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import vorbis
from licwatch.readers.media.fields import Met, once
from licwatch.readers.sniffed import Sniffed

NAME = "flac"
VERSION = 1

MAGIC = b"fLaC"
COMMENTS = 4
_MOST_BLOCKS = 1000


def wants(sniffed: Sniffed) -> bool:
    """The four letters in front of the blocks."""
    return sniffed.content.startswith(MAGIC)


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the comments state."""
    return comments(content, 0)


def comments(content: bytes, at: int) -> Iterator[Met]:
    """What the comments state of a file that begins at this place; nothing when none does."""
    return once(_comments(content, at)) if content.startswith(MAGIC, at) else iter(())


def _comments(content: bytes, at: int) -> Iterator[Met]:
    at += len(MAGIC)
    for _ in range(_MOST_BLOCKS):
        if at + 4 > len(content):
            yield Problem(Reason.CORRUPT_TRUNCATED, "the blocks of metadata end in the middle")
            return
        kind, size = content[at], int.from_bytes(content[at + 1 : at + 4], "big")
        if kind & 0x7F == COMMENTS:
            yield from vorbis.read(content[at + 4 : at + 4 + size], "VORBIS_COMMENT")
        if kind & 0x80:
            return
        at += 4 + size
