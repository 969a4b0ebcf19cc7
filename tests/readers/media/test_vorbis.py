# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Vorbis comments: names in whatever case, and lies about sizes and counts."""

import struct

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import vorbis
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, SOURCE, TITLE, TOOL, comments
from tests.readers.reading import Said, prose, said

SILENT = {
    "nothing": comments(),
    "album, track, picture": comments("ALBUM=License", "TRACKNUMBER=1", "METADATA_BLOCK_PICTURE=AAAA"),
    "no equals sign": comments("LICENSE"),
    "an empty artist": comments("ARTIST="),
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "a license": (comments("LICENSE=CC0 1.0"), [("LICENSE", "CC0 1.0", LICENSE)]),
    "in another case": (comments(f"License={BY_SA}"), [("License", BY_SA, LICENSE)]),
    "left empty": (comments("LICENSE="), [("LICENSE", "", LICENSE)]),
    "with more equals signs": (
        comments("LICENSE=https://example.org/?l=1"),
        [("LICENSE", "https://example.org/?l=1", LICENSE)],
    ),
    "people and places": (
        comments(
            "COPYRIGHT=2024 Ada",
            "ARTIST=Ada",
            "ORGANIZATION=Label",
            "CONTACT=ada@example.org",
            "URL=https://a",
            "TITLE=Peg",
        ),
        [
            ("COPYRIGHT", "2024 Ada", HOLDER),
            ("ARTIST", "Ada", AUTHOR),
            ("ORGANIZATION", "Label", AUTHOR),
            ("CONTACT", "ada@example.org", AUTHOR),
            ("URL", "https://a", SOURCE),
            ("TITLE", "Peg", TITLE),
        ],
    ),
    "the program": (
        comments("ENCODER=Audacity", vendor="libVorbis"),
        [
            ("vendor", "libVorbis", TOOL),
            ("ENCODER", "Audacity", TOOL),
        ],
    ),
}


@pytest.mark.parametrize("block", SILENT.values(), ids=SILENT)
def test_must_not_fire(block: bytes) -> None:
    assert list(vorbis.read(block, "comments")) == []


@pytest.mark.parametrize(("block", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(block: bytes, expected: list[Said]) -> None:
    assert said(list(vorbis.read(block, "comments"))) == expected


def test_comments_are_prose() -> None:
    block = comments("COMMENT=Free\nfor all", "DESCRIPTION=A peg", "COMMENTS=Public domain")
    assert prose(list(vorbis.read(block, "comments"))) == ["Free\nfor all", "A peg", "Public domain"]


@pytest.mark.parametrize("block", [b"", b"\xff" * 12, struct.pack("<II", 0, 1 << 31), comments("LICENSE=CC0")[:10]])
def test_lies_end_the_reading(block: bytes) -> None:
    met = list(vorbis.read(block, "comments"))
    assert said(met) == []
    assert all(one.reason is Reason.CORRUPT_TRUNCATED for one in met if isinstance(one, Problem))
