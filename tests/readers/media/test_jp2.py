# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JPEG 2000 and JPEG XL: boxes of XMP, EXIF and IPTC."""

import pytest

from licwatch.readers.media import jp2
from licwatch.readers.media.boxes import XMP
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, box
from tests.readers.reading import Said, read, said, survives

JPEG_2000 = box(b"jP  ", b"\r\n\x87\n") + box(b"ftyp", b"jp2 \0\0\0\0jp2 ")
JPEG_XL = box(b"JXL ", b"\r\n\x87\n") + box(b"ftyp", b"jxl \0\0\0\0jxl ")
IPTC = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")

SILENT = {
    "pixels alone": JPEG_2000 + box(b"jp2c", b"\xff\x4f"),
    "of a map": JPEG_2000 + box(b"xml ", b"<gml><license>MIT</license></gml>"),
    "of a vendor": JPEG_2000 + box(b"uuid", bytes(16) + samples.packet()),
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "XMP": (JPEG_2000 + box(b"uuid", XMP + samples.packet()), samples.OF_PACKET),
    "XMP as XML": (JPEG_XL + box(b"xml ", samples.packet()), samples.OF_PACKET),
    "EXIF": (JPEG_2000 + box(b"uuid", b"JpgTiffExif->JP2" + samples.exif()), samples.OF_EXIF),
    "EXIF of JPEG XL": (JPEG_XL + box(b"Exif", bytes(4) + samples.exif()), samples.OF_EXIF),
    "IPTC": (JPEG_2000 + box(b"uuid", IPTC + samples.iptc((80, b"Ada"))), [("By-line", "Ada", AUTHOR)]),
    "behind the pixels, to the end": (
        JPEG_XL + box(b"jxlc", bytes(9)) + b"\0\0\0\0xml " + samples.packet(),
        samples.OF_PACKET,
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert read(jp2, content) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(read(jp2, content)) == expected


def test_broken_ones_are_survived() -> None:
    survives(jp2, b"".join(content for content, _ in TELLING.values()))
