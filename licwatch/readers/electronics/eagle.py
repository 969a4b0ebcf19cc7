# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""EAGLE and Fusion boards, schematics, libraries (XML): descriptions, attributes, texts that are drawn or placed.

A frame or a logo in a library says nothing of a design until it is placed in it; what a library says of itself holds
for the library.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from licwatch.decode.xml_events import Comment, End, Start, events
from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.electronics.drawn import Drawn, notices
from licwatch.readers.electronics.keys import kind_of, scope_of
from licwatch.readers.electronics.notices import license_lines, may_be_notice, prose
from licwatch.readers.electronics.rich_text import plain
from licwatch.readers.sniffed import Sniffed

NAME = "eagle"
VERSION = 1

# nine elements of ten are geometry: without them a board is read six times faster
_GEOMETRY = re.compile(
    rb"<(?:wire|vertex|rectangle|circle|contactref|pad|smd|via|hole|pin|pinref|connect|layer|param|approved|portref)"
    rb"\s[^<>]*/>"
)
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,9})?")
_TURN = re.compile(r"M?S?M?R(\d{1,3})(?:\.\d+)?")
# parts that stand for the whole sheet
_FRAME = re.compile(r"frame|docfield|title|letter|\b(?:din)?a[2345](?:[lp]?\b|_)", re.IGNORECASE)
_NAMED = frozenset(("library", "symbol", "package", "deviceset", "part", "element", "module"))

#: A library by its name and its URN, which tells apart two versions of it
_Library = tuple[str, str]


def wants(sniffed: Sniffed) -> bool:
    """A document whose root is EAGLE's."""
    return sniffed.root == "eagle" and (b"<drawing" in sniffed.head or b"eagle.dtd" in sniffed.head)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """What is told in the order of the file; then what is drawn, since what is placed comes last."""
    reading = _Reading()
    try:
        for event in events(_GEOMETRY.sub(b"", content)):
            if isinstance(event, Start):
                yield from reading.start(event)
            elif isinstance(event, End):
                yield from reading.end(event)
            elif may_be_notice(event.text):
                yield _comment(event)
    except ItemError as error:
        yield from reading.drawings()
        yield error.problem
        return
    yield from reading.drawings()


def _comment(event: Comment) -> Passage:
    return prose(event.text, "comments", "", event.line)


class _Reading:
    """What was met so far of a drawing."""

    def __init__(self) -> None:
        #: The names of the elements that are open, or were last
        self._names: dict[str, str] = defaultdict(str)
        self._library: _Library = ("", "")
        self._in_libraries: dict[tuple[_Library, str, str], list[Drawn]] = defaultdict(list)
        self._symbol_of: dict[tuple[_Library, str, str], str] = {}
        self._devicesets: set[tuple[_Library, str]] = set()
        self._parts: dict[tuple[str, str], tuple[_Library, str]] = {}
        #: A dictionary, to keep the order
        self._placed: dict[tuple[_Library, str, str], None] = {}
        self._drawn: list[Drawn] = []
        self._sheet = 0
        self._said: set[tuple[str, str, str]] = set()

    def start(self, event: Start) -> Iterator[Statement]:
        """Remember what is named, and what is placed."""
        given = event.attributes
        if event.name in _NAMED:
            self._names[event.name] = given.get("name", "")
        if event.path == ("eagle",) and given.get("version"):
            yield Statement("eagle", "version", f"EAGLE {given['version']}", StatementKind.TOOL, line=event.line)
        self._place(event.name, given)

    def _place(self, name: str, given: dict[str, str]) -> None:
        library = (given.get("library", ""), given.get("library_urn", ""))
        match name:
            case "library":
                self._library = (given.get("name", ""), given.get("urn", ""))
            case "deviceset":
                self._devicesets.add((self._library, given.get("name", "")))
            case "gate":
                gate = (self._library, self._names["deviceset"], given.get("name", ""))
                self._symbol_of[gate] = given.get("symbol", "")
            case "module" | "sheet":
                self._sheet += 1
            case "part":
                self._parts[self._names["module"], given.get("name", "")] = (library, given.get("deviceset", ""))
            case "instance":
                self._instance(given.get("part", ""), given.get("gate", ""))
            case "element":
                self._placed[library, "package", given.get("package", "")] = None

    def _instance(self, part: str, gate: str) -> None:
        library, deviceset = self._parts.get((self._names["module"], part), (("", ""), ""))
        symbol = self._symbol_of.get((library, deviceset, gate))
        if symbol is None and (library, deviceset) not in self._devicesets:
            symbol = deviceset
        self._placed[library, "symbol", symbol or ""] = None

    def end(self, event: End) -> Iterator[Statement | Passage]:
        """A description, an attribute, a text."""
        match event.name:
            case "description":
                yield from self._description(event)
            case "attribute":
                yield from self._attribute(event)
            case "text":
                self._text(event)
            case "module":
                self._names["module"] = ""

    def _description(self, event: End) -> Iterator[Statement | Passage]:
        text = plain(event.text)
        if not text:
            return
        above = event.path[-2]
        # a file that is a library has it right under the drawing
        if above in ("schematic", "board", "sheet", "drawing") or event.path[-3:-1] == ("drawing", "library"):
            yield prose(text, above, "description", event.line)
        elif above in ("library", "symbol", "package", "deviceset"):
            for line in license_lines(text):
                yield from self._embedded(above, "description", line, StatementKind.LICENSE, event.line)

    def _attribute(self, event: End) -> Iterator[Statement | Passage]:
        key, value = event.attributes.get("name", ""), event.attributes.get("value", "").strip()
        kind = kind_of(key)
        holder = event.path[-2]
        part = holder in ("part", "element")
        if part and not _FRAME.search(self._of_part()):
            if kind and value:
                yield from self._embedded(holder, key, value, kind, event.line)
        elif part or event.path[-3:-1] in (("schematic", "attributes"), ("board", "attributes")):
            if kind and (value or not part):
                scope, about = scope_of(key)
                yield Statement("attributes", key, value, kind, scope, about, event.line)
            elif may_be_notice(value):
                yield prose(value, "attributes", key, event.line)

    def _of_part(self) -> str:
        _, deviceset = self._parts.get((self._names["module"], self._names["part"]), (("", ""), ""))
        return deviceset

    def _embedded(self, holder: str, key: str, value: str, kind: StatementKind, line: int) -> Iterator[Statement]:
        about = self._names[holder]
        if (about, key, value) not in self._said:
            self._said.add((about, key, value))
            yield Statement(holder, key, value, kind, Scope.OBJECT, about, line)

    def _text(self, event: End) -> None:
        # ">NAME" shows an attribute
        if not event.text or event.text.startswith(">"):
            return
        given = event.attributes
        turn = _TURN.fullmatch(given.get("rot", ""))
        layer = given.get("layer", "")
        drawn = Drawn(
            event.text,
            event.line,
            _number(given.get("x", "")),
            -_number(given.get("y", "")),
            float(turn[1]) if turn else 0.0,
            _number(given.get("size", "")) or 1.778,
            f"{self._sheet} {layer}",
        )
        holder = event.path[-2]
        if holder in ("symbol", "package"):
            self._in_libraries[self._library, holder, self._names[holder]].append(drawn)
        elif holder == "plain":
            self._drawn.append(drawn)

    def drawings(self) -> Iterator[Passage]:
        """Texts of sheets and boards; then those of what is placed on them, from above to below."""
        yield from notices(self._drawn, "drawing", "text")
        for place in self._placed:
            texts = sorted(self._in_libraries.get(place, ()), key=lambda one: (one.y, one.x))
            if any(may_be_notice(one.text) for one in texts):
                yield prose("\n".join(one.text for one in texts), " ".join(place[1:]), "text", texts[0].line)


def _number(text: str) -> float:
    return float(text) if _NUMBER.fullmatch(text) else 0.0
