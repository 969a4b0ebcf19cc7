# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""IFC buildings as XML: the header, and properties that are named for a license."""

from collections.abc import Iterator

from licwatch.decode.strings import places
from licwatch.decode.xml_events import Comment, End, Event, Start, events
from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.fields import kind_of, prose, told
from licwatch.readers.solids.rights import WORDS

NAME = "ifcxml"
VERSION = 1

_ROOTS = frozenset(("ifcXML", "iso_10303_28"))
_HEADER = {
    "author": StatementKind.AUTHOR,
    "organization": StatementKind.AUTHOR,
    "preprocessor_version": StatementKind.TOOL,
    "originating_system": StatementKind.TOOL,
}
_PROSE = frozenset(("documentation", "authorization"))
_PROPERTY = "IfcPropertySingleValue"
_KINDS = frozenset((StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER))


def wants(sniffed: Sniffed) -> bool:
    """One of the root elements, with IFC in the head."""
    return sniffed.root in _ROOTS and b"ifc" in sniffed.head.lower()


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The header; the data only when there is a word of rights in them."""
    try:
        yield from _said(content)
    except ItemError as error:
        yield error.problem


def _said(content: bytes) -> Iterator[Passage | Statement]:
    last = max(places(content, [word.encode() for word in WORDS]), default=-1)
    last_line = content.count(b"\n", 0, last + 1) + 1
    name, values = "", list[str]()
    for event in events(content):
        if event.path[1:2] == ("header",):
            yield from _of_header(event)
        elif isinstance(event, Start):
            if len(event.path) > 1 and event.line > last_line:
                return
            if event.name == _PROPERTY:
                name, values = event.attributes.get("Name", ""), []
        elif isinstance(event, End) and event.name == _PROPERTY:
            kind = kind_of(name)
            if kind in _KINDS and kind:
                yield from told(_PROPERTY, name, "\n".join(values), kind, line=event.line)
        elif isinstance(event, End) and _PROPERTY in event.path and event.text:
            # the name is an attribute or, in the older form, an element; the value stands in an element of its type
            if event.name == "Name":
                name = event.text
            else:
                values.append(event.text)


def _of_header(event: Event) -> Iterator[Passage | Statement]:
    if isinstance(event, Comment):
        yield prose("header", "comment", event.text, event.line)
    elif isinstance(event, End) and event.name in _HEADER:
        yield from told("header", event.name, event.text, _HEADER[event.name], line=event.line)
    elif isinstance(event, End) and event.name in _PROSE and event.text:
        yield prose("header", event.name, event.text, event.line)
