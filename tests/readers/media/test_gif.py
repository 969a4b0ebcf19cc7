# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""GIF: comments, also those behind the pixels, and XMP with its trailer."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import gif
from tests.readers.media import samples
from tests.readers.reading import prose, read, said, survives

HEAD = b"GIF89a\1\0\1\0\x80\0\0" + bytes(6)
FRAME = b"\x2c\0\0\0\0\1\0\1\0\0\x02\x02\x44\1\0"
FRAME_WITH_COLORS = b"\x2c\0\0\0\0\1\0\1\0\x80" + bytes(6) + b"\x02\x02\x44\1\0"
DELAY = b"\x21\xf9\4\0\0\0\0\0"
LOOP = b"\x21\xff\x0bNETSCAPE2.0\3\1\0\0\0"


def comment(*pieces: bytes) -> bytes:
    return b"\x21\xfe" + b"".join(bytes((len(piece),)) + piece for piece in pieces) + b"\0"


def xmp(packet: bytes) -> bytes:
    trailer = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    return b"\x21\xff\x0bXMP DataXMP" + packet + trailer


SILENT = {
    "pixels alone": FRAME + b";",
    "an animation": LOOP + DELAY + FRAME + DELAY + FRAME_WITH_COLORS + b";",
    "an empty comment": comment() + FRAME + b";",
    "behind the trailer": FRAME + b";" + comment(b"Licensed under CC0"),
    "no trailer": FRAME,
}
TELLING = {
    "a comment": (comment(b"Licensed under CC0") + FRAME + b";", ["Licensed under CC0"]),
    "in pieces": (comment(b"Licensed ", b"under CC0") + FRAME + b";", ["Licensed under CC0"]),
    "behind the pixels": (LOOP + FRAME + comment(b"CC0") + FRAME_WITH_COLORS + comment(b"MIT") + b";", ["CC0", "MIT"]),
}


@pytest.mark.parametrize("body", SILENT.values(), ids=SILENT)
def test_must_not_fire(body: bytes) -> None:
    assert read(gif, HEAD + body) == []


@pytest.mark.parametrize(("body", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(body: bytes, expected: list[str]) -> None:
    assert prose(read(gif, HEAD + body)) == expected


def test_xmp_is_read_and_what_follows_it() -> None:
    met = read(gif, HEAD + xmp(samples.packet()) + FRAME + comment(b"CC0") + b";")
    assert said(met) == samples.OF_PACKET
    assert prose(met) == ["CC0"]


def test_what_stands_before_the_damage_is_read() -> None:
    for broken, reason in ((FRAME[:-2], Reason.CORRUPT_TRUNCATED), (b"\x99", Reason.CORRUPT_HEADER)):
        met = read(gif, HEAD + comment(b"CC0") + broken)
        assert prose(met) == ["CC0"]
        assert [one.reason for one in met if isinstance(one, Problem)] == [reason]


def test_broken_ones_are_survived() -> None:
    survives(gif, HEAD + xmp(samples.packet()) + LOOP + FRAME_WITH_COLORS + comment(b"CC0", b"MIT") + b";")
