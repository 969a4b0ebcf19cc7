# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""OpenDocument, zipped or flat, and its forerunner: metadata, also under keys that people named, and the text."""

from collections.abc import Iterable, Iterator

from licwatch.decode.xml_events import End, Event, Start, events
from licwatch.errors import ItemError
from licwatch.model.item import shown
from licwatch.model.passage import PROSE, Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement
from licwatch.readers.documents.markup import as_utf8, plain
from licwatch.readers.documents.packages import Package, media_type
from licwatch.readers.documents.terms import kind_of, kind_of_name, told
from licwatch.readers.sniffed import Sniffed

NAME = "odf"
VERSION = 1

Met = Passage | Statement | Problem

_TYPES = ("application/vnd.oasis.opendocument.", "application/vnd.sun.xml.")
_META = r"meta\.xml"
# footers are kept with the styles
_TEXTS = r"(.+/)?(content|styles)\.xml"
_KNOWN = f"{_META}|{_TEXTS}"
_BODY, _MASTERS = "<office:body", "<office:master-styles"
_BLOCKS = frozenset(("p", "h", "line-break", "title", "desc", "list-item", "table-row", "note-body", "annotation"))
_SPACES = frozenset(("tab", "s", "tab-stop"))
_PROSE = frozenset(("description", "subject", "keyword"))
_NAMED = frozenset(("user-defined", "meta-userdefined"))


def wants(sniffed: Sniffed) -> bool:
    """A package that says so, or a flat file."""
    if sniffed.parts:
        return media_type(sniffed).startswith(_TYPES)
    return sniffed.root == "document" and b"<office:document" in sniffed.head


def read(content: bytes, trait: str) -> Iterator[Met]:
    """Metadata, then the text, a paragraph a line."""
    if not content.startswith(b"PK"):
        yield from _flat(content)
        return
    parts = Package(content)
    for member in parts.named(_META):
        yield from metadata(shown(member.name), parts.events_of(member))
    for member in parts.named(_TEXTS):
        yield from parts.prose(member, _by_paragraphs)
    yield from parts.others(_KNOWN)
    yield from parts.problems


def metadata(location: str, met: Iterable[Event]) -> Iterator[Passage | Statement]:
    """What stands under the keys of OpenDocument, until the text begins."""
    for event in met:
        if isinstance(event, Start) and event.name in ("body", "settings", "font-face-decls", "styles"):
            return
        if not isinstance(event, End):
            continue
        value = event.text or event.attributes.get("value", "")
        if event.name in _NAMED:
            name = event.attributes.get("name", "")
            kind = kind_of_name(name)
            if kind or " " in value:
                yield from told(location, name or event.name, value, kind, event.line)
        elif event.name in _PROSE:
            yield from told(location, event.name, value, None, event.line)
        elif "meta" in event.path or "document-meta" in event.path:
            kind = kind_of(event.name)
            if kind:
                yield from told(location, event.name, value or event.attributes.get("href", ""), kind, event.line)


def _by_paragraphs(_sign: str, name: str, _rest: str) -> str:
    return "\n" if name in _BLOCKS else " " if name in _SPACES else ""


def _flat(content: bytes) -> Iterator[Met]:
    try:
        yield from metadata("", events(content))
    except ItemError as error:
        yield error.problem
    text = as_utf8(content).decode("utf-8", "replace")
    body = max(text.find(_BODY), 0)
    # footers stand in front of the body
    for start in sorted({max(text.find(_MASTERS), 0) or body, body}):
        said = plain(text[start : body if start < body else None], _by_paragraphs)
        if said:
            yield Passage(said.encode("utf-8", "replace"), PROSE, line=text.count("\n", 0, start) + 1)
