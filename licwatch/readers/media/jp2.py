# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JPEG 2000 and JPEG XL images in their container: the boxes of XMP, EXIF and IPTC.

What JPEG XL packs with Brotli (`brob`) is left out.
"""

from collections.abc import Iterator

from licwatch.readers.media import exif, iptc, xmp
from licwatch.readers.media.boxes import XMP, boxes
from licwatch.readers.media.fields import Met, once
from licwatch.readers.sniffed import Sniffed

NAME = "jpeg2000"
VERSION = 1

_SIGNATURES = (b"\0\0\0\x0cjP  \r\n\x87\n", b"\0\0\0\x0cJXL \r\n\x87\n")
_EXIF = b"JpgTiffExif->JP2"
_IPTC = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")
_IDENTIFIED = 16


def wants(sniffed: Sniffed) -> bool:
    """The box that begins both."""
    return sniffed.content.startswith(_SIGNATURES)


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the boxes state."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    for kind, start, end in boxes(content):
        match kind:
            case b"xml ":
                yield from xmp.read(content[start:end], "XMP")
            case b"Exif":
                # the place of the TIFF structure stands in front
                offset = int.from_bytes(content[start : start + 4], "big")
                yield from exif.read(content[start + 4 + offset : end], "EXIF")
            case b"uuid":
                identifier, start = content[start : start + _IDENTIFIED], start + _IDENTIFIED
                yield from _identified(identifier, content[start:end])


def _identified(identifier: bytes, data: bytes) -> Iterator[Met]:
    if identifier == XMP:
        yield from xmp.read(data, "XMP")
    elif identifier == _EXIF:
        yield from exif.read(data, "EXIF")
    elif identifier == _IPTC:
        yield from iptc.read(data, "IPTC")
