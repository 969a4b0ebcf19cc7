# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The structure of TIFF: directories of tags, as TIFF files are made of and as EXIF is packed into all other images.

Of a raw picture the copyright of its color profile is never read: it is that of the camera's maker.
"""

import re
from collections.abc import Iterator

from licwatch.model.budget import KIB, MIB
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers.media.fields import Met, once, text_of, told

_COPYRIGHT, _USER_COMMENT, _EXIF_POINTER = 0x8298, 0x9286, 0x8769
_MOST_TAGS, _MOST_BYTES, _LONGEST_TEXT = 4096, 16 * MIB, 64 * KIB
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")
#: Kinds of values that can be text, with the size of a number; of others, the kinds that point to a directory.
_BYTES, _NUMBERS = frozenset((1, 2, 7, 129)), {4: 4, 13: 4, 16: 8, 18: 8}
#: TIFF, its variants of camera makers (Olympus, Panasonic), and BigTIFF.
CLASSIC = (b"II*\0", b"MM\0*", b"IIRO", b"IIRS", b"MMOR", b"IIU\0")
BIG = (b"II+\0\x08\0\0\0", b"MM\0+\0\x08\0\0")

_TEXTS: dict[int, tuple[str, StatementKind | None]] = {
    0x010D: ("DocumentName", StatementKind.TITLE),
    0x010E: ("ImageDescription", None),
    0x0131: ("Software", StatementKind.TOOL),
    0x013B: ("Artist", StatementKind.AUTHOR),
    _COPYRIGHT: ("Copyright", StatementKind.HOLDER),
    0xA436: ("ImageTitle", StatementKind.TITLE),
    0xA437: ("Photographer", StatementKind.AUTHOR),
}
_WINDOWS: dict[int, tuple[str, StatementKind | None]] = {
    0x9C9B: ("XPTitle", StatementKind.TITLE),
    0x9C9C: ("XPComment", None),
    0x9C9D: ("XPAuthor", StatementKind.AUTHOR),
    0x9C9F: ("XPSubject", None),
}
WANTED = frozenset((*_TEXTS, *_WINDOWS, _USER_COMMENT, _EXIF_POINTER))


Tags = dict[int, bytes]


class Directories:
    """The directories of a TIFF structure. Each is read once, however they point to each other.

    `is_cut` is whether something was pointed to that is not there.
    """

    def __init__(self, data: bytes, wanted: frozenset[int]) -> None:
        self._data, self._wanted = data, wanted
        self.big_endian = data.startswith(b"MM")
        self._is_big = data.startswith(BIG)
        self._met: set[int] = set()
        self._left = _MOST_BYTES
        self.is_cut = False

    def number(self, raw: bytes) -> int:
        """An unsigned number in the byte order of the file."""
        return int.from_bytes(raw, "big" if self.big_endian else "little")

    def chain(self, most: int) -> Iterator[Tags]:
        """The directories that follow one another from the head of the file."""
        following = self.number(self._data[8:16] if self._is_big else self._data[4:8])
        for _ in range(most):
            if not following or following in self._met:
                return
            tags, following = self._read(following)
            yield tags

    def at(self, offset: int) -> Tags:
        """The wanted tags of one directory with their bytes; none of what is no directory, or was read before."""
        return {} if not offset or offset in self._met else self._read(offset)[0]

    def _read(self, offset: int) -> tuple[Tags, int]:
        """The wanted tags, and where the next directory is."""
        self._met.add(offset)
        count_size, entry_size, pointer = (8, 20, 8) if self._is_big else (2, 12, 4)
        start = offset + count_size
        count = self.number(self._data[offset:start])
        end = start + count * entry_size
        self.is_cut = self.is_cut or end > len(self._data)
        whole = min(count, _MOST_TAGS, max(0, len(self._data) - start) // entry_size)
        tags: Tags = {}
        for at in range(start, start + whole * entry_size, entry_size):
            entry = self._data[at : at + entry_size]
            number = self.number(entry[:2])
            if number in self._wanted and number not in tags:
                tags[number] = self._value(entry)
        return tags, self.number(self._data[end : end + pointer])

    def _value(self, entry: bytes) -> bytes:
        field = 12 if self._is_big else 8
        number, kind = self.number(entry[:2]), self.number(entry[2:4])
        unit = 1 if kind in _BYTES else 0 if number in _TEXTS else _NUMBERS.get(kind, 0)
        size = self.number(entry[4:field]) * unit
        if size <= len(entry) - field:
            return entry[field : field + size]
        at = self.number(entry[field:])
        self.is_cut = self.is_cut or at + size > len(self._data)
        value = self._data[at : at + min(size, self._left, _LONGEST_TEXT if number in WANTED else self._left)]
        self._left -= len(value)
        return value


def read(data: bytes, location: str) -> Iterator[Met]:
    """What an EXIF block states: that of its first directory, not that of its thumbnail. Raises nothing."""
    data = data[6:] if data.startswith(b"Exif\0") else data
    if not data.startswith(CLASSIC + BIG):
        return
    directories = Directories(data, WANTED)
    for tags in directories.chain(1):
        yield from once(statements(directories, tags, location))
    if directories.is_cut:
        yield Problem(Reason.CORRUPT_TRUNCATED, f"{location}: a tag points behind the end")


def statements(directories: Directories, tags: Tags, location: str) -> Iterator[Met]:
    """What the tags of a directory state, and those of the EXIF directory that it points to."""
    more = directories.at(directories.number(tags[_EXIF_POINTER])) if _EXIF_POINTER in tags else {}
    for number, raw in (tags | more).items():
        if number in _TEXTS:
            key, kind = _TEXTS[number]
            for value in _values(number, raw):
                yield from told(location, key, value, kind)
        elif number in _WINDOWS:
            key, kind = _WINDOWS[number]
            yield from told(location, key, raw.decode("utf-16-le", "replace"), kind)
        elif number == _USER_COMMENT:
            yield from told(location, "UserComment", _comment(raw, directories.big_endian), None)


def _values(number: int, raw: bytes) -> list[str]:
    """A copyright holds that of the photographer and that of the editor, with a zero byte between them."""
    parts = raw.split(b"\0", 2)[:2] if number == _COPYRIGHT else [raw.rstrip(b"\0")]
    return [text_of(part) for part in parts]


def _comment(raw: bytes, big_endian: bool) -> str:
    """A comment behind the name of its character set; nothing when a camera keeps its own data there."""
    charset, value = raw[:8], raw[8:]
    if charset == b"UNICODE\0":
        return value.decode("utf-16-be" if big_endian else "utf-16-le", "replace")
    text = text_of(value.rstrip(b"\0"))
    return "" if _CONTROLS.search(text) else text
