# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""OpenDocument: metadata under its keys and those of people, text by paragraphs, footers; zipped and flat."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import odf
from tests.archives import Part, good_zip, zipped
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, URL, HOLDER, AUTHOR = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER, StatementKind.AUTHOR
TYPE = b"application/vnd.oasis.opendocument.text"
META = '<office:document-meta xmlns:office="o"><office:meta>{}</office:meta></office:document-meta>'
CONTENT = (
    '<office:document-content><office:scripts/><office:automatic-styles><style:style style:name="P1"/>'
    "<number:text>/</number:text></office:automatic-styles>"
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def document(meta: str, text: str = "", more: dict[str, bytes] | None = None, kind: bytes = TYPE) -> bytes:
    parts = {"mimetype": kind, "content.xml": CONTENT.format(text).encode(), "meta.xml": META.format(meta).encode()}
    return good_zip(parts | (more or {}))


def flat(meta: str, text: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?>\n<office:document xmlns:office="o"><office:meta>{meta}</office:meta><office:settings>'
        "<config:config-item>license of it</config:config-item></office:settings>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document>"
    ).encode()


def field(name: str, value: str) -> str:
    return f'<meta:user-defined meta:name="{name}">{value}</meta:user-defined>'


SILENT = {
    "statistics": '<meta:editing-cycles>3</meta:editing-cycles><meta:document-statistic meta:page-count="1"/>',
    "fields of others": field("Info 1", "") + field("Department", "12") + field("License key", "A-B"),
    "empty people": "<dc:creator></dc:creator><dc:rights/>",
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "a license that a person named": (field("License", "CC0"), [("License", "CC0", LICENSE)]),
    "in German": (field("Lizenz", "CC BY"), [("Lizenz", "CC BY", LICENSE)]),
    "its address": (field("License URL", "https://example.org/l"), [("License URL", "https://example.org/l", URL)]),
    "a field left empty": (field("Licence", ""), [("Licence", "", LICENSE)]),
    "a holder": (field("Copyright", "2024 Ada"), [("Copyright", "2024 Ada", HOLDER)]),
    "Dublin Core": (
        "<dc:title>Peg</dc:title><dc:creator>Ada</dc:creator><meta:initial-creator>Bob</meta:initial-creator>"
        "<dc:rights>2024 Ada</dc:rights><dc:source>https://example.org</dc:source>"
        "<meta:generator>LibreOffice/7.4</meta:generator>",
        [
            ("title", "Peg", StatementKind.TITLE),
            ("creator", "Ada", AUTHOR),
            ("initial-creator", "Bob", AUTHOR),
            ("rights", "2024 Ada", HOLDER),
            ("source", "https://example.org", StatementKind.SOURCE),
            ("generator", "LibreOffice/7.4", StatementKind.TOOL),
        ],
    ),
}


@pytest.mark.parametrize("meta", SILENT.values(), ids=SILENT)
def test_must_not_fire(meta: str) -> None:
    assert said(read(odf, document(meta))) == []
    assert said(read(odf, flat(meta))) == []


@pytest.mark.parametrize(("meta", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(meta: str, expected: list[Said]) -> None:
    assert said(read(odf, document(meta))) == expected
    assert said(read(odf, flat(meta))) == expected
    assert said(read(odf, document(meta, kind=b"application/vnd.sun.xml.writer"))) == expected


TEXTS = {
    "a paragraph a line": ("<text:p>by Ada</text:p><text:p>CC BY</text:p>", "by Ada\nCC BY"),
    "a paragraph in pieces": ("<text:p>Licensed <text:span>under M</text:span>IT</text:p>", "Licensed under MIT"),
    "lines of the file": (
        "<text:p>This text is under the MIT\n License</text:p>",
        "This text is under the MIT License",
    ),
    "tabs": ("<text:p>License:<text:tab/>MIT<text:line-break/>by Ada</text:p>", "License: MIT\nby Ada"),
    "links": (
        '<text:p>see <text:a xlink:href="https://example.org/l">terms</text:a> there</text:p>',
        "see terms (https://example.org/l) there",
    ),
    "entities": ("<text:p>A &amp; B &lt;a@b&gt;</text:p>", "A & B <a@b>"),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_text(text: str, expected: str) -> None:
    assert prose(read(odf, document("", text)))[0].removeprefix("/").strip() == expected
    assert prose(read(odf, flat("", text))) == [expected]


def test_descriptions_are_prose() -> None:
    assert (
        prose(read(odf, document("<dc:description>wood from Ada, CC BY</dc:description>")))[0] == "wood from Ada, CC BY"
    )
    assert prose(read(odf, flat(field("Note", "ask Ada first"))))[0] == "ask Ada first"


def test_footers_and_embedded_objects_and_what_hides_in_other_parts() -> None:
    more = {
        "styles.xml": b"<a><style:style/><style:footer><text:p>CC BY Ada</text:p></style:footer></a>",
        "Object 1/content.xml": b"<a><text:p>CC0 by Bob</text:p></a>",
        "settings.xml": b"<a><config-item>true</config-item><config-item>1</config-item></a>",
        "x/y.xml": b"<a>Licensed under MIT</a>",
    }
    met = {one.location: one.content for one in read(odf, document("", "", more)) if isinstance(one, Passage)}
    assert met["styles.xml"] == b"CC BY Ada"
    assert met["Object 1/content.xml"] == b"CC0 by Bob"
    assert met["x/y.xml"] == b"Licensed under MIT"
    assert "settings.xml" not in met


BROKEN = {
    "entities": (Part(b"content.xml", b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), Reason.XML_ENTITIES),
    "a wrong checksum": (Part(b"content.xml", b"<a/>", crc=1), Reason.CORRUPT_CRC),
    "encrypted": (Part(b"content.xml", b"<a/>", flags=1), Reason.ENCRYPTED),
    "too large": (Part(b"content.xml", b"<a/>", size=1 << 30), Reason.LIMIT_BYTES),
}


@pytest.mark.parametrize(("part", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_part_that_cannot_be_read_is_told_and_spares_the_others(part: Part, reason: Reason) -> None:
    meta = Part(b"meta.xml", META.format(field("License", "CC0")).encode())
    met = read(odf, zipped(Part(b"mimetype", TYPE, 0), part, meta))
    assert said(met) == [("License", "CC0", LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [reason]


OTHER = [good_zip({"content.xml": b"<a/>"}), b"<document><office/></document>", b"<office:document-meta/>"]


@pytest.mark.parametrize("content", OTHER)
def test_other_contents_are_left_to_others(content: bytes) -> None:
    assert choose(content) is not odf


def test_broken_ones_are_survived() -> None:
    survives(odf, document(TELLING["Dublin Core"][0], TEXTS["links"][0]))
    survives(odf, flat(TELLING["Dublin Core"][0], TEXTS["links"][0]))
