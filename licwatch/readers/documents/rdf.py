# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""RDF as Creative Commons taught it to drawings and pages: a Work with its license, and a License with what it permits.

Both are told, since they contradict each other in real files. Prefixes mean nothing here: 95 of 100 drawings use an
address of the vocabulary that was given up, and many declare none.
"""

from collections.abc import Iterable, Iterator

from licwatch.decode.xml_events import Comment, End, Event, Start
from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.documents.terms import KINDS, told

Met = Passage | Statement
_Value = tuple[str, str, StatementKind | None]

_LICENSE = StatementKind.LICENSE
_WRAPPERS = frozenset(("svg", "metadata", "RDF", "Work", "Description", "Agent", "Person", "Organization"))
_WRAPPERS |= {"Bag", "Seq", "Alt", "li", "value"}
_WORKS = frozenset(("Work", "Description"))
_SYNTAX = frozenset(("about", "ID", "id", "nodeID", "resource", "parseType", "datatype", "lang", "xmlns"))
_TERMS = frozenset(("permits", "requires", "prohibits"))
#: Properties whose value may be an agent or a work with a name.
_NAMED = frozenset(("creator", "author", "rights", "rightsHolder", "source"))
_NAMES = frozenset(("title", "name"))
_PROSE = "description"


def statements(
    events: Iterable[Event], location: str, before: int = 0, scope: Scope = Scope.FILE, about: str = ""
) -> Iterator[Met]:
    """What is stated of a work. `before` lines stand in front; what it is all about may be narrower than the file."""
    reading = _Reading(location, before, scope, about)
    for event in events:
        yield from reading.met(event)


class _Reading:
    """Where the reading is: in which work, and whether the license that is open was given a value."""

    def __init__(self, location: str, before: int, scope: Scope, about: str) -> None:
        self._location, self._before = location, before
        self._subjects: list[tuple[int, Scope, str]] = [(0, scope, about)]
        self._empty = False

    def met(self, event: Event) -> Iterator[Met]:
        line = self._before + event.line
        if isinstance(event, Comment):
            if len(event.path) > 1:
                yield from told(self._location, "comment", event.text, None, line)
            return
        if isinstance(event, Start):
            self._enter(event)
        _, scope, about = self._subjects[-1]
        for key, value, kind in _values(event):
            self._empty = self._empty and kind is not _LICENSE
            yield from told(self._location, key, value, kind, line, scope, about)
        if isinstance(event, End):
            if event.name in ("license", "licence") and self._empty:
                self._empty = False
                yield from told(self._location, event.name, "", _LICENSE, line, scope, about)
            if self._subjects[-1][0] == len(event.path):
                self._subjects.pop()

    def _enter(self, event: Start) -> None:
        """A part of the file is a subject of its own, and so is what it was made from."""
        about = event.attributes.get("about", "")
        if event.name in _WORKS and ("source" in event.path or about[:1] == "#"):
            self._subjects.append((len(event.path), Scope.OBJECT, about))
        if event.name in ("license", "licence"):
            self._empty = "resource" not in event.attributes


def _values(event: Start | End) -> Iterator[_Value]:
    if isinstance(event, End):
        if event.text:
            yield from _told(_property(event.path), event.text)
        return
    for name, value in event.attributes.items():
        if name == "resource":
            yield from _told(_property(event.path), value)
        elif name == "about" and event.path[-2:-1] == ("license",):
            yield "license", value, _LICENSE
        elif name == "about" and event.name == "License":
            yield "License/about", value, StatementKind.URL
        elif name not in _SYNTAX and event.name in _WORKS:
            # a property in its short form
            yield from _told(_property((*event.path, name)), value)


def _property(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in path if name not in _WRAPPERS)


def _told(path: tuple[str, ...], value: str) -> Iterator[_Value]:
    """The value under its key, where it is one that says something."""
    *above, name = path or ("",)
    if above[-1:] == ["License"]:
        if name in _TERMS:
            yield f"License/{name}", value, _LICENSE
    elif above == ["source"] and name not in _NAMES:
        yield from _told((name,), value)
    elif len(above) == 1 and above[0] in _NAMED and name in _NAMES:
        yield above[0], value, KINDS[above[0].lower()]
    elif not above and name == _PROSE:
        yield name, value, None
    elif not above and name.lower() in KINDS:
        yield name, value, KINDS[name.lower()]
