# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""metadata.json of KiCad's packages, told from any other metadata.json by its keys."""

import pytest

from licwatch.readers.manifests import kicad_pcm
from tests.readers.manifests.placing import AUTHOR, LICENSE, TITLE, is_left_alone, lines, told
from tests.readers.reading import Said, said, survives

SCHEMA = b'{"$schema": "https://go.kicad.org/pcm/schemas/v1", '
OTHERS = {
    "other metadata": b'{"name": "peg", "license": "MIT", "identifier": "peg"}',
    "an index of packages": SCHEMA + b'"packages": [{"identifier": "a.b", "license": "MIT"}]}',
    "in a list": b'[{"identifier": "a.b", "license": "MIT", "type": "library", "versions": []}]',
}
SILENT = {"nothing to say": SCHEMA + b'"identifier": "a.b", "license": null}'}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "by its schema": (
        SCHEMA + b'"name": "Pegs", "identifier": "a.b", "license": "CC-BY-SA-4.0", "author": {"name": "Ada"}}',
        [("license", "CC-BY-SA-4.0", LICENSE), ("name", "Pegs", TITLE), ("author", "Ada", AUTHOR)],
    ),
    "by its keys": (
        b'{"identifier": "a.b", "type": "plugin", "versions": [], "license": "GPL-3.0", "maintainer": {"name": "Bo"}}',
        [("license", "GPL-3.0", LICENSE), ("maintainer", "Bo", AUTHOR)],
    ),
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_others_are_left_alone(content: bytes) -> None:
    assert is_left_alone(kicad_pcm, content)


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(kicad_pcm, content) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(told(kicad_pcm, content)) == expected


def test_lines() -> None:
    content = TELLING["by its schema"][0].replace(b", ", b",\n")
    assert lines(told(kicad_pcm, content)) == [("CC-BY-SA-4.0", 4), ("Pegs", 2), ("Ada", 5)]


def test_broken_ones_are_survived() -> None:
    survives(kicad_pcm, TELLING["by its schema"][0])
