# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""PSD and PSB: the image resources in front of the layers, through the reader of such resources."""

import struct

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import psd
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, URL
from tests.readers.reading import Said, read, said, survives


def document(*blocks: bytes, version: int = 1) -> bytes:
    head = b"8BPS" + struct.pack(">H6xHIIHH", version, 3, 1, 1, 8, 3)
    resources = b"".join(blocks)
    return head + struct.pack(">I", 4) + b"mode" + struct.pack(">I", len(resources)) + resources + bytes(40)


SILENT = {
    "no resources": [],
    "a flag alone": [samples.block(0x40A, b"\1")],
    "layers, guides and a color profile": [samples.block(0x400, b"License"), samples.block(0x40F, b"Copyright HP")],
}
TELLING: dict[str, tuple[list[bytes], list[Said]]] = {
    "XMP": ([samples.block(0x40A, b"\1"), samples.block(0x424, samples.packet())], samples.OF_PACKET),
    "IPTC": ([samples.block(0x404, samples.iptc((80, b"Ada")))], [("By-line", "Ada", AUTHOR)]),
    "the address": ([samples.block(0x40B, b"https://example.org/r")], [("CopyrightURL", "https://example.org/r", URL)]),
    "EXIF": ([samples.block(0x422, samples.exif())], samples.OF_EXIF),
    "behind a block with a name": (
        [b"8BIM\4\0\4Path\0\0\0\0\3abc\0", samples.block(0x422, samples.exif())],
        samples.OF_EXIF,
    ),
}


@pytest.mark.parametrize("blocks", SILENT.values(), ids=SILENT)
def test_must_not_fire(blocks: list[bytes]) -> None:
    assert read(psd, document(*blocks)) == []


@pytest.mark.parametrize(("blocks", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("version", [1, 2])
def test_must_fire(blocks: list[bytes], expected: list[Said], version: int) -> None:
    assert said(read(psd, document(*blocks, version=version))) == expected


def test_what_is_cut_off_is_a_problem() -> None:
    met = read(psd, document(samples.block(0x422, samples.exif()), samples.block(0x424, samples.packet()))[:-100])
    assert said(met)[:1] == samples.OF_EXIF
    assert [one.reason for one in met if isinstance(one, Problem)][:1] == [Reason.CORRUPT_TRUNCATED]


def test_broken_ones_are_survived() -> None:
    survives(psd, document(*(block for blocks, _ in TELLING.values() for block in blocks)))
