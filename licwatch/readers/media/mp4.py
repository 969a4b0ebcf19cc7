# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""MP4, M4A, QuickTime and 3GP: copyright and other tags of the whole movie, as iTunes, QuickTime and phones keep them.

Also the raw pictures of Canon (CR3), which are such files. Tracks and what is in them are never looked at.
"""

import re
from collections.abc import Iterator

from licwatch.model.statement import StatementKind
from licwatch.readers.media import exif, heif, xmp
from licwatch.readers.media.boxes import XMP, boxes, inside
from licwatch.readers.media.fields import Kinds, Met, looked_up, once, text_of, told
from licwatch.readers.media.tags import FREE
from licwatch.readers.sniffed import Sniffed

NAME = "mp4"
VERSION = 1

_BEGINS = re.compile(rb"\0\0..ftyp|\0...(?:moov|mdat|wide|free|skip|pnot)", re.DOTALL)
_CANON, _CANON_TAGS = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48"), b"CMT1"
_IDENTIFIED = 16
_UTF_16 = b"\xfe\xff"
_UTF_8_TEXT, _UTF_16_TEXT = 1, 2

_FIELDS: dict[bytes, tuple[str, StatementKind | None]] = {
    b"cprt": ("cprt", StatementKind.HOLDER),
    b"\xa9cpy": ("©cpy", StatementKind.HOLDER),
    b"\xa9lic": ("©lic", StatementKind.LICENSE),
    b"\xa9ART": ("©ART", StatementKind.AUTHOR),
    b"\xa9aut": ("©aut", StatementKind.AUTHOR),
    b"auth": ("auth", StatementKind.AUTHOR),
    b"perf": ("perf", StatementKind.AUTHOR),
    b"\xa9nam": ("©nam", StatementKind.TITLE),
    b"titl": ("titl", StatementKind.TITLE),
    b"\xa9too": ("©too", StatementKind.TOOL),
    b"\xa9swr": ("©swr", StatementKind.TOOL),
    b"\xa9cmt": ("©cmt", None),
    b"\xa9des": ("©des", None),
    b"\xa9inf": ("©inf", None),
    b"desc": ("desc", None),
    b"dscp": ("dscp", None),
}
#: Of phones: a language and a text behind version and flags.
_OF_PHONES = frozenset((b"cprt", b"auth", b"perf", b"titl", b"dscp"))
#: The last part of QuickTime's long names ("com.apple.quicktime.software").
_LONG: Kinds = {**FREE, "software": StatementKind.TOOL}


def wants(sniffed: Sniffed) -> bool:
    """A box of the type, with no brand of images; or a box that only old QuickTime begins with."""
    return _BEGINS.match(sniffed.content) is not None and not heif.wants(sniffed)


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the boxes of the movie state, wherever it stands in the file."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    for kind, start, end in boxes(content):
        if kind == b"moov":
            yield from _movie(content, start, end)
        elif kind == b"uuid" and content.startswith(XMP, start):
            yield from xmp.read(content[start + _IDENTIFIED : end], "XMP")


def _movie(content: bytes, start: int, end: int) -> Iterator[Met]:
    for kind, first, last in boxes(content, start, end):
        if kind == b"udta":
            yield from _user_data(content, first, last)
        elif kind == b"meta":
            yield from _metadata(content, first, last)
        elif kind == b"uuid" and content.startswith(_CANON, first):
            for at, behind in inside(content, _CANON_TAGS, first + _IDENTIFIED, last):
                yield from exif.read(content[at:behind], "EXIF")


def _user_data(content: bytes, start: int, end: int) -> Iterator[Met]:
    for kind, first, last in boxes(content, start, end):
        data = content[first:last]
        if kind == b"meta":
            yield from _metadata(content, first, last)
        elif kind == b"XMP_":
            yield from xmp.read(data, "XMP")
        elif kind in _FIELDS:
            key, about = _FIELDS[kind]
            yield from told("udta", key, _localized(data[6:] if kind in _OF_PHONES else _counted(data)), about)


def _localized(raw: bytes) -> str:
    # UTF-8, or UTF-16 with a mark; a zero ends it
    return text_of(raw if raw.startswith(_UTF_16) else raw.partition(b"\0")[0])


def _counted(data: bytes) -> bytes:
    """The first of the texts that have their size and their language in front."""
    size = int.from_bytes(data[:2], "big")
    return data[4 : 4 + size] if size + 4 <= len(data) else data


def _metadata(content: bytes, start: int, end: int) -> Iterator[Met]:
    """The list of items. QuickTime keeps their names in a table of its own, and has no version in front."""
    parts = {}
    for kind, first, last in boxes(content, start if content.startswith(b"hdlr", start + 4) else start + 4, end):
        parts[kind] = first, last
    names = list(_names(content, *parts[b"keys"])) if b"keys" in parts else []
    for kind, first, last in boxes(content, *parts.get(b"ilst", (0, 0))):
        number = int.from_bytes(kind, "big")
        if kind == b"----":
            yield from _free(content, first, last)
        elif kind in _FIELDS:
            key, about = _FIELDS[kind]
            for text in _texts(content, first, last):
                yield from told("ilst", key, text, about)
        elif 0 < number <= len(names):
            for text in _texts(content, first, last):
                yield from _long(names[number - 1], text)


def _names(content: bytes, start: int, end: int) -> Iterator[str]:
    # a count stands behind version and flags; each name is a box whose kind is its namespace
    for _, first, last in boxes(content, start + 8, end):
        yield text_of(content[first:last])


def _long(name: str, text: str) -> Iterator[Met]:
    kind = name.rpartition(".")[2].lower()
    if kind in _LONG:
        yield from told("ilst", name, text, _LONG[kind])


def _free(content: bytes, start: int, end: int) -> Iterator[Met]:
    """An item whose name somebody chose."""
    for first, last in inside(content, b"name", start, end):
        for text in _texts(content, start, end):
            yield from looked_up("ilst", [(text_of(content[first + 4 : last]), text)], FREE)


def _texts(content: bytes, start: int, end: int) -> Iterator[str]:
    """The values of an item that are text."""
    for first, last in inside(content, b"data", start, end):
        kind, value = int.from_bytes(content[first : first + 4], "big"), content[first + 8 : last]
        if kind == _UTF_8_TEXT:
            yield text_of(value)
        elif kind == _UTF_16_TEXT:
            yield value.decode("utf-16-be", "replace")
