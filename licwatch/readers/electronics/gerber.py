# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Gerber plots (RS-274X, X2, X3) and Excellon drill files: comments and attributes among the coordinates."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.electronics.keys import kind_of
from licwatch.readers.electronics.lines import Lines
from licwatch.readers.electronics.notices import may_be_notice, prose
from licwatch.readers.sniffed import Sniffed

NAME = "gerber"
VERSION = 1

_BEGINS = re.compile(rb"\s*(?:%|\*|[GDMX]\d)")
_COORDINATES = re.compile(rb"FS[LTD]?[AI]?(?:N\d)?(?:G\d)?X\d\dY\d\d[^*]{0,20}\*")
_COMMENT_FIRST = re.compile(rb"\s*G0?4(?:[ #][^*\r\n]*)?\*\s*(?:[\r\n]|$)")
_ATTRIBUTE_FIRST = re.compile(rb"\s*%TF[.\w$][^*\r\n]*\*%")
_DRILLS = re.compile(rb"(?:\s++|%|;[^\n]*+)*+M48\s*[\r\n]")
# what is not closed ends with the file, so that nothing is passed over twice; attributes of apertures and objects whose
# names begin with a dot are of the standard, many, and never about rights
_WORD = re.compile(rb"G04 ?([^*]*)\*?|%(TF|T[AO](?!\.))([^*%]*)\*?")
_COMMENT = re.compile(rb"^[ \t]*;([^\n]*)", re.MULTILINE)
_BETWEEN = re.compile(rb"[\s*%]*")
# attributes in comments, for programs that know none
_ATTRIBUTE = re.compile(r"\s*#@!\s*(TF|T[AO](?!\.))(.*)", re.DOTALL)
_UNICODE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U(000[0-9A-Fa-f]{5}))")
# as gEDA's pcb begins its plots
_WRITTEN = re.compile(r"(Creator|For|Title): *+(?!\(unknown\))(.*)")
_KINDS = {"Creator": StatementKind.TOOL, "For": StatementKind.AUTHOR, "Title": StatementKind.TITLE}
_HOLDS_FOR = {"TF": (Scope.FILE, ""), "TA": (Scope.OBJECT, "aperture"), "TO": (Scope.OBJECT, "object")}
_LONGEST = 1 << 16


@dataclass(frozen=True, slots=True)
class _Word:
    """A comment, or an attribute of the file ("TF"), an aperture or an object. `apart`: it begins a new block."""

    text: str
    line: int
    attribute: str
    apart: bool


def wants(sniffed: Sniffed) -> bool:
    """The format of coordinates that every plot declares, or its comments and attributes alone; the head of drills."""
    head = sniffed.head
    if _DRILLS.match(head):
        return True
    if not _BEGINS.match(head):
        return False
    return bool(_COMMENT_FIRST.match(head) or _ATTRIBUTE_FIRST.match(head) or _COORDINATES.search(head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Attributes, the program, and each block of comments in which there may be a notice."""
    block: list[_Word] = []
    for word in _words(content):
        if word.apart or word.attribute:
            yield from _comments(block)
            block = []
        if word.attribute:
            yield from _told(word)
        else:
            block.append(word)
    yield from _comments(block)


def _words(content: bytes) -> Iterator[_Word]:
    pattern = _COMMENT if _DRILLS.match(content.removeprefix(b"\xef\xbb\xbf")) else _WORD
    lines, end = Lines(content), 0
    for match in pattern.finditer(content):
        between = _BETWEEN.match(content, end, match.start())
        apart = between is None or between.end() < match.start()
        end = match.end()
        groups = match.groups()
        text = next(one for one in (groups[0], groups[-1]) if one is not None)[:_LONGEST].decode("utf-8", "replace")
        attribute = groups[1].decode() if len(groups) > 1 and groups[1] else ""
        if not attribute and (inside := _ATTRIBUTE.match(text)):
            attribute, text = inside.groups()
        yield _Word(_UNICODE.sub(_character, text).strip(), lines.at(match.start()), attribute, apart)


def _comments(block: list[_Word]) -> Iterator[Passage | Statement]:
    for word in block:
        if written := _WRITTEN.fullmatch(word.text):
            yield Statement("G04", written[1], written[2].strip(), _KINDS[written[1]], line=word.line)
    text = "\n".join(word.text for word in block)
    if may_be_notice(text):
        yield prose(text, "comments", "G04", block[0].line)


def _told(word: _Word) -> Iterator[Passage | Statement]:
    name, _, value = (part.strip() for part in word.text.partition(","))
    scope, about = _HOLDS_FOR[word.attribute]
    kind = kind_of(name)
    if kind:
        yield Statement(word.attribute, name, value, kind, scope, about, word.line)
    elif name == ".GenerationSoftware":
        yield Statement(word.attribute, name, value, StatementKind.TOOL, line=word.line)
    elif name == ".ProjectId" and value:
        yield Statement(word.attribute, name, value.partition(",")[0], StatementKind.TITLE, line=word.line)
    elif may_be_notice(value):
        yield prose(value, word.attribute, name, word.line)


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0xD800 or 0xDFFF < code <= sys.maxunicode else "\ufffd"
