# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""FLAC: the block of comments among others."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import flac
from tests.readers.media.samples import AUTHOR, LICENSE, comments
from tests.readers.reading import Said, read, said, survives

Block = tuple[int, bytes]
INFO, PICTURE = (0, bytes(34)), (6, b"\0\0\0\3License=MIT")


def sound(*blocks: Block) -> bytes:
    made = b""
    for number, (kind, data) in enumerate(blocks, 1):
        made += bytes((kind | (0x80 if number == len(blocks) else 0),)) + len(data).to_bytes(3, "big") + data
    return b"fLaC" + made + b"\xff\xf8" + bytes(64)


SILENT = {"no comments": [INFO], "a picture": [INFO, PICTURE], "empty comments": [INFO, (4, comments())]}
TELLING: dict[str, tuple[list[Block], list[Said]]] = {
    "a license": ([INFO, (4, comments("LICENSE=CC0"))], [("LICENSE", "CC0", LICENSE)]),
    "behind a picture": ([INFO, PICTURE, (4, comments("ARTIST=Ada")), (1, bytes(9))], [("ARTIST", "Ada", AUTHOR)]),
}


@pytest.mark.parametrize("blocks", SILENT.values(), ids=SILENT)
def test_must_not_fire(blocks: list[Block]) -> None:
    assert read(flac, sound(*blocks)) == []


@pytest.mark.parametrize(("blocks", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(blocks: list[Block], expected: list[Said]) -> None:
    assert said(read(flac, sound(*blocks))) == expected


def test_what_is_cut_off_is_a_problem() -> None:
    met = read(flac, sound(INFO, (4, comments("LICENSE=CC0")), (1, bytes(900)), (1, b""))[:200])
    assert said(met) == [("LICENSE", "CC0", LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


def test_broken_ones_are_survived() -> None:
    survives(flac, sound(INFO, PICTURE, (4, comments("LICENSE=CC0", "ARTIST=Ada"))))
