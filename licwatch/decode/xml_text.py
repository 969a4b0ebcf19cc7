# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What an XML document says: its texts and attribute values in their order, each with the key that gives it meaning.

expat, with entities refused: nothing is ever fetched or expanded. Numbers are left out, since geometry is made of them.
"""

import re
from typing import NamedTuple
from xml.parsers import expat

from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Reason

_DEEPEST = 256
_MOST_TEXT = 16 * MIB
_SAYS_NOTHING = re.compile(r"(?:[-+\d.,;:\s%#]|(?<=[\d.])[eE](?=[-+]?\d))*")
# Elements that only carry the value of the one around them (FreeCAD, RDF, OOXML), attributes that are a value
_WRAPPERS = frozenset(("String", "Alt", "Bag", "Seq", "li", "lpwstr", "lpstr"))
_VALUES = frozenset(("value", "content", "resource", "href"))


class Value(NamedTuple):
    """A text, and the name of what it is the value of: that of an element, or the one that its `name` gives it."""

    key: str
    text: str


def values(content: bytes) -> list[Value]:
    """Every value. Raises ItemError for entities, broken XML, depth and too much text."""
    reading = _Reading()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    parser.CommentHandler = reading.comment
    parser.EntityDeclHandler = _refuse_entity
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.buffer_text = True
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ItemError(Reason.CORRUPT_HEADER, f"broken XML in line {error.lineno}") from error
    except (ValueError, LookupError) as error:
        raise ItemError(Reason.CORRUPT_HEADER, "XML in an encoding that is not known") from error
    return reading.values


def _refuse_entity(*_declared: object) -> None:
    raise ItemError(Reason.XML_ENTITIES, "XML that defines entities")


class _Reading:
    """What was met so far. A label is what a person would say that an element is."""

    def __init__(self) -> None:
        self.values: list[Value] = []
        self._labels: list[str] = []
        self._pending: list[str] = []
        self._waiting = 0
        self._size = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._flush()
        if len(self._labels) >= _DEEPEST:
            raise ItemError(Reason.LIMIT_DEPTH, f"XML deeper than {_DEEPEST} elements")
        given = {_local(key): value for key, value in attributes.items()}
        above = self._labels[-1] if self._labels else ""
        label = given.get("name") or (above if _local(name) in _WRAPPERS and above else _local(name))
        self._labels.append(label)
        for key, value in given.items():
            if key != "name":
                self._say(label if key in _VALUES else key, value)

    def end(self, _name: str) -> None:
        self._flush()
        self._labels.pop()

    def text(self, text: str) -> None:
        # expat cuts a long text into pieces, in the middle of words
        self._pending.append(text)
        self._waiting += len(text)
        if self._waiting > _MOST_TEXT:
            raise _too_much()

    def comment(self, text: str) -> None:
        self._flush()
        self._say("", text)

    def _flush(self) -> None:
        if self._pending:
            self._say(self._labels[-1], "".join(self._pending))
            self._pending, self._waiting = [], 0

    def _say(self, key: str, value: str) -> None:
        if _SAYS_NOTHING.fullmatch(value):
            return
        self._size += len(value)
        if self._size > _MOST_TEXT:
            raise _too_much()
        self.values.append(Value(key, value.strip()))


def _too_much() -> ItemError:
    return ItemError(Reason.LIMIT_BYTES, f"more than {_MOST_TEXT} characters of text in XML")


def _local(name: str) -> str:
    return name.rpartition(":")[2]
