# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Matroska and WebM video: the tags of terms, copyright and makers (`LICENSE`, `TERMS_OF_USE`), and the title.

Clusters of pictures and sound are skipped by their sizes; a live recording has none, so reading stops there.
"""

from collections.abc import Iterator

from licwatch.model.statement import StatementKind
from licwatch.readers.media.fields import Kinds, Met, looked_up, once, text_of, told
from licwatch.readers.media.tags import FREE
from licwatch.readers.sniffed import Sniffed

NAME = "matroska"
VERSION = 1

_MAGIC = b"\x1a\x45\xdf\xa3"
_SEGMENT, _INFO, _TAGS = 0x18538067, 0x1549A966, 0x1254C367
_TAG, _SIMPLE_TAG, _NAME, _STRING = 0x7373, 0x67C8, 0x45A3, 0x4487
_MOST_ELEMENTS, _DEEPEST = 200_000, 8

_OF_INFO = {
    0x7BA9: ("Title", StatementKind.TITLE),
    0x4D80: ("MuxingApp", StatementKind.TOOL),
    0x5741: ("WritingApp", StatementKind.TOOL),
}
#: Matroska's own names, besides those that everybody uses.
_NAMES: Kinds = {**FREE, "terms_of_use": StatementKind.LICENSE, "production_copyright": StatementKind.HOLDER}


def wants(sniffed: Sniffed) -> bool:
    """A document of EBML of one of both types."""
    return sniffed.content.startswith(_MAGIC) and any(kind in sniffed.content[:80] for kind in (b"matroska", b"webm"))


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the tags state, and the head of the segment."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    for segment, start, end in _elements(content, 0, len(content)):
        for kind, first, last in _elements(content, start, end) if segment == _SEGMENT else ():
            if kind == _INFO:
                yield from _info(content, first, last)
            elif kind == _TAGS:
                for tag, at, behind in _elements(content, first, last):
                    if tag == _TAG:
                        yield from _tags(content, at, behind, _DEEPEST)


def _info(content: bytes, start: int, end: int) -> Iterator[Met]:
    for kind, first, last in _elements(content, start, end):
        if kind in _OF_INFO:
            key, about = _OF_INFO[kind]
            yield from told("Info", key, _text(content, first, last), about)


def _tags(content: bytes, start: int, end: int, deepest: int) -> Iterator[Met]:
    """Tags, which may be nested in each other."""
    for kind, first, last in _elements(content, start, end):
        if kind != _SIMPLE_TAG:
            continue
        fields = {field: (at, behind) for field, at, behind in _elements(content, first, last)}
        if _NAME in fields and _STRING in fields:
            name, text = (_text(content, *fields[field]) for field in (_NAME, _STRING))
            yield from looked_up("Tags", [(name, text)], _NAMES)
        if deepest and _SIMPLE_TAG in fields:
            yield from _tags(content, first, last, deepest - 1)


def _elements(content: bytes, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Kind of each element, and the beginning and the end of its data; up to one whose size is not known."""
    at = start
    for _ in range(_MOST_ELEMENTS):
        if at >= end:
            return
        width = _width(content[at])
        size_width = _width(content[at + width]) if at + width < end else 0
        data = at + width + size_width
        if not width or not size_width or data > end:
            return
        kind = int.from_bytes(content[at : at + width], "big")
        size = int.from_bytes(content[at + width : data], "big") & (1 << 7 * size_width) - 1
        if size == (1 << 7 * size_width) - 1:
            if kind == _SEGMENT:
                yield kind, data, end
            return
        yield kind, data, min(data + size, end)
        at = data + size


def _width(first: int) -> int:
    """How many bytes a number has, by the zeros that its first begins with; 0 for none."""
    return 9 - first.bit_length() if first else 0


def _text(content: bytes, start: int, end: int) -> str:
    return text_of(content[start:end].rstrip(b"\0"))
