# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""XCF: what is attached to the image, in all versions and in both ways of keeping metadata; never the layers."""

import base64
import struct

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import xcf
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, TITLE
from tests.readers.reading import Said, prose, read, said, survives

VERSIONS = [b"file", b"v001", b"v003", b"v004", b"v011", b"v019"]


def image(*parasites: tuple[str, bytes], version: bytes = b"v011") -> bytes:
    numbers = (1, 1, 0) if version in VERSIONS[:3] else (1, 1, 0, 150)
    head = b"gimp xcf " + version + b"\0" + b"".join(struct.pack(">I", number) for number in numbers)
    attached = b"".join(
        struct.pack(">I", len(name) + 1) + name.encode() + b"\0" + struct.pack(">II", 1, len(data)) + data
        for name, data in parasites
    )
    compression = struct.pack(">II", 17, 1) + b"\1"
    layers = struct.pack(">II", 0, 0) + bytes(16) + _property(b"late")
    return head + compression + (_property(attached) if attached else b"") + layers


def _property(data: bytes) -> bytes:
    return struct.pack(">II", 21, len(data)) + data


def tags(*values: tuple[str, str]) -> bytes:
    packed = "".join(f'<tag name="{name}">{value}</tag>' for name, value in values)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<metadata>\n{packed}</metadata>\n'.encode() + b"\0"


SILENT = {
    "nothing attached": [],
    "settings and a color profile": [("gimp-image-grid", b"(style solid)\n"), ("icc-profile", b"Copyright HP")],
    "figures": [("gimp-image-metadata", tags(("Exif.Image.Orientation", "1"), ("Xmp.xmpRights.Marked", "True")))],
    "what a picture says that was placed in it": [
        (
            "gimp-image-metadata",
            tags(("Xmp.xmpMM.Pantry[1]/cc:license", BY_SA), ("Xmp.xmpMM.DerivedFrom/x:rights", "A")),
        )
    ],
}
TELLING: dict[str, tuple[list[tuple[str, bytes]], list[Said]]] = {
    "XMP": ([("gimp-metadata", b"GIMP_XMP_1" + samples.packet())], samples.OF_PACKET),
    "EXIF": ([("exif-data", b"Exif\0\0" + samples.exif())], samples.OF_EXIF),
    "IPTC": ([("iptc-data", samples.iptc((80, b"Ada")))], [("By-line", "Ada", AUTHOR)]),
    "tags": (
        [("gimp-image-metadata", tags(("Exif.Image.Copyright", "2024 Ada"), ("Xmp.cc.license", BY_SA)))],
        [("Exif.Image.Copyright", "2024 Ada", HOLDER), ("Xmp.cc.license", BY_SA, LICENSE)],
    ),
    "tags with a language": (
        [("gimp-image-metadata", tags(("Xmp.xmpRights.UsageTerms", 'lang="x-default" CC0'), ("Xmp.dc.title", "Peg")))],
        [("Xmp.xmpRights.UsageTerms", "CC0", LICENSE), ("Xmp.dc.title", "Peg", TITLE)],
    ),
    "tags of the press": (
        [
            (
                "gimp-image-metadata",
                tags(("Iptc.Application2.Copyright", "2024 Ada"), ("Iptc.Application2.Byline", "Ada")),
            )
        ],
        [("Iptc.Application2.Copyright", "2024 Ada", HOLDER), ("Iptc.Application2.Byline", "Ada", AUTHOR)],
    ),
}


@pytest.mark.parametrize("parasites", SILENT.values(), ids=SILENT)
def test_must_not_fire(parasites: list[tuple[str, bytes]]) -> None:
    assert read(xcf, image(*parasites)) == []


@pytest.mark.parametrize(("parasites", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("version", VERSIONS)
def test_must_fire(parasites: list[tuple[str, bytes]], expected: list[Said], version: bytes) -> None:
    assert said(read(xcf, image(*parasites, version=version))) == expected


def test_a_comment_is_prose() -> None:
    assert prose(read(xcf, image(("gimp-comment", b"Made by hand\nCC0\0")))) == ["Made by hand\nCC0"]


def test_a_packed_value_is_unpacked() -> None:
    packed = base64.b64encode(b"2024\nAda").decode()
    xml = f'<metadata><tag name="Exif.Image.Copyright" encoding="base64">{packed}</tag></metadata>'
    assert said(read(xcf, image(("gimp-image-metadata", xml.encode())))) == [
        ("Exif.Image.Copyright", "2024\nAda", HOLDER)
    ]
    broken = xml.replace(packed, "A")
    assert read(xcf, image(("gimp-image-metadata", broken.encode()))) == []


def test_what_stands_before_the_damage_is_read() -> None:
    xml = tags(("Xmp.cc.license", BY_SA), ("Xmp.dc.title", "Peg"))[:-30]
    met = read(xcf, image(("gimp-image-metadata", xml)))
    assert said(met)[0] == ("Xmp.cc.license", BY_SA, LICENSE)
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]


def test_broken_ones_are_survived() -> None:
    survives(xcf, image(("gimp-comment", b"CC0\0"), *(part for parts, _ in TELLING.values() for part in parts)))
