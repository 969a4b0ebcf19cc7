# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""IFC: properties and documents named for a license, whom they are about, and people."""

import pytest

from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import ifc, step
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, AUTHOR, URL = StatementKind.LICENSE, StatementKind.AUTHOR, StatementKind.URL
PROPERTY = "#1=IFCPROPERTYSINGLEVALUE('License',$,IFCLABEL('CC-BY-SA-4.0'),$);\n"
SET = "#2= IFCPROPERTYSET('0x',#9,'Pset_Rights',$,(#1,#11));\n"


def building(data: str = "", description: str = "''", schema: str = "IFC4") -> bytes:
    return (
        f"ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(({description}),'2;1');\n"
        f"FILE_NAME('a.ifc','2024-01-01',(''),(''),'','','');\nFILE_SCHEMA(('{schema}'));\nENDSEC;\n"
        f"DATA;\n{data}ENDSEC;\nEND-ISO-10303-21;\n"
    ).encode()


def attached(kind: str) -> str:
    relation = f"#3=IFCRELDEFINESBYPROPERTIES('1x',#9,$,$,(#4),#2);\n#4={kind}('2x',#9,'Left',$,$);\n"
    return PROPERTY + SET + relation + "#44=IFCWALL('3x',#9,'Other');\n"


TELLING: dict[str, tuple[str, list[Said]]] = {
    "a property": (PROPERTY, [("License", "CC-BY-SA-4.0", LICENSE)]),
    "an address": (
        PROPERTY.replace("'License'", "'LicenseURL'").replace("LABEL", "URIREFERENCE"),
        [("LicenseURL", "CC-BY-SA-4.0", URL)],
    ),
    "a document": (
        "#2=IFCDOCUMENTINFORMATION('l','Licence','CC-BY-4.0','https://e.org/l',$,$,$,$,$,$,$,$,$,$,$,.PUBLIC.,$);\n",
        [("Licence", "CC-BY-4.0", LICENSE), ("Licence", "https://e.org/l", URL)],
    ),
    "a document elsewhere": (
        "#2=IFCDOCUMENTREFERENCE('https://e.org/l','1','License');\n",
        [("License", "https://e.org/l", URL)],
    ),
    "people, and not the maker of the program": (
        "#1=IFCORGANIZATION('G','Softmaker',$,$,$);\n#2=IFCAPPLICATION(#1,'14','CAD','CAD');\n"
        "#3=IFCPERSON($,'Lovelace','Ada',$,$,$,$,$);\n#4=IFCORGANIZATION($,'Example',$,$,$);\n",
        [("name", "Ada Lovelace", AUTHOR), ("name", "Example", AUTHOR)],
    ),
}


def test_what_is_no_building() -> None:
    assert choose(b"") is not ifc
    assert choose(building(schema="AUTOMOTIVE_DESIGN")) is step


def test_must_not_fire() -> None:
    door = "#1=IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('EI30'),$);\n#2=IFCPERSON($,$,$,$,$,$,$,$);\n"
    assert read(ifc, building()) == []
    assert read(ifc, building(door)) == []


@pytest.mark.parametrize(("data", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(data: str, expected: list[Said]) -> None:
    for schema in ("IFC2X3", "IFC4", "IFC4X3_ADD2"):
        assert said(read(ifc, building(data, schema=schema))) == expected


@pytest.mark.parametrize("kind", ["IFCPROJECT", "IFCSITE", "IFCBUILDING"])
def test_a_property_of_the_whole(kind: str) -> None:
    (told,) = (one for one in read(ifc, building(attached(kind))) if isinstance(one, Statement))
    assert (told.scope, told.about) == (Scope.FILE, "")


def test_a_property_of_a_part() -> None:
    (told,) = (one for one in read(ifc, building(attached("IFCDOOR"))) if isinstance(one, Statement))
    assert (told.scope, told.about, told.line) == (Scope.OBJECT, "Left", 8)
    (told,) = (one for one in read(ifc, building(PROPERTY + SET)) if isinstance(one, Statement))
    assert (told.scope, told.about) == (Scope.OBJECT, "property set")


def test_descriptions_and_other_texts_are_prose() -> None:
    note = "#5=IFCPROPERTYSINGLEVALUE('Note',$,IFCTEXT('Copyright Ada'),$);\n"
    met = read(ifc, building(note, "'ViewDefinition [ReferenceView]','License: CC0'"))
    assert prose(met) == ["ViewDefinition [ReferenceView]\nLicense: CC0", "Note\nCopyright Ada"]


def test_broken_ones_are_survived() -> None:
    survives(ifc, building(attached("IFCDOOR") + TELLING["a document"][0]))
