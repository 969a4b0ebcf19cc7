# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""EXIF: both orders of bytes, old and large structures, texts of all kinds; loops and lies about sizes end."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import exif
from tests.readers.media.samples import AUTHOR, HOLDER, TITLE, TOOL, Tags, tiff
from tests.readers.reading import Said, prose, said

COPYRIGHT, ARTIST, SOFTWARE, WIDTH, ICC_PROFILE, DNG_PROFILE = 0x8298, 0x013B, 0x0131, 0x0100, 34675, 50942

SILENT: dict[str, Tags] = {
    "figures": {WIDTH: 640},
    "what a camera leaves empty": {ARTIST: b"      \0", COPYRIGHT: b"\0"},
    "the copyright of a color profile": {
        ICC_PROFILE: b"Copyright Hewlett-Packard\0",
        DNG_PROFILE: b"Copyright Adobe\0",
    },
    "a number where a text is due": {COPYRIGHT: 7},
}
TELLING: dict[str, tuple[Tags, list[Said]]] = {
    "a copyright": ({COPYRIGHT: b"2024 Ada\0"}, [("Copyright", "2024 Ada", HOLDER)]),
    "of photographer and editor": (
        {COPYRIGHT: b"2024 Ada\0 2025 Bob\0"},
        [("Copyright", "2024 Ada", HOLDER), ("Copyright", "2025 Bob", HOLDER)],
    ),
    "of the editor alone": ({COPYRIGHT: b" \0Bob\0"}, [("Copyright", "Bob", HOLDER)]),
    "a short one": ({ARTIST: b"Al\0"}, [("Artist", "Al", AUTHOR)]),
    "UTF-8": ({ARTIST: "Ærøe\0".encode()}, [("Artist", "Ærøe", AUTHOR)]),
    "Latin-1": ({ARTIST: "Ærøe\0".encode("latin-1")}, [("Artist", "Ærøe", AUTHOR)]),
    "of Windows": (
        {0x9C9B: "Peg\0".encode("utf-16-le"), 0x9C9D: "Ada\0".encode("utf-16-le")},
        [
            ("XPTitle", "Peg", TITLE),
            ("XPAuthor", "Ada", AUTHOR),
        ],
    ),
    "the program": ({SOFTWARE: b"Camera 1.0\0"}, [("Software", "Camera 1.0", TOOL)]),
}


@pytest.mark.parametrize("tags", SILENT.values(), ids=SILENT)
def test_must_not_fire(tags: Tags) -> None:
    assert list(exif.read(tiff(tags), "EXIF")) == []


@pytest.mark.parametrize(("tags", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("big", [False, True])
def test_must_fire(tags: Tags, expected: list[Said], order: str, big: bool) -> None:
    assert said(list(exif.read(tiff(tags, order=order, big=big), "EXIF"))) == expected
    assert said(list(exif.read(b"Exif\0\0" + tiff(tags, order=order, big=big), "EXIF"))) == expected


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        (b"ASCII\0\0\0Made by hand\0\0", ["Made by hand"]),
        (b"UNICODE\0" + "Made by hand".encode("utf-16-le"), ["Made by hand"]),
        (b"\0" * 8 + b"Made by hand", ["Made by hand"]),
        (b"\0" * 8 + bytes(range(64)), []),
        (b"ASCII\0\0\0" + b"\0" * 32, []),
    ],
)
def test_a_comment_is_prose_unless_a_camera_keeps_data_in_it(comment: bytes, expected: list[str]) -> None:
    structure = tiff({0x010E: b"A picture\0"}, exif={0x9286: comment})
    assert prose(list(exif.read(structure, "EXIF"))) == ["A picture", *expected]


def test_a_thumbnail_says_nothing() -> None:
    assert said(list(exif.read(tiff({ARTIST: b"Ada\0"}, {ARTIST: b"Bob\0"}), "EXIF"))) == [("Artist", "Ada", AUTHOR)]


def test_directories_that_point_to_themselves_end() -> None:
    structure = bytearray(tiff({0x8769: 8, ARTIST: b"Ada\0"}))
    structure[34:38] = (8).to_bytes(4, "little")
    assert said(list(exif.read(bytes(structure), "EXIF"))) == [("Artist", "Ada", AUTHOR)]


def test_what_is_cut_off_is_a_problem() -> None:
    met = list(exif.read(tiff({ARTIST: b"Ada Example\0", COPYRIGHT: b"2024 Ada Example\0"})[:-20], "EXIF"))
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


@pytest.mark.parametrize("nothing", [b"", b"II*\0", b"MM\0*\0\0\0\0", b"II*\0\xff\xff\xff\xff", b"Exif\0\0"])
def test_what_is_no_structure_says_nothing(nothing: bytes) -> None:
    assert said(list(exif.read(nothing, "EXIF"))) == []
