# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""YAML as far as a configuration needs it: texts, sequences and mappings that know where they stand.

The only door to PyYAML. Only its parser is used, which gives events and constructs nothing; it is the one in Python,
so that the answers do not depend on whether libyaml is there. What YAML can do beyond a tree of texts is refused:
aliases and merge keys (they explode), tags (they construct), guesses at booleans, numbers, dates and nulls (`no` is
a text here, and so is `1.10`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

import yaml
from yaml import events as ev

from licwatch.decode import yaml_words as words
from licwatch.model.budget import KIB

MOST_BYTES = 256 * KIB
MOST_NODES = 20_000
DEEPEST = 20

#: Controls, other line ends than LF and CR, marks that reorder text, and what no file should hold.
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; counted from one."""

    file: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, whatever it looks like."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys, each once and a text, with what stands behind them; in their order."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place


Node = Scalar | Sequence | Mapping


class YamlError(ValueError):
    """Bytes that are not such a tree: where, what was found, and what to write instead."""

    def __init__(self, place: Place, found: str, remedy: str) -> None:
        super().__init__(f"{place}: {found}; {remedy}")
        self.place = place
        self.found = found
        self.remedy = remedy


def parse(data: bytes, file: str) -> Node:
    """The one document in `data`. Raises YamlError; `file` is what messages call it."""
    text = _text(data, file)
    events = yaml.parse(text, Loader=yaml.SafeLoader)
    try:
        return _Tree(events, file, text.splitlines()).document()
    except yaml.MarkedYAMLError as error:
        found, remedy, mark = words.of_error(error, text)
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1)
        raise YamlError(place, found, remedy) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # an escape or a directive with a number that is none; PyYAML does not say where
        if isinstance(error, YamlError):
            raise
        raise YamlError(Place(file, 1), "not YAML: a number or code that is out of range", words.ESCAPES) from error


def _text(data: bytes, file: str) -> str:
    if len(data) > MOST_BYTES:
        raise YamlError(Place(file, 1), f"larger than {MOST_BYTES // KIB} KiB", words.SPLIT)
    try:
        # a mark of the byte order in front is harmless, and some editors write it
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise YamlError(Place(file, line), "not UTF-8", "save the file as UTF-8") from error
    if met := _NOT_TEXT.search(text):
        line = text.count("\n", 0, met.start()) + 1
        column = met.start() - text.rfind("\n", 0, met.start())
        code = f"\\u{ord(met[0]):04x}"
        raise YamlError(Place(file, line, column), f"the control character {code}", words.control(code))
    return text


class _Tree:
    """Nodes from events. It goes down at most as far as the limit of depth, so recursion is bounded."""

    def __init__(self, events: Iterator[ev.Event], file: str, lines: list[str]) -> None:
        self._events = events
        self._file = file
        self._lines = lines
        self._count = 0

    def document(self) -> Node:
        """The only document."""
        next(self._events)
        start = next(self._events)
        if isinstance(start, ev.StreamEndEvent):
            raise YamlError(Place(self._file, 1), "nothing stands in the file", "write something into it, or delete it")
        if getattr(start, "tags", None):
            self._refuse(start, "a %TAG directive", "leave it out; tags are not read")
        node = self._node(next(self._events), 1)
        next(self._events)
        after = next(self._events)
        if not isinstance(after, ev.StreamEndEvent):
            self._refuse(after, "a second document", "leave out the line `---`, or use a file for each")
        return node

    def _node(self, event: ev.Event, depth: int) -> Node:
        self._count += 1
        if self._count > MOST_NODES:
            self._refuse(event, f"more than {MOST_NODES:,} values", words.SPLIT)
        if depth > DEEPEST:
            self._refuse(event, f"nested deeper than {DEEPEST} levels", "write it flatter")
        if isinstance(event, ev.AliasEvent):
            self._refuse(event, "an alias (a plain text that begins with *)", words.quote(self._token(event)))
        if getattr(event, "anchor", None):
            self._refuse(event, "an anchor (a plain text that begins with &)", words.quote(self._token(event)))
        if getattr(event, "tag", None) is not None:
            self._refuse(event, "a tag (a plain text that begins with !)", words.quote(self._token(event)))
        place = self._place(event)
        if isinstance(event, ev.SequenceStartEvent):
            return Sequence(tuple(self._items(depth)), place)
        if isinstance(event, ev.MappingStartEvent):
            return Mapping(tuple(self._entries(depth)), place)
        assert isinstance(event, ev.ScalarEvent)
        if _SURROGATE.search(event.value):
            self._refuse(event, "half a character (\\ud800 to \\udfff)", "write the character itself, or \\U0001f600")
        return Scalar(event.value, place)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), ev.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, Place] = {}
        while not isinstance(event := next(self._events), ev.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                self._refuse(event, "a list or a section as a key", "write a name as the key")
            if key.text == "<<" and self._token(event).startswith("<<"):
                self._refuse(event, "a merge key (<<)", "write out what is to be merged")
            if key.text in seen:
                before = seen[key.text].line
                found = f"the key {words.shown(key.text)} a second time"
                self._refuse(event, found, f"leave one of them out; the other is in line {before}")
            seen[key.text] = key.place
            yield key, self._node(next(self._events), depth + 1)

    def _place(self, event: ev.Event) -> Place:
        mark = event.start_mark
        assert mark
        return Place(self._file, mark.line + 1, mark.column + 1)

    def _token(self, event: ev.Event) -> str:
        return words.token(self._lines, event.start_mark) if event.start_mark else ""

    def _refuse(self, event: ev.Event, found: str, remedy: str) -> NoReturn:
        raise YamlError(self._place(event), found, remedy)
