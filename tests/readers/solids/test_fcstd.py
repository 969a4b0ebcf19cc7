# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""FreeCAD: properties of the document and of its objects, whole, in a zip, and cut out."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import fcstd
from tests.archives import good_zip
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, URL, AUTHOR = StatementKind.LICENSE, StatementKind.URL, StatementKind.AUTHOR
TOOL: Said = ("ProgramVersion", "0.21R33694 (Git)", StatementKind.TOOL)


def of(name: str, value: str, element: str = "String") -> str:
    return f'<Property name="{name}" type="App::PropertyString" status="1">\n<{element} value="{value}"/>\n</Property>'


def document(properties: str, objects: str = "") -> bytes:
    return (
        "<?xml version='1.0' encoding='utf-8'?>\n<!--\n FreeCAD Document, see https://www.freecad.org\n-->\n"
        f'<Document SchemaVersion="4" ProgramVersion="0.21R33694 (Git)" FileVersion="1">'
        f'<Properties Count="2"><_Property name="Tip" type="x"/>{properties}</Properties><Objects Count="1"/>'
        f'<ObjectData Count="1">{objects}</ObjectData></Document>'
    ).encode()


def one_object(name: str, properties: str) -> str:
    return f'<Object name="{name}"><Properties Count="1">{properties}</Properties></Object>'


def packed(content: bytes) -> bytes:
    return good_zip({"Document.xml": content, "GuiDocument.xml": b"<Document/>", "PartShape.brp": b"License"})


TELLING: dict[str, tuple[str, list[Said]]] = {
    "a license and its address": (
        of("License", "Creative Commons Attribution")
        + of("LicenseURL", "https://creativecommons.org/licenses/by/4.0/"),
        [
            ("License", "Creative Commons Attribution", LICENSE),
            ("LicenseURL", "https://creativecommons.org/licenses/by/4.0/", URL),
        ],
    ),
    "a default of the program": (of("License", "All rights reserved"), [("License", "All rights reserved", LICENSE)]),
    "none": (of("License", "") + of("LicenseURL", ""), [("License", "", LICENSE), ("LicenseURL", "", URL)]),
    "people": (
        of("CreatedBy", "Ada") + of("LastModifiedBy", "Grace") + of("Company", "Example"),
        [("CreatedBy", "Ada", AUTHOR), ("LastModifiedBy", "Grace", AUTHOR), ("Company", "Example", AUTHOR)],
    ),
    "a title": (of("Label", "Peg"), [("Label", "Peg", StatementKind.TITLE)]),
    "a map of one's own": (
        '<Property name="Meta" type="App::PropertyMap"><Map count="2"><Item key="Licence" value="CC0"/>'
        '<Item key="mass" value="2"/></Map></Property>',
        [("Meta/Licence", "CC0", LICENSE)],
    ),
    "escapes": (of("License", "CC &quot;BY&quot; &amp; more"), [("License", 'CC "BY" & more', LICENSE)]),
}
NO_DOCUMENT = {
    "empty": b"",
    "another document": b"<Document><w/></Document>",
    "another property": b'<Property name="License" type="String"/>',
    "a zip with another document": good_zip({"Document.xml": b"<doc/>"}),
    "a zip without one": good_zip({"a.xml": document("")}),
}


@pytest.mark.parametrize("content", NO_DOCUMENT.values(), ids=NO_DOCUMENT)
def test_what_is_no_document(content: bytes) -> None:
    assert choose(content) is not fcstd


def test_must_not_fire() -> None:
    silent = of("Id", "1") + of("CreatedBy", "") + of("Uid", "x") + of("Comment", "")
    inside = one_object("Pad", of("Label", "Pad") + of("License", ""))
    assert said(read(fcstd, packed(document(silent, inside)))) == [TOOL]


@pytest.mark.parametrize(("properties", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(properties: str, expected: list[Said]) -> None:
    assert said(read(fcstd, packed(document(properties)))) == [TOOL, *expected]
    assert said(read(fcstd, document(properties))) == [TOOL, *expected]


def test_properties_cut_out_of_a_document() -> None:
    cut, expected = TELLING["a license and its address"]
    assert said(read(fcstd, cut.encode())) == expected
    assert said(read(fcstd, f'<?xml version="1.0"?>\n{cut}'.encode())) == expected
    assert said(read(fcstd, f"<Properties Count='2'>{cut}</Properties>".encode())) == expected


def test_a_comment_is_prose() -> None:
    assert prose(read(fcstd, packed(document(of("Comment", "Under CC0"))))) == ["Under CC0"]


def test_objects_have_their_own_under_their_label() -> None:
    part = one_object("Part", of("Label", "Left hand") + of("License", "CC BY 3.0") + of("LicenseURL", ""))
    other = one_object("Body", of("License", "MIT"))
    met = read(fcstd, packed(document(of("License", "CC0"), part + other)))
    told = [(one.value, one.scope, one.about) for one in met if isinstance(one, Statement) and one.kind is LICENSE]
    assert told == [("CC0", Scope.FILE, ""), ("CC BY 3.0", Scope.OBJECT, "Left hand"), ("MIT", Scope.OBJECT, "Body")]


def test_texts_of_rights_in_drawings_and_tables() -> None:
    table = '<Cell address="A1" content="Peg"/><Cell address="B2" content="License: MIT"/>'
    cells = f'<Property name="cells" type="Spreadsheet::PropertySheet"><Cells>{table}</Cells></Property>'
    met = read(fcstd, packed(document("", one_object("Sheet", cells) + one_object("Note", of("Text", "CC BY-SA 4.0")))))
    assert prose(met) == ["License: MIT", "CC BY-SA 4.0"]


def test_damage_is_told_and_what_can_be_had_is_read() -> None:
    content = bytearray(packed(document(of("License", "CC0"))))
    # the checksum in the directory
    content[content.index(b"PK\1\2") + 16] ^= 1
    met = list(fcstd.read(bytes(content), ""))
    assert ("License", "CC0", LICENSE) in said(met)
    assert [one.reason for one in met if isinstance(one, Problem)]
    met = read(fcstd, document(of("License", "CC0")).replace(b"<Objects", b"<<"))
    assert ("License", "CC0", LICENSE) in said(met)
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]


def test_a_document_that_is_broken_and_packed_anew_is_told() -> None:
    met = read(fcstd, packed(document(of("License", "CC0")).replace(b"<Objects", b"<<")))
    assert ("License", "CC0", LICENSE) in said(met)
    (problem,) = (one for one in met if isinstance(one, Problem))
    assert (problem.reason, problem.detail.partition(": ")[0]) == (Reason.CORRUPT_HEADER, "Document.xml")


def test_broken_ones_are_survived() -> None:
    sample = document(TELLING["people"][0], one_object("Part", of("License", "CC0")))
    survives(fcstd, packed(sample))
    survives(fcstd, sample)
