# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JPEG images: XMP with its extension, EXIF, IPTC and the comment, all in front of the pixels.

Reading stops at the first scan. The color profile has a copyright of its own, which is not the image's: it is not read.
"""

import re
from collections.abc import Iterator

from licwatch.model.budget import MIB
from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import exif, photoshop, xmp
from licwatch.readers.media.fields import Met, once, text_of, told
from licwatch.readers.sniffed import Sniffed

NAME = "jpeg"
VERSION = 1

_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_APP1, _APP13 = 0xE1, 0xED
_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))
_FILL = re.compile(rb"\xff+")
_MOST_SEGMENTS = 20_000
_MOST_EXTENDED = 16 * MIB
_EXIF = (b"Exif\0", b"EXIF\0")
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_XMP_MORE = b"http://ns.adobe.com/xmp/extension/\0"
_PHOTOSHOP = b"Photoshop 3.0\0"


def wants(sniffed: Sniffed) -> bool:
    """The mark of the start, and that of any segment."""
    return sniffed.content.startswith(b"\xff\xd8\xff")


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the segments state."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    packet, more, resources = b"", _Extension(), list[bytes]()
    for mark, data in _segments(content):
        if mark == _COMMENT:
            yield from told("COM", "comment", text_of(data), None)
        elif mark == _APP1 and data.startswith(_EXIF):
            yield from exif.read(data[6:], "EXIF")
        elif mark == _APP1 and data.startswith(_XMP):
            packet = data.removeprefix(_XMP)
            yield from xmp.read(packet, "XMP")
        elif mark == _APP1 and data.startswith(_XMP_MORE):
            more.take(data.removeprefix(_XMP_MORE))
        elif mark == _APP13 and data.startswith(_PHOTOSHOP):
            # blocks go on from segment to segment
            resources.append(data.removeprefix(_PHOTOSHOP))
        elif mark == 0:
            yield Problem(Reason.CORRUPT_TRUNCATED, "the image ends before its pixels")
    yield from more.read(packet)
    yield from photoshop.read(b"".join(resources), "")


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Mark and data of each segment in front of the scan; mark 0 when there is no scan."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        # marks may be filled up with more bytes of the first kind
        filled = _FILL.match(content, at)
        if not filled or filled.end() == len(content):
            yield 0, b""
            return
        at = filled.end() + 1
        mark = content[at - 1]
        if mark in (_SCAN, _END):
            return
        if mark not in _ALONE:
            size = int.from_bytes(content[at : at + 2], "big")
            yield mark, content[at + 2 : at + size]
            at += max(size, 2)


class _Extension:
    """What of the XMP did not fit into one segment: pieces of one or more packets, each under its digest."""

    def __init__(self) -> None:
        self._pieces: dict[bytes, dict[int, bytes]] = {}
        self._size = 0

    def take(self, data: bytes) -> None:
        digest, at, piece = data[:32], int.from_bytes(data[36:40], "big"), data[40:]
        self._size += len(piece)
        if self._size <= _MOST_EXTENDED:
            self._pieces.setdefault(digest, {})[at] = piece

    def read(self, packet: bytes) -> Iterator[Met]:
        """Of the packet that the image's own packet names."""
        for digest, pieces in self._pieces.items():
            if digest in packet:
                whole = b"".join(piece for _, piece in sorted(pieces.items()))
                yield from xmp.read(whole, "XMP")
        if self._size > _MOST_EXTENDED:
            yield Problem(Reason.LIMIT_BYTES, f"more than {_MOST_EXTENDED} bytes of extended XMP")
