# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What an XML document says, as lines of text: its texts and attribute values, each behind its name.

expat, with entities refused: nothing is ever fetched or expanded. Numbers are left out, since geometry is made of them.
"""

import re
from xml.parsers import expat

from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Reason

_DEEPEST = 256
_MOST_TEXT = 16 * MIB
_SAYS_NOTHING = re.compile(r"[-+\d.,;:\s%#]*(e[-+]?\d+)?")
_SPACE = re.compile(r"\s+")


def lines(content: bytes) -> list[str]:
    """One line for each value. Raises ItemError for entities, broken XML, depth and too much text."""
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
    return reading.lines


def _refuse_entity(*_declared: object) -> None:
    raise ItemError(Reason.XML_ENTITIES, "XML that defines entities")


class _Reading:
    """What was met so far."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._names: list[str] = []
        self._size = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._names.append(_local(name))
        if len(self._names) > _DEEPEST:
            raise ItemError(Reason.LIMIT_DEPTH, f"XML deeper than {_DEEPEST} elements")
        for key, value in attributes.items():
            self._say(_local(key), value)

    def end(self, _name: str) -> None:
        self._names.pop()

    def text(self, text: str) -> None:
        self._say(self._names[-1], text)

    def comment(self, text: str) -> None:
        self._say("comment", text)

    def _say(self, name: str, value: str) -> None:
        if _SAYS_NOTHING.fullmatch(value):
            return
        self._size += len(value)
        if self._size > _MOST_TEXT:
            raise ItemError(Reason.LIMIT_BYTES, f"more than {_MOST_TEXT} characters of text in XML")
        self.lines.append(f"{name}: {_SPACE.sub(' ', value).strip()}")


def _local(name: str) -> str:
    return name.rpartition(":")[2]
