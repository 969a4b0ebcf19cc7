# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""pom.xml: the project's own licenses."""

import pytest

from licwatch.readers.manifests import pom
from tests.readers.manifests.placing import AUTHOR, LICENSE, URL, is_left_alone, placed, told
from tests.readers.reading import Said, said, survives

POM = '<?xml version="1.0"?>\n<project xmlns="http://maven.apache.org/POM/4.0.0">\n<modelVersion>4.0.0</modelVersion>{}</project>'
LICENSES = "<licenses><license><name>{}</name><url>{}</url></license></licenses>"
APACHE = "https://www.apache.org/licenses/LICENSE-2.0.txt"
SILENT = {
    "nothing": "<name>peg</name>",
    "empty": LICENSES.format("", ""),
    "of a plugin": f"<build><plugins><plugin>{LICENSES.format('MIT', '')}</plugin></plugins></build>",
    "of the parent": f"<parent>{LICENSES.format('MIT', '')}</parent>",
    "in a comment": f"<!-- {LICENSES.format('MIT', '')} -->",
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "a license": (
        LICENSES.format("Apache License, Version 2.0", APACHE),
        [("license.name", "Apache License, Version 2.0", LICENSE), ("license.url", APACHE, URL)],
    ),
    "people": (
        "<organization><name>Pegs Ltd</name></organization>"
        "<developers><developer><name>Ada</name></developer></developers>",
        [("organization.name", "Pegs Ltd", AUTHOR), ("developer.name", "Ada", AUTHOR)],
    ),
}


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_must_not_fire(inside: str) -> None:
    assert told(pom, POM.format(inside).encode()) == []


@pytest.mark.parametrize(("inside", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: str, expected: list[Said]) -> None:
    assert said(told(pom, POM.format(inside).encode())) == expected
    # what stands before an error counts
    assert said(told(pom, POM.format(inside).encode()[: -len("project>")])) == expected


def test_other_projects_are_left_alone() -> None:
    assert is_left_alone(pom, b'<project name="peg" default="all"><licenses/></project>')


def test_each_license_has_its_place() -> None:
    two = "<licenses><license><name>MIT</name></license><license><name>ISC</name></license></licenses>"
    met = placed(told(pom, POM.format(two).encode()))
    assert [(place, value) for place, _, value, _, _ in met] == [("licenses[0]", "MIT"), ("licenses[1]", "ISC")]


def test_broken_ones_are_survived() -> None:
    survives(pom, POM.format(TELLING["a license"][0]).encode())
