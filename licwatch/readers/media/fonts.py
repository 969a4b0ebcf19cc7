# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fonts (OTF, TTF, TTC, WOFF, WOFF2, EOT): copyright, license and its address, makers and title, by the table of names.

Names stand in many languages: the English ones are taken, others only where there is none. WOFF's metadata is read too.
The trademark is no right of the kind that is looked for here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.decode import fonts
from licwatch.decode.xml_events import End, Start, events
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Problem
from licwatch.model.statement import StatementKind
from licwatch.readers.media.fields import Met, once, text_of, told
from licwatch.readers.sniffed import Sniffed

NAME = "font"
VERSION = 1

_MOST_NAMES, _MOST_BYTES = 10_000, 1 * MIB
_MACINTOSH, _WINDOWS = 1, 3
_ENGLISH, _PRIMARY = 0x09, 0x3FF
_ASCII = re.compile(rb"[\t\n\r -~]+")

#: By the number of a name, as OpenType calls it.
_NAMES: dict[int, tuple[str, StatementKind | None]] = {
    0: ("Copyright notice", StatementKind.HOLDER),
    4: ("Full font name", StatementKind.TITLE),
    8: ("Manufacturer Name", StatementKind.AUTHOR),
    9: ("Designer", StatementKind.AUTHOR),
    10: ("Description", None),
    11: ("URL Vendor", StatementKind.SOURCE),
    12: ("URL Designer", StatementKind.SOURCE),
    13: ("License Description", StatementKind.LICENSE),
    14: ("License Info URL", StatementKind.URL),
}
#: Of WOFF's metadata: elements with attributes, and with texts in several languages.
_ATTRIBUTES = {
    ("license", "url"): StatementKind.URL,
    ("vendor", "name"): StatementKind.AUTHOR,
    ("credit", "name"): StatementKind.AUTHOR,
}
_ELEMENTS: dict[str, StatementKind | None] = {
    "license": StatementKind.LICENSE,
    "copyright": StatementKind.HOLDER,
    "description": None,
}


def wants(sniffed: Sniffed) -> bool:
    """A font in any package."""
    return fonts.is_font(sniffed.content)


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the names and the metadata state."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    try:
        for table in fonts.name_tables(content):
            yield from _of_names(table)
    except ItemError as error:
        yield Problem(error.problem.reason, f"name: {error.problem.detail}")
    try:
        yield from _of_metadata(fonts.metadata(content))
    except ItemError as error:
        yield Problem(error.problem.reason, f"metadata: {error.problem.detail}")


@dataclass(frozen=True, slots=True)
class _Name:
    number: int
    text: str
    is_english: bool


def _of_names(table: bytes) -> Iterator[Met]:
    names = list(_names(table))
    for number, (key, kind) in _NAMES.items():
        all_of_it = [name for name in names if name.number == number]
        chosen = [name for name in all_of_it if name.is_english] or all_of_it
        # platforms repeat one another in their own character sets
        distinct = {"".join(filter(str.isalnum, name.text)).casefold(): name.text for name in reversed(chosen)}
        for text in reversed(distinct.values()):
            yield from told("name", key, text, kind)


def _names(table: bytes) -> Iterator[_Name]:
    strings, left = int.from_bytes(table[4:6], "big"), _MOST_BYTES
    count = min(int.from_bytes(table[2:4], "big"), _MOST_NAMES, max(0, len(table) - 6) // 12)
    for at in range(6, 6 + 12 * count, 12):
        platform, encoding, language, number, size, offset = (
            int.from_bytes(table[field : field + 2], "big") for field in range(at, at + 12, 2)
        )
        if number in _NAMES and left > 0:
            raw = table[strings + offset : strings + offset + size]
            left -= len(raw)
            english = language & _PRIMARY == _ENGLISH if platform == _WINDOWS else language == 0
            yield _Name(number, _decoded(raw, platform, encoding), english)


def _decoded(raw: bytes, platform: int, encoding: int) -> str:
    if platform == _MACINTOSH:
        return raw.decode("mac_roman") if encoding == 0 else text_of(raw)
    # some programs write plain ASCII where two bytes a character are due
    if len(raw) % 2 or (len(raw) > 4 and _ASCII.fullmatch(raw)):
        return text_of(raw)
    return raw.decode("utf-16-be", "replace")


def _of_metadata(xml: bytes) -> Iterator[Met]:
    if not xml:
        return
    for event in events(xml):
        if isinstance(event, Start):
            for (element, attribute), kind in _ATTRIBUTES.items():
                if event.name == element and attribute in event.attributes:
                    yield from told("metadata", f"{element}/{attribute}", event.attributes[attribute], kind)
        elif isinstance(event, End) and event.name == "text" and len(event.path) > 1 and event.path[-2] in _ELEMENTS:
            yield from told("metadata", event.path[-2], event.text, _ELEMENTS[event.path[-2]])
