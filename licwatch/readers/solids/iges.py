# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""IGES models: the start section as prose, author, organization and program out of the global section.

Records of 80 columns, the last eight of which hold the section's letter and a number.
"""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.fields import prose, text_of, told

NAME = "iges"
VERSION = 1

_RECORD = re.compile(rb"(.{72})([SGC])[ 0-9]{6}[0-9][ \t]*(?:\r\n?|\n|$)", re.DOTALL)
#: The first record; in the compressed form another one stands before it.
_FIRST = re.compile(rb"(?:[^\r\n]{72}C[ 0-9]{6}[0-9]\s*[\r\n])?[^\r\n]{72}S[ 0]{6}1\s*[\r\n]")
#: By their numbers in the standard, which counts from 1.
_KINDS = {
    5: ("system", StatementKind.TOOL),
    6: ("preprocessor", StatementKind.TOOL),
    21: ("author", StatementKind.AUTHOR),
    22: ("organization", StatementKind.AUTHOR),
}
_PARAMETERS = 26
_HOLLERITH = re.compile(rb"\s*(\d{1,5})H")


def wants(sniffed: Sniffed) -> bool:
    """The first record of a start section."""
    return bool(_FIRST.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The start section, then the parameters that say who and with what."""
    start, parameters = [], []
    at = 0
    while found := _RECORD.match(content, at):
        at = found.end()
        if found[2] == b"S":
            start.append(text_of(found[1]).rstrip())
        elif found[2] == b"G":
            parameters.append(found[1])
    if any(start):
        yield prose("start", "", "\n".join(start))
    for number, value in enumerate(_parsed(b"".join(parameters)), 1):
        if number in _KINDS:
            key, kind = _KINDS[number]
            yield from told("global", key, text_of(value).strip(), kind)


def _parsed(data: bytes) -> Iterator[bytes]:
    """The parameters, as far as they can be told apart. The first two say what divides them and what ends them."""
    divider, end, at = b",", b";", 0
    for number in range(1, _PARAMETERS + 1):
        found = _HOLLERITH.match(data, at)
        if found:
            value = data[found.end() : found.end() + int(found[1])]
            at = found.end() + len(value)
            divider, end = (value or divider, end) if number == 1 else (divider, value or end if number == 2 else end)
        else:
            ends = [place for mark in (divider[:1], end[:1]) if (place := data.find(mark, at)) >= 0]
            value = data[at : min(ends, default=len(data))]
            at += len(value)
        yield value
        while data[at : at + 1] == b" ":
            at += 1
        if data[at : at + 1] != divider[:1]:
            return
        at += 1
