# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""DXF drawings: comments, custom properties and people of the header, fields and texts of rights in the drawing.

Of all texts of a drawing only those are handed on that speak of rights, with the texts that stand beside them in the
file, since a title block is made of many.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, islice

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.comments import lines_of
from licwatch.readers.solids.dxf_groups import SENTINEL, Group, of_binary, of_lines
from licwatch.readers.solids.dxf_text import LineCount, Text, Writing, text_entities, texts
from licwatch.readers.solids.fields import kind_of, prose, told
from licwatch.readers.solids.rights import speaks_of_rights

NAME = "dxf"
VERSION = 1

_BEGINS = re.compile(rb"\s*(?:999[ \t\r]*\n[^\n]*\n\s*)*0[ \t\r]*\n\s*SECTION[ \t\r]*\n\s*2[ \t\r]*\n")
_ENTITY, _SECTION, _VARIABLE, _COMMENT = 0, 2, 9, 999
_VARIABLES = {
    "$PROJECTNAME": StatementKind.TITLE,
    "$TITLE": StatementKind.TITLE,
    "$AUTHOR": StatementKind.AUTHOR,
    "$LASTSAVEDBY": StatementKind.AUTHOR,
}
_PROSE = frozenset(("$COMMENTS", "$SUBJECT", "$KEYWORDS"))
_TAG, _PROPERTY = "$CUSTOMPROPERTYTAG", "$CUSTOMPROPERTY"
_OF_FIELDS = frozenset((StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER, StatementKind.AUTHOR))
_MOST_OF_HEADER = 100_000
# a comment between entities
_LATER = re.compile(rb"\n[ \t]*999[ \t\r]*\n([^\n]*)")
_BESIDE, _MOST, _MOST_TEXTS = 2, 500, 300_000


def wants(sniffed: Sniffed) -> bool:
    """The first section, comments before it or not; or the mark of the binary form."""
    return sniffed.content.startswith(SENTINEL) or bool(_BEGINS.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The header, then the texts."""
    yield from dict.fromkeys(_binary(content) if content.startswith(SENTINEL) else _lines(lines_of(content)))


def _lines(content: bytes) -> Iterator[Passage | Statement | Problem]:
    writing, count = Writing(), LineCount(content)
    end = 0
    for group, met in _header(of_lines(content), writing):
        end = group.end
        yield from (replace(one, line=count.at(group.end - 1)) for one in met)
    for number, found in enumerate(_LATER.finditer(content, max(0, end - 1))):
        if number < _MOST and speaks_of_rights(comment := writing.text(found[1].strip())):
            yield prose("", "999", comment, count.at(found.start(1)))
    left = _MOST_TEXTS
    for run in texts(text_entities(content, end), writing):
        left -= len(run)
        if left < 0:
            yield Problem(Reason.LIMIT_ENTRIES, f"more than {_MOST_TEXTS} texts; those behind were not read")
            return
        yield from (replace(one, line=count.at(place)) for place, one in _of_run(run))


def _binary(content: bytes) -> Iterator[Passage | Statement | Problem]:
    last: list[Group] = []

    def kept() -> Iterator[Group]:
        for group in of_binary(content):
            last[:] = [group]
            yield group

    groups, writing = kept(), Writing()
    for _, met in _header(groups, writing):
        yield from met
    for run in texts(groups, writing):
        yield from (one for _, one in _of_run(run))
    if not last or last[0].value != b"EOF":
        yield Problem(Reason.CORRUPT_TRUNCATED, "the drawing ends in the middle")


def _header(groups: Iterator[Group], writing: Writing) -> Iterator[tuple[Group, list[Passage | Statement]]]:
    """Comments in front, and the variables, up to the first section that is no header."""
    comments: list[Group] = []
    variable = tag = ""
    for group in islice(groups, _MOST_OF_HEADER):
        if group.code == _COMMENT:
            comments.append(group)
            continue
        if comments:
            text = "\n".join(writing.text(comment.value) for comment in comments)
            yield comments[0], [prose("", "999", text)]
            comments = []
        if (group.code == _ENTITY and group.value != b"SECTION") or (
            group.code == _SECTION and not variable and group.value != b"HEADER"
        ):
            return
        if group.code == _VARIABLE:
            variable = group.value.decode("ascii", "replace").upper()
        elif variable:
            value = writing.text(group.value).strip()
            writing.learn(variable, value)
            tag = value if variable == _TAG else tag
            yield group, [*_of_variable(variable, tag, value)]
            variable = ""


def _of_variable(variable: str, tag: str, value: str) -> Iterator[Passage | Statement]:
    if variable in _VARIABLES:
        yield from told("HEADER", variable, value, _VARIABLES[variable])
    elif variable in _PROSE and value:
        yield prose("HEADER", variable, value)
    elif variable == _PROPERTY:
        kind = kind_of(tag)
        if kind:
            yield from told("HEADER", tag, value, kind)
        elif speaks_of_rights(value):
            yield prose("HEADER", tag, value)


def _of_run(run: list[Text]) -> Iterator[tuple[int, Passage | Statement]]:
    """Of texts in a row: fields that are named for a license, and texts of rights with those beside them."""
    said = [number for number, text in enumerate(run) if speaks_of_rights(text.value)]
    near = sorted({at for number in said for at in range(number - _BESIDE, number + _BESIDE + 1) if 0 <= at < len(run)})
    for _, together in groupby(enumerate(near), key=lambda pair: pair[1] - pair[0]):
        chosen = [run[at] for _, at in together]
        yield chosen[0].place, prose("drawing", chosen[0].kind, "\n".join(text.value for text in chosen))
    for text in run:
        kind = kind_of(text.tag) if text.tag else None
        if kind in _OF_FIELDS and kind and text.value:
            yield from ((text.place, one) for one in told("drawing", text.tag, text.value, kind))
