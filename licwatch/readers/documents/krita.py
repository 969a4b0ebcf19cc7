# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Krita's paintings and resource bundles, and OpenRaster: the document's information, and what is drawn as vectors."""

from collections.abc import Iterable, Iterator

from licwatch.decode.xml_events import End, Event, Start
from licwatch.model.item import shown
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.documents import odf, svg
from licwatch.readers.documents.packages import Package, media_type
from licwatch.readers.documents.terms import told
from licwatch.readers.sniffed import Sniffed

NAME = "krita"
VERSION = 1

Met = Passage | Statement | Problem

_TYPES = frozenset(
    ("application/x-krita", "application/x-krita-archive", "image/openraster", "application/x-krita-resourcebundle")
)
_INFORMATION, _MAIN, _META = r"documentinfo\.xml", r"(.+/)?maindoc\.xml", r"meta\.xml"
_KINDS: dict[tuple[str, str], StatementKind | None] = {
    ("about", "license"): StatementKind.LICENSE,
    ("about", "title"): StatementKind.TITLE,
    ("about", "initial-creator"): StatementKind.AUTHOR,
    ("author", "full-name"): StatementKind.AUTHOR,
    ("author", "company"): StatementKind.HOLDER,
    ("about", "description"): None,
    ("about", "subject"): None,
    ("about", "abstract"): None,
    ("about", "keyword"): None,
}


def wants(sniffed: Sniffed) -> bool:
    """A package that says so, or has the information that Krita's family keeps under this name."""
    said = media_type(sniffed)
    return said in _TYPES or (not said and sniffed.has(b"documentinfo.xml"))


def read(content: bytes, trait: str) -> Iterator[Met]:
    """The license field also when it is empty: Krita asks for it."""
    parts = Package(content)
    for member in parts.named(_INFORMATION):
        yield from _information(shown(member.name), parts.events_of(member))
    for member in parts.named(_MAIN):
        yield from _program(shown(member.name), parts.events_of(member))
    for member in parts.named(_META):
        yield from odf.metadata(shown(member.name), parts.events_of(member))
    for member in parts.named(r".+/content\.svg"):
        yield from svg.placed(parts.bytes_of(member), shown(member.name))
    yield from parts.others(f"{_INFORMATION}|{_MAIN}|{_META}")
    yield from parts.problems


def _information(location: str, met: Iterable[Event]) -> Iterator[Passage | Statement]:
    for event in met:
        place = event.path[-2:]
        if isinstance(event, End) and len(place) == 2 and (place[0], place[1]) in _KINDS:
            yield from told(location, event.name, event.text, _KINDS[place[0], place[1]], event.line)


def _program(location: str, met: Iterable[Event]) -> Iterator[Passage | Statement]:
    for event in met:
        if isinstance(event, Start):
            version = event.attributes.get("kritaVersion", "")
            yield from told(location, "kritaVersion", version, StatementKind.TOOL, event.line)
            return
