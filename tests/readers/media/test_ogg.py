# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Ogg: the comments of every codec, over many pages, and of several streams at once."""

import struct

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import ogg
from tests.readers.media.samples import AUTHOR, LICENSE, comments
from tests.readers.reading import Said, read, said, survives

BLOCK = comments("LICENSE=CC0")
OF_BLOCK: list[Said] = [("LICENSE", "CC0", LICENSE)]
FIRST = 2


def page(*packets: bytes, serial: int = 1, flags: int = 0) -> bytes:
    sizes, body = b"", b"".join(packets)
    for packet in packets:
        sizes += b"\xff" * (len(packet) // 255) + bytes((len(packet) % 255,))
    return (
        b"OggS\0" + bytes((flags,)) + bytes(8) + struct.pack("<III", serial, 0, 0) + bytes((len(sizes),)) + sizes + body
    )


def stream(first: bytes, second: bytes, serial: int = 1) -> bytes:
    return (
        page(first, serial=serial, flags=FIRST)
        + page(second, b"setup", serial=serial)
        + page(b"sound" * 9, serial=serial)
    )


def over_pages(packet: bytes) -> bytes:
    """A packet whose first 510 bytes stand on a page of their own."""
    head = b"OggS\0\0" + bytes(8) + struct.pack("<III", 1, 0, 0) + b"\2\xff\xff" + packet[:510]
    return page(b"\1vorbis", flags=FIRST) + head + page(packet[510:])


VORBIS = stream(b"\1vorbis" + bytes(23), b"\3vorbis" + BLOCK + b"\1")

SILENT = {
    "no comments": stream(b"\1vorbis", b"\3vorbis" + comments()),
    "another codec": stream(b"BBCD", b"LICENSE=CC0"),
    "comments behind the heads": stream(b"\1vorbis", b"\3vorbis" + comments()) + page(b"\3vorbis" + BLOCK),
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "Vorbis": (VORBIS, OF_BLOCK),
    "Opus": (stream(b"OpusHead", b"OpusTags" + BLOCK), OF_BLOCK),
    "Theora": (stream(b"\x80theora", b"\x81theora" + BLOCK), OF_BLOCK),
    "Speex": (stream(b"Speex   1.2", BLOCK), OF_BLOCK),
    "FLAC": (stream(b"\x7fFLAC\1\0\0\1fLaC", b"\x84" + len(BLOCK).to_bytes(3, "big") + BLOCK), OF_BLOCK),
    "over two pages": (over_pages(b"\3vorbis" + comments("ALBUM=" + "x" * 900, "LICENSE=CC0") + b"\1"), OF_BLOCK),
    "two streams": (
        page(b"\x80theora", serial=1, flags=FIRST)
        + page(b"\1vorbis", serial=2, flags=FIRST)
        + page(b"\x81theora" + BLOCK, serial=1)
        + page(b"\3vorbis" + comments("ARTIST=Ada"), serial=2),
        [*OF_BLOCK, ("ARTIST", "Ada", AUTHOR)],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert read(ogg, content) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(read(ogg, content)) == expected


def test_what_is_cut_off_is_a_problem() -> None:
    met = read(ogg, page(b"\1vorbis", flags=FIRST))
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


def test_broken_ones_are_survived() -> None:
    for content, _ in TELLING.values():
        survives(ogg, content, 50)
