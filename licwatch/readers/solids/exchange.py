# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What STEP and IFC have in common: the header of an exchange file, and the search for words of rights in its data."""

import re
from collections.abc import Iterator
from dataclasses import replace

from licwatch.decode.part21 import LONGEST_HEADER, Entity, Header, Remark, around
from licwatch.decode.strings import places
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.solids.fields import prose, told
from licwatch.readers.solids.rights import WORDS, speaks_of_rights

_BEGINS = re.compile(rb"\s*(?:/\*(?:[^*]|\*(?!/))*\*/\s*)*ISO-10303-21\s*;")
_OF_BUILDINGS = re.compile(rb"FILE_SCHEMA\s*\(\s*\(\s*'\s*IFC", re.IGNORECASE)
#: What programs write in front of the parameters of a header: the names that the standard gives them.
_LABELS = frozenset(
    (
        "description",
        "implementation_level",
        "name",
        "time_stamp",
        "author",
        "organization",
        "organisation",
        "preprocessor_version",
        "originating_system",
        "authorisation",
        "authorization",
        "schema",
        "schema_identifiers",
    )
)
_MOST = 2000


def is_one(head: bytes) -> bool:
    """Whether a file begins as one."""
    return bool(_BEGINS.match(head))


def is_of_buildings(head: bytes) -> bool:
    """Whether the schema is one of IFC's."""
    return bool(_OF_BUILDINGS.search(head))


def header_of(header: Header) -> Iterator[Passage | Statement | Problem]:
    """Comments, the description, and the fields of FILE_NAME."""
    for item in header.items:
        if isinstance(item, Remark):
            if item.text.strip().lower() not in _LABELS and item.text.strip():
                yield prose("header", "comment", item.text, item.line)
        elif item.name == "FILE_DESCRIPTION" and any(item.all(0)):
            yield prose("header", item.name, "\n".join(item.all(0)), item.line)
        elif item.name == "FILE_NAME":
            yield from _file_name(item)
    if not header.whole and header.end >= LONGEST_HEADER:
        yield Problem(Reason.LIMIT_HEADER, f"a header of more than {LONGEST_HEADER} bytes")


def _file_name(entity: Entity) -> Iterator[Passage | Statement]:
    """Its parameters: name, time, authors, organizations, preprocessor, originating system, authorization."""
    for number, key in ((2, "author"), (3, "organization")):
        for value in entity.all(number):
            yield from told("FILE_NAME", key, value, StatementKind.AUTHOR, line=entity.line)
    for number, key in ((4, "preprocessor_version"), (5, "originating_system")):
        yield from told("FILE_NAME", key, entity.one(number), StatementKind.TOOL, line=entity.line)
    if entity.one(6).strip():
        # the person who released the file, by the standard; people also write terms here
        yield prose("FILE_NAME", "authorisation", entity.one(6), entity.line)


def of_rights(content: bytes, start: int) -> Iterator[Remark | Entity]:
    """Comments and instances of the data that hold a word of rights, each once."""
    end, left = start, _MOST
    line, counted = content.count(b"\n", 0, start) + 1, start
    for place in places(content, [word.encode() for word in WORDS], start):
        if place < end or not left:
            continue
        met = around(content, place, end)
        if met and met.end > place:
            line, counted = line + content.count(b"\n", counted, met.start), met.start
            end, left = met.end, left - 1
            yield replace(met, line=line)


def strings_of(met: Remark | Entity) -> Iterator[Passage]:
    """What a comment or an instance of the data says, as one text."""
    text = met.text if isinstance(met, Remark) else "\n".join(text for strings in met.parameters for text in strings)
    if speaks_of_rights(text):
        yield prose("data", "comment" if isinstance(met, Remark) else met.name, text, met.line)
