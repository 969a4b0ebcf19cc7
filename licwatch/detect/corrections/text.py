# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The text around a match, as corrections look at it: lines from 1, and which of them are quoted rather than said.

What stands in a string literal, in a block of example code, or in a region that REUSE tools are told to ignore is not
said by the file about itself. The scanner knows no language: it takes for a string what nearly all of them do, and
when in doubt nothing is quoted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_COMMENT = re.compile(r"\s*(//|/\*|\*|#(?!~)|--|;|%|\.\.|<!--|dnl\b|rem\b|\(\*|\{-|!|@c\b)", re.IGNORECASE)
_LEADER = re.compile(
    r"^[\s>]*(//+!?|/\*+!?|\*+/?|#+|--+|;+|%+|<!--|dnl\b|rem\b|\(\*|\{-|!+|@c\b|'|\"(?=\s)|\|)*\s*", re.I
)
_TRAILER = re.compile(r"\s*(\*+/|\*+|-->|#+|\|)\s*$")
_TRIPLE = re.compile(r'"""|' + "'''")
#: Before a string that is no documentation: it is given, assigned or part of an expression.
_EXPECTS = re.compile(r"([([{,=+%]|\breturn|\bin)$")
_PREFIX = re.compile(r"[rubfRUBF]{0,2}")
#: A line of reStructuredText after which indented lines are quoted as they stand.
_LITERAL = re.compile(
    r"\s*(?:\.\. (?:code|code-block|sourcecode|literalinclude|parsed-literal)::|(?!\.\. ).*\S?::\s*$)"
)
_FENCE = re.compile(r"\s*(```|~~~)")
#: Bytes of a line; one that is cut is neither code nor a string.
LONG = 1000
# in two parts, since tools would obey them in this file as well
_IGNORE_START, _IGNORE_END = "REUSE-" + "IgnoreStart", "REUSE-" + "IgnoreEnd"


@dataclass(frozen=True)
class Text:
    """The lines of a content, without their ends."""

    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """A line by its number, from 1; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def prose(self, start: int, end: int) -> str:
        """Lines joined without the marks of comments, spaces folded."""
        kept = (_TRAILER.sub("", _LEADER.sub("", self.line(n), count=1)) for n in range(max(start, 1), end + 1))
        return " ".join(" ".join(kept).split())

    def is_comment(self, number: int) -> bool:
        """Whether a line is marked as a comment in one of the usual ways."""
        return bool(_COMMENT.match(self.line(number)))

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether what is said on some lines is quoted, whatever comments stand between."""
        numbers = [n for n in range(start, end + 1) if self.line(n).strip()]
        saying = [n for n in numbers if n in self._blocks or not self.is_comment(n)]
        return 2 * len(saying) > len(numbers) and all(n in self._blocks or self._is_string(n) for n in saying)

    def is_ignored(self, number: int) -> bool:
        """Whether REUSE tools are told not to look at a line."""
        return number in self._ignored

    def unquoted(self, number: int) -> str:
        """What of a line is not in string literals; nothing of a line in a quoted block."""
        if number in self._blocks:
            return ""
        line, at = self.line(number), 0
        out: list[str] = []
        for start, end in strings(line):
            out.append(line[at:start])
            at = end
        return " ".join((*out, line[at:]))

    def in_block(self, number: int) -> bool:
        """Whether a line is inside a string of several lines, or a block of example code."""
        return number in self._blocks

    def _is_string(self, number: int) -> bool:
        """Whether a line has string literals, and no words outside of them but names and keywords of code."""
        line = self.line(number)
        if len(line) >= LONG or self.is_comment(number):
            return False
        return any(strings(line)) and not is_prose(self.unquoted(number))

    @cached_property
    def _blocks(self) -> frozenset[int]:
        return frozenset(_triple_quoted(self.lines)) | frozenset(_fenced(self.lines)) | frozenset(_literal(self.lines))

    @cached_property
    def _ignored(self) -> frozenset[int]:
        met: set[int] = set()
        inside = False
        for number, line in enumerate(self.lines, 1):
            inside = inside or _IGNORE_START in line
            if inside:
                met.add(number)
            inside = inside and _IGNORE_END not in line
        return frozenset(met)


def text_of(content: bytes) -> Text:
    """A content as text, its lines counted as ScanCode counts them: CR, LF and CR LF end a line and nothing else.

    Of long lines, which no person wrote, only the beginning is looked at: time must not grow with its square.
    """
    return Text(tuple(_decoded(line[:LONG]) for line in content.splitlines()))


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")


def strings(line: str) -> Iterator[tuple[int, int]]:
    """The places of string literals that hold words, with their quotes. An apostrophe within a word opens none."""
    line, at = _TRIPLE.sub("   ", line), 0
    while at < len(line):
        quote = line[at]
        if quote in "\"'`" and not (quote == "'" and at and line[at - 1].isalnum() and line[at - 1] not in "rbuf"):
            end = _closing(line, at)
            if end:
                if any(c.isalpha() for c in line[at:end]):
                    yield at, end
                at = end
                continue
        at += 1


def _closing(line: str, opening: int) -> int:
    """The place after the quote that closes the string opened at a place; 0 when the line has none."""
    at = opening + 1
    while at < len(line):
        if line[at] == "\\":
            at += 1
        elif line[at] == line[opening]:
            return at + 1
        at += 1
    return 0


def is_prose(rest: str) -> bool:
    """Whether there are at least four plain words in a row."""
    return bool(re.search(r"\b[A-Za-z]{2,},? [A-Za-z]{1,},? [A-Za-z]{2,},? [A-Za-z]{2,}", rest))


def _triple_quoted(lines: tuple[str, ...]) -> Iterator[int]:
    """Lines of strings in triple quotes that are values; documentation, which stands by itself, is not among them."""
    opened, value, before = "", False, ""
    for number, line in enumerate(lines, 1):
        at = 0
        if opened and value:
            yield number
        while mark := _TRIPLE.search(line, at):
            at = mark.end()
            if opened == mark.group():
                opened = ""
            elif not opened:
                lead = line[: mark.start()].strip()
                opened, value = mark.group(), _is_value(lead, before)
                if value:
                    yield number
        before = line.strip() or before


def _is_value(lead: str, before: str) -> bool:
    return (not lead.startswith("#") and not _PREFIX.fullmatch(lead)) or bool(_EXPECTS.search(before))


def _fenced(lines: tuple[str, ...]) -> Iterator[int]:
    """Lines between fences, as Markdown has them; none when a fence is left open."""
    fences = [number for number, line in enumerate(lines, 1) if _FENCE.match(line)]
    if len(fences) % 2 == 0:
        for start, end in zip(fences[::2], fences[1::2], strict=True):
            yield from range(start, end + 1)


def _literal(lines: tuple[str, ...]) -> Iterator[int]:
    """Lines indented below one that announces a literal block, as reStructuredText has them."""
    depth = -1
    for number, line in enumerate(lines, 1):
        indent = len(line) - len(line.lstrip())
        if depth >= 0 and line.strip() and indent <= depth:
            depth = -1
        if depth >= 0 and line.strip():
            yield number
        elif _LITERAL.match(line) and not line.rstrip().endswith(":::"):
            depth = indent
