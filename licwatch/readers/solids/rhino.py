# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Rhino models (3dm): notes, people, the program, and other strings that speak of rights.

The file tells under which license the program was used ("Educational License"): that is no license of the model. It
stands in a chunk of its own, which is handed on as the program.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.decode.strings import around
from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.fields import prose, told
from licwatch.readers.solids.rights import WORDS, is_phrase, speaks_of_rights

NAME = "rhino"
VERSION = 1

_MAGIC = b"3D Geometry File Format "
_HEADER = 32
#: From this version of archives on, the length of a chunk has 64 bits.
_WIDE_SINCE = 50
_PROPERTIES = 0x10000014
_HISTORY, _NOTES, _APPLICATION = 0x20008021, 0x20008022, 0x20008024
_SHORT = 0x80000000
_MOST = 100_000
_LONGEST = 64 << 10
_OF_PROGRAM = re.compile(
    r"Rhino(?:ceros)?\s[\d.]+[^\n]*|.*\b(?:Lab|Beta|Educational|Student|Evaluation|Commercial|Not for Resale) License",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Chunk:
    kind: int
    start: int
    end: int


def wants(sniffed: Sniffed) -> bool:
    """The words that every model begins with."""
    return sniffed.content.startswith(_MAGIC)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """Chunks of the table of properties, then strings of the rest."""
    application = (0, 0)
    for chunk in _properties(content):
        strings = _strings(content[chunk.start : min(chunk.end, chunk.start + _LONGEST)])
        if chunk.kind == _NOTES and strings:
            yield prose("properties", "notes", "\n".join(strings))
        elif chunk.kind == _HISTORY:
            for key, name in zip(("createdBy", "lastEditedBy"), strings, strict=False):
                yield from told("properties", key, name, StatementKind.AUTHOR)
        elif chunk.kind == _APPLICATION:
            application = (chunk.start, chunk.end)
            if strings:
                yield from told("properties", "application", strings[0], StatementKind.TOOL)
    rest = content[: application[0]] + bytes(2) + content[application[1] :]
    found = dict.fromkeys((*around(rest, WORDS, wide=True), *around(rest, WORDS)))
    said = [text for text in found if speaks_of_rights(text) and is_phrase(text) and not _OF_PROGRAM.fullmatch(text)]
    if said:
        yield prose("", "strings", "\n".join(said))


def _properties(content: bytes) -> list[_Chunk]:
    """The chunks in the table of properties."""
    version = content[len(_MAGIC) : _HEADER].strip()
    wide = version.isdigit() and int(version) >= _WIDE_SINCE
    table = next((chunk for chunk in _chunks(content, _HEADER, len(content), wide) if chunk.kind == _PROPERTIES), None)
    return [*_chunks(content, table.start, table.end, wide)] if table else []


def _chunks(content: bytes, at: int, end: int, wide: bool) -> Iterator[_Chunk]:
    form = struct.Struct("<Iq" if wide else "<Ii")
    for _ in range(_MOST):
        if at + form.size > end:
            return
        kind, length = form.unpack_from(content, at)
        at += form.size
        # of a short chunk the length is its value, and nothing follows
        length = 0 if kind & _SHORT else length
        if length < 0 or at + length > end:
            return
        yield _Chunk(kind, at, at + length)
        at += length


def _strings(chunk: bytes) -> list[str]:
    """Strings with the number of their characters in front, the zero at the end counted."""
    found, at = [], 0
    while at + 6 <= len(chunk):
        count = int.from_bytes(chunk[at : at + 4], "little")
        end = at + 4 + 2 * count
        if count >= 2 and end <= len(chunk) and chunk[end - 2 : end] == b"\0\0":
            text = chunk[at + 4 : end - 2].decode("utf-16-le", "replace")
            if "\0" not in text and "\ufffd" not in text:
                found.append(text.strip())
                at = end
                continue
        at += 1
    return found
