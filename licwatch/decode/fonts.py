# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fonts in all their packages (OpenType, collections, WOFF, WOFF2, EOT): their tables of names, and WOFF's metadata.

Nothing else of a font is looked at, and nothing is unpacked further than that. The only door to brotli.
"""

import re
from collections.abc import Iterator
from itertools import islice

from licwatch.decode.inflated import inflated
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Reason

_SFNT = re.compile(rb"(?:\x00\x01\x00\x00|OTTO|true|typ1)\x00[\x01-\xff].{6}[ -~]{4}", re.DOTALL)
_COLLECTION, _WOFF, _WOFF2 = b"ttcf\0", b"wOFF", b"wOF2"
_EOT = re.compile(rb".{8}(?:\x00\x00\x01\x00|[\x01\x02]\x00\x02\x00).{22}LP", re.DOTALL)
_MOST_FONTS, _MOST_TABLES = 64, 256
#: In a WOFF2 file, all tables up to that of names.
_LARGEST, _MOST_UNPACKED = 4 * MIB, 64 * MIB

# WOFF2 has numbers for usual tags, and one for any other
_ANY_TAG, _NAME_TAG, _GLYPH_TAGS = 63, 5, (10, 11)
# flags of EOT, and the byte that its fonts are scrambled with
_COMPRESSED, _SCRAMBLED = 0x4, 0x10000000
_KEY = bytes(byte ^ 0x50 for byte in range(256))


def is_font(content: bytes) -> bool:
    """Whether it begins as one of these packages does, in a form that can be unpacked here.

    EOT can be compressed by MicroType Express, WOFF2 can hold a collection: rare, and not read.
    """
    if content.startswith((_COLLECTION, _WOFF, _WOFF2)):
        return len(content) > 44 and not (content.startswith(_WOFF2) and content.startswith(b"ttcf", 4))
    if _EOT.match(content):
        return not _flags(content) & _COMPRESSED
    return _SFNT.match(content) is not None


def name_tables(content: bytes) -> list[bytes]:
    """The tables of names, that of each font of a collection once. Raises ItemError."""
    if content.startswith(_WOFF):
        return list(islice(_of_woff(content), 1))
    if content.startswith(_WOFF2):
        return list(_of_woff2(content))
    if content.startswith(_COLLECTION):
        fonts = range(12, 12 + 4 * min(_number(content, 8), _MOST_FONTS), 4)
        tables = dict.fromkeys(table for at in fonts for table in islice(_of_sfnt(content, _number(content, at)), 1))
        if sum(map(len, tables)) > _LARGEST:
            raise ItemError(Reason.LIMIT_BYTES, f"tables of names of more than {_LARGEST} bytes")
        return list(tables)
    return list(islice(_of_sfnt(content if _SFNT.match(content) else _of_eot(content), 0), 1))


def metadata(content: bytes) -> bytes:
    """The XML that WOFF and WOFF2 may have behind the font, else nothing. Raises ItemError."""
    if not content.startswith((_WOFF, _WOFF2)):
        return b""
    place = 24 if content.startswith(_WOFF) else 28
    at, size = _number(content, place), _number(content, place + 4)
    packed = content[at : at + size] if at else b""
    if not packed:
        return b""
    return inflated(packed, _LARGEST) if content.startswith(_WOFF) else _unpacked(packed, _LARGEST)


def _number(content: bytes, at: int, size: int = 4) -> int:
    return int.from_bytes(content[at : at + size], "big")


def _of_sfnt(content: bytes, at: int) -> Iterator[bytes]:
    """Offsets count from the beginning of the file, in a collection too."""
    for entry in range(at + 12, at + 12 + 16 * min(_number(content, at + 4, 2), _MOST_TABLES), 16):
        if content[entry : entry + 4] == b"name":
            start, size = _number(content, entry + 8), _number(content, entry + 12)
            if start + size > len(content):
                raise ItemError(Reason.CORRUPT_TRUNCATED, "the table of names is cut off")
            yield content[start : start + min(size, _LARGEST)]


def _of_woff(content: bytes) -> Iterator[bytes]:
    for entry in range(44, 44 + 20 * min(_number(content, 12, 2), _MOST_TABLES), 20):
        if content[entry : entry + 4] == b"name":
            start, size, whole = (_number(content, entry + 4 * field) for field in (1, 2, 3))
            packed = content[start : start + size]
            yield packed if size >= whole else inflated(packed, _LARGEST)


def _of_woff2(content: bytes) -> Iterator[bytes]:
    """All tables are one Brotli stream: that of names begins where those in front of it end."""
    at, before, names = 48, 0, (0, 0)
    for _ in range(min(_number(content, 12, 2), _MOST_TABLES)):
        flags = _number(content, at, 1)
        tag, transform = flags & 63, flags >> 6
        is_names = content[at + 1 : at + 5] == b"name" if tag == _ANY_TAG else tag == _NAME_TAG
        size, at = _base128(content, at + (5 if tag == _ANY_TAG else 1))
        # of glyphs the plain form is the marked one
        if (transform != 3) if tag in _GLYPH_TAGS else transform:
            size, at = _base128(content, at)
        if is_names and not names[1]:
            names = before, size
        before += size
    start, size = names
    if size:
        unpacked = _unpacked(content[at : at + _number(content, 20)], start + min(size, _LARGEST))
        yield unpacked[start : start + size]


def _base128(content: bytes, at: int) -> tuple[int, int]:
    """A number of up to five bytes of seven bits, and the place behind it."""
    number = 0
    for place in range(at, at + 5):
        byte = _number(content, place, 1)
        number = number << 7 | byte & 127
        if not byte & 128:
            return number, place + 1
    raise ItemError(Reason.CORRUPT_HEADER, "the directory of tables is damaged")


def _unpacked(packed: bytes, most: int) -> bytes:
    """What comes out of a Brotli stream, up to `most` bytes."""
    import brotli  # type: ignore[import-untyped]  # it has no types

    if most > _MOST_UNPACKED:
        raise ItemError(Reason.LIMIT_BYTES, f"the table of names stands behind {most} bytes of others")
    decoder, out = brotli.Decompressor(), bytearray()
    try:
        piece = decoder.process(packed, output_buffer_limit=most)
        while piece and len(out) < most:
            out += piece
            piece = b"" if decoder.is_finished() else decoder.process(b"", output_buffer_limit=most)
    except brotli.error as error:
        raise ItemError(Reason.CORRUPT_HEADER, "the compressed data is damaged") from error
    return bytes(out[:most])


def _of_eot(content: bytes) -> bytes:
    """The font in a package of Internet Explorer."""
    whole, size = (int.from_bytes(content[at : at + 4], "little") for at in (0, 4))
    font = content[max(0, whole - size) : whole]
    return font.translate(_KEY) if _flags(content) & _SCRAMBLED else font


def _flags(content: bytes) -> int:
    return int.from_bytes(content[12:16], "little")
