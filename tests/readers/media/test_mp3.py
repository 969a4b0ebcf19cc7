# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""MP3: the tag in front, the old one at the end, and FLAC behind a tag."""

import pytest

from licwatch.readers import choose
from licwatch.readers.media import mp3
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, SOURCE, TITLE, TOOL, URL
from tests.readers.reading import Said, read, said, survives

SOUND = b"\xff\xfb\x90\x64" + bytes(413)
OLD = b"TAG" + b"Peg".ljust(30, b"\0") + b"Ada".ljust(30, b"\0") + bytes(65)
FLAC = b"fLaC\x84" + len(samples.comments("LICENSE=CC0")).to_bytes(3, "big") + samples.comments("LICENSE=CC0")

SILENT = {
    "a tag without fields": samples.id3() + SOUND,
    "an old tag without fields": SOUND + b"TAG" + bytes(125),
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "rights": (
        samples.id3((b"TCOP", b"\x002024 Ada"), (b"WCOP", BY_SA.encode()), (b"WOAF", b"https://example.org/1")) + SOUND,
        [("TCOP", "2024 Ada", HOLDER), ("WCOP", BY_SA, URL), ("WOAF", "https://example.org/1", SOURCE)],
    ),
    "a free field": (
        samples.id3((b"TXXX", b"\0LICENSE\0CC0"), (b"TSSE", b"\0LAME"), version=4) + SOUND,
        [("TXXX:LICENSE", "CC0", LICENSE), ("TSSE", "LAME", TOOL)],
    ),
    "the old tag": (SOUND + OLD, [("title", "Peg", TITLE), ("artist", "Ada", AUTHOR)]),
    "both tags": (
        samples.id3((b"TCOP", b"\x002024 Ada")) + SOUND + OLD,
        [("TCOP", "2024 Ada", HOLDER), ("title", "Peg", TITLE), ("artist", "Ada", AUTHOR)],
    ),
    "FLAC behind a tag": (
        samples.id3((b"TPE1", b"\0Ada")) + FLAC,
        [("TPE1", "Ada", AUTHOR), ("LICENSE", "CC0", LICENSE)],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert read(mp3, content) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(read(mp3, content)) == expected


@pytest.mark.parametrize(
    "other", [SOUND, b"ID3 tags are for sound, not for text", "\ufeffTAG, a game".encode("utf-16")]
)
def test_what_has_no_tag_is_left_to_others(other: bytes) -> None:
    assert choose(other) is not mp3


def test_broken_ones_are_survived() -> None:
    for content, _ in TELLING.values():
        survives(mp3, content, 60)
