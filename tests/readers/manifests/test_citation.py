# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""CITATION.cff: also those that no parser of YAML accepts."""

import pytest

from licwatch.readers.manifests import citation
from tests.readers.manifests.placing import AUTHOR, LICENSE, TITLE, URL, is_left_alone, lines, told
from tests.readers.reading import Said, said, survives

HEAD = b"# generated\ncff-version: 1.2.0\n"
SILENT = {
    "nothing": b"message: Cite it.\n",
    "of what it refers to": b"references:\n  - license: MIT\n    title: Old\npreferred-citation:\n  license: ISC\n",
    "in a text": b"abstract: |\n  license: MIT\n",
    "empty": b"license:\ntitle: ~\nauthors: []\n",
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "one": (b"license: MIT\ntitle: 'Peg: it''s'\n", [("license", "MIT", LICENSE), ("title", "Peg: it's", TITLE)]),
    "a choice": (b"license:\n  - MIT\n  - Apache-2.0\n", [("license", "MIT OR Apache-2.0", LICENSE)]),
    "a list in the first column": (b"license:\n- MIT\n- ISC\n", [("license", "MIT OR ISC", LICENSE)]),
    "an address": (b"license-url: https://example.org/l\n", [("license-url", "https://example.org/l", URL)]),
    "people": (
        b"authors:\n  - given-names: Ada\n    name-particle: van\n    family-names: Example\n  - name: Pegs Ltd\n",
        [("authors", "Ada van Example", AUTHOR), ("authors", "Pegs Ltd", AUTHOR)],
    ),
    "beside what is broken": (b"url: 'https://example.org\nx: *a\nlicense: MIT\n", [("license", "MIT", LICENSE)]),
    "an anchor": (b"license: &l MIT # free\n", [("license", "MIT", LICENSE)]),
    "a tag": (b"license: !!str 'MIT'\n", [("license", "MIT", LICENSE)]),
    "anchors in a list": (b"license:\n  - &l MIT\n  - *l\n  - ISC\n", [("license", "MIT OR ISC", LICENSE)]),
}


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_must_not_fire(fields: bytes) -> None:
    assert told(citation, HEAD + fields) == []


@pytest.mark.parametrize(("fields", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(fields: bytes, expected: list[Said]) -> None:
    assert said(told(citation, HEAD + fields)) == expected
    assert said(told(citation, (HEAD + fields).replace(b"\n", b"\r\n"))) == expected


def test_others_are_left_alone() -> None:
    assert is_left_alone(citation, b"docs: |\n  cff-version: 1.2.0\nlicense: MIT\n")


def test_lines() -> None:
    assert lines(told(citation, HEAD + b"title: MIT\nlicense: MIT\n")) == [("MIT", 4), ("MIT", 3)]


def test_broken_ones_are_survived() -> None:
    survives(citation, HEAD + TELLING["people"][0] + TELLING["a choice"][0])
