# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JPEG: XMP and its extension, EXIF, IPTC and the comment, in front of the scan; never the color profile."""

import struct

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import jpeg
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, URL
from tests.readers.reading import Said, prose, read, said, survives

COMMENT, APP0, APP1, APP2, APP12, APP13 = 0xFE, 0xE0, 0xE1, 0xE2, 0xEC, 0xED
XMP = b"http://ns.adobe.com/xap/1.0/\0"
MORE = b"http://ns.adobe.com/xmp/extension/\0"
DIGEST = b"0123456789ABCDEF0123456789ABCDEF"
SCAN = b"\xff\xda\0\x08\1\1\0\0\x3f\0" + b"\xff\xfe\0\x0bLicense\0" + b"\xff\xd9"


def image(*segments: tuple[int, bytes], scan: bytes = SCAN) -> bytes:
    jfif = APP0, b"JFIF\0\1\1\0\0\1\0\1\0\0"
    return b"\xff\xd8" + b"".join(segment(*one) for one in (jfif, *segments)) + scan


def segment(mark: int, data: bytes) -> bytes:
    return b"\xff" + bytes((mark,)) + struct.pack(">H", len(data) + 2) + data


def extended(packet: bytes, *places: int) -> list[tuple[int, bytes]]:
    """A packet in pieces that begin at these places."""
    pieces = zip(places, (*places[1:], len(packet)), strict=True)
    return [(APP1, MORE + DIGEST + struct.pack(">II", len(packet), at) + packet[at:end]) for at, end in pieces]


ADDRESS = samples.block(0x40B, BY_SA.encode())
NAMED = samples.packet(f"<xmpNote:HasExtendedXMP>{DIGEST.decode()}</xmpNote:HasExtendedXMP>")

SILENT = {
    "no metadata": [],
    "the copyright of a color profile": [(APP2, b"ICC_PROFILE\0\1\1" + b"Copyright (c) Hewlett-Packard")],
    "settings of a program": [(APP12, b"Ducky\0\1\0\4\0\0\0\x3c")],
    "a flag": [(APP13, b"Photoshop 3.0\0" + samples.block(0x40A, b"\1"))],
    "an extension that nothing names": [(APP1, XMP + samples.packet("")), *extended(samples.packet(), 0)],
}
TELLING: dict[str, tuple[list[tuple[int, bytes]], list[Said]]] = {
    "XMP": ([(APP1, XMP + samples.packet())], samples.OF_PACKET),
    "EXIF": ([(APP1, b"Exif\0\0" + samples.exif())], samples.OF_EXIF),
    "both": (
        [(APP1, b"Exif\0\0" + samples.exif()), (APP1, XMP + samples.packet())],
        samples.joined(samples.OF_EXIF, samples.OF_PACKET),
    ),
    "an extension in two pieces that changed places": (
        [(APP1, XMP + NAMED), *reversed(extended(samples.packet(), 0, 200))],
        samples.OF_PACKET,
    ),
    "IPTC": (
        [(APP13, b"Photoshop 3.0\0" + samples.block(0x404, samples.iptc((116, b"2024 Ada"), (80, b"Ada"))))],
        [("CopyrightNotice", "2024 Ada", HOLDER), ("By-line", "Ada", AUTHOR)],
    ),
    "resources that go on in the next segment": (
        [(APP13, b"Photoshop 3.0\0" + piece) for piece in (ADDRESS[:20], ADDRESS[20:])],
        [("CopyrightURL", BY_SA, URL)],
    ),
}


@pytest.mark.parametrize("segments", SILENT.values(), ids=SILENT)
def test_must_not_fire(segments: list[tuple[int, bytes]]) -> None:
    assert read(jpeg, image(*segments)) == []


@pytest.mark.parametrize(("segments", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(segments: list[tuple[int, bytes]], expected: list[Said]) -> None:
    assert said(read(jpeg, image(*segments))) == expected
    # marks may be filled up, and a file may end behind its metadata
    assert said(read(jpeg, image(*segments).replace(b"\xff\xe1", b"\xff\xff\xff\xe1"))) == expected
    assert said(read(jpeg, image(*segments, scan=b""))) == expected


def test_a_comment_is_prose_and_reading_stops_at_the_scan() -> None:
    assert prose(read(jpeg, image((COMMENT, b"Made by hand, CC0\0")))) == ["Made by hand, CC0"]


def test_a_file_without_pixels_is_a_problem() -> None:
    met = read(jpeg, image((APP1, XMP + samples.packet()), scan=b""))
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


def test_broken_xmp_is_read_up_to_the_damage() -> None:
    met = read(jpeg, image((APP1, XMP + samples.packet()[:-40])))
    assert ("license", BY_SA, LICENSE) in said(met)
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]


def test_broken_ones_are_survived() -> None:
    survives(jpeg, image(*(part for parts, _ in TELLING.values() for part in parts)))
