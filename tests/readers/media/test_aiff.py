# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""AIFF: chunks of text, ID3 and XMP."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import aiff
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, HOLDER, TITLE
from tests.readers.reading import Said, prose, read, said, survives

Part = tuple[bytes, bytes]
SOUND: Part = (b"SSND", bytes(31))


def sound(*parts: Part, form: bytes = b"AIFF") -> bytes:
    return samples.chunks(form, *parts, order=">", magic=b"FORM")


SILENT: dict[str, list[Part]] = {
    "sound alone": [SOUND],
    "data of programs": [(b"APPL", b"stocLicense"), (b"COMM", bytes(18))],
    "an empty copyright": [(b"(c) ", b"\0")],
}
TELLING: dict[str, tuple[list[Part], list[Said]]] = {
    "a copyright": ([(b"(c) ", b"2024 Ada"), SOUND], [("(c)", "2024 Ada", HOLDER)]),
    "people": ([SOUND, (b"AUTH", b"Ada"), (b"NAME", b"Peg")], [("AUTH", "Ada", AUTHOR), ("NAME", "Peg", TITLE)]),
    "ID3": ([SOUND, (b"ID3 ", samples.id3((b"TCOP", b"\x002024 Ada")))], [("TCOP", "2024 Ada", HOLDER)]),
    "XMP": ([(b"APPL", b"XMP " + samples.packet())], samples.OF_PACKET),
}


@pytest.mark.parametrize("parts", SILENT.values(), ids=SILENT)
def test_must_not_fire(parts: list[Part]) -> None:
    assert read(aiff, sound(*parts)) == []


@pytest.mark.parametrize(("parts", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("form", [b"AIFF", b"AIFC", b"8SVX"])
def test_must_fire(parts: list[Part], expected: list[Said], form: bytes) -> None:
    assert said(read(aiff, sound(*parts, form=form))) == expected


def test_annotations_are_prose() -> None:
    assert prose(read(aiff, sound((b"ANNO", b"Free for all"), (b"ANNO", b"CC0")))) == ["Free for all", "CC0"]


def test_what_is_cut_off_is_a_problem() -> None:
    met = read(aiff, sound((b"AUTH", b"Ada"), (b"SSND", bytes(99)))[:-50])
    assert said(met) == [("AUTH", "Ada", AUTHOR)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


def test_broken_ones_are_survived() -> None:
    survives(aiff, sound(*(part for parts, _ in TELLING.values() for part in parts)))
