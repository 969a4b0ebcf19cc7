# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts of a DXF drawing: where they stand, how they are encoded, and what they say without their formatting codes."""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from licwatch.readers.solids.dxf_groups import Group, of_lines
from licwatch.readers.solids.fields import text_of

#: Entities with text: lines of text, paragraphs, and fields of title blocks.
_KINDS = frozenset(("TEXT", "MTEXT", "ATTRIB", "ATTDEF"))
_FOUND = re.compile(rb"\n[ \t]*0[ \t\r]*\n(?=[ \t]*(?:MTEXT|TEXT|ATTRIB|ATTDEF)[ \t\r]*(?:\n|$))")
_VALUE, _TAG, _CHUNK = 1, 2, 3
_MOST_CHUNKS, _MOST_GROUPS, _MOST_RUN = 500, 2000, 5000
#: From this version of the format on, text is UTF-8.
_UTF8_SINCE = "AC1021"
_UNICODE = re.compile(r"\\[Uu]\+([\dA-Fa-f]{4})")
_PERCENT = re.compile(r"%%(?:([cdpCDP])|[uokUOK]|(\d{3}))")
_SIGNS = {"c": "\N{DIAMETER SIGN}", "d": "\N{DEGREE SIGN}", "p": "\N{PLUS-MINUS SIGN}"}
_CODES = re.compile(
    r"\\(?:(?P<break>[PN])|(?P<space>~)|(?P<plain>[\\{}])|S(?P<stacked>[^;]*);|[LlOoKk]|[ACcFfHpQTWX][^;\\{}]*;)|[{}]"
)


@dataclass(frozen=True, slots=True)
class Text:
    """What one entity says, and where in the file. `tag` is the name of a field."""

    kind: str
    tag: str
    value: str
    place: int


class Writing:
    """How the text of a drawing is encoded: what its header says, once it was met."""

    def __init__(self) -> None:
        self._encoding, self._version = "cp1252", ""

    def learn(self, variable: str, value: str) -> None:
        """Take in a variable of the header."""
        if variable == "$ACADVER":
            self._version = value.upper()
        elif variable == "$DWGCODEPAGE":
            try:
                self._encoding = codecs.lookup(re.sub(r"^(?:ANSI_|DOS)", "cp", value.strip(), flags=re.IGNORECASE)).name
            except LookupError:
                self._encoding = "cp1252"

    def text(self, raw: bytes) -> str:
        """A value as people see it."""
        if self._version >= _UTF8_SINCE or raw.isascii():
            text = text_of(raw)
        else:
            try:
                text = raw.decode("utf-8")
            except UnicodeDecodeError:
                text = raw.decode(self._encoding, "replace")
        return _UNICODE.sub(lambda found: chr(int(found[1], 16)), text)


class LineCount:
    """Lines of places that are asked for in their order."""

    def __init__(self, content: bytes) -> None:
        self._content, self._at, self._line = content, 0, 1

    def at(self, place: int) -> int:
        """The line of a place."""
        if place >= self._at:
            self._line += self._content.count(b"\n", self._at, place)
        else:
            self._line -= self._content.count(b"\n", place, self._at)
        self._at = place
        return self._line


def text_entities(content: bytes, start: int) -> Iterator[Group]:
    """The groups of the entities with text in a drawing of lines; nothing else of it is looked at."""
    end = start
    for found in _FOUND.finditer(content, max(0, start - 1)):
        if found.start() + 1 < end:
            continue
        for number, group in enumerate(of_lines(content, found.start() + 1)):
            if number == _MOST_GROUPS or (number and group.code == 0):
                break
            end = group.end
            yield group


def texts(groups: Iterable[Group], writing: Writing) -> Iterator[list[Text]]:
    """Texts that stand in a row, with no other entity between them."""
    run: list[Text] = []
    open_: list[Group] = []
    for group in groups:
        if group.code == 0:
            run += _closed(open_, writing)
            broken = not open_ or group.start != open_[-1].end
            kept = group.value.decode("ascii", "replace") in _KINDS
            if run and (broken or not kept or len(run) >= _MOST_RUN):
                yield run
                run = []
            open_ = [group] if kept else []
        elif open_ and len(open_) < _MOST_GROUPS:
            open_.append(group)
    run += _closed(open_, writing)
    if run:
        yield run


def _closed(groups: list[Group], writing: Writing) -> list[Text]:
    """The text of an entity whose groups are all there; none when it says nothing."""
    if not groups:
        return []
    kind = groups[0].value.decode("ascii", "replace")
    # of a long paragraph, all parts but the last have another code
    codes = (_VALUE, _CHUNK) if kind == "MTEXT" else (_VALUE,)
    chunks = [group for group in groups if group.code in codes][:_MOST_CHUNKS]
    value = writing.text(b"".join(chunk.value for chunk in chunks))
    value = plain(value) if kind == "MTEXT" else _PERCENT.sub(_sign, value)
    tag = next((writing.text(group.value) for group in groups if group.code == _TAG), "") if "ATT" in kind else ""
    # a place within the line of the value
    return [Text(kind, tag, value.strip(), chunks[0].end - 1)] if value.strip() else []


def plain(text: str) -> str:
    """A paragraph without its codes."""

    def meant(found: re.Match[str]) -> str:
        if found["break"]:
            return "\n"
        if found["space"]:
            return " "
        if found["stacked"] is not None:
            return found["stacked"].replace("^", "/").replace("#", "/")
        return found["plain"] or ""

    return _PERCENT.sub(_sign, _CODES.sub(meant, text)).replace("^J", "\n").replace("^I", "\t")


def _sign(found: re.Match[str]) -> str:
    if found[2]:
        return chr(int(found[2]))
    return _SIGNS[found[1].lower()] if found[1] else ""
