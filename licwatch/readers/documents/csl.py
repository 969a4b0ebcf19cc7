# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Citation styles (CSL) and feeds (Atom, RSS): rights and licenses of the whole and of each entry; and all as text."""

from collections.abc import Iterator

from licwatch.decode.xml_events import End, Start, events
from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import text
from licwatch.readers.documents.terms import kind_of, of_tag, told
from licwatch.readers.sniffed import Sniffed

NAME = "csl"
VERSION = 1

_VOCABULARIES = {
    "style": b"purl.org/net/xbiblio/csl",
    "locale": b"purl.org/net/xbiblio/csl",
    "feed": b"www.w3.org/2005/Atom",
    "entry": b"www.w3.org/2005/Atom",
    "rss": b"<channel",
}
_HEADS = frozenset(("info", "feed", "channel"))
_ENTRIES = frozenset(("entry", "item"))
_PEOPLE = frozenset(("author", "translator"))
Met = Passage | Statement


def wants(sniffed: Sniffed) -> bool:
    """The root element together with its vocabulary."""
    word = _VOCABULARIES.get(sniffed.root)
    return word is not None and word in sniffed.head


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The document as the engine reads any text, and the statements in it."""
    yield text.whole(content, trait)
    entry: list[Met] = []
    try:
        for event in events(content):
            inside = next((name for name in event.path[1:] if name in _ENTRIES), "")
            if isinstance(event, Start) and event.name == "macro":
                return
            if isinstance(event, End):
                met = list(_told(event))
                entry += met if inside else []
                yield from () if inside else met
                if event.name in _ENTRIES and len(event.path) > 1:
                    yield from _of_entry(entry)
                    entry = []
    except ItemError:
        # what is broken was read as text
        return


def _told(event: End) -> Iterator[Met]:
    given, (above, name) = event.attributes, event.path[-2:] if len(event.path) > 1 else ("", event.name)
    if name == "name" and above in _PEOPLE:
        yield from told("", above, event.text, StatementKind.AUTHOR, event.line)
    elif above not in _HEADS and above not in _ENTRIES:
        return
    elif name == "link":
        for key, value, kind in of_tag(given, ""):
            yield from told("", key, value, kind, event.line)
    elif name in ("rights", "license"):
        # styles name a license here, feeds a holder
        kind = StatementKind.LICENSE if above == "info" or name == "license" else StatementKind.HOLDER
        for key in ("license", "resource", "href", "url"):
            if key in given:
                yield from told("", f"{name}/@{key}", given[key], StatementKind.LICENSE, event.line)
        if event.text:
            yield from told("", name, event.text, kind, event.line)
    elif known := kind_of(name):
        yield from told("", name, event.text, known, event.line)


def _of_entry(met: list[Met]) -> Iterator[Statement]:
    """What an entry states, under its title."""
    said = [one for one in met if isinstance(one, Statement)]
    title = next((one.value for one in said if one.kind is StatementKind.TITLE), "")
    for one in said:
        if one.kind is not StatementKind.TITLE:
            yield Statement(one.location, one.key, one.value, one.kind, Scope.OBJECT, title, one.line)
