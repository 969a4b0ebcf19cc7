# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""WebP: XMP and EXIF behind the pixels."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import webp
from tests.readers.media import samples
from tests.readers.reading import Said, read, said, survives

PIXELS = b"VP8 ", bytes(31)
SILENT = {
    "pixels alone": [PIXELS],
    "the copyright of a color profile": [(b"ICCP", b"Copyright Hewlett-Packard"), PIXELS],
}
TELLING: dict[str, tuple[list[tuple[bytes, bytes]], list[Said]]] = {
    "XMP": ([(b"VP8X", bytes(10)), PIXELS, (b"XMP ", samples.packet())], samples.OF_PACKET),
    "EXIF": ([PIXELS, (b"EXIF", samples.exif())], samples.OF_EXIF),
    "EXIF with a mark": ([PIXELS, (b"EXIF", b"Exif\0\0" + samples.exif())], samples.OF_EXIF),
}


@pytest.mark.parametrize("parts", SILENT.values(), ids=SILENT)
def test_must_not_fire(parts: list[tuple[bytes, bytes]]) -> None:
    assert read(webp, samples.chunks(b"WEBP", *parts)) == []


@pytest.mark.parametrize(("parts", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(parts: list[tuple[bytes, bytes]], expected: list[Said]) -> None:
    assert said(read(webp, samples.chunks(b"WEBP", *parts))) == expected


def test_what_is_cut_off_is_a_problem() -> None:
    met = read(webp, samples.chunks(b"WEBP", (b"EXIF", samples.exif()), (b"VP8 ", bytes(300)))[:-100])
    assert said(met) == samples.OF_EXIF
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


def test_broken_ones_are_survived() -> None:
    survives(webp, samples.chunks(b"WEBP", *TELLING["XMP"][0], (b"EXIF", samples.exif())))
