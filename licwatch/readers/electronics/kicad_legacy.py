# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""KiCad before 6: EESchema schematics and libraries, their documentation, PCBNEW boards and modules, line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.electronics import title_block
from licwatch.readers.electronics.drawn import Drawn, notices
from licwatch.readers.electronics.keys import kind_of
from licwatch.readers.electronics.lines import Lines
from licwatch.readers.electronics.notices import license_lines, may_be_notice, prose
from licwatch.readers.electronics.s_expression import text_of
from licwatch.readers.sniffed import Sniffed

NAME = "kicad-legacy"
VERSION = 1

_MAGIC = (
    b"EESchema Schematic File Version",
    b"EESchema-LIBRARY Version",
    b"EESchema-DOCLIB",
    b"PCBNEW-BOARD Version",
    b"PCBNEW-LibModule",
)
_QUOTED = rb'("[^"\\\n]*+(?:\\.[^"\\\n]*+)*+")'
_LINE = re.compile(
    rb"^(?:(Title|Date|Rev|Comp|Comment[1-9]) +" + _QUOTED + rb"|(\$EndDescr|\$EndSHEETDESCR)"
    rb"|Text +Notes +(-?\d{1,9}) +(-?\d{1,9}) +(\d) +(\d{1,6})[^\n]*\n([^\n]*)"
    rb"|F ?\d+ +" + _QUOTED + rb"[^\n\"]*" + _QUOTED + rb"[ \t\r]*$"
    rb"|(?:L|DEF|\$CMP|\$MODULE) +(\S+)"
    rb"|(Te|nl) +" + _QUOTED + rb"|T\d+ [^\n\"]*" + _QUOTED + rb"|([DK]|Cd) +([^\n]+)"
    rb"|(\#[^\n]*(?:\n\#[^\n]*)*))",
    re.MULTILINE | re.DOTALL,
)
_NAMES = {b"Title": "title", b"Date": "date", b"Rev": "rev", b"Comp": "company"}
_MIL = 0.0254


def wants(sniffed: Sniffed) -> bool:
    """The first words of a file, which each of its programs wrote."""
    return sniffed.head.startswith(_MAGIC)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Title blocks, notes, fields of parts, texts on boards, descriptions, comments."""
    reading = _Reading(Lines(content))
    for match in _LINE.finditer(content):
        yield from reading.line(match)
    yield from reading.rest()


@dataclass(slots=True)
class _Reading:
    """What was met so far of a file."""

    lines: Lines
    number: int = 1
    owner: str = ""
    fields: list[title_block.Field] = field(default_factory=list)
    notes: list[Drawn] = field(default_factory=list)
    #: Lines of the board text that is being read, and where it began
    board: list[str] = field(default_factory=list)
    began: int = 0
    said: set[tuple[str, str, str]] = field(default_factory=set)

    def line(self, match: re.Match[bytes]) -> Iterator[Statement | Passage]:
        """What one line says, alone or with those before it."""
        self.number = self.lines.at(match.start())
        if match[12] != b"nl":
            yield from self._board_text()
        if match[1]:
            value = text_of(match[2]).strip()
            self.fields.append(title_block.Field(_NAMES.get(match[1], "comment"), value, self.number))
        elif match[3]:
            yield from self._title_block()
        elif match[8] is not None:
            self.notes.append(_note(match, self.number + 1))
        elif match[9]:
            yield from self._field(text_of(match[10]), text_of(match[9]).strip())
        elif match[11]:
            self.owner = match[11].decode("utf-8", "replace").lstrip("~")
        elif match[12]:
            self.began = self.began if self.board else self.number
            self.board.append(text_of(match[13]))
        else:
            yield from self._words(match)

    def rest(self) -> Iterator[Statement | Passage]:
        """What was still open at the end."""
        yield from self._board_text()
        yield from self._title_block()
        yield from notices(self.notes, "drawing", "Text Notes")

    def _title_block(self) -> Iterator[Statement | Passage]:
        fields, self.fields = self.fields, []
        return title_block.told(fields)

    def _board_text(self) -> Iterator[Passage]:
        text, self.board = "\n".join(self.board), []
        if text and may_be_notice(text):
            yield prose(text, "drawing", "Te", self.began)

    def _field(self, key: str, value: str) -> Iterator[Statement]:
        kind = kind_of(key)
        if kind and value:
            yield from self._of_part(key, value, kind)

    def _words(self, match: re.Match[bytes]) -> Iterator[Statement | Passage]:
        """A footprint's text, a description of a part, or a comment."""
        if match[14]:
            text = text_of(match[14])
            if may_be_notice(text):
                yield prose(text, "drawing", "T", self.number)
        elif match[15]:
            for line in license_lines(match[16].decode("utf-8", "replace")):
                yield from self._of_part(match[15].decode(), line, StatementKind.LICENSE)
        else:
            lines = match[17].decode("utf-8", "replace").splitlines()
            text = "\n".join(line.lstrip("# ").rstrip() for line in lines)
            if may_be_notice(text):
                yield prose(text, "comments", "#", self.number)

    def _of_part(self, key: str, value: str, kind: StatementKind) -> Iterator[Statement]:
        if (self.owner, key, value) not in self.said:
            self.said.add((self.owner, key, value))
            yield Statement("field", key, value, kind, Scope.OBJECT, self.owner, self.number)


def _note(match: re.Match[bytes], line: int) -> Drawn:
    x, y, orientation, size = (int(number) for number in match.groups()[3:7])
    text = match[8].decode("utf-8", "replace").replace("\\n", "\n").strip()
    # orientation 1 is a quarter turn against the clock
    return Drawn(text, line, x * _MIL, y * _MIL, orientation % 4 * 90.0, size * _MIL)
