# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""gEDA and Lepton schematics and symbols, and tables for tragesym: attributes and texts.

A symbol has two licenses: `dist-license` is that of the symbol, `use-license` that of designs in which it is used.
"""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.electronics.drawn import Drawn, notices
from licwatch.readers.electronics.keys import WASHED_OUT, kind_of
from licwatch.readers.electronics.lines import Lines
from licwatch.readers.electronics.notices import license_lines, may_be_notice, prose, remarks
from licwatch.readers.sniffed import Sniffed

NAME = "geda"
VERSION = 1

_VERSION = re.compile(rb"v (?:19|20)\d{6}(?: \d{1,3})?[ \t]*\r?\n")
_TABLE = re.compile(rb"^\[geda_attr\][ \t]*\r?$", re.MULTILINE)
_ROW = re.compile(
    rb"^(?:T (-?\d{1,9}) (-?\d{1,9}) \d+ (\d{1,4}) \d \d (-?\d{1,4})(?: \d+)?(?: (\d{1,5}))?[ \t]*\r?\n"
    rb"|C (?:-?\d+ ){5}(\S+)[ \t]*\r?$|([{}\[\]])[ \t]*\r?$)",
    re.MULTILINE,
)
_SETTING = re.compile(rb"^([A-Za-z][\w-]*)[ \t]*=[ \t]*([^\r\n]*)", re.MULTILINE)
_ATTRIBUTE = re.compile(r"([\w.:-]{1,64})=(.*)", re.DOTALL)
_SAYS = frozenset(("comment", "description", "documentation"))
_MIL = 0.0254
#: The height of a letter is given in points
_POINT = 0.35


def wants(sniffed: Sniffed) -> bool:
    """The version in the first line, or the section of a table that holds a symbol's attributes."""
    head = sniffed.head
    return bool(_VERSION.match(head) or (b"[geda_attr]" in head and b"\0" not in head and _TABLE.search(head)))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Attributes of the sheet, of the symbol, of parts placed on the sheet; texts that are none."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    yield from _Sheet(content).read() if _VERSION.match(content) else _table(content)


def _table(content: bytes) -> Iterator[Passage | Statement]:
    yield from remarks(content)
    begin = _TABLE.search(content)
    start = begin.end() if begin else 0
    end = content.find(b"\n[", start)
    lines = Lines(content, start)
    for setting in _SETTING.finditer(content, start, end if end >= 0 else len(content)):
        line = lines.at(setting.start())
        key, value = setting[1].decode(), setting[2].decode("utf-8", "replace").strip()
        kind = kind_of(key)
        if kind and (value or kind in WASHED_OUT):
            yield Statement("geda_attr", key, value, kind, line=line)
        elif key.lower() in _SAYS and may_be_notice(value):
            yield prose(value, "geda_attr", key, line)


class _Sheet:
    """A schematic or a symbol that is read object by object."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._lines = Lines(content)
        #: The part that was met last, how deep in what belongs to it the next object stands
        self._part, self._depth = "", 0
        self._texts: list[Drawn] = []
        self._said: set[tuple[str, str, str]] = set()

    def read(self) -> Iterator[Passage | Statement]:
        at = 0
        while match := _ROW.search(self._content, at):
            at = match.end()
            if match[1]:
                end = self._end_of(at, int(match[5] or 1))
                yield from self._text(match, self._content[at:end].decode("utf-8", "replace").strip())
                at = end
            elif match[6]:
                self._part = match[6].decode("utf-8", "replace").removeprefix("EMBEDDED")
            else:
                self._depth = max(0, self._depth + (1 if match[7] in b"{[" else -1))
                if not self._depth and match[7] == b"}":
                    self._part = ""
        yield from notices(self._texts, "drawing", "T")

    def _end_of(self, at: int, lines: int) -> int:
        for _ in range(lines):
            found = self._content.find(b"\n", at)
            if found < 0:
                return len(self._content)
            at = found + 1
        return at

    def _text(self, match: re.Match[bytes], text: str) -> Iterator[Passage | Statement]:
        line = self._lines.at(match.end())
        about = self._part if self._depth else ""
        attribute = _ATTRIBUTE.fullmatch(text)
        if not attribute:
            if text:
                x, y, size, angle = (int(number) for number in match.groups()[:4])
                place = f"{about} {self._depth}"
                drawn = Drawn(text, line, x * _MIL, -y * _MIL, angle % 360, size * _POINT, place)
                self._texts.append(drawn)
            return
        yield from self._attribute(attribute[1], attribute[2].strip(), about, line)

    def _attribute(self, key: str, value: str, about: str, at: int) -> Iterator[Passage | Statement]:
        kind, scope = kind_of(key), Scope.OBJECT if about else Scope.FILE
        if kind and (value or (kind in WASHED_OUT and not about)):
            if (about, key, value) not in self._said:
                self._said.add((about, key, value))
                yield Statement("attributes", key, value, kind, scope, about, at)
        elif key.lower() in _SAYS and may_be_notice(value):
            if not about:
                yield prose(value, "attributes", key, at)
            for line in license_lines(value) if about else ():
                yield Statement("attributes", key, line, StatementKind.LICENSE, scope, about, at)
