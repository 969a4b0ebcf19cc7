# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""X3D scenes as XML or JSON: the `meta` elements of the head; of the scene `WorldInfo` and metadata of rights."""

import re
from collections.abc import Iterator
from typing import Any

from licwatch.decode.records import RecordError, decode
from licwatch.decode.xml_events import Comment, Start, events
from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.fields import kind_of, prose, told

NAME = "x3d"
VERSION = 1

_KINDS = {
    "license": StatementKind.LICENSE,
    "licence": StatementKind.LICENSE,
    "rights": StatementKind.HOLDER,
    "copyright": StatementKind.HOLDER,
    "accessrights": StatementKind.HOLDER,
    "rightsholder": StatementKind.HOLDER,
    "creator": StatementKind.AUTHOR,
    "author": StatementKind.AUTHOR,
    "contributor": StatementKind.AUTHOR,
    "translator": StatementKind.AUTHOR,
    "source": StatementKind.SOURCE,
    "reference": StatementKind.SOURCE,
    "identifier": StatementKind.SOURCE,
    "title": StatementKind.TITLE,
    "generator": StatementKind.TOOL,
}
_OF_OBJECTS = (StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER, StatementKind.AUTHOR)
_PROSE = frozenset(("description", "disclaimer", "warning", "note", "info"))
_JSON = re.compile(rb'\s*\{\s*"X3D"\s*:\s*\{')
#: What in the scene is worth reading on for.
_IN_SCENE = (b"<WorldInfo", b"<MetadataString")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


def wants(sniffed: Sniffed) -> bool:
    """The root element, or the one key of the JSON form."""
    return sniffed.root == "X3D" or bool(_JSON.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Statements of the head; of the scene only what is about the scene as a text."""
    if b"<" in content[:256]:
        try:
            yield from _xml(content)
        except ItemError as error:
            yield error.problem
        return
    try:
        document = decode(content.removeprefix(b"\xef\xbb\xbf"), Any)
    except RecordError as error:
        yield Problem(Reason.CORRUPT_HEADER, f"broken JSON: {error}")
        return
    yield from _json(document)


def meta(location: str, name: str, content: str, line: int = 0) -> Iterator[Passage | Statement]:
    """One `meta`, whatever form it is written in."""
    key = name.lower().removeprefix("dc.").removeprefix("dcterms.")
    if key in _KINDS:
        yield from told(location, name, content, _KINDS[key], line=line)
    elif key in _PROSE and content.strip():
        yield prose(location, name, content, line)


def _xml(content: bytes) -> Iterator[Passage | Statement]:
    left = sum(content.count(mark) for mark in _IN_SCENE)
    for event in events(content):
        if isinstance(event, Comment) and "Scene" not in event.path:
            yield prose("", "comment", event.text, event.line)
        if not isinstance(event, Start):
            continue
        given = event.attributes
        if left <= 0 and "Scene" in event.path:
            return
        if event.path[1:] == ("head", "meta"):
            yield from meta("head", given.get("name", ""), given.get("content", ""), event.line)
        elif event.name == "WorldInfo":
            left -= 1
            yield from _world(given, event.line)
        elif event.name == "MetadataString":
            left -= 1
            yield from _metadata(given, event.line)


def _world(given: dict[str, str], line: int) -> Iterator[Passage | Statement]:
    yield from told("WorldInfo", "title", given.get("title", ""), StatementKind.TITLE, line=line)
    # strings in quotes, one after the other; many write one without quotes
    info = given.get("info", "")
    text = "\n".join(_STRING.findall(info)) or info
    if text.strip():
        yield prose("WorldInfo", "info", text, line)


def _metadata(given: dict[str, str], line: int) -> Iterator[Passage | Statement]:
    name, value = given.get("name", ""), given.get("value", "")
    kind = kind_of(name)
    if kind in _OF_OBJECTS and value.strip():
        text = ", ".join(_STRING.findall(value)) or value
        yield from told("MetadataString", name, text, kind, Scope.OBJECT, given.get("DEF", "") or "metadata", line)


def _json(document: Any) -> Iterator[Passage | Statement]:
    """Attributes are keys that begin with @."""
    whole = document.get("X3D") if isinstance(document, dict) else None
    head = whole.get("head") if isinstance(whole, dict) else None
    told = head.get("meta") if isinstance(head, dict) else None
    for one in told if isinstance(told, list) else [told]:
        if isinstance(one, dict):
            name, content = one.get("@name"), one.get("@content")
            if isinstance(name, str) and isinstance(content, str):
                yield from meta("head", name, content)
