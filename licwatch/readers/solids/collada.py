# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""COLLADA scenes: contributors, copyright, title and keywords of each `asset`, and comments before the libraries."""

import re
from collections.abc import Iterator

from licwatch.decode.xml_events import Comment, End, Start, events
from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.fields import prose, told

NAME = "collada"
VERSION = 1

_KINDS = {
    "copyright": StatementKind.HOLDER,
    "author": StatementKind.AUTHOR,
    "authoring_tool": StatementKind.TOOL,
    "title": StatementKind.TITLE,
    "source_data": StatementKind.SOURCE,
}
_PROSE = frozenset(("comments", "keywords", "subject"))
# a place on the disk of the one who exported it is no source
_LOCAL = re.compile(r"file:|[A-Za-z]:|/|\\|\.")


def wants(sniffed: Sniffed) -> bool:
    """The root element."""
    return sniffed.root == "COLLADA"


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The file's own asset; and, if there are others, those of the parts they stand in."""
    try:
        yield from _said(content)
    except ItemError as error:
        yield error.problem


def _said(content: bytes) -> Iterator[Passage | Statement]:
    left, begun, owner = content.count(b"<asset"), False, ""
    for event in events(content):
        if isinstance(event, Start):
            begun = begun or (len(event.path) == 2 and event.name != "asset")
            if begun and left <= 0:
                return
            if "asset" not in event.path:
                owner = event.attributes.get("name") or event.attributes.get("id") or event.name
        elif isinstance(event, Comment):
            if not begun:
                yield prose("", "comment", event.text, event.line)
        elif event.name == "asset":
            left -= 1
        elif event.path[1:2] == ("asset",):
            yield from _one(event, Scope.FILE, "")
        elif "asset" in event.path:
            yield from _one(event, Scope.OBJECT, owner)


def _one(event: End, scope: Scope, about: str) -> Iterator[Passage | Statement]:
    kind = _KINDS.get(event.name)
    if kind is StatementKind.SOURCE and _LOCAL.match(event.text):
        return
    if kind:
        yield from told("asset", event.name, event.text, kind, scope, about, event.line)
    elif event.name in _PROSE and event.text:
        yield prose("asset", event.name, event.text, event.line)
