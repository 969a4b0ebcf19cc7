# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ifcXML: the header and properties named for a license, in both forms."""

import pytest

from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import ifcxml
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, AUTHOR = StatementKind.LICENSE, StatementKind.AUTHOR
NEW = '<ifcXML xmlns="http://www.buildingsmart-tech.org/ifcXML/IFC4/final"><header>{}</header>{}</ifcXML>'
OLD = (
    '<iso_10303_28 xmlns="urn:iso.org:standard:10303:part(28)"><header>{}</header>'
    '<uos xmlns="http://www.iai-tech.org/ifcXML/IFC2x3/FINAL">{}</uos></iso_10303_28>'
)
SHORT = (
    '<IfcPropertySingleValue Name="{}" id="i1"><NominalValue><IfcLabel-wrapper>{}</IfcLabel-wrapper>'
    "</NominalValue></IfcPropertySingleValue>"
)
LONG = (
    '<IfcPropertySingleValue id="i1"><Name>{}</Name><NominalValue><IfcLabel>{}</IfcLabel></NominalValue>'
    "</IfcPropertySingleValue>"
)
WALL = '<IfcWall id="i2" Name="w"/>\n'
TELLING: dict[str, tuple[str, str, list[Said]]] = {
    "people": (
        "<author>Ada</author><organization>Example</organization><originating_system>CAD</originating_system>",
        WALL,
        [
            ("author", "Ada", AUTHOR),
            ("organization", "Example", AUTHOR),
            ("originating_system", "CAD", StatementKind.TOOL),
        ],
    ),
    "a property": ("", WALL + SHORT.format("License", "CC0") + WALL, [("License", "CC0", LICENSE)]),
    "a property in the older form": ("", WALL + LONG.format("License", "CC0"), [("License", "CC0", LICENSE)]),
}


@pytest.mark.parametrize("content", [b"", b"<ifcXML/>"[:4], b"<iso_10303_28><header/></iso_10303_28>", b"<uos/>"])
def test_what_is_no_building(content: bytes) -> None:
    assert choose(content) is not ifcxml


def test_must_not_fire() -> None:
    for form in (NEW, OLD):
        assert read(ifcxml, form.format("<name>a</name><author/>", WALL + SHORT.format("Fire", "EI30")).encode()) == []


@pytest.mark.parametrize(("header", "data", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(header: str, data: str, expected: list[Said]) -> None:
    for form in (NEW, OLD):
        assert said(read(ifcxml, form.format(header, data).encode())) == expected


def test_documentation_and_comments_are_prose() -> None:
    header = "<!-- CC0 --><documentation>Under CC0</documentation><authorization>none</authorization>"
    assert prose(read(ifcxml, NEW.format(header, WALL).encode())) == ["CC0", "Under CC0", "none"]


def test_broken_ones_are_survived() -> None:
    survives(ifcxml, NEW.format(TELLING["people"][0], TELLING["a property"][1]).encode())
