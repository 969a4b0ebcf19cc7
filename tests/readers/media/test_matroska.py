# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Matroska and WebM: tags in front of and behind the clusters, nested or not."""

import pytest

from licwatch.readers.media import matroska
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, TITLE, TOOL, URL
from tests.readers.reading import Said, prose, read, said, survives

SEGMENT, INFO, TAGS, TAG, SIMPLE, CLUSTER, FONTS = (
    b"\x18\x53\x80\x67",
    b"\x15\x49\xa9\x66",
    b"\x12\x54\xc3\x67",
    b"\x73\x73",
    b"\x67\xc8",
    b"\x1f\x43\xb6\x75",
    b"\x19\x41\xa4\x69",
)


def element(kind: bytes, *parts: bytes, wide: bool = False) -> bytes:
    body = b"".join(parts)
    size = (1 << 56 | len(body)).to_bytes(8, "big") if wide else (1 << 14 | len(body)).to_bytes(2, "big")
    return kind + size + body


def video(*parts: bytes, kind: bytes = b"matroska") -> bytes:
    return element(b"\x1a\x45\xdf\xa3", element(b"\x42\x82", kind)) + element(SEGMENT, *parts, wide=True)


def tag(name: str, text: str, *nested: bytes) -> bytes:
    return element(SIMPLE, element(b"\x45\xa3", name.encode()), element(b"\x44\x87", text.encode()), *nested)


def tags(*simple: bytes) -> bytes:
    return element(TAGS, element(TAG, element(b"\x63\xc0"), *simple))


PICTURES = element(CLUSTER, b"License" * 40)
SILENT = {
    "pictures alone": [PICTURES],
    "what is attached": [element(FONTS, tags(tag("LICENSE", "MIT")))],
    "figures": [tags(tag("BPS", "128000"), tag("DURATION", "1")), element(INFO, element(b"\x44\x89", b"\0\0"))],
    "an empty title": [element(INFO, element(b"\x7b\xa9"))],
}
TELLING: dict[str, tuple[list[bytes], list[Said]]] = {
    "terms": (
        [tags(tag("TERMS_OF_USE", "CC0"), tag("LICENSE", "CC-BY-4.0"))],
        [
            ("TERMS_OF_USE", "CC0", LICENSE),
            ("LICENSE", "CC-BY-4.0", LICENSE),
        ],
    ),
    "behind the pictures": ([PICTURES, tags(tag("COPYRIGHT", "2024 Ada"))], [("COPYRIGHT", "2024 Ada", HOLDER)]),
    "nested": ([tags(tag("ALBUM", "Pegs", tag("LICENSE_URL", BY_SA)))], [("LICENSE_URL", BY_SA, URL)]),
    "nested in what is said": (
        [tags(tag("ARTIST", "Ada", tag("PRODUCTION_COPYRIGHT", "Label")))],
        [("ARTIST", "Ada", AUTHOR), ("PRODUCTION_COPYRIGHT", "Label", HOLDER)],
    ),
    "the head": (
        [element(INFO, element(b"\x7b\xa9", b"Peg"), element(b"\x4d\x80", b"Lavf"), element(b"\x57\x41", b"Draw\0"))],
        [("Title", "Peg", TITLE), ("MuxingApp", "Lavf", TOOL), ("WritingApp", "Draw", TOOL)],
    ),
}


@pytest.mark.parametrize("parts", SILENT.values(), ids=SILENT)
def test_must_not_fire(parts: list[bytes]) -> None:
    assert read(matroska, video(*parts)) == []


@pytest.mark.parametrize(("parts", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("kind", [b"matroska", b"webm"])
def test_must_fire(parts: list[bytes], expected: list[Said], kind: bytes) -> None:
    assert said(read(matroska, video(*parts, kind=kind))) == expected


def test_comments_are_prose() -> None:
    assert prose(read(matroska, video(tags(tag("COMMENT", "Free\nfor all"))))) == ["Free\nfor all"]


def test_a_live_recording_is_read_up_to_its_first_cluster() -> None:
    endless = b"\x01" + b"\xff" * 7
    head = video()[: -len(SEGMENT) - 8]
    content = head + SEGMENT + endless + tags(tag("LICENSE", "CC0")) + CLUSTER + endless + tags(tag("LICENSE", "late"))
    assert said(read(matroska, content)) == [("LICENSE", "CC0", LICENSE)]


def test_broken_ones_are_survived() -> None:
    survives(matroska, video(*(part for parts, _ in TELLING.values() for part in parts)))
