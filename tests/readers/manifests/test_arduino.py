# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""library.properties: keys and values."""

import pytest

from licwatch.readers.manifests import arduino
from tests.readers.manifests.placing import AUTHOR, LICENSE, is_left_alone, lines, told
from tests.readers.reading import Said, said, survives

NAME = "library.properties"
SILENT = {
    "other keys": b"name=peg\nsentence=license=MIT\nparagraph=author=Ada\n",
    "empty": b"license=\nauthor=  \n",
    "a comment": b"#license=MIT\n",
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "plain": (
        b"name=peg\nauthor=Ada <a@example.org>\nmaintainer=Bo\nlicense=LGPL-2.1-or-later\n",
        [
            ("author", "Ada <a@example.org>", AUTHOR),
            ("maintainer", "Bo", AUTHOR),
            ("license", "LGPL-2.1-or-later", LICENSE),
        ],
    ),
    "with spaces": (b" license = GNU = free \r\n", [("license", "GNU = free", LICENSE)]),
    "of Processing": (b"authors=[Ada](https://example.org)\n", [("authors", "[Ada](https://example.org)", AUTHOR)]),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(arduino, content, NAME) == []
    assert is_left_alone(arduino, content)


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(told(arduino, content, NAME)) == expected


def test_lines() -> None:
    assert lines(told(arduino, b"name=MIT\r\nlicense=MIT\r\n", NAME)) == [("MIT", 2)]


def test_broken_ones_are_survived() -> None:
    survives(arduino, TELLING["plain"][0])
