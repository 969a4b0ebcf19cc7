# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""MP4 and its kin: tags as iTunes, QuickTime and phones keep them, wherever the movie's head stands."""

import struct

import pytest

from licwatch.readers.media import mp4
from licwatch.readers.media.boxes import XMP
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, SOURCE, TITLE, TOOL, box
from tests.readers.reading import Said, prose, read, said, survives

TYPE = box(b"ftyp", b"M4A \0\0\0\0M4A mp42isom")
SOUND = box(b"mdat", b"License: none" * 9)
CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")


def movie(*parts: bytes) -> bytes:
    return TYPE + SOUND + box(b"moov", box(b"mvhd", bytes(100)), box(b"trak", box(b"tkhd", bytes(80))), *parts)


def itunes(*items: bytes) -> bytes:
    return box(b"udta", box(b"meta", bytes(4), box(b"hdlr", bytes(25)), box(b"ilst", *items)))


def item(kind: bytes, text: str, encoding: str = "utf-8") -> bytes:
    return box(kind, box(b"data", struct.pack(">II", 2 if "16" in encoding else 1, 0), text.encode(encoding)))


def free(name: str, text: str) -> bytes:
    mean = box(b"mean", bytes(4), b"com.apple.iTunes")
    return box(
        b"----", mean, box(b"name", bytes(4), name.encode()), box(b"data", struct.pack(">II", 1, 0), text.encode())
    )


def quicktime(*fields: tuple[str, str], version: bytes = b"") -> bytes:
    names = [struct.pack(">I", 8 + len(name)) + b"mdta" + name.encode() for name, _ in fields]
    keys = box(b"keys", struct.pack(">II", 0, len(names)), *names)
    items = [item(struct.pack(">I", number), text) for number, (_, text) in enumerate(fields, 1)]
    return box(b"meta", version, box(b"hdlr", bytes(25)), keys, box(b"ilst", *items))


def counted(kind: bytes, text: str) -> bytes:
    return box(kind, struct.pack(">HH", len(text.encode()), 0x55C4), text.encode())


def localized(kind: bytes, text: str, encoding: str = "utf-8") -> bytes:
    return box(kind, bytes(4), b"\x15\xc7", text.encode(encoding) + b"\0\0")


SILENT = {
    "no tags": movie(),
    "album, picture, numbers": movie(
        itunes(item(b"\xa9alb", "License"), box(b"covr", box(b"data", b"\0\0\0\x0d\0\0\0\0PNG")), item(b"cprt", ""))
    ),
    "free fields of programs": movie(itunes(free("iTunSMPB", "license"), free("Encoding Params", "vers"))),
    "a name without a number": movie(quicktime(("com.apple.quicktime.make", "Apple"))),
    "of a track": movie(box(b"trak", box(b"udta", counted(b"\xa9cpy", "Track")))),
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "iTunes": (
        movie(
            itunes(
                item(b"cprt", "2024 Ada"), item(b"\xa9ART", "Ada"), item(b"\xa9nam", "Peg"), item(b"\xa9too", "Lavf")
            )
        ),
        [("cprt", "2024 Ada", HOLDER), ("©ART", "Ada", AUTHOR), ("©nam", "Peg", TITLE), ("©too", "Lavf", TOOL)],
    ),
    "in UTF-16": (movie(itunes(item(b"cprt", "© Ærøe", "utf-16-be"))), [("cprt", "© Ærøe", HOLDER)]),
    "a free field": (
        movie(itunes(free("LICENSE", "CC-BY-4.0"), free("WWW", "x"), free("source", "https://a"))),
        [("LICENSE", "CC-BY-4.0", LICENSE), ("source", "https://a", SOURCE)],
    ),
    "QuickTime": (
        movie(box(b"udta", counted(b"\xa9cpy", "© 2024 Ada"), counted(b"\xa9swr", "Camera"), bytes(4))),
        [("©cpy", "© 2024 Ada", HOLDER), ("©swr", "Camera", TOOL)],
    ),
    "QuickTime's long names": (
        movie(quicktime(("com.apple.quicktime.copyright", "2024 Ada"), ("com.apple.quicktime.software", "14.1"))),
        [("com.apple.quicktime.copyright", "2024 Ada", HOLDER), ("com.apple.quicktime.software", "14.1", TOOL)],
    ),
    "the same with a version": (
        movie(quicktime(("license", "CC0"), version=bytes(4))),
        [("license", "CC0", LICENSE)],
    ),
    "phones": (
        movie(box(b"udta", localized(b"cprt", "© Ærøe"), localized(b"auth", "\ufeffAda", "utf-16-be"))),
        [("cprt", "© Ærøe", HOLDER), ("auth", "Ada", AUTHOR)],
    ),
    "XMP": (TYPE + box(b"uuid", XMP, samples.packet()) + SOUND, samples.OF_PACKET),
    "XMP of QuickTime": (movie(box(b"udta", box(b"XMP_", samples.packet()))), samples.OF_PACKET),
    "a raw picture of Canon": (movie(box(b"uuid", CANON, box(b"CMT1", samples.exif()))), samples.OF_EXIF),
    "a large box": (
        TYPE + b"\0\0\0\1mdat" + struct.pack(">Q", 116) + bytes(100) + movie(itunes(item(b"cprt", "Ada")))[len(TYPE) :],
        [("cprt", "Ada", HOLDER)],
    ),
    "old QuickTime": (
        box(b"wide") + SOUND + movie(box(b"udta", counted(b"\xa9cpy", "Ada")))[len(TYPE) :],
        [("©cpy", "Ada", HOLDER)],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert read(mp4, content) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(read(mp4, content)) == expected


def test_comments_and_descriptions_are_prose() -> None:
    content = movie(itunes(item(b"\xa9cmt", f"Free, see {BY_SA}"), item(b"desc", "A peg"), free("comment", "CC0")))
    assert prose(read(mp4, content)) == [f"Free, see {BY_SA}", "A peg", "CC0"]


def test_broken_ones_are_survived() -> None:
    for content, _ in TELLING.values():
        survives(mp4, content, 40)
