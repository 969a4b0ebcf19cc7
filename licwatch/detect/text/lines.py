# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines as values: of what is text, and made from lines that something else reads."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

#: Of these, escaped line ends and tabs are taken for spaces.
_SOURCES = (
    ".ada .adb .asm .asp .aj .bas .bat .c .c++ .cc .clj .cob .cpp .cs .csh .csx .cxx .d .e .el .f .fs .f77 .f90 "
    ".for .fth .ftn .go .h .hh .hpp .hs .html .htm .hxx .java .js .jsx .jsp .ksh .kt .lisp .lua .m .m4 .nim .pas "
    ".php .pl .pp .ps1 .py .r .rb .ruby .rs .s .scala .sh .swift .ts .vhdl .verilog .vb .groovy .po"
)
_ESCAPED = tuple(_SOURCES.split())
#: A line longer than this is broken, after every fifteenth of these characters.
_LONG = 200
_CHUNKS = re.compile(r"""(?:[^",']*[",']){15}|.+""", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Lines:
    r"""Lines without their line ends, as a list or as one text joined by "\n"; the rest as in `Text`."""

    parts: list[str] | str
    numbers: tuple[int, ...] | None = None
    ended: bool = True
    last_ended: bool = True


NOTHING = Lines("", ())


def read_text(content: bytes, trait: str, broken: bool) -> Lines:
    """The lines of what is text, each decoded for itself."""
    unescaped = trait.endswith(_ESCAPED)
    if not content:
        return NOTHING
    if broken:
        return broken_up(map(unescape if unescaped else str, map(decode, content.splitlines(True))))
    text = decode_all(content)
    return Lines(unescape(text) if unescaped else text, None, True, content.endswith((b"\n", b"\r")))


def decode_all(content: bytes) -> str:
    r"""All lines joined by "\n"."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return "\n".join(map(decode, content.splitlines()))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removesuffix("\n").replace("\0", " ")


def decode(line: bytes) -> str:
    """One line: UTF-8, or else Latin-1."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        text = line.decode("latin-1")
    return text.replace("\0", " ")


def unescape(text: str) -> str:
    """Without the escaped line ends and tabs of string literals."""
    return text.replace("\\r", " ").replace("\\n", " ").replace("\\t", " ") if "\\" in text else text


def broken_up(lines: Iterable[str]) -> Lines:
    """From lines with their line ends, that count for their length: long ones in pieces of the same number."""
    parts: list[str] = []
    numbers: list[int] = []
    last = ""
    for number, line in enumerate(lines, 1):
        pieces = _CHUNKS.findall(line) if len(line) > _LONG else [line]
        last = pieces[-1]
        parts += map(bare, pieces)
        numbers += [number] * len(pieces)
    return Lines(parts, tuple(numbers), True, last.endswith(("\n", "\r")))


def bare(line: str) -> str:
    """Without its line end."""
    return line[:-2] if line.endswith("\r\n") else line[:-1] if line.endswith(("\n", "\r")) else line


def gathered(lines: Iterable[str], *, ended: bool) -> Lines:
    """From lines that are numbered one by one. Only those that are `ended` have line ends."""
    parts = list(lines)
    if not parts:
        return NOTHING
    last_ended = ended and parts[-1].endswith(("\n", "\r"))
    return Lines([bare(line) for line in parts] if ended else parts, None, ended, last_ended)
