# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""HEIF and AVIF images (HEIC, AVIF): the items of XMP and EXIF that stand beside the pixels."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from licwatch.model.budget import MIB
from licwatch.readers.media import exif, xmp
from licwatch.readers.media.boxes import boxes, inside
from licwatch.readers.media.fields import Met, once
from licwatch.readers.sniffed import Sniffed

NAME = "heif"
VERSION = 1

_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"mif2", b"msf1", b"avif", b"avis"))
_RDF = b"application/rdf+xml"
_MOST_ITEMS, _MOST_EXTENTS, _MOST_TELLING, _LARGEST = 4096, 256, 16, 4 * MIB
_IN_FILE, _IN_DATA = 0, 1


def wants(sniffed: Sniffed) -> bool:
    """A brand of images."""
    return sniffed.content.startswith(b"ftyp", 4) and sniffed.content[8:12] in _BRANDS


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the items state."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    for start, end in inside(content, b"meta"):
        # version and flags stand in front
        parts = {kind: (first, last) for kind, first, last in boxes(content, start + 4, end)}
        if b"iinf" not in parts or b"iloc" not in parts:
            continue
        telling = dict(islice(_telling(content, *parts[b"iinf"]), _MOST_TELLING))
        data_at, _ = parts.get(b"idat", (0, 0))
        for item, extents in _places(content, *parts[b"iloc"], data_at):
            if item in telling:
                data = b"".join(content[at : at + min(size, _LARGEST // len(extents))] for at, size in extents)
                yield from _item(telling.pop(item), data)


def _item(kind: bytes, data: bytes) -> Iterator[Met]:
    if kind == b"mime":
        yield from xmp.read(data, "XMP")
    else:
        # the place of the TIFF structure stands in front
        yield from exif.read(data[4 + int.from_bytes(data[:4], "big") :], "EXIF")


def _telling(content: bytes, start: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Number and kind of each item of XMP or of EXIF."""
    # the count of items has two bytes, and four in later versions
    entries = start + (6 if content[start : start + 1] == b"\0" else 8)
    for first, last in inside(content, b"infe", entries, end):
        wide = content[first : first + 1] == b"\3"
        at = first + 4 + (4 if wide else 2)
        kind = content[at + 2 : at + 6]
        if kind == b"Exif" or (kind == b"mime" and _RDF in content[at + 6 : last]):
            yield int.from_bytes(content[first + 4 : at], "big"), kind


def _places(content: bytes, start: int, end: int, data_at: int) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Number of each item (`iloc`), and beginning and size of its extents, in the file or in the box at `data_at`."""
    numbers = _Numbers(content, start, end)
    version = numbers.take(1)
    numbers.take(3)
    sizes, more_sizes = divmod(numbers.take(1), 16), divmod(numbers.take(1), 16)
    identifier = 4 if version == 2 else 2
    for _ in range(min(numbers.take(identifier), _MOST_ITEMS)):
        item, method = numbers.take(identifier), numbers.take(2) & 15 if version else _IN_FILE
        numbers.take(2)
        base = numbers.take(more_sizes[0]) + (data_at if method == _IN_DATA else 0)
        extents = []
        for _ in range(min(numbers.take(2), _MOST_EXTENTS)):
            numbers.take(more_sizes[1] if version else 0)
            extents.append((base + numbers.take(sizes[0]), numbers.take(sizes[1])))
        if method in (_IN_FILE, _IN_DATA):
            yield item, extents


@dataclass(slots=True)
class _Numbers:
    """Numbers one after another; behind the end they are 0."""

    content: bytes
    at: int
    end: int

    def take(self, size: int) -> int:
        taken = self.content[self.at : min(self.at + size, self.end)]
        self.at += size
        return int.from_bytes(taken, "big")
