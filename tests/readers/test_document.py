# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Documents: every part that may say something is read, under its key; what a program writes by itself is not."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.readers import choose, document
from licwatch.readers.sniffed import Sniffed
from tests.archives import GPL, MIT, Part, good_zip, nothing_written, zipped

Said = list[tuple[str, str, str]]


def said(data: bytes) -> Said:
    """Location, key and text of each passage; of a Problem its reason."""
    assert choose(data) is document
    met = list(document.read(data, "content.other"))
    return [_one(each) for each in met]


def _one(met: Passage | Problem) -> tuple[str, str, str]:
    if isinstance(met, Problem):
        return met.detail.partition(":")[0], "", met.reason
    assert met.trait == "content.other"
    return met.location, met.key, met.content.decode()


OPC = {"[Content_Types].xml": b"<Types/>"}
FREECAD = """<?xml version='1.0' encoding='utf-8'?>
<!-- FreeCAD Document, see https://www.freecad.org for more information -->
<Document SchemaVersion="4" ProgramVersion="0.21">
 <Properties Count="3">
  <Property name="License" type="App::PropertyString"><String value="{license}"/></Property>
  <Property name="LicenseURL" type="App::PropertyString"><String value="{url}"/></Property>
  <Property name="CreatedBy" type="App::PropertyString"><String value=""/></Property>
 </Properties>
 <Objects><Object name="Box"><Placement Px="1.0" Q0="-2e-16 1"/></Object></Objects>
</Document>"""
DEFAULTS = [
    ("All rights reserved", "http://en.wikipedia.org/wiki/All_rights_reserved"),
    ("All rights reserved", "https://en.wikipedia.org/wiki/All_rights_reserved"),
    ("", ""),
]
NOTICE = ("Document.xml", "", "FreeCAD Document, see https://www.freecad.org for more information")


def freecad(license_: str, url: str) -> bytes:
    return good_zip({"Document.xml": FREECAD.format(license=license_, url=url).encode(), "PartShape.brp": b"CASCADE"})


@pytest.mark.parametrize(("license_", "url"), DEFAULTS)
def test_what_freecad_writes_into_every_document_says_nothing(license_: str, url: str) -> None:
    assert said(freecad(license_, url)) == [NOTICE]


def test_what_a_person_wrote_into_freecads_fields_is_read() -> None:
    assert said(freecad("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"))[1:] == [
        ("Document.xml", "License", "License: CC BY-SA 4.0"),
        ("Document.xml", "LicenseURL", "LicenseURL: https://creativecommons.org/licenses/by-sa/4.0/"),
    ]
    assert said(freecad("All rights reserved by Jörg", ""))[1:] == [
        ("Document.xml", "License", "License: All rights reserved by Jörg")
    ]


ODT_META = """<?xml version="1.0"?><office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><office:meta>
<meta:editing-cycles>3</meta:editing-cycles><meta:user-defined meta:name="License">CC0</meta:user-defined>
<dc:creator>Ann</dc:creator></office:meta></office:document-meta>"""
DOCX_CUSTOM = (
    '<Properties xmlns:vt="v"><property name="License"><vt:lpwstr>GPL-3.0-or-later</vt:lpwstr></property></Properties>'
)
MODEL = """<model unit="millimeter"><metadata name="LicenseTerms">MIT</metadata><metadata name="Designer">Ann</metadata>
<resources><object id="1">
<mesh><vertices><vertex x="1" y="-2.5e-3" z="0"/></vertices></mesh></object></resources></model>"""
OPF = '<package xmlns:dc="d"><metadata><dc:rights>Public domain in the USA.</dc:rights></metadata></package>'
KRA = (
    "<document-info><about><license>CC-BY-4.0</license><abstract><![CDATA[a bird]]></abstract></about></document-info>"
)
DOCUMENTS: dict[str, tuple[Mapping[str, bytes], Said]] = {
    "3mf": (
        OPC | {"3D/3dmodel.model": MODEL.encode()},
        [
            ("3D/3dmodel.model", "LicenseTerms", "LicenseTerms: MIT"),
            ("3D/3dmodel.model", "Designer", "Designer: Ann"),
        ],
    ),
    "odt": (
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": b"<d><p>This text is under the MIT\n License</p><p>Wort</p></d>",
            "meta.xml": ODT_META.encode(),
            "Pictures/a.png": b"png",
        },
        [
            ("content.xml", "", "This text is under the MIT\n License"),
            ("meta.xml", "License", "License: CC0"),
            ("meta.xml", "creator", "creator: Ann"),
        ],
    ),
    "docx": (
        OPC
        | {
            "word/document.xml": "<w><t>Licensed to you</t></w>".encode("utf-16"),
            "docProps/custom.xml": DOCX_CUSTOM.encode(),
        },
        [
            ("word/document.xml", "", "Licensed to you"),
            ("docProps/custom.xml", "License", "License: GPL-3.0-or-later"),
        ],
    ),
    "epub": (
        {"mimetype": b"application/epub+zip", "OEBPS/a.opf": OPF.encode(), "OEBPS/a.css": b"/* MIT License */"},
        [("OEBPS/a.opf", "rights", "rights: Public domain in the USA.")],
    ),
    "krita": (
        {"mimetype": b"application/x-krita", "documentinfo.xml": KRA.encode(), "layers/layer1": b"pixels"},
        [("documentinfo.xml", "", "a bird"), ("documentinfo.xml", "license", "license: CC-BY-4.0")],
    ),
}


@pytest.mark.parametrize("case", DOCUMENTS)
def test_what_documents_say(case: str) -> None:
    files, expected = DOCUMENTS[case]
    assert said(good_zip(files)) == expected


def test_a_value_that_is_said_twice_is_one_passage() -> None:
    model = b"<model><metadata name='License'>MIT</metadata><metadata name='License'>MIT</metadata></model>"
    assert len(said(good_zip(OPC | {"3D/m.model": model}))) == 1


MODEL_PART = Part(b"3D/a.model", b"<model><metadata name='License'>MIT</metadata></model>")
BROKEN = {
    "entities": (Part(b"3D/b.model", b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), Reason.XML_ENTITIES),
    "no XML": (Part(b"3D/b.model", b"text"), Reason.CORRUPT_HEADER),
    "a wrong checksum": (Part(b"3D/b.model", b"<a/>", crc=1), Reason.CORRUPT_CRC),
    "encrypted": (Part(b"3D/b.model", b"<a/>", flags=1), Reason.ENCRYPTED),
    "overlapping": (Part(b"3D/b.model", b"<a/>", raw=b"", offset=0), Reason.UNSAFE_OVERLAP),
    "an unknown method": (Part(b"3D/b.model", b"<a/>", 9), Reason.UNSUPPORTED_METHOD),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_part_that_cannot_be_read_is_told_and_spares_the_others(case: str) -> None:
    part, reason = BROKEN[case]
    data = zipped(Part(b"[Content_Types].xml", b"<Types/>"), MODEL_PART, part)
    if case == "overlapping":
        data = zipped(MODEL_PART, part, Part(b"[Content_Types].xml", b"<Types/>"))
    assert ("3D/b.model", "", reason) in said(data)
    assert ("3D/a.model", "License", "License: MIT") in said(data)


NO_DOCUMENT = [b"", MIT, good_zip({"a": MIT}), b"PK\3\4", freecad("MIT", "")[:300], b"MZ" + freecad("MIT", "")]


@pytest.mark.parametrize("content", NO_DOCUMENT)
def test_what_is_no_document_is_left_to_another_reader(content: bytes) -> None:
    assert not document.wants(Sniffed(content))
    assert choose(content) is not document


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=5), st.integers(0, 2000))
def test_no_content_makes_a_reader_raise_or_write(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(freecad(GPL.decode().strip(), ""))
    for place, value in changes:
        data[place % len(data)] = value
    with nothing_written():
        for content in (bytes(data), bytes(data[: cut % len(data)])):
            assert all(isinstance(met, Passage | Problem) for met in choose(content).read(content, "content.other"))
            list(document.read(content, "content.other"))
