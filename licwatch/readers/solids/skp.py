# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""SketchUp models: strings that speak of rights, as one text. The format is not documented and has no license field."""

import re
from collections.abc import Iterable, Iterator

from licwatch.decode.strings import around
from licwatch.model.item import shown
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.readers.parts import Parts
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.fields import prose
from licwatch.readers.solids.rights import WORDS, is_phrase, speaks_of_rights

NAME = "skp"
VERSION = 1

#: The mark of a string, its length, and the string itself.
_MAGIC = b"\xff\xfe\xff\x0e" + "SketchUp Model".encode("utf-16-le")
_MARK = re.compile(b"\xff\xfe\xff")
_BYTE, _LONGEST, _MOST = 0xFF, 20_000, 500
_ZIP = b"PK\3\4"
_HEAD = 4096
# pictures and fonts, whose own rights are not the model's
_PARTS = r".*\.(dat|xml|skm|txt|json)"


def wants(sniffed: Sniffed) -> bool:
    """The string that every model begins with."""
    return sniffed.content.startswith(_MAGIC)


def read(content: bytes, trait: str) -> Iterator[Passage | Problem]:
    """Strings of the file, or of the parts of the zip file that it is since 2021."""
    yield from _told("", _strings(content))
    if content.find(_ZIP, 0, _HEAD) < 0:
        return
    parts = Parts(content)
    for member in parts.named(_PARTS):
        data = parts.bytes_of(member)
        strings = (*_strings(data), *around(data, WORDS, wide=True), *around(data, WORDS))
        yield from _told(shown(member.name), strings)
    yield from parts.problems


def _told(location: str, strings: Iterable[str]) -> Iterator[Passage]:
    said = [text for text in dict.fromkeys(strings) if speaks_of_rights(text) and is_phrase(text)]
    if said:
        yield prose(location, "strings", "\n".join(said[:_MOST]))


def _strings(content: bytes) -> Iterator[str]:
    """All strings with a mark and a length, which are longer if a byte or two are full."""
    for found in _MARK.finditer(content):
        at = found.end()
        length, at = int.from_bytes(content[at : at + 1], "little"), at + 1
        if length == _BYTE:
            length, at = int.from_bytes(content[at : at + 2], "little"), at + 2
        if length <= _LONGEST and at + 2 * length <= len(content):
            yield content[at : at + 2 * length].decode("utf-16-le", "replace").strip()
