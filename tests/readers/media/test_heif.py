# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""HEIF and AVIF: items of XMP and EXIF, wherever their data lie."""

import struct

import pytest

from licwatch.readers.media import heif
from tests.readers.media import samples
from tests.readers.media.samples import box
from tests.readers.reading import Said, read, said, survives

RDF = b"mime\0application/rdf+xml\0"
PICTURE = b"hvc1\0"
EXIF = b"Exif\0"
BRANDS = [b"heic", b"mif1", b"avif"]
Item = tuple[bytes, bytes]


def image(*items: Item, brand: bytes = b"heic", inside: bool = False, extents: int = 1) -> bytes:
    """Each item is its entry and its data; these lie in the file, or in a box of their own (`inside`)."""
    head = box(b"ftyp", brand, b"\0\0\0\0mif1")
    entries = [
        box(b"infe", b"\2\0\0\0", struct.pack(">HH", number, 0), entry) for number, (entry, _) in enumerate(items, 1)
    ]
    listed = box(b"iinf", struct.pack(">IH", 0, len(items)), *entries)
    data = b"".join(data for _, data in items)
    empty = box(b"meta", bytes(4), listed, _places(items, 0, inside, extents), box(b"idat", data) if inside else b"")
    start = 0 if inside else len(head) + len(empty) + 8
    places = _places(items, start, inside, extents)
    meta = box(b"meta", bytes(4), listed, places, box(b"idat", data) if inside else b"")
    return head + meta + (b"" if inside else box(b"mdat", data))


def _places(items: tuple[Item, ...], at: int, inside: bool, extents: int) -> bytes:
    entries = b""
    for number, (_, data) in enumerate(items, 1):
        entries += struct.pack(">HHHH", number, int(inside), 0, extents)
        for piece in range(extents):
            size = len(data) // extents if piece + 1 < extents else len(data) - len(data) // extents * piece
            entries += struct.pack(">II", at, size)
            at += size
    return box(b"iloc", b"\1\0\0\0\x44\0", struct.pack(">H", len(items)), entries)


BLOCK = bytes(4) + samples.exif()
SILENT: dict[str, list[Item]] = {
    "pixels alone": [(PICTURE, b"\0" * 40)],
    "another document": [(b"mime\0text/plain\0", samples.packet())],
}
TELLING: dict[str, tuple[list[Item], list[Said]]] = {
    "XMP": ([(PICTURE, b"\0" * 40), (RDF, samples.packet())], samples.OF_PACKET),
    "EXIF": ([(EXIF, BLOCK)], samples.OF_EXIF),
    "EXIF behind a mark": ([(EXIF, b"\0\0\0\6Exif\0\0" + samples.exif())], samples.OF_EXIF),
    "both": ([(EXIF, BLOCK), (RDF, samples.packet())], samples.joined(samples.OF_EXIF, samples.OF_PACKET)),
}


@pytest.mark.parametrize("items", SILENT.values(), ids=SILENT)
def test_must_not_fire(items: list[Item]) -> None:
    assert read(heif, image(*items)) == []


@pytest.mark.parametrize(("items", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("inside", [False, True])
@pytest.mark.parametrize("extents", [1, 3])
def test_must_fire(items: list[Item], expected: list[Said], brand: bytes, inside: bool, extents: int) -> None:
    assert said(read(heif, image(*items, brand=brand, inside=inside, extents=extents))) == expected


def test_broken_ones_are_survived() -> None:
    survives(heif, image(*TELLING["both"][0], extents=2))
