# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Groups of a DXF drawing, a code and a value each, in its form of lines and in its binary form."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

#: How a binary drawing begins.
SENTINEL = b"AutoCAD Binary DXF\r\n\x1a\0"
#: Groups of a binary drawing that are looked at.
MOST_GROUPS = 5_000_000
_SHORT, _LONG, _LONGER, _DOUBLE, _BYTE, _TEXT, _CHUNK = 2, 4, 8, 8, 1, -1, -2
#: First and last code, and how many bytes the value has.
_RANGES = (
    (0, 9, _TEXT),
    (10, 59, _DOUBLE),
    (60, 79, _SHORT),
    (90, 99, _LONG),
    (100, 109, _TEXT),
    (110, 149, _DOUBLE),
    (160, 169, _LONGER),
    (170, 179, _SHORT),
    (210, 239, _DOUBLE),
    (270, 289, _SHORT),
    (290, 299, _BYTE),
    (300, 309, _TEXT),
    (310, 319, _CHUNK),
    (320, 369, _TEXT),
    (370, 389, _SHORT),
    (390, 399, _TEXT),
    (400, 409, _SHORT),
    (410, 419, _TEXT),
    (420, 429, _LONG),
    (430, 439, _TEXT),
    (440, 459, _LONG),
    (460, 469, _DOUBLE),
    (470, 481, _TEXT),
    (999, 1003, _TEXT),
    (1004, 1004, _CHUNK),
    (1005, 1009, _TEXT),
    (1010, 1059, _DOUBLE),
    (1060, 1070, _SHORT),
    (1071, 1071, _LONG),
)
_SIZES = {code: size for first, last, size in _RANGES for code in range(first, last + 1)}
#: Text, and pieces of it, in which blanks at either end count.
_PIECES = frozenset((1, 3))
_CODE = struct.Struct("<H")


@dataclass(frozen=True, slots=True)
class Group:
    """A code with its value; `start` and `end` are its place in the file."""

    code: int
    value: bytes
    start: int
    end: int


def of_lines(content: bytes, at: int = 0) -> Iterator[Group]:
    """Groups from a place on, where a code stands. They end where no number stands for a code."""
    while at < len(content):
        code_ends = content.find(b"\n", at)
        if code_ends < 0:
            return
        value_ends = content.find(b"\n", code_ends + 1)
        value_ends = value_ends if value_ends >= 0 else len(content)
        code = content[at : min(code_ends, at + 16)].strip()
        if not code.isdigit():
            return
        value = content[code_ends + 1 : value_ends]
        yield Group(int(code), value.rstrip(b"\r") if int(code) in _PIECES else value.strip(), at, value_ends + 1)
        at = value_ends + 1


def of_binary(content: bytes) -> Iterator[Group]:
    """All groups. They end at a code that is not known, since nothing behind it can be told apart."""
    at = len(SENTINEL)
    # drawings of the first version that had this form use one byte for a code, with 255 before larger ones
    narrow = content[at : at + 2] != b"\0\0"
    for _ in range(MOST_GROUPS):
        start = at
        width = 1 if narrow and content[at : at + 1] != b"\xff" else 2
        at += 1 if narrow and width == 2 else 0
        if at + width > len(content):
            return
        code = content[at] if width == 1 else _CODE.unpack_from(content, at)[0]
        at += width
        size = _SIZES.get(code)
        if size is None:
            return
        value = b""
        if size == _TEXT:
            end = content.find(b"\0", at)
            if end < 0:
                return
            value, at = content[at:end], end + 1
        elif size == _CHUNK:
            at += 1 + (content[at] if at < len(content) else 0)
        else:
            at += size
        yield Group(code, value, start, at)
