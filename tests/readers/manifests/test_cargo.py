# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Cargo.toml, and manifests that look like it."""

import pytest

from licwatch.readers.manifests import cargo
from tests.readers.manifests.placing import AUTHOR, LICENSE, URL, is_left_alone, placed, told
from tests.readers.reading import Said, said, survives

NAME = "cargo.toml"
SILENT = {
    "of the workspace": b"[package]\nlicense.workspace = true\nauthors.workspace = true\n",
    "of a dependency": b'[dependencies.peg]\nlicense = "MIT"\n',
    "no text": b"[package]\nlicense = 1\nauthors = 2\n",
    "broken": b'[package]\nlicense = "MIT"\n[package\n',
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "a package": (
        b'[package]\nname = "peg"\nlicense = "MIT/Apache-2.0"\nauthors = ["Ada <a@example.org>"]\n',
        [("license", "MIT/Apache-2.0", LICENSE), ("authors", "Ada <a@example.org>", AUTHOR)],
    ),
    "a file": (b'[package]\nlicense-file = "TERMS"\n', [("license-file", "TERMS", URL)]),
    "a workspace": (b'[workspace.package]\nlicense = "MIT"\n', [("license", "MIT", LICENSE)]),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(cargo, content, NAME) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(told(cargo, content, NAME)) == expected
    # a manifest of another language, or Cargo.toml.orig
    assert said(told(cargo, content)) == expected


def test_lists_of_packages_are_left_alone() -> None:
    assert is_left_alone(cargo, b'[[package]]\nname = "peg"\nlicense = "MIT"\n')
    assert is_left_alone(cargo, b'[package]\nname = "peg"\n')


def test_the_table_is_the_place() -> None:
    assert [place for place, *_ in placed(told(cargo, TELLING["a workspace"][0], NAME))] == ["workspace.package"]


def test_broken_ones_are_survived() -> None:
    survives(cargo, TELLING["a package"][0])
