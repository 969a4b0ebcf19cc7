# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""WAV sound, AVI video, SoundFonts, animated cursors: the list of information (`ICOP`), ID3, XMP, and `bext`."""

from collections.abc import Iterator

from licwatch.errors import ItemError
from licwatch.model.statement import StatementKind
from licwatch.readers.media import id3, riff, xmp
from licwatch.readers.media.fields import Met, once, text_of, told
from licwatch.readers.sniffed import Sniffed

NAME = "wave"
VERSION = 1

_FORMS = frozenset((b"WAVE", b"AVI ", b"sfbk", b"ACON", b"RMID"))
_WANTED = frozenset((b"LIST", b"id3 ", b"ID3 ", b"_PMX", b"bext"))
_INFO: dict[bytes, StatementKind | None] = {
    b"ICOP": StatementKind.HOLDER,
    b"IART": StatementKind.AUTHOR,
    b"IENG": StatementKind.AUTHOR,
    b"INAM": StatementKind.TITLE,
    b"ISRC": StatementKind.SOURCE,
    b"ISFT": StatementKind.TOOL,
    b"ICMT": None,
}
#: The description in front of a broadcaster's extension.
_DESCRIPTION = 256


def wants(sniffed: Sniffed) -> bool:
    """A RIFF file of one of these forms."""
    return sniffed.content.startswith(b"RIFF") and sniffed.content[8:12] in _FORMS


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the chunks state, those behind the sound too."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    try:
        for kind, data in riff.chunks(content, 12, "little", _WANTED):
            match kind:
                case b"LIST" if data.startswith(b"INFO"):
                    yield from _information(data)
                case b"id3 " | b"ID3 ":
                    yield from id3.read(data, "ID3v2")
                case b"_PMX":
                    yield from xmp.read(data, "XMP")
                case b"bext":
                    yield from told("bext", "Description", text_of(data[:_DESCRIPTION].rstrip(b"\0")), None)
    except ItemError as error:
        yield error.problem


def _information(data: bytes) -> Iterator[Met]:
    for kind, value in riff.chunks(data, 4, "little", frozenset(_INFO)):
        yield from told("INFO", kind.decode(), text_of(value.partition(b"\0")[0]), _INFO[kind])
