# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""AppStream: the license of the project, and that of the description."""

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import appstream
from tests.readers.manifests.placing import Placed, is_left_alone, placed, told
from tests.readers.reading import survives

COMPONENT = '<?xml version="1.0"?>\n<component type="desktop">{}<project_license/></component>'
ALL = Scope.PROJECT
SILENT = {
    "nothing": "<id>org.example.peg</id>",
    "of a release": "<releases><release><project_license>MIT</project_license></release></releases>",
    "a translation": '<name xml:lang="de">Pflock</name>',
}
TELLING: dict[str, tuple[str, list[Placed]]] = {
    "both licenses": (
        "<metadata_license>CC0-1.0</metadata_license><project_license>GPL-3.0+</project_license>",
        [("", "metadata_license", "CC0-1.0", Scope.FILE, ""), ("", "project_license", "GPL-3.0+", ALL, "")],
    ),
    "people": (
        '<name>Peg</name><developer id="a"><name>Ada</name></developer><developer_name>Bo</developer_name>',
        [("", "name", "Peg", ALL, ""), ("", "developer.name", "Ada", ALL, ""), ("", "developer_name", "Bo", ALL, "")],
    ),
}


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_must_not_fire(inside: str) -> None:
    assert told(appstream, COMPONENT.format(inside).encode()) == []


@pytest.mark.parametrize(("inside", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: str, expected: list[Placed]) -> None:
    assert placed(told(appstream, COMPONENT.format(inside).encode())) == expected


def test_the_first_version_of_the_format() -> None:
    old = b"<application><licence>CC0</licence></application>"
    assert placed(told(appstream, old)) == [("", "licence", "CC0", Scope.FILE, "")]


def test_others_are_left_alone() -> None:
    assert is_left_alone(appstream, b"<component><license>MIT</license></component>")
    assert is_left_alone(
        appstream, b"<components><component><project_license>MIT</project_license></component></components>"
    )


def test_broken_ones_are_survived() -> None:
    survives(appstream, COMPONENT.format(TELLING["both licenses"][0]).encode())
