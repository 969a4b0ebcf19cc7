# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""REUSE.toml: what it says of other files, and how that stands to what they say themselves."""

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import reuse_toml
from tests.readers.manifests.placing import HOLDER, LICENSE, Placed, is_left_alone, lines, placed, told
from tests.readers.reading import said, survives

NEAR = Scope.NEIGHBORS
HEAD = b'version = 1\nSPDX-PackageName = "peg"\n'
# the tags are put together here, as this file is not what they are about
ID, TEXT = b"SPDX-License-" + b"Identifier", b"SPDX-File" + b"CopyrightText"
SILENT = {
    "no path": b"[[annotations]]\n%s = 'MIT'\n" % ID,
    "no text": b"[[annotations]]\npath = 1\n%s = 2\n" % ID,
    "one that is not an annotation": b"[[annotations]]\npath = 'a'\n[other]\n%s = 'MIT'\n" % ID,
    "broken": b"[[annotations]]\npath = 'a'\n%s = 'MIT\n" % ID,
}
TELLING: dict[str, tuple[bytes, list[Placed]]] = {
    "one path": (
        b"[[annotations]]\npath = 'a/**'\nprecedence = 'override'\n%s = 'MIT'\n%s = '2020 Ada'\n" % (ID, TEXT),
        [
            ("annotations[0] precedence=override", ID.decode(), "MIT", NEAR, "a/**"),
            ("annotations[0] precedence=override", TEXT.decode(), "2020 Ada", NEAR, "a/**"),
        ],
    ),
    "lists": (
        b"[[annotations]]\npath = ['a', 'b']\n%s = ['MIT', 'ISC']\n" % ID,
        [
            ("annotations[0] precedence=closest", ID.decode(), "MIT", NEAR, "a\nb"),
            ("annotations[0] precedence=closest", ID.decode(), "ISC", NEAR, "a\nb"),
        ],
    ),
    "several": (
        b"[[annotations]]\npath = 'a'\n%s = 'MIT'\n[[annotations]]\npath = 'b'\n%s = 'ISC'\n" % (ID, ID),
        [
            ("annotations[0] precedence=closest", ID.decode(), "MIT", NEAR, "a"),
            ("annotations[1] precedence=closest", ID.decode(), "ISC", NEAR, "b"),
        ],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(reuse_toml, HEAD + content) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Placed]) -> None:
    assert placed(told(reuse_toml, HEAD + content)) == expected


def test_kinds_and_lines() -> None:
    met = told(reuse_toml, HEAD + TELLING["one path"][0] + TELLING["several"][0])
    assert [kind for _, _, kind in said(met)] == [LICENSE, HOLDER, LICENSE, LICENSE]
    assert lines(met) == [("MIT", 3), ("2020 Ada", 3), ("MIT", 8), ("ISC", 11)]


def test_others_are_left_alone() -> None:
    assert is_left_alone(reuse_toml, b"[[annotations]]\npath = 'a'\nlicense = 'MIT'\n")
    assert is_left_alone(reuse_toml, b"# [[annotations]]\n# %s = 'MIT'\n" % ID)


def test_broken_ones_are_survived() -> None:
    survives(reuse_toml, HEAD + TELLING["one path"][0] + TELLING["lists"][0])
