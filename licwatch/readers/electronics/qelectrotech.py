# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""QElectroTech elements, title block templates and projects: the free text about rights, authors of folios, texts."""

import re
from collections.abc import Iterator

from licwatch.decode.xml_events import Comment, End, Start, events
from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.electronics.keys import kind_of
from licwatch.readers.electronics.notices import license_lines, may_be_notice, prose
from licwatch.readers.electronics.rich_text import plain
from licwatch.readers.sniffed import Sniffed

NAME = "qelectrotech"
VERSION = 1

_AUTHOR = re.compile(r"(Author|Auteur|Autor|Autore)s?\s*:\s*(\S.*)", re.IGNORECASE)
_LICENSE = re.compile(r"(Licen[sc]e|Lizenz|Licencia|Licenza)\s*:\s*(\S.*)", re.IGNORECASE)
_OF_A_PROJECT = re.compile(rb"<newdiagrams\b|<diagram\s[^<>]*\b(?:folio|indexrev|locmach)=")

_KEYED = ((_AUTHOR, StatementKind.AUTHOR), (_LICENSE, StatementKind.LICENSE))


def wants(sniffed: Sniffed) -> bool:
    """An element, a template, or a project, which other programs have, too."""
    match sniffed.root:
        case "definition":
            return b"hotspot_x=" in sniffed.head and b'type="element"' in sniffed.head
        case "titleblocktemplate":
            return True
        case "project":
            return bool(_OF_A_PROJECT.search(sniffed.head))
    return False


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """In a project, what an element says of itself holds for the element."""
    reading = _Reading()
    try:
        for event in events(content):
            if isinstance(event, Comment):
                if may_be_notice(event.text):
                    yield prose(event.text, "comments", "", event.line)
            elif isinstance(event, Start):
                yield from reading.start(event)
            else:
                yield from reading.end(event)
    except ItemError as error:
        yield error.problem


class _Reading:
    """What was met so far."""

    def __init__(self) -> None:
        self._element = ""

    def start(self, event: Start) -> Iterator[Statement]:
        """Which element follows; who drew a folio."""
        given = event.attributes
        if event.name in ("element", "titleblocktemplate"):
            self._element = given.get("name", "")
        elif event.name == "diagram":
            for key, kind in (("title", StatementKind.TITLE), ("author", StatementKind.AUTHOR)):
                if given.get(key):
                    yield Statement("diagram", key, given[key], kind, line=event.line)

    def end(self, event: End) -> Iterator[Statement | Passage]:
        """The free text, a property, a text on a folio."""
        if event.name in ("informations", "information") and event.text:
            yield from self._informations(event)
        elif event.name in ("property", "elementInformation"):
            yield from self._property(event)
        elif event.name == "input" and may_be_notice(event.attributes.get("text", "")):
            yield prose(plain(event.attributes["text"]), "diagram", "text", event.line)

    def _informations(self, event: End) -> Iterator[Statement | Passage]:
        # the root of a project is not that of an element
        embedded = event.path[0] == "project"
        scope, about = (Scope.OBJECT, self._element) if embedded else (Scope.FILE, "")
        lines = [text.strip() for text in event.text.splitlines()]
        keyed = ((_AUTHOR, StatementKind.AUTHOR),) if embedded else _KEYED
        for at, text in enumerate(lines):
            for pattern, kind in keyed:
                if found := pattern.match(text):
                    yield Statement(event.name, found[1], found[2].strip(), kind, scope, about, event.line + at)
        # the line of a key says more under its key; the others keep their numbers
        rest = ["" if not embedded and _LICENSE.match(text) else text for text in lines]
        if not embedded and any(text and not _AUTHOR.match(text) for text in rest):
            yield prose("\n".join(rest), event.path[0], event.name, event.line)
            return
        for text in license_lines(event.text) if embedded else ():
            yield Statement(event.path[-2], event.name, text, StatementKind.LICENSE, scope, about, event.line)

    def _property(self, event: End) -> Iterator[Statement]:
        key, value = event.attributes.get("name", ""), event.text or event.attributes.get("value", "")
        kind = kind_of(key)
        if kind and value:
            part = event.name == "elementInformation"
            scope, about = (Scope.OBJECT, self._element) if part and event.path[0] == "project" else (Scope.FILE, "")
            yield Statement(event.path[-2], key, value, kind, scope, about, event.line)
