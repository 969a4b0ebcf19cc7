# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""EPUB books: rights and licenses in the package's metadata, elements, properties and links; the text of chapters."""

from collections.abc import Iterator

from licwatch.decode.xml_events import End, Event, Start
from licwatch.model.item import shown
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.documents import html
from licwatch.readers.documents.markup import plain
from licwatch.readers.documents.packages import Package, media_type
from licwatch.readers.documents.terms import kind_of, of_tag, told
from licwatch.readers.sniffed import Sniffed

NAME = "epub"
VERSION = 1

Met = Passage | Statement | Problem

_TYPE = "application/epub+zip"
_CONTAINER = b"META-INF/container.xml"
_PACKAGE = r".*\.opf"
_CHAPTERS = r".*\.(x?html?|xml)"
_OF_CHAPTERS = (StatementKind.TITLE, StatementKind.TOOL)


def wants(sniffed: Sniffed) -> bool:
    """A package that says so, or is laid out as a book and does not say anything else."""
    said = media_type(sniffed)
    if said or not sniffed.has(_CONTAINER):
        return said == _TYPE
    assert sniffed.parts
    return any(member.name.lower().endswith(b".opf") for member in sniffed.parts.members)


def read(content: bytes, trait: str) -> Iterator[Met]:
    """The package's metadata, then what the chapters state and say."""
    parts = Package(content)
    for member in parts.named(_PACKAGE):
        yield from _metadata(shown(member.name), parts.events_of(member))
    for member in parts.named(_CHAPTERS):
        location, markup = shown(member.name), parts.markup_of(member)
        stated = html.statements(location, markup.encode("utf-8", "replace"))
        # the title and the program of each chapter say nothing of the book
        yield from (one for one in stated if not isinstance(one, Statement) or one.kind not in _OF_CHAPTERS)
        yield from told(location, "", plain(markup), None)
    yield from parts.others(f"{_PACKAGE}|{_CHAPTERS}")
    yield from parts.problems


def _metadata(location: str, met: Iterator[Event]) -> Iterator[Passage | Statement]:
    for event in met:
        if isinstance(event, Start) and event.name in ("manifest", "spine"):
            return
        if not isinstance(event, End) or "metadata" not in event.path[:-1]:
            continue
        given = event.attributes
        # what refines another property is said of that: of a picture, of a person
        scope = (Scope.OBJECT, given["refines"]) if "refines" in given else (Scope.FILE, "")
        if event.name == "meta":
            key = given.get("property", given.get("name", ""))
            if kind := kind_of(key):
                yield from told(location, key, given.get("content", event.text), kind, event.line, *scope)
        elif event.name == "link":
            for key, value, kind in of_tag(given, ""):
                yield from told(location, key, value, kind, event.line, *scope)
        elif event.name in ("description", "subject"):
            yield from told(location, event.name, plain(plain(event.text)), None, event.line)
        elif kind := kind_of(event.name):
            yield from told(location, event.name, event.text, kind, event.line)
