# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Gemspecs: what is assigned as plain texts, and the metadata of built gems."""

import pytest

from licwatch.readers.manifests import gemspec
from tests.readers.manifests.placing import AUTHOR, LICENSE, is_left_alone, lines, told
from tests.readers.reading import Said, said, survives

NAME = ".gemspec"
SILENT = {
    "a comment": b'# s.license = "MIT"\n',
    "computed": b's.license = License.find("MIT")\ns.author = "#{name} x"\ns.licenses = [x, y]\n',
    "a comparison": b's.license == "MIT"\n',
    "other fields": b's.files = ["LICENSE"]\ns.homepage = "https://example.org"\n',
    "in a list that never ends": b's.licenses = ["MIT",\n' * 1000,
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "one": (b"  spec.license     = 'MIT'\n", [("license", "MIT", LICENSE)]),
    "frozen": (b'  s.licenses = ["MIT".freeze]\n', [("licenses", "MIT", LICENSE)]),
    "several": (
        b'  s.licenses = [\n    "MIT", # x "y"\n    \'GPL-2.0\'\n  ]\n',
        [("licenses", "MIT", LICENSE), ("licenses", "GPL-2.0", LICENSE)],
    ),
    "words": (b"s.licenses = %w[MIT Ruby]\n", [("licenses", "MIT", LICENSE), ("licenses", "Ruby", LICENSE)]),
    "people": (
        b's.authors = ["Ada", "Bo"]\ns.author = "Cy"\n',
        [("authors", "Ada", AUTHOR), ("authors", "Bo", AUTHOR), ("author", "Cy", AUTHOR)],
    ),
}
BUILT = b"""--- !ruby/object:Gem::Specification
name: peg
version: !ruby/object:Gem::Version
  version: 1
authors:
- Ada
"""


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(gemspec, content, NAME) == []
    assert is_left_alone(gemspec, content)


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(told(gemspec, content, NAME)) == expected


def test_the_metadata_of_a_built_gem() -> None:
    assert said(told(gemspec, BUILT + b"licenses:\n- MIT\n")) == [
        ("licenses", "MIT", LICENSE),
        ("authors", "Ada", AUTHOR),
    ]
    assert said(told(gemspec, BUILT + b"licenses: []\n")) == [("authors", "Ada", AUTHOR)]


def test_lines() -> None:
    content = b"Gem::Specification.new do |s|\n  s.name = 'MIT'\n  s.license = 'MIT'\n  s.author = 'Ada'\nend\n"
    assert lines(told(gemspec, content, NAME)) == [("MIT", 3), ("Ada", 4)]


def test_broken_ones_are_survived() -> None:
    survives(gemspec, TELLING["several"][0] + TELLING["words"][0])
    survives(gemspec, BUILT)
