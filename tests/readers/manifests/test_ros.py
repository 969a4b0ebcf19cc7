# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""package.xml of ROS and of FreeCAD's addons."""

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import ros
from tests.readers.manifests.placing import AUTHOR, LICENSE, SOURCE, TITLE, URL, is_left_alone, lines, placed, told
from tests.readers.reading import Said, said, survives

PACKAGE = '<?xml version="1.0"?>\n<package format="3">\n{}\n<license/></package>'
OTHERS = {
    "of PEAR": b'<package version="2.0"><license uri="x">MIT</license></package>',
    "of a book": b'<package version="3.0"><metadata><title>x</title></metadata></package>',
    "another root": b'<robot format="1"><license>MIT</license></robot>',
}
SILENT = {
    "nothing": "<version>1</version>",
    "of the export": "<export><license>MIT</license></export>",
    "addresses of other kinds": '<url type="bugtracker">https://example.org</url>',
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "licenses": (
        '<license file="LICENSE">BSD-3-Clause</license><license>CC-BY-SA-4.0</license>',
        [("license", "BSD-3-Clause", LICENSE), ("license.file", "LICENSE", URL), ("license", "CC-BY-SA-4.0", LICENSE)],
    ),
    "people and places": (
        '<name>peg</name><maintainer email="a@example.org">Ada</maintainer><author>Bo</author>'
        '<url type="repository">https://example.org/git</url><url>https://example.org</url>',
        [
            ("name", "peg", TITLE),
            ("maintainer", "Ada", AUTHOR),
            ("author", "Bo", AUTHOR),
            ("url", "https://example.org/git", SOURCE),
            ("url", "https://example.org", SOURCE),
        ],
    ),
}
ADDON = """<package format="1" xmlns="https://wiki.freecad.org/Package_Metadata">
<name>Pegs</name><license file="LICENSE">LGPL2</license>
<content><workbench><license>MIT</license><name>Bench</name></workbench>
<macro><license>CC0-1.0</license></macro></content></package>"""


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_others_are_left_alone(content: bytes) -> None:
    assert is_left_alone(ros, content)


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_must_not_fire(inside: str) -> None:
    assert told(ros, PACKAGE.format(inside).encode()) == []


@pytest.mark.parametrize(("inside", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: str, expected: list[Said]) -> None:
    assert said(told(ros, PACKAGE.format(inside).encode())) == expected


def test_items_of_an_addon_have_their_own() -> None:
    met = [
        (place, value, about) for place, key, value, _, about in placed(told(ros, ADDON.encode())) if key == "license"
    ]
    assert met == [("license[0]", "LGPL2", ""), ("license[0]", "MIT", "Bench"), ("license[0]", "CC0-1.0", "macro")]
    assert {scope for _, _, _, scope, _ in placed(told(ros, ADDON.encode()))} == {Scope.PROJECT}


def test_lines() -> None:
    assert lines(told(ros, PACKAGE.format("<name>x</name>\n<license>MIT</license>").encode())) == [("x", 3), ("MIT", 4)]


def test_broken_ones_are_survived() -> None:
    survives(ros, ADDON.encode())
