# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Rich text (RTF): the information group and the properties that people named; and the whole document as text."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers import text
from licwatch.readers.documents.terms import kind_of_name, told
from licwatch.readers.sniffed import Sniffed

NAME = "rtf"
VERSION = 1

_MAGIC = b"{\\rtf"
_KINDS: dict[str, StatementKind | None] = {
    "title": StatementKind.TITLE,
    "author": StatementKind.AUTHOR,
    "company": StatementKind.HOLDER,
    "subject": None,
    "doccomm": None,
}
_FIELD = r"\{(?:\\\*)?\s*\\(%s)(?![a-z])((?>[^{}\\]+|\\[^{}])*+)\}"
_INFORMATION = re.compile(_FIELD % "title|author|company|subject|doccomm")
_PROPERTY = re.compile(_FIELD % "propname|staticval")
_ESCAPE = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6})\s?(?:\\'[0-9a-fA-F]{2}|\?)?|\\([\\{}])|\\[a-z]+-?\d*\s?|[\r\n]"
)


def wants(sniffed: Sniffed) -> bool:
    """By its first bytes."""
    return sniffed.content.startswith(_MAGIC)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The document as the engine reads any text, then its information."""
    yield text.whole(content, trait)
    start = content.find(b"{\\info")
    if start >= 0:
        information = _group(content, start)
        for key, value in _INFORMATION.findall(information):
            yield from told("info", key, _plain(value), _KINDS[key])
    start = content.find(b"\\userprops")
    if start >= 0:
        name = ""
        for key, value in _PROPERTY.findall(_group(content, content.rfind(b"{", 0, start))):
            if key == "propname":
                name = _plain(value)
            elif kind := kind_of_name(name):
                yield from told("userprops", name, _plain(value), kind)


_LONGEST = 1 << 16
_BRACE = re.compile(rb"\\.|[{}]", re.DOTALL)


def _group(content: bytes, start: int) -> str:
    """A group with all groups in it; the encoding is that of Western programs, as escapes are."""
    depth = 0
    for found in _BRACE.finditer(content, max(start, 0), start + _LONGEST):
        depth += {b"{": 1, b"}": -1}.get(found[0], 0)
        if not depth:
            return content[start : found.end()].decode("cp1252", "replace")
    return content[max(start, 0) : start + _LONGEST].decode("cp1252", "replace")


def _plain(value: str) -> str:
    return _ESCAPE.sub(_character, value).strip()


def _character(found: re.Match[str]) -> str:
    if found[1]:
        return bytes((int(found[1], 16),)).decode("cp1252", "replace")
    if found[2]:
        # written as a signed number of two bytes
        return chr(int(found[2]) % 0x10000)
    return found[3] or ""
