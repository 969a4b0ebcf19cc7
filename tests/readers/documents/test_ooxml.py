# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Office Open XML: properties under their keys, and the text of Word, PowerPoint, Excel and Visio."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import ooxml
from tests.archives import Part, good_zip, zipped
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, HOLDER, TOOL = StatementKind.LICENSE, StatementKind.HOLDER, StatementKind.TOOL
CORE = '<cp:coreProperties xmlns:cp="c" xmlns:dc="d">{}</cp:coreProperties>'
APP = "<Properties>{}</Properties>"
CUSTOM = (
    '<Properties xmlns:vt="v"><property fmtid="{{D5}}" pid="2" name="{}"><vt:lpwstr>{}</vt:lpwstr></property>'
    "</Properties>"
)


def document(parts: dict[str, str]) -> bytes:
    written = {name: text.encode() for name, text in parts.items()}
    return good_zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>", **written})


SILENT = {
    "statistics": {"docProps/app.xml": APP.format("<Pages>1</Pages><Company/><TitlesOfParts><a>x</a></TitlesOfParts>")},
    "empty": {
        "docProps/core.xml": CORE.format("<dc:creator/><dc:description></dc:description><cp:revision>1</cp:revision>")
    },
    "a key of a program": {"docProps/custom.xml": CUSTOM.format("License Key", "A-B")},
    "another property": {"docProps/custom.xml": CUSTOM.format("ContentTypeId", "0x01")},
    "styles": {"word/styles.xml": '<w:styles><w:style w:name="license"/></w:styles>', "word/theme/theme1.xml": "<a/>"},
    "what was taken out": {"word/document.xml": "<w:p><w:del><w:delText>MIT License</w:delText></w:del></w:p>"},
    "places": {"word/document.xml": "<w:p><wp:posOffset>-12700</wp:posOffset></w:p>"},
}
TELLING: dict[str, tuple[dict[str, str], list[Said]]] = {
    "a license that a person named": (
        {"docProps/custom.xml": CUSTOM.format("License", "CC-BY-SA-4.0")},
        [("License", "CC-BY-SA-4.0", LICENSE)],
    ),
    "left empty": ({"docProps/custom.xml": CUSTOM.format("Licence", "")}, [("Licence", "", LICENSE)]),
    "in French": ({"docProps/custom.xml": CUSTOM.format("Droits", "2024 Ada")}, [("Droits", "2024 Ada", HOLDER)]),
    "of the program": (
        {"docProps/app.xml": APP.format("<Application>Microsoft Office Word</Application><Company>Pegs Ltd</Company>")},
        [("Application", "Microsoft Office Word", TOOL), ("Company", "Pegs Ltd", HOLDER)],
    ),
    "Dublin Core": (
        {
            "docProps/core.xml": CORE.format(
                "<dc:title>Peg</dc:title><dc:creator>Ada</dc:creator><dc:rights>2024 Ada</dc:rights>"
            )
        },
        [
            ("title", "Peg", StatementKind.TITLE),
            ("creator", "Ada", StatementKind.AUTHOR),
            ("rights", "2024 Ada", HOLDER),
        ],
    ),
}


@pytest.mark.parametrize("parts", SILENT.values(), ids=SILENT)
def test_must_not_fire(parts: dict[str, str]) -> None:
    assert read(ooxml, document(parts)) == []


@pytest.mark.parametrize(("parts", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(parts: dict[str, str], expected: list[Said]) -> None:
    assert said(read(ooxml, document(parts))) == expected


TEXTS = {
    "runs": (
        "word/document.xml",
        "<w:p><w:r><w:t>Licensed u</w:t></w:r><w:r><w:t>nder MIT</w:t></w:r></w:p>",
        "Licensed under MIT",
    ),
    "paragraphs": ("word/footer1.xml", "<w:p><w:t>by Ada</w:t></w:p>\n <w:p><w:t>CC BY</w:t></w:p>", "by Ada\nCC BY"),
    "tabs and lines": (
        "word/header2.xml",
        "<w:p><w:t>by</w:t><w:tab/><w:t>Ada</w:t><w:br/><w:t>CC</w:t></w:p>",
        "by Ada\nCC",
    ),
    "spaces that are kept": ("word/document.xml", '<w:t>by</w:t><w:t xml:space="preserve"> Ada </w:t>', "by Ada"),
    "boxes said twice": (
        "word/document.xml",
        "<mc:Choice><w:p><w:t>by Ada</w:t></w:p></mc:Choice><mc:Fallback><w:p><w:t>by Ada</w:t></w:p></mc:Fallback>",
        "by Ada",
    ),
    "slides": (
        "ppt/slides/slide1.xml",
        "<a:p><a:r><a:t>Pictures: Ada &amp; Bob</a:t></a:r></a:p>",
        "Pictures: Ada & Bob",
    ),
    "cells": (
        "xl/sharedStrings.xml",
        "<si><t>by Ada</t></si><si><r><t>CC </t></r><r><t>BY</t></r></si>",
        "by Ada\nCC BY",
    ),
    "cells in a sheet": ("xl/worksheets/sheet1.xml", "<c><v>1</v></c><c><is><t>by Ada</t></is></c>", "by Ada"),
    "footers of a sheet": ("xl/worksheets/sheet1.xml", "<oddFooter>&amp;LCC BY Ada</oddFooter>", "&LCC BY Ada"),
    "shapes": ("visio/pages/page1.xml", "<Text><cp IX='0'/>by Ada\n</Text><Text>CC BY</Text>", "by Ada\nCC BY"),
    "fields": (
        "word/document.xml",
        '<w:instrText>HYPERLINK "https://example.org"</w:instrText>',
        'HYPERLINK "https://example.org"',
    ),
    "hidden outside of runs": ("word/document.xml", "<w:p>MIT License</w:p><!-- by Ada -->", "MIT License\nby Ada"),
    "hidden in another part": ("customXml/item1.xml", "<a>Licensed under MIT</a>", "Licensed under MIT"),
}


@pytest.mark.parametrize(("name", "text", "expected"), TEXTS.values(), ids=TEXTS)
def test_text(name: str, text: str, expected: str) -> None:
    met = read(ooxml, document({name: f"<x>{text}</x>"}))
    assert met == [Passage(expected.encode(), "content.other", name)]


def test_the_address_of_a_link_stands_behind_its_text() -> None:
    text = '<w:p><w:hyperlink r:id="rId1"><w:t>CC BY</w:t></w:hyperlink><w:hyperlink w:anchor="a"/></w:p>'
    relations = '<Relationships><Relationship Id="rId1" Target="https://example.org/by"/></Relationships>'
    parts = {"word/document.xml": text, "word/_rels/document.xml.rels": relations}
    assert prose(read(ooxml, document(parts))) == ["CC BY (https://example.org/by)"]


def test_utf16() -> None:
    parts = {"[Content_Types].xml": b"<Types/>", "word/document.xml": "<w:t>Licensed to you</w:t>".encode("utf-16")}
    assert prose(read(ooxml, good_zip(parts))) == ["Licensed to you"]


def test_descriptions_are_prose() -> None:
    core = CORE.format("<dc:description>by Ada, CC BY</dc:description><cp:keywords>peg</cp:keywords>")
    assert prose(read(ooxml, document({"docProps/core.xml": core}))) == ["by Ada, CC BY", "peg"]


BROKEN = {
    "entities": (Part(b"word/document.xml", b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), Reason.XML_ENTITIES),
    "a wrong checksum": (Part(b"word/document.xml", b"<a/>", crc=1), Reason.CORRUPT_CRC),
    "encrypted": (Part(b"word/document.xml", b"<a/>", flags=1), Reason.ENCRYPTED),
    "an unknown method": (Part(b"word/document.xml", b"<a/>", 9), Reason.UNSUPPORTED_METHOD),
    "too large": (Part(b"word/document.xml", b"<a/>", size=1 << 30), Reason.LIMIT_BYTES),
}


@pytest.mark.parametrize(("part", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_part_that_cannot_be_read_is_told_and_spares_the_others(part: Part, reason: Reason) -> None:
    custom = Part(b"docProps/custom.xml", CUSTOM.format("License", "CC0").encode())
    met = read(ooxml, zipped(Part(b"[Content_Types].xml", b"<Types/>"), part, custom))
    assert said(met) == [("License", "CC0", LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [reason]


OTHER = [{"word/document.xml": b"<a/>"}, {"[Content_Types].xml": b"<Types/>", "a.nuspec": b"<a/>"}]


@pytest.mark.parametrize("parts", OTHER)
def test_other_packages_are_left_to_others(parts: dict[str, bytes]) -> None:
    assert choose(good_zip(parts)) is not ooxml


def test_broken_ones_are_survived() -> None:
    survives(ooxml, document(TELLING["Dublin Core"][0] | {"word/document.xml": TEXTS["boxes said twice"][1]}))
