# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""pyproject.toml: the table of PEP 621 and 639, Poetry's and Flit's."""

import pytest

from licwatch.readers.manifests import pyproject
from tests.readers.manifests.placing import AUTHOR, LICENSE, URL, is_left_alone, lines, placed, told
from tests.readers.reading import Said, said, survives

NAME = "pyproject.toml"
SILENT = {
    "settings of tools": b'[tool.ruff]\nlicense = "MIT"\n',
    "no text": b"[project]\nlicense = 3\nclassifiers = 4\nauthors = [1]\nlicense-files = [2]\n",
    "another classifier": b'[project]\nclassifiers = ["Topic :: License", "Private :: Do Not Upload"]\n',
    "broken": b'[project]\nlicense = "MIT\n',
    "deep": b"a = " + b"[" * 100_000,
    "a key of many parts": b".".join([b"a"] * 100_000) + b" = 1",
    "a whole license text": b'[project]\nlicense = {text = "' + b"Permission is granted. " * 40 + b'"}\n',
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "an expression": (b'[project]\nlicense = "MIT OR ISC"\n', [("license", "MIT OR ISC", LICENSE)]),
    "a text": (b'[project]\nlicense = {text = "BSD"}\n', [("license.text", "BSD", LICENSE)]),
    "a file": (b'[project.license]\nfile = "COPYING"\n', [("license.file", "COPYING", URL)]),
    "files": (
        b'[project]\nlicense-files = ["LICEN[CS]E*", "NOTICE"]\n',
        [("license-files", "LICEN[CS]E*", URL), ("license-files", "NOTICE", URL)],
    ),
    "files of the draft": (b'[project]\nlicense-files.paths = ["LICENSE"]\n', [("license-files", "LICENSE", URL)]),
    "classifiers": (
        b'[project]\nclassifiers = ["License :: OSI Approved :: MIT License", "Topic :: Printing"]\n',
        [("classifiers", "License :: OSI Approved :: MIT License", LICENSE)],
    ),
    "people": (
        b'[project]\nauthors = [{name = "Ada"}, {email = "b@example.org"}]\n',
        [("authors", "Ada", AUTHOR), ("authors", "b@example.org", AUTHOR)],
    ),
    "Poetry": (
        b'[tool.poetry]\nlicense = "MIT"\nauthors = ["Ada <a@example.org>"]\n',
        [("license", "MIT", LICENSE), ("authors", "Ada <a@example.org>", AUTHOR)],
    ),
    "Flit": (
        b'[tool.flit.metadata]\nlicense = "MIT"\nauthor = "Ada"\n',
        [("license", "MIT", LICENSE), ("author", "Ada", AUTHOR)],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(pyproject, content, NAME) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(told(pyproject, content, NAME)) == expected


def test_without_its_name_only_poetry_is_known() -> None:
    assert said(told(pyproject, TELLING["Poetry"][0])) == TELLING["Poetry"][1]
    assert is_left_alone(pyproject, TELLING["an expression"][0])


def test_places_and_lines() -> None:
    content = b'# license = "MIT"\n[project]\nname = "license"\nlicense = "MIT"\n[tool.poetry]\nlicense = "ISC"\n'
    met = told(pyproject, content, NAME)
    assert [(place, value) for place, _, value, _, _ in placed(met)] == [("project", "MIT"), ("tool.poetry", "ISC")]
    assert lines(met) == [("MIT", 4), ("ISC", 6)]


def test_broken_ones_are_survived() -> None:
    for content, _ in TELLING.values():
        survives(pyproject, content, 30)
