# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""GIF images: comments, and the XMP that Adobe's programs put between the frames."""

from collections.abc import Iterator

from licwatch.errors import ItemError
from licwatch.model.budget import KIB
from licwatch.model.problem import Reason
from licwatch.readers.media import xmp
from licwatch.readers.media.fields import Met, once, text_of, told
from licwatch.readers.sniffed import Sniffed

NAME = "gif"
VERSION = 1

_EXTENSION, _IMAGE, _TRAILER = b"\x21", b"\x2c", b"\x3b"
_COMMENT, _APPLICATION = 0xFE, 0xFF
_XMP = b"XMP DataXMP"
_MOST_FRAMES, _LONGEST = 100_000, 64 * KIB
#: Where the head tells of the table of colors, which two more bytes and the table follow.
_COLORS = 10


def wants(sniffed: Sniffed) -> bool:
    """The six bytes that begin both versions."""
    return sniffed.content.startswith((b"GIF87a", b"GIF89a")) and len(sniffed.content) > 13


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What its extensions state, up to the trailer."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    walk = _Walk(content, _COLORS)
    try:
        walk.skip(2 + _table(walk.take(1)[0]))
        for _ in range(_MOST_FRAMES):
            # many a program forgets the trailer
            block = walk.next()
            if block == _TRAILER:
                return
            if block == _EXTENSION:
                yield from _extension(walk)
            elif block == _IMAGE:
                walk.skip(_table(walk.take(9)[8]) + 1)
                walk.pass_by()
            else:
                raise ItemError(Reason.CORRUPT_HEADER, "a block that is not known")
        raise ItemError(Reason.LIMIT_ENTRIES, f"more than {_MOST_FRAMES} frames and extensions")
    except ItemError as error:
        yield error.problem


def _table(flags: int) -> int:
    """The size of the color table that the flags announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _extension(walk: "_Walk") -> Iterator[Met]:
    label = walk.take(1)[0]
    if label == _COMMENT:
        yield from told("comment", "comment", text_of(walk.blocks()), None)
    elif label == _APPLICATION and walk.peek(12)[1:] == _XMP:
        walk.skip(12)
        # the packet is not divided: its own bytes are taken for sizes, and a trailer leads to the end of all
        packet = walk.pass_by()
        yield from xmp.read(packet[: packet.rfind(b">") + 1], "XMP")
    else:
        walk.pass_by()


class _Walk:
    """A place in the file that moves on. Raises ItemError at the end of the file."""

    def __init__(self, content: bytes, at: int) -> None:
        self._content, self._at = content, at

    def peek(self, size: int) -> bytes:
        return self._content[self._at : self._at + size]

    def next(self) -> bytes:
        return self.take(1) if self._at < len(self._content) else _TRAILER

    def skip(self, size: int) -> None:
        self._at += size

    def take(self, size: int) -> bytes:
        taken = self.peek(size)
        if len(taken) < size:
            raise ItemError(Reason.CORRUPT_TRUNCATED, "the image ends in the middle")
        self._at += size
        return taken

    def blocks(self) -> bytes:
        """The data of blocks, each with its size in front, up to an empty one."""
        passed, parts, at = self.pass_by()[:_LONGEST], [], 0
        while at < len(passed):
            parts.append(passed[at + 1 : at + 1 + passed[at]])
            at += 1 + passed[at]
        return b"".join(parts)

    def pass_by(self) -> bytes:
        """The same bytes with the sizes among them, in haste: of pixels there are many."""
        content, start = self._content, self._at
        at, end = start, len(self._content)
        while at < end and content[at]:
            at += content[at] + 1
        self._at = at
        self.take(1)
        return content[start:at]
