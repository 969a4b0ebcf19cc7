# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""PNG: texts under their keywords however they are packed, XMP, EXIF, and profiles in hexadecimal digits."""

import struct
import zlib

import pytest

from licwatch.model.budget import MIB
from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import png
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, SOURCE, TITLE, TOOL, URL
from tests.readers.reading import Said, prose, read, said, survives

PIXELS = b"IDAT", zlib.compress(b"\0" * 9)


def image(*parts: tuple[bytes, bytes], end: bool = True) -> bytes:
    head = b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    made = b"".join(chunk(*part) for part in (head, *parts, *([(b"IEND", b"")] if end else [])))
    return b"\x89PNG\r\n\x1a\n" + made


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def plain(keyword: str, text: str, encoding: str = "latin-1") -> tuple[bytes, bytes]:
    return b"tEXt", keyword.encode() + b"\0" + text.encode(encoding)


def packed(keyword: str, text: str) -> tuple[bytes, bytes]:
    return b"zTXt", keyword.encode() + b"\0\0" + zlib.compress(text.encode("latin-1"))


def international(keyword: str, text: str, deflate: bool = False) -> tuple[bytes, bytes]:
    body = zlib.compress(text.encode()) if deflate else text.encode()
    return b"iTXt", keyword.encode() + (b"\0\1\0" if deflate else b"\0\0\0") + b"en\0Key\0" + body


def profile(name: str, block: bytes) -> tuple[bytes, bytes]:
    digits = block.hex()
    lines = "\n".join(digits[at : at + 72] for at in range(0, len(digits), 72))
    return packed(f"Raw profile type {name}", f"\n{name}\n{len(block):8}\n{lines}\n")


SILENT = {
    "pixels alone": [PIXELS],
    "a color profile": [(b"iCCP", b"ICC\0\0" + zlib.compress(b"Copyright Hewlett-Packard, License"))],
    "keywords of programs": [plain("date:create", "2024"), plain("parameters", "license plate, 8k"), PIXELS],
    "a copyright left empty": [plain("Copyright", "")],
    "behind the end": [PIXELS, (b"IEND", b""), plain("License", "MIT")],
    "a profile without digits": [packed("Raw profile type exif", "\nexif\n no\n")],
}
TELLING: dict[str, tuple[list[tuple[bytes, bytes]], list[Said]]] = {
    "plain": ([plain("License", "CC-BY-4.0")], [("License", "CC-BY-4.0", LICENSE)]),
    "packed": ([packed("License", "CC-BY-4.0")], [("License", "CC-BY-4.0", LICENSE)]),
    "international": ([international("License", "CC-BY-4.0 ©")], [("License", "CC-BY-4.0 ©", LICENSE)]),
    "both": ([international("License", "CC-BY-4.0", True)], [("License", "CC-BY-4.0", LICENSE)]),
    "Inkscape": (
        [plain("Software", "www.inkscape.org"), plain("Copyright", f"CC Attribution {BY_SA}")],
        [("Software", "www.inkscape.org", TOOL), ("Copyright", f"CC Attribution {BY_SA}", HOLDER)],
    ),
    "people and places": (
        [plain("Author", "Ada"), plain("Title", "Peg"), plain("Source", "https://example.org/1")],
        [("Author", "Ada", AUTHOR), ("Title", "Peg", TITLE), ("Source", "https://example.org/1", SOURCE)],
    ),
    "in other cases and with a prefix": (
        [plain("AUTHOR", "Ada"), plain("dc:rights", "2024 Ada"), plain("license url", BY_SA)],
        [("AUTHOR", "Ada", AUTHOR), ("dc:rights", "2024 Ada", HOLDER), ("license url", BY_SA, URL)],
    ),
    "Latin-1 and what is not": (
        [plain("Author", "Ærøe"), plain("Copyright", "© Ærøe", "utf-8")],
        [("Author", "Ærøe", AUTHOR), ("Copyright", "© Ærøe", HOLDER)],
    ),
    "behind the pixels": ([PIXELS, plain("License", "CC0")], [("License", "CC0", LICENSE)]),
    "animated": ([(b"acTL", bytes(8)), (b"fdAT", bytes(9)), plain("License", "CC0")], [("License", "CC0", LICENSE)]),
    "a license left empty": ([plain("License", "")], [("License", "", LICENSE)]),
    "XMP": ([international("XML:com.adobe.xmp", samples.packet().decode())], samples.OF_PACKET),
    "EXIF": ([(b"eXIf", samples.exif())], samples.OF_EXIF),
    "EXIF of ImageMagick": ([profile("exif", b"Exif\0\0" + samples.exif())], samples.OF_EXIF),
    "XMP of ImageMagick": ([profile("xmp", samples.packet())], samples.OF_PACKET),
    "its segments": ([profile("APP1", b"http://ns.adobe.com/xap/1.0/\0" + samples.packet())], samples.OF_PACKET),
    "its records": (
        [profile("iptc", samples.iptc((116, b"2024 Ada"))), profile("8bim", samples.block(0x40B, BY_SA.encode()))],
        [("CopyrightNotice", "2024 Ada", HOLDER)],
    ),
    "its resources": (
        [profile("iptc", samples.block(0x404, samples.iptc((80, b"Ada"))))],
        [("By-line", "Ada", AUTHOR)],
    ),
}
TELLING["its records"][1].append(("CopyrightURL", BY_SA, URL))


@pytest.mark.parametrize("parts", SILENT.values(), ids=SILENT)
def test_must_not_fire(parts: list[tuple[bytes, bytes]]) -> None:
    assert read(png, image(*parts)) == []


@pytest.mark.parametrize(("parts", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(parts: list[tuple[bytes, bytes]], expected: list[Said]) -> None:
    assert said(read(png, image(*parts))) == expected


def test_comments_and_disclaimers_are_prose() -> None:
    met = read(png, image(plain("Comment", "Made by hand.\nCC0"), packed("Disclaimer", "No warranty")))
    assert prose(met) == ["Made by hand.\nCC0", "No warranty"]
    assert said(met) == []


def test_a_bomb_is_a_problem_and_the_rest_is_read() -> None:
    bomb = b"zTXt", b"License\0\0" + zlib.compress(b"A" * (5 * MIB))
    met = read(png, image(bomb, plain("License", "CC0")))
    assert said(met) == [("License", "CC0", LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.LIMIT_BYTES]


def test_what_stands_before_the_damage_is_read() -> None:
    whole = image(plain("License", "CC0"), (b"IDAT", bytes(1000)))
    for broken, reasons in (
        (whole[:-500], [Reason.CORRUPT_TRUNCATED]),
        (image(plain("License", "CC0"), end=False), []),
    ):
        met = read(png, broken)
        assert said(met) == [("License", "CC0", LICENSE)]
        assert [one.reason for one in met if isinstance(one, Problem)] == reasons


def test_broken_ones_are_survived() -> None:
    survives(png, image(*(part for parts, _ in TELLING.values() for part in parts), PIXELS))
