# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fritzing parts, bins and sketches (.fzp, .fzb, .fz): author, address, description, properties, notes on the sketch.

The format has no field for a license: people put it into the description or a property, or into the drawings beside it.
"""

import re
from collections.abc import Iterator

from licwatch.decode.xml_events import Comment, End, Start, events
from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.electronics.keys import WASHED_OUT, kind_of
from licwatch.readers.electronics.notices import may_be_notice, prose
from licwatch.readers.electronics.rich_text import plain
from licwatch.readers.sniffed import Sniffed

NAME = "fritzing"
VERSION = 1

_OF_A_PART = re.compile(rb"<(?:breadboardView|schematicView|iconView|taxonomy)\b")
_FIELDS = {
    "author": StatementKind.AUTHOR,
    "title": StatementKind.TITLE,
    "url": StatementKind.SOURCE,
    "license": StatementKind.LICENSE,
    "licence": StatementKind.LICENSE,
    "copyright": StatementKind.HOLDER,
}


def wants(sniffed: Sniffed) -> bool:
    """A module, as other programs have them too, with Fritzing's version or its views."""
    if sniffed.root != "module":
        return False
    head = sniffed.head
    return b"fritzingVersion=" in head or (b"moduleId=" in head and bool(_OF_A_PART.search(head)))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """What stands right in the module, its properties, and texts that were put on a sketch."""
    try:
        for event in events(content):
            if isinstance(event, Comment):
                if may_be_notice(event.text):
                    yield prose(event.text, "comments", "", event.line)
            elif isinstance(event, End):
                yield from _element(event)
            elif event.path == ("module",):
                yield from _program(event)
    except ItemError as error:
        yield error.problem


def _program(event: Start) -> Iterator[Statement]:
    version = event.attributes.get("fritzingVersion")
    if version:
        yield Statement("module", "fritzingVersion", f"Fritzing {version}", StatementKind.TOOL, line=event.line)


def _element(event: End) -> Iterator[Statement | Passage]:
    name = event.name
    if len(event.path) == 2:
        if name == "description":
            if text := plain(event.text):
                yield prose(text, "module", name, event.line)
        elif (kind := _FIELDS.get(name)) and (event.text or kind in WASHED_OUT):
            yield Statement("module", name, event.text, kind, line=event.line)
    elif event.path[:3] == ("module", "properties", "property"):
        yield from _property(event)
    elif "instance" in event.path:
        yield from _on_the_sketch(event)


def _property(event: End) -> Iterator[Statement]:
    key = event.attributes.get("name", "")
    kind = kind_of(key)
    if kind and (event.text or kind in WASHED_OUT):
        yield Statement("properties", key, event.text, kind, line=event.line)


def _on_the_sketch(event: End) -> Iterator[Passage]:
    """A note, or lettering on the board."""
    written = event.text if event.name == "text" else ""
    if event.name == "property" and event.attributes.get("name") == "logo":
        written = event.attributes.get("value", "")
    if written and may_be_notice(text := plain(written)):
        yield prose(text, "instance", event.name, event.line)
