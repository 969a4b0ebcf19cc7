# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The clear text of ISO 10303-21, in which STEP and IFC files are written: remarks, entities and the strings in them.

Numbers and references are geometry and are not kept. For one entity never more than a window is looked at, so that a
string or a remark that is never closed costs no more than that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from licwatch.model.budget import KIB, MIB

#: How far a header is read.
LONGEST_HEADER = MIB
_LONGEST, _BACK = 256 * KIB, 8 * KIB
_TOKEN = re.compile(rb"'(?P<string>[^']*(?:''[^']*)*)'|(?P<remark>/\*)|(?P<word>!?[A-Za-z_][\w-]*)|(?P<mark>[(),;'])")
_INSTANCE = re.compile(rb"#\d+\s*=\s*(?=[A-Za-z_])")
_OPENS = re.compile(rb"\s*\(")
_BREAK = re.compile(rb"\r\n?|\n")
#: Files are cut into lines of about this length in the middle of words; a shorter line ends where somebody ended it.
_CUT = 70
_ESCAPE = re.compile(
    r"\\X2\\((?:[\dA-Fa-f]{4})*)\\X0\\|\\X4\\((?:[\dA-Fa-f]{8})*)\\X0\\|\\X\\([\dA-Fa-f]{2})"
    r"|\\S\\(.)|\\P([A-I])\\|\\([NF])\\|(\\\\)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment, without its marks. `start` and `end` are its place; `line` is 0 where lines were not counted."""

    text: str
    start: int
    end: int
    line: int = 0


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity: for each of its parameters the strings in it, however deep. `start` and `end` are its place."""

    name: str
    parameters: tuple[tuple[str, ...], ...]
    start: int
    end: int
    line: int = 0

    def all(self, number: int) -> tuple[str, ...]:
        """The strings of a parameter, counted from 0."""
        return self.parameters[number] if number < len(self.parameters) else ()

    def one(self, number: int) -> str:
        """The first string of a parameter; empty when it has none."""
        return next(iter(self.all(number)), "")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands in front of the data, in its order. `end` is where the data begin; `whole`: it was met."""

    items: tuple[Remark | Entity, ...]
    end: int
    whole: bool


def read_header(content: bytes) -> Header:
    """All up to the first ENDSEC."""
    head = content[:LONGEST_HEADER]
    items: list[Remark | Entity] = []
    at, counted, line = 0, 0, 1
    while found := _TOKEN.search(head, at):
        at = found.end()
        line, counted = line + head.count(b"\n", counted, found.start()), found.start()
        if found["remark"]:
            remark = _remark(head, at, 0, line)
            items.append(remark)
            at = remark.end
        elif found["word"] in (b"ENDSEC", b"DATA"):
            return Header(tuple(items), at, True)
        elif found["word"] and _OPENS.match(head, at):
            entity, remarks = _entity(head, found.start(), line)
            items += (*remarks, entity)
            at = entity.end
    return Header(tuple(items), len(head), False)


def around(content: bytes, place: int, after: int) -> Remark | Entity | None:
    """The remark or the instance that a place of the data section is in; nothing before `after` is looked at."""
    start = max(after, place - _BACK)
    before = content[start:place]
    opened = before.rfind(b"/*")
    closed = content.find(b"*/", place, place + _LONGEST) if opened > before.rfind(b"*/") else -1
    if closed >= 0:
        return _remark(content, start + opened + 2, 0, 0)
    instances = list(_INSTANCE.finditer(before))
    return _entity(content, start + instances[-1].end(), 0)[0] if instances else None


def named(content: bytes, name: bytes, start: int) -> Iterator[Entity]:
    """The instances of one kind, whose name is given in upper case."""
    for found in re.compile(rb"(?<![\w'])%s\s*(?=\()" % name).finditer(content, start):
        yield _entity(content, found.start(), 0)[0]


def _entity(content: bytes, start: int, line: int) -> tuple[Entity, list[Remark]]:
    """The entity whose name begins at a place, and the remarks in it. One that is not closed ends with its window."""
    begins = line
    window = content[start : start + _LONGEST]
    name, depth, at, counted = b"", 0, 0, 0
    parameters: list[list[str]] = [[]]
    remarks: list[Remark] = []
    while found := _TOKEN.search(window, at):
        at = found.end()
        if found["string"] is not None and depth:
            parameters[-1].append(_decoded(_joined(content, start + found.start("string"), found["string"])))
        elif found["remark"]:
            line, counted = line + window.count(b"\n", counted, at), at
            remark = _remark(window, at, start, line)
            remarks.append(remark)
            at = remark.end - start
        elif not depth and found["word"]:
            name = name or found["word"]
        elif found["mark"] == b"(":
            depth += 1
        elif found["mark"] == b"," and depth == 1:
            parameters.append([])
        elif found["mark"] == b")":
            depth -= 1
        if found["mark"] in (b";", b"'") or (found["mark"] == b")" and depth <= 0):
            break
    told = tuple(tuple(strings) for strings in parameters)
    return Entity(name.decode("ascii", "replace").upper(), told, start, start + at, begins), remarks


def _remark(window: bytes, start: int, window_at: int, line: int) -> Remark:
    """The comment whose text begins at a place of a window; one that is not closed ends with it."""
    closed = window.find(b"*/", start)
    end = closed if closed >= 0 else len(window)
    return Remark(_text(window[start:end]), window_at + start - 2, window_at + min(end + 2, len(window)), line)


def _joined(content: bytes, start: int, raw: bytes) -> bytes:
    """A string without the breaks that only cut the file into lines."""
    lines = _BREAK.split(raw)
    if len(lines) == 1:
        return raw
    column = start - content.rfind(b"\n", max(0, start - _CUT), start) - 1
    out = [lines[0]]
    for before, line in pairwise(lines):
        out += b"" if column + len(before) >= _CUT else b"\n", line
        column = 0
    return b"".join(out)


def _decoded(raw: bytes) -> str:
    text = _text(raw.replace(b"''", b"'"))
    if "\\" not in text:
        return text
    page = "iso8859-1"

    def meant(found: re.Match[str]) -> str:
        nonlocal page
        wide, wider, byte, shifted, letter, control, backslash = found.groups()
        if letter:
            page = f"iso8859-{ord(letter) - 64}"
            return ""
        if control or backslash:
            return "\n" if control else "\\"
        if wide is not None:
            return bytes.fromhex(wide).decode("utf-16-be", "replace")
        if wider is not None:
            return bytes.fromhex(wider).decode("utf-32-be", "replace")
        code = int(byte, 16) if byte else (ord(shifted) & 0x7F) + 0x80
        return bytes((code,)).decode("iso8859-1" if byte else page, "replace")

    return _ESCAPE.sub(meant, text)


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
