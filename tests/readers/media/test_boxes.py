# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Boxes: sizes of all forms, and those that cannot be."""

import struct

import pytest

from licwatch.readers.media.boxes import boxes, inside
from tests.readers.media.samples import box

LARGE = b"\0\0\0\1BBBB" + struct.pack(">Q", 20) + b"data"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", []),
        (b"\0\0\0\x08AA", []),
        (b"\0\0\0\x07AAAAdata", []),
        (box(b"AAAA", b"x") + box(b"BBBB"), [(b"AAAA", b"x"), (b"BBBB", b"")]),
        (LARGE + box(b"AAAA", b"x"), [(b"BBBB", b"data"), (b"AAAA", b"x")]),
        (b"\0\0\0\0AAAAto the end", [(b"AAAA", b"to the end")]),
        (b"\xff\0\0\0AAAAcut off", [(b"AAAA", b"cut off")]),
    ],
    ids=["nothing", "too short", "too small", "two", "a large one", "to the end", "cut off"],
)
def test_boxes_are_met(content: bytes, expected: list[tuple[bytes, bytes]]) -> None:
    assert [(kind, content[start:end]) for kind, start, end in boxes(content)] == expected


def test_boxes_in_a_box() -> None:
    content = box(b"OUTR", box(b"AAAA", b"x"), box(b"BBBB"), box(b"AAAA", b"y"))
    assert [content[start:end] for start, end in inside(content, b"AAAA", 8)] == [b"x", b"y"]
    assert list(inside(content, b"AAAA", 8, 9)) == []
