# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""nuspec: told from the package files of books by its namespace or its name."""

import pytest

from licwatch.readers.manifests import nuspec
from tests.readers.manifests.placing import AUTHOR, HOLDER, LICENSE, TITLE, URL, is_left_alone, told
from tests.readers.reading import Said, said, survives

NUSPEC = '<?xml version="1.0"?>\n<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>{}</metadata></package>'
SILENT = {
    "nothing": "<id>peg</id>",
    "filled in later": "<authors>$author$</authors><copyright>Copyright $year$</copyright>",
    "of a dependency": '<dependencies><dependency id="x"><license>MIT</license></dependency></dependencies>',
    "empty": "<license></license><licenseUrl/>",
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "an expression": ('<license type="expression">MIT</license>', [("license", "MIT", LICENSE)]),
    "a file": ('<license type="file">LICENSE.md</license>', [("license", "LICENSE.md", URL)]),
    "an address": ("<licenseUrl>https://example.org/l</licenseUrl>", [("licenseUrl", "https://example.org/l", URL)]),
    "people": (
        "<title>Peg</title><authors>Ada, Bo</authors><copyright>© 2020 Ada</copyright>",
        [("title", "Peg", TITLE), ("authors", "Ada, Bo", AUTHOR), ("copyright", "© 2020 Ada", HOLDER)],
    ),
}


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_must_not_fire(inside: str) -> None:
    assert told(nuspec, NUSPEC.format(inside).encode()) == []


@pytest.mark.parametrize(("inside", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: str, expected: list[Said]) -> None:
    assert said(told(nuspec, NUSPEC.format(inside).encode())) == expected
    bare = f"<package><metadata>{inside}</metadata></package>".encode()
    assert said(told(nuspec, bare, ".nuspec")) == expected


def test_books_are_left_alone() -> None:
    book = b'<package xmlns="http://www.idpf.org/2007/opf"><metadata><title>x</title><license>MIT</license></metadata></package>'
    assert is_left_alone(nuspec, book)
    assert not is_left_alone(nuspec, b"<package><metadata><id>peg</id></metadata></package>")


def test_broken_ones_are_survived() -> None:
    survives(nuspec, NUSPEC.format(TELLING["a file"][0]).encode())
