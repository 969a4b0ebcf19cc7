# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""AIFF sound: the chunks of copyright, author, name and annotations, and an ID3 tag."""

from collections.abc import Iterator

from licwatch.errors import ItemError
from licwatch.model.statement import StatementKind
from licwatch.readers.media import id3, riff, xmp
from licwatch.readers.media.fields import Met, once, text_of, told
from licwatch.readers.sniffed import Sniffed

NAME = "aiff"
VERSION = 1

_FIELDS: dict[bytes, tuple[str, StatementKind | None]] = {
    b"(c) ": ("(c)", StatementKind.HOLDER),
    b"AUTH": ("AUTH", StatementKind.AUTHOR),
    b"NAME": ("NAME", StatementKind.TITLE),
    b"ANNO": ("ANNO", None),
}
_WANTED = frozenset((*_FIELDS, b"ID3 ", b"id3 ", b"APPL"))
_XMP = b"XMP "


def wants(sniffed: Sniffed) -> bool:
    """An IFF file of sound, plain or packed."""
    return sniffed.content.startswith(b"FORM") and sniffed.content[8:12] in (b"AIFF", b"AIFC", b"8SVX")


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the chunks state."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    try:
        for kind, data in riff.chunks(content, 12, "big", _WANTED):
            if kind in _FIELDS:
                key, about = _FIELDS[kind]
                yield from told("chunk", key, text_of(data.rstrip(b"\0")), about)
            elif kind != b"APPL":
                yield from id3.read(data, "ID3v2")
            elif data.startswith(_XMP):
                yield from xmp.read(data.removeprefix(_XMP), "XMP")
    except ItemError as error:
        yield error.problem
