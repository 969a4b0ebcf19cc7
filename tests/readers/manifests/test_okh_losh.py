# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""okh.toml: the thing, its parts and its software."""

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import okh_losh
from tests.readers.manifests.placing import SOURCE, TITLE, Placed, is_left_alone, lines, placed, told
from tests.readers.reading import said, survives

HEAD = b'okhv = "2.0"\n'
ALL = Scope.PROJECT
SILENT = {
    "nothing": b'repo = "https://example.org"\n',
    "empty": b'license = ""\nlicensor = []\n',
    "no text": b"license = 1\nlicensor = 2\npart = 3\nsoftware = [4]\n",
    "of a file": b'[[part]]\n[part.outer]\nlicense = "MIT"\n',
    "broken": b'license = "MIT\n',
}
TELLING: dict[str, tuple[bytes, list[Placed]]] = {
    "a thing": (
        b'license = "CERN-OHL-S-2.0"\nlicensor = "Ada <a@example.org>"\n',
        [("", "license", "CERN-OHL-S-2.0", ALL, ""), ("", "licensor", "Ada <a@example.org>", ALL, "")],
    ),
    "several licensors": (
        b'licensor = [{name = "Ada"}, "Bo"]\n',
        [("", "licensor", "Ada", ALL, ""), ("", "licensor", "Bo", ALL, "")],
    ),
    "kinds": (
        b'documentation-license = "CC-BY-4.0"\n[license]\nhardware = "MIT"\n',
        [
            ("", "license.hardware", "MIT", ALL, "hardware"),
            ("", "documentation-license", "CC-BY-4.0", ALL, "documentation"),
        ],
    ),
    "parts": (
        b'[[part]]\nname = "peg"\n[[part]]\nname = "hole"\nlicense = "CC0-1.0"\nlicensor = "Bo"\n',
        [("part[1]", "license", "CC0-1.0", ALL, "hole"), ("part[1]", "licensor", "Bo", ALL, "hole")],
    ),
    "parts by name": (b'[part.hole]\nlicense = "CC0-1.0"\n', [("part[hole]", "license", "CC0-1.0", ALL, "hole")]),
    "software": (b'[[software]]\nlicense = "MIT"\n', [("software[0]", "license", "MIT", ALL, "software")]),
}


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_must_not_fire(fields: bytes) -> None:
    assert told(okh_losh, HEAD + fields) == []


@pytest.mark.parametrize(("fields", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(fields: bytes, expected: list[Placed]) -> None:
    assert placed(told(okh_losh, HEAD + fields)) == expected


def test_where_it_comes_from() -> None:
    fields = b'name = "peg"\nfork-of = "https://example.org/1"\nvariant-of = ["https://example.org/2"]\n'
    assert said(told(okh_losh, HEAD + fields)) == [
        ("fork-of", "https://example.org/1", SOURCE),
        ("variant-of", "https://example.org/2", SOURCE),
        ("name", "peg", TITLE),
    ]


def test_lines() -> None:
    met = told(okh_losh, HEAD + b'license = "MIT"\n[[part]]\nname = "hole"\nlicense = "MIT"\n')
    assert lines(met) == [("MIT", 2), ("MIT", 5)]


def test_others_are_left_alone() -> None:
    assert is_left_alone(okh_losh, b'# okhv = "2.0"\nlicense = "MIT"\n')


def test_broken_ones_are_survived() -> None:
    survives(okh_losh, HEAD + TELLING["kinds"][0] + TELLING["parts"][0])
