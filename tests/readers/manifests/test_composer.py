# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""composer.json: a list of licenses is a choice."""

import pytest

from licwatch.readers.manifests import composer
from tests.readers.manifests.placing import AUTHOR, LICENSE, is_left_alone, told
from tests.readers.reading import Said, said, survives

NAME = "composer.json"
SILENT = {
    "nothing": b'{"name": "a/b"}',
    "no text": b'{"license": {"a": 1}, "authors": {"role": "x"}}',
    "empty": b'{"license": [], "authors": []}',
    "of a package that it brings": b'{"repositories": [{"package": {"license": "MIT"}}]}',
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "one": (b'{"license": "proprietary"}', [("license", "proprietary", LICENSE)]),
    "a list of one": (b'{"license": ["MIT"]}', [("license", "MIT", LICENSE)]),
    "a choice": (
        b'{"license": ["LGPL-2.1-only", "GPL-3.0-or-later and MIT"]}',
        [("license", "LGPL-2.1-only OR (GPL-3.0-or-later and MIT)", LICENSE)],
    ),
    "people": (
        b'{"authors": [{"name": "Ada", "email": "a@example.org"}, {"email": "b@example.org"}]}',
        [("authors", "Ada", AUTHOR), ("authors", "b@example.org", AUTHOR)],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(composer, content, NAME) == []
    assert is_left_alone(composer, content)


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(told(composer, content, NAME)) == expected


def test_broken_ones_are_survived() -> None:
    survives(composer, TELLING["a choice"][0])
