# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What of libmagic's compiled database could say something that matters of an ordinary text, worked out anew.

An ordinary text is UTF-8 without control characters. An entry is a line at the top with the lines below it; it speaks
when its top line is true, and a line below speaks when those above it are. A line is out of question when no ordinary
text makes it true. What is left of the entries that could say a word that matters, or repeat what they find in the
text, has to be in the table or in the code of `licwatch.detect.text`: named here by its place in the database.
"""

import re
import struct
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

_LINE = struct.Struct("<HBBBBBBBBBBIiIQ128s64s80s8s64s")
_DEFAULT, _STRING, _PASCAL, _REGEX, _SEARCH, _INDIRECT, _NAME, _USE, _CLEAR, _OFFSET = (
    3,
    5,
    13,
    17,
    20,
    41,
    45,
    46,
    47,
    50,
)
_WIDE = (18, 19)
#: Of numeric types, how many bytes they have and in which order.
_NUMBERS: dict[int, tuple[int, Literal["little", "big"]]] = {
    **dict.fromkeys((1,), (1, "little")),
    **dict.fromkeys((2, 10), (2, "little")),
    **dict.fromkeys((7,), (2, "big")),
    **dict.fromkeys((4, 6, 11, 12, 14, 16), (4, "little")),
    **dict.fromkeys((8, 9, 15), (4, "big")),
    **dict.fromkeys((24, 25, 27, 28), (8, "little")),
    **dict.fromkeys((26, 29), (8, "big")),
}
_INDIRECTLY, _UNSIGNED, _NO_SPACE, _FROM_END = 0x01, 0x08, 0x10, 0x80
_SPELLED = (
    "image picture audio video graphic sound metafont metafile asf ogg vorbis mpeg theora bitmap riff icon netpbm"
)
WORDS = (*_SPELLED.split(), "pdf", "spline")
_WORD = re.compile("|".join(WORDS), re.IGNORECASE)
_REPEATS = re.compile(r"%[^a-zA-Z%]*[sc]")
#: An expression that matches digits and single characters between them, which spell no word.
_DIGITS_ONLY = re.compile(rb"(\[[0-9.,+ -]+\]([+*]|\{[0-9,]+\})?|[0-9][+*]?|[.,() -](?![+*{]))+")
_BYTES = frozenset({*range(7, 14), 27, *range(32, 127), *range(128, 0xF5)} - {0xC0, 0xC1})
_HEADS = ("", "c2", "e280", "e2", "f09080", "f090", "f0", "e0", "ed", "f4", "e0a0", "f48080", "f480", "ed80")
_TAILS = ("", "80", "8080", "808080", "a0", "a080", "908080", "9080")


@dataclass(frozen=True)
class Line:
    """One line of the database."""

    place: int
    fields: tuple[int, ...]
    raw: bytes
    says: str
    media_type: str

    level = property(lambda self: self.fields[0])
    flags = property(lambda self: self.fields[1])
    relation = property(lambda self: chr(self.fields[3]))
    kind = property(lambda self: self.fields[5])
    operator = property(lambda self: self.fields[8])
    offset = property(lambda self: self.fields[11])
    mask = property(lambda self: self.fields[14])

    @cached_property
    def value(self) -> bytes:
        """What it compares with, as it stands in a content."""
        if self.kind not in _NUMBERS:
            return self.raw[: self.fields[4]]
        size, order = _NUMBERS[self.kind]
        return self.raw[:size] if order == "little" else self.raw[:size][::-1]

    @cached_property
    def name(self) -> str:
        """Of a named entry, or of the one that is used."""
        return self.raw.split(b"\0")[0].decode().lstrip("^\\")

    def can_be_true(self) -> bool:
        """Whether an ordinary text can make it true: when in doubt, yes."""
        if self.relation == "x" or self.kind in (_DEFAULT, _INDIRECT, _NAME, _USE, _CLEAR, _OFFSET, _REGEX):
            return True
        if self.kind in _NUMBERS:
            return self._number_can_be_true()
        if self.relation != "=":
            return True
        if self.kind in _WIDE:
            return not self.value
        if self.kind in (_STRING, _SEARCH, _PASCAL):
            return set(self.value) <= _BYTES and (self.kind == _PASCAL or occurs(self.value, at_start=False))
        return True

    def _number_can_be_true(self) -> bool:
        size, order = _NUMBERS[self.kind]
        everything = (1 << 8 * size) - 1
        if self.operator & 0x40 or (self.mask and self.operator & 0x7F):
            return True
        if self.relation == "<" and self.flags & _UNSIGNED and not self.mask:
            return int.from_bytes(bytes([min(_BYTES)] * size), "big") < int.from_bytes(self.value, order)
        if self.relation not in "=&":
            return True
        mask = (self.mask & everything if self.mask else everything).to_bytes(size, order)
        if self.relation == "=":
            return all(any(b & m == v for b in _BYTES) for m, v in zip(mask, self.value, strict=True))
        return all(any(b & m & v == v for b in _BYTES) for m, v in zip(mask, self.value, strict=True))


def occurs(value: bytes, *, at_start: bool) -> bool:
    """Whether bytes can stand in UTF-8, at the start of it or anywhere."""
    for head in map(bytes.fromhex, _HEADS[:1] if at_start else _HEADS):
        for tail in map(bytes.fromhex, _TAILS):
            try:
                (head + value + tail).decode()
            except UnicodeDecodeError:
                continue
            return True
    return False


def entries(database: bytes) -> tuple[list[list[Line]], list[list[Line]]]:
    """The entries that are tried, and those that others use by name."""
    _magic, version, tried, named = struct.unpack_from("<IIII", database)
    assert version == 16, "of another libmagic: its lines have another form"
    lines = [_line(database, place) for place in range(tried + named)]
    return list(_grouped(lines[:tried])), list(_grouped(lines[tried:]))


def _line(database: bytes, place: int) -> Line:
    *fields, raw, says, media_type, _apple, _suffixes = _LINE.unpack_from(database, _LINE.size * (1 + place))
    texts = (text.split(b"\0")[0].decode("latin-1") for text in (says, media_type))
    return Line(place, tuple(fields), raw, *texts)


def _grouped(lines: list[Line]) -> Iterator[list[Line]]:
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or not lines[end].level:
            yield lines[start:end]
            start = end


def telling(database: bytes) -> list[list[Line]]:
    """The entries that can say something that matters of an ordinary text."""
    tried, named = entries(database)
    by_name = {entry[0].name: entry for entry in named}
    tell = set(by_name)
    while True:
        left = {name for name, entry in by_name.items() if _tells(entry, tell, by_name)}
        if left == tell:
            return [entry for entry in tried if _tells(entry, tell, by_name)]
        tell = left


def _tells(entry: list[Line], tell: set[str], known: dict[str, list[Line]]) -> bool:
    above: list[bool] = []
    for line in entry:
        del above[line.level :]
        above.append(all(above) and line.can_be_true())
        if not above[-1]:
            continue
        if line.kind == _INDIRECT or (line.kind == _USE and (line.name in tell or line.name not in known)):
            return True
        if _says(line) or _completes(line, entry):
            return True
    return False


def _says(line: Line) -> bool:
    if _WORD.search(line.says) or _WORD.search(line.media_type):
        return True
    digits = line.kind == _REGEX and _DIGITS_ONLY.fullmatch(line.raw.split(b"\0")[0])
    return bool(_REPEATS.search(line.says)) and not digits


def _completes(line: Line, entry: list[Line]) -> bool:
    """Whether it goes on without a space with what completes a word."""
    if not line.flags & _NO_SPACE:
        return False
    ends = [other.says.lower() for other in entry]
    return any(
        line.says.lower().startswith(word[cut:]) and any(end.endswith(word[:cut]) for end in ends)
        for word in WORDS
        for cut in range(1, len(word))
    )


def table(found: list[list[Line]]) -> tuple[dict[int, set[bytes]], set[int]]:
    """What those entries ask for at an offset, and the places of those that ask for something else."""
    asked: dict[int, set[bytes]] = defaultdict(set)
    other: set[int] = set()
    for entry in found:
        top = entry[0]
        exact = top.kind == _STRING or (top.kind in _NUMBERS and not top.mask)
        at_once = top.kind == _SEARCH and top.mask & 0xFFFFFFFF == 1
        if top.relation != "=" or top.flags & (_INDIRECTLY | _FROM_END) or not (exact or at_once):
            other.add(top.place)
            continue
        # small letters of the database can stand for both cases
        value = re.split(rb"[a-z]", top.value)[0] if top.kind != _REGEX and top.mask >> 32 & 4 else top.value
        if set(value) <= _BYTES and occurs(value, at_start=not top.offset):
            asked[top.offset].add(value)
    return asked, other
