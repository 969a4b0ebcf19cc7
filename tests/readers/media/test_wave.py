# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""WAV and what is laid out like it: information, ID3, XMP, also behind the sound."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import wave
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, HOLDER, SOURCE, TITLE, TOOL, chunks
from tests.readers.reading import Said, prose, read, said, survives

Part = tuple[bytes, bytes]
SOUND: Part = (b"data", bytes(31))


def info(*fields: Part) -> Part:
    return b"LIST", chunks(b"INFO", *fields)[8:]


SILENT: dict[str, list[Part]] = {
    "sound alone": [SOUND],
    "genre, date, another list": [info((b"IGNR", b"License\0"), (b"ICRD", b"2024\0")), (b"LIST", b"adtlnote")],
    "an empty copyright": [info((b"ICOP", b"\0\0"))],
    "a broadcaster without a description": [(b"bext", bytes(602))],
}
TELLING: dict[str, tuple[list[Part], list[Said]]] = {
    "a copyright": ([SOUND, info((b"ICOP", b"2024 Ada\0"))], [("ICOP", "2024 Ada", HOLDER)]),
    "people and programs": (
        [info((b"IART", b"Ada\0"), (b"INAM", b"Peg\0"), (b"ISFT", b"Draw\0"), (b"ISRC", b"Tape\0"))],
        [("IART", "Ada", AUTHOR), ("INAM", "Peg", TITLE), ("ISFT", "Draw", TOOL), ("ISRC", "Tape", SOURCE)],
    ),
    "ID3": ([SOUND, (b"id3 ", samples.id3((b"TCOP", b"\x002024 Ada")))], [("TCOP", "2024 Ada", HOLDER)]),
    "XMP": ([SOUND, (b"_PMX", samples.packet())], samples.OF_PACKET),
}


@pytest.mark.parametrize("parts", SILENT.values(), ids=SILENT)
def test_must_not_fire(parts: list[Part]) -> None:
    assert read(wave, chunks(b"WAVE", *parts)) == []


@pytest.mark.parametrize(("parts", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("form", [b"WAVE", b"AVI ", b"sfbk", b"ACON"])
def test_must_fire(parts: list[Part], expected: list[Said], form: bytes) -> None:
    assert said(read(wave, chunks(form, *parts))) == expected


def test_comments_and_descriptions_are_prose() -> None:
    parts = info((b"ICMT", b"Free for all\0")), (b"bext", b"Made by hand".ljust(602, b"\0")), SOUND
    assert prose(read(wave, chunks(b"WAVE", *parts))) == ["Free for all", "Made by hand"]


def test_what_is_cut_off_is_a_problem() -> None:
    met = read(wave, chunks(b"WAVE", info((b"ICOP", b"2024 Ada\0")), (b"data", bytes(99)))[:-50])
    assert said(met) == [("ICOP", "2024 Ada", HOLDER)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


def test_broken_ones_are_survived() -> None:
    survives(wave, chunks(b"WAVE", *(part for parts, _ in TELLING.values() for part in parts)))
