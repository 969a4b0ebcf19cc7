# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""AMF models: the metadata of the file, of its objects and of its materials, under keys that people choose freely.

Meshes are cut out before the XML is read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from licwatch.decode.xml_events import Comment, End, Start, events
from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.fields import kind_of, prose, told
from licwatch.readers.solids.rights import speaks_of_rights

NAME = "amf"
VERSION = 1

_KINDS = {"name": StatementKind.TITLE, "cad": StatementKind.TOOL, "producer": StatementKind.TOOL}
_PROSE = frozenset(("comment", "comments", "description", "notes", "notice", "disclaimer"))
_OPENS, _CLOSES = b"<mesh>", b"</mesh>"


@dataclass(slots=True)
class _Part:
    """An object or a material: its name may stand behind its other metadata."""

    name: str = ""
    said: list[tuple[str, str, int]] = field(default_factory=list)


def wants(sniffed: Sniffed) -> bool:
    """The root element."""
    return sniffed.root == "amf"


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Metadata in their order; those of a part with the part's name."""
    try:
        yield from _said(_without_meshes(content))
    except ItemError as error:
        yield error.problem


def _said(content: bytes) -> Iterator[Passage | Statement]:
    part = _Part()
    for event in events(content):
        if isinstance(event, Comment):
            if speaks_of_rights(event.text):
                yield prose("", "comment", event.text, event.line)
        elif isinstance(event, Start):
            if len(event.path) == 2 and event.name != "metadata":
                part = _Part(f"{event.name} {event.attributes.get('id', '')}".strip())
        elif event.path[1:] == ("metadata",):
            yield from _one(event.attributes.get("type", ""), event.text, event.line)
        elif len(event.path) == 3 and event.name == "metadata":
            part.said.append((event.attributes.get("type", ""), event.text, event.line))
        elif isinstance(event, End) and len(event.path) == 2:
            yield from _of_part(part)


def _one(key: str, value: str, line: int, scope: Scope = Scope.FILE, about: str = "") -> Iterator[Passage | Statement]:
    kind = _KINDS.get(key.lower()) or kind_of(key)
    if kind:
        yield from told("metadata", key, value, kind, scope, about, line)
    elif value and (key.lower() in _PROSE or speaks_of_rights(value)):
        yield prose("metadata", key, value, line)


def _of_part(part: _Part) -> Iterator[Passage | Statement]:
    named = next((value for key, value, _ in part.said if key.lower() == "name" and value), part.name)
    for key, value, line in part.said:
        if key.lower() != "name":
            yield from _one(key, value, line, Scope.OBJECT, named)


def _without_meshes(content: bytes) -> bytes:
    """The document without what is in its meshes, line for line."""
    kept: list[bytes] = []
    at = 0
    while (start := content.find(_OPENS, at)) >= 0 and (end := content.find(_CLOSES, start)) >= 0:
        kept += content[at:start], _OPENS, b"\n" * content.count(b"\n", start, end)
        at = end
    return b"".join((*kept, content[at:]))
