# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""library.json of PlatformIO; that of H5P has the same name."""

import pytest

from licwatch.readers.manifests import platformio
from tests.readers.manifests.placing import AUTHOR, LICENSE, is_left_alone, told
from tests.readers.reading import Said, said, survives

NAME = "library.json"
SILENT = {
    "nothing": b'{"name": "peg", "frameworks": "arduino"}',
    "no text": b'{"license": ["MIT"][0], "authors": [1]}',
    "of an example": b'{"examples": [{"license": "MIT"}]}',
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "one author": (
        b'{"name": "peg", "license": "MIT OR ISC", "authors": {"name": "Ada"}}',
        [("license", "MIT OR ISC", LICENSE), ("authors", "Ada", AUTHOR)],
    ),
    "several": (
        b'{"authors": [{"name": "Ada", "maintainer": true}, {"name": "Bo"}]}',
        [("authors", "Ada", AUTHOR), ("authors", "Bo", AUTHOR)],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(platformio, content, NAME) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(told(platformio, content, NAME)) == expected


def test_other_libraries_are_left_alone() -> None:
    assert is_left_alone(platformio, b'{"machineName": "H5P.Peg", "license": "U"}', NAME)
    assert is_left_alone(platformio, TELLING["several"][0])


def test_broken_ones_are_survived() -> None:
    survives(platformio, TELLING["one author"][0])
