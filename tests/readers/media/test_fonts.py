# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fonts in all packages: names by their numbers, English first, each said once."""

import struct
import zlib
from collections.abc import Callable

import brotli  # type: ignore[import-untyped]
import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import fonts
from tests.readers.media.samples import AUTHOR, HOLDER, LICENSE, SOURCE, TITLE, URL
from tests.readers.reading import Said, prose, read, said, survives

OFL = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
ADDRESS = "https://openfontlicense.org"
WINDOWS, MACINTOSH, UNICODE = (3, 1), (1, 0), (0, 3)
ENGLISH, BRITISH, GERMAN, JAPANESE = 0x409, 0x809, 0x407, 0x411
#: Platform with its encoding, language, number, text.
Name = tuple[tuple[int, int], int, int, str | bytes]


def english(number: int, text: str) -> Name:
    return WINDOWS, ENGLISH, number, text


def names(*records: Name) -> bytes:
    strings, entries = b"", b""
    for (platform, encoding), language, number, text in records:
        raw = text if isinstance(text, bytes) else text.encode("mac_roman" if platform == 1 else "utf-16-be")
        entries += struct.pack(">6H", platform, encoding, language, number, len(raw), len(strings))
        strings += raw
    return struct.pack(">3H", 0, len(records), 6 + len(entries)) + entries + strings


def plain(table: bytes, at: int = 0, magic: bytes = b"OTTO") -> bytes:
    """A font that begins at a place in its file."""
    tables = [(b"CFF ", b"\1\0\4\1 Copyright notice of a glyph"), (b"name", table)]
    start, entries, body = at + 12 + 16 * len(tables), b"", b""
    for tag, data in tables:
        entries += tag + struct.pack(">III", 0, start + len(body), len(data))
        body += data
    return magic + struct.pack(">4H", len(tables), 32, 1, 0) + entries + body


def collection(*tables: bytes) -> bytes:
    at, fonts_, places = 12 + 4 * len(tables), b"", b""
    for table in tables:
        places += struct.pack(">I", at + len(fonts_))
        fonts_ += plain(table, at + len(fonts_))
    return b"ttcf\0\1\0\0" + struct.pack(">I", len(tables)) + places + fonts_


def woff(table: bytes, metadata: bytes = b"") -> bytes:
    packed, info = zlib.compress(table), zlib.compress(metadata) if metadata else b""
    packed = table if len(packed) >= len(table) else packed
    start = 44 + 20
    head = b"wOFF" + b"OTTO" + struct.pack(">IHHIHH", start + len(packed), 1, 0, 0, 1, 0)
    where = struct.pack(">5I", start + len(packed) if info else 0, len(info), len(metadata), 0, 0)
    return head + where + b"name" + struct.pack(">4I", start, len(packed), len(table), 0) + packed + info


def woff2(table: bytes, metadata: bytes = b"", named: bool = False) -> bytes:
    """Transformed glyphs stand in front, so that the sizes of both forms differ."""
    glyphs, places, heads = b"g" * 300, b"", b"h" * 54
    directory = bytes((10,)) + base128(900) + base128(len(glyphs))
    directory += bytes((11,)) + base128(70) + base128(len(places))
    directory += bytes((0xC0 | 0x01,)) + base128(len(heads)) + base128(len(heads))
    directory += (b"\x3fname" if named else b"\5") + base128(len(table))
    packed: bytes = brotli.compress(glyphs + places + heads + table)
    info: bytes = brotli.compress(metadata) if metadata else b""
    head = b"wOF2" + b"\0\1\0\0" + struct.pack(">IHHIIHH", 0, 4, 0, 0, len(packed), 1, 0)
    start = 48 + len(directory) + len(packed)
    where = struct.pack(">5I", start if info else 0, len(info), len(metadata), 0, 0)
    return head + where + directory + packed + info


def base128(number: int) -> bytes:
    digits = [number & 127]
    while number := number >> 7:
        digits.insert(0, number & 127 | 128)
    return bytes(digits)


def eot(table: bytes, flags: int = 0) -> bytes:
    font = plain(table, magic=b"\0\1\0\0")
    if flags & 0x10000000:
        font = bytes(byte ^ 0x50 for byte in font)
    head = struct.pack("<IIII", 120 + len(font), len(font), 0x20001, flags) + bytes(18) + b"LP"
    return head.ljust(120, b"\0") + font


PACKAGES: dict[str, Callable[[bytes], bytes]] = {
    "OpenType": plain,
    "TrueType": lambda table: plain(table, magic=b"\0\1\0\0"),
    "of Apple": lambda table: plain(table, magic=b"true"),
    "a collection": lambda table: collection(table, table),
    "WOFF": woff,
    "WOFF2": woff2,
    "WOFF2 with the name spelled out": lambda table: woff2(table, named=True),
    "EOT": eot,
    "EOT, scrambled": lambda table: eot(table, 0x10000000),
}

SILENT: dict[str, list[Name]] = {
    "no names": [],
    "the family, the version, the trademark": [
        english(1, "Peg"),
        english(5, "Version 1.0; licensed"),
        english(7, "Peg is a trademark of Ada"),
        english(19, "The quick brown fox"),
    ],
    "an empty copyright": [english(0, "")],
}
TELLING: dict[str, tuple[list[Name], list[Said]]] = {
    "license and address": (
        [english(13, OFL), english(14, ADDRESS)],
        [("License Description", OFL, LICENSE), ("License Info URL", ADDRESS, URL)],
    ),
    "people and places": (
        [
            english(0, "Copyright 2024 Ada"),
            english(4, "Peg Regular"),
            english(8, "Foundry"),
            english(9, "Ada"),
            english(11, "https://example.org"),
            english(12, "https://example.org/ada"),
        ],
        [
            ("Copyright notice", "Copyright 2024 Ada", HOLDER),
            ("Full font name", "Peg Regular", TITLE),
            ("Manufacturer Name", "Foundry", AUTHOR),
            ("Designer", "Ada", AUTHOR),
            ("URL Vendor", "https://example.org", SOURCE),
            ("URL Designer", "https://example.org/ada", SOURCE),
        ],
    ),
    "on all platforms": (
        [(UNICODE, 0, 0, "© 2024 Ada"), (MACINTOSH, 0, 0, "© 2024 Ada"), english(0, "© 2024 Ada")],
        [("Copyright notice", "© 2024 Ada", HOLDER)],
    ),
    "another on the Macintosh": (
        [(MACINTOSH, 0, 13, "MIT"), english(13, "OFL")],
        [("License Description", "MIT", LICENSE), ("License Description", "OFL", LICENSE)],
    ),
    "English among others": (
        [(WINDOWS, GERMAN, 13, "Freie Lizenz"), (WINDOWS, BRITISH, 13, "Free"), (WINDOWS, JAPANESE, 13, "自由")],
        [("License Description", "Free", LICENSE)],
    ),
    "no English": ([(WINDOWS, JAPANESE, 13, "自由")], [("License Description", "自由", LICENSE)]),
    "ASCII where two bytes a character are due": (
        [(WINDOWS, ENGLISH, 13, b"Free as in beer!")],
        [("License Description", "Free as in beer!", LICENSE)],
    ),
    "a license left empty": ([english(13, "")], [("License Description", "", LICENSE)]),
}


@pytest.mark.parametrize("records", SILENT.values(), ids=SILENT)
@pytest.mark.parametrize("package", PACKAGES)
def test_must_not_fire(records: list[Name], package: str) -> None:
    assert read(fonts, PACKAGES[package](names(*records))) == []


@pytest.mark.parametrize(("records", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("package", PACKAGES)
def test_must_fire(records: list[Name], expected: list[Said], package: str) -> None:
    assert said(read(fonts, PACKAGES[package](names(*records)))) == expected


def test_whole_licenses_are_prose_as_well() -> None:
    text = "Permission is granted.\nTo everybody."
    met = read(fonts, plain(names(english(10, "A peg"), english(13, text))))
    assert prose(met) == ["A peg", text]
    assert said(met) == [("License Description", text, LICENSE)]


@pytest.mark.parametrize("package", [woff, woff2])
def test_metadata_is_read_too(package: object) -> None:
    metadata = (
        '<?xml version="1.0"?><metadata><vendor name="Foundry" url="https://example.org"/>'
        f'<license url="{ADDRESS}"><text lang="en">Open</text><text lang="de">Offen</text></license>'
        "<copyright><text>2024 Ada</text></copyright><description><text>A peg</text></description></metadata>"
    )
    met = read(fonts, package(names(english(9, "Ada")), metadata.encode()))  # type: ignore[operator]
    assert said(met) == [
        ("Designer", "Ada", AUTHOR),
        ("vendor/name", "Foundry", AUTHOR),
        ("license/url", ADDRESS, URL),
        ("license", "Open", LICENSE),
        ("license", "Offen", LICENSE),
        ("copyright", "2024 Ada", HOLDER),
    ]
    assert prose(met) == ["A peg"]


@pytest.mark.parametrize(
    "other",
    [
        b"\0\1\0\0Standard Jet DB\0" + bytes(64),
        b"true\nfalse\n" + b"x" * 60,
        b"ttcf\n" + b"x" * 60,
        eot(names(english(13, OFL)), flags=4),
        b"wOF2ttcf" + bytes(60),
    ],
    ids=["a database", "words", "a word", "what Microsoft compresses", "a collection in WOFF2"],
)
def test_what_is_no_font_that_can_be_read_is_left_to_others(other: bytes) -> None:
    with pytest.raises(AssertionError):
        read(fonts, other)


def test_damage_is_a_problem() -> None:
    cut = plain(names(english(13, OFL)))[:-20]
    assert [one.reason for one in read(fonts, cut) if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]
    garbled = bytearray(woff2(names(english(13, OFL))))
    garbled[-30:-10] = b"\xff" * 20
    assert [one.reason for one in read(fonts, bytes(garbled)) if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]


def test_what_unpacks_to_too_much_is_a_problem() -> None:
    bomb = woff2(b"")
    directory = bytes((10,)) + base128(900) + base128(1 << 31) + b"\5" + base128(90)
    met = read(fonts, bomb[:12] + b"\0\2" + bomb[14:48] + directory + bomb[48:])
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.LIMIT_BYTES]


@pytest.mark.parametrize("package", PACKAGES)
def test_broken_ones_are_survived(package: str) -> None:
    records = [name for records, _ in TELLING.values() for name in records]
    survives(fonts, PACKAGES[package](names(*records)), 60)
