# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""TIFF, large and small, of many pages, and the raw pictures of cameras."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Statement
from licwatch.readers.media import tiff
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, HOLDER, TITLE, URL, Tags
from tests.readers.reading import Said, prose, read, said, survives

WIDTH, TITLED, DESCRIPTION, ARTIST, COPYRIGHT, XMP, IPTC, RESOURCES = 256, 269, 270, 315, 33432, 700, 33723, 34377
RIGHTS = samples.iptc((116, b"2024 Ada"))

SILENT: dict[str, list[Tags]] = {
    "pixels alone": [{WIDTH: 1}],
    "profiles of colors and cameras": [{34675: b"Copyright Hewlett-Packard\0", 50942: b"Copyright Adobe\0"}],
    "what a camera leaves empty": [{ARTIST: b"     \0", COPYRIGHT: b"     \0"}],
}
TELLING: dict[str, tuple[list[Tags], list[Said]]] = {
    "a copyright": ([{COPYRIGHT: b"CC BY-NC-ND 3.0 Ada\0"}], [("Copyright", "CC BY-NC-ND 3.0 Ada", HOLDER)]),
    "XMP": ([{XMP: samples.packet()}], samples.OF_PACKET),
    "IPTC": ([{IPTC: RIGHTS}], [("CopyrightNotice", "2024 Ada", HOLDER)]),
    "IPTC in the wrong order": (
        [{IPTC: b"".join(RIGHTS.ljust(16, b"\0")[at : at + 4][::-1] for at in range(0, 16, 4))}],
        [("CopyrightNotice", "2024 Ada", HOLDER)],
    ),
    "resources": (
        [{RESOURCES: samples.block(0x40B, b"https://example.org/r")}],
        [("CopyrightURL", "https://example.org/r", URL)],
    ),
    "many pages": (
        [{ARTIST: b"Ada\0", TITLED: b"Front\0"}, {ARTIST: b"Ada\0", TITLED: b"Back\0"}],
        [("DocumentName", "Front", TITLE), ("Artist", "Ada", AUTHOR), ("DocumentName", "Back", TITLE)],
    ),
}


@pytest.mark.parametrize("pages", SILENT.values(), ids=SILENT)
def test_must_not_fire(pages: list[Tags]) -> None:
    assert read(tiff, samples.tiff(*pages)) == []


@pytest.mark.parametrize(("pages", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("big", [False, True])
def test_must_fire(pages: list[Tags], expected: list[Said], order: str, big: bool) -> None:
    assert said(read(tiff, samples.tiff(*pages, order=order, big=big))) == expected


@pytest.mark.parametrize("magic", [b"IIRO", b"IIRS", b"IIU\0"])
def test_cameras_have_marks_of_their_own(magic: bytes) -> None:
    raw = magic + samples.tiff({COPYRIGHT: b"2024 Ada\0"})[4:]
    assert said(read(tiff, raw)) == [("Copyright", "2024 Ada", HOLDER)]


def test_each_page_is_a_place_and_its_description_is_prose() -> None:
    met = read(tiff, samples.tiff({DESCRIPTION: b"A peg\0"}, {DESCRIPTION: b"A hole\0", ARTIST: b"Ada\0"}))
    assert prose(met) == ["A peg", "A hole"]
    assert [one.location for one in met if isinstance(one, Statement)] == ["IFD1"]


def test_pages_that_lead_back_to_the_first_end() -> None:
    looped = bytearray(samples.tiff({ARTIST: b"Ad\0"}))
    looped[22:26] = (8).to_bytes(4, "little")
    assert said(read(tiff, bytes(looped))) == [("Artist", "Ad", AUTHOR)]


def test_what_points_behind_the_end_is_a_problem() -> None:
    met = read(tiff, samples.tiff({ARTIST: b"Ada Example\0", COPYRIGHT: b"2024 Ada Example\0"})[:-20])
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


def test_broken_ones_are_survived() -> None:
    pages = [page for pages, _ in TELLING.values() for page in pages]
    survives(tiff, samples.tiff(*pages, exif={0x9286: b"ASCII\0\0\0Made by hand"}))
    survives(tiff, samples.tiff(*pages, big=True))
