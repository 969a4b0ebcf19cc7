# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""XMP: properties of the file in all forms of RDF, never those of what was placed in it or of its history."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement
from licwatch.readers.media import xmp
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, SOURCE, TITLE, TOOL, URL, packet
from tests.readers.reading import Said, prose, said


def alternatives(*texts: tuple[str, str]) -> str:
    return "<rdf:Alt>" + "".join(f'<rdf:li xml:lang="{lang}">{text}</rdf:li>' for lang, text in texts) + "</rdf:Alt>"


SILENT = {
    "nothing": "",
    "that there is a right": "<xmpRights:Marked>True</xmpRights:Marked>",
    "that there is none": "<xmpRights:Marked>False</xmpRights:Marked>",
    "figures": "<tiff:XResolution>72/1</tiff:XResolution><exif:PixelXDimension>9</exif:PixelXDimension>",
    "its history": "<xmpMM:History><rdf:Seq><rdf:li stEvt:action='saved' stEvt:softwareAgent='Draw'/></rdf:Seq>"
    "</xmpMM:History>",
    "what a picture says that was placed in it": "<xmpMM:Pantry><rdf:Bag><rdf:li><rdf:Description>"
    f"<dc:rights>{alternatives(('x-default', 'Another'))}</dc:rights><cc:license rdf:resource='{BY_SA}'/>"
    "</rdf:Description></rdf:li></rdf:Bag></xmpMM:Pantry>",
    "what it was made from": "<xmpMM:DerivedFrom stRef:documentID='1' stRef:rights='Another'/>",
    "a license that is only defined": f"</rdf:Description><cc:License rdf:about='{BY_SA}'>"
    "<cc:permits rdf:resource='x'/></cc:License><rdf:Description>",
    "an empty author, as cameras write it": "<dc:creator><rdf:Seq><rdf:li/></rdf:Seq></dc:creator>",
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "an element": (f"<cc:license>{BY_SA}</cc:license>", [("license", BY_SA, LICENSE)]),
    "a resource": (f'<cc:license rdf:resource="{BY_SA}"/>', [("license", BY_SA, LICENSE)]),
    "a node of its own": (f'<cc:license><cc:License rdf:about="{BY_SA}"/></cc:license>', [("license", BY_SA, LICENSE)]),
    "an attribute": (
        f'</rdf:Description><rdf:Description cc:license="{BY_SA}" xmpRights:WebStatement="https://example.org/r">',
        [("license", BY_SA, LICENSE), ("WebStatement", "https://example.org/r", URL)],
    ),
    "of Dublin Core's terms": (f'<dcterms:license rdf:resource="{BY_SA}"/>', [("license", BY_SA, LICENSE)]),
    "left empty": ('<cc:license rdf:resource=""/>', [("license", "", LICENSE)]),
    "terms in several languages": (
        f"<xmpRights:UsageTerms>{alternatives(('de', 'frei'), ('x-default', 'free'))}</xmpRights:UsageTerms>",
        [("UsageTerms", "free", LICENSE), ("UsageTerms", "frei", LICENSE)],
    ),
    "a title in several languages": (
        f"<dc:title>{alternatives(('de', 'Zapfen'), ('x-default', 'Peg'))}</dc:title>",
        [("title", "Peg", TITLE)],
    ),
    "several authors": (
        "<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Bob</rdf:li></rdf:Seq></dc:creator>",
        [("creator", "Ada", AUTHOR), ("creator", "Bob", AUTHOR)],
    ),
    "an agent": (
        "<dc:creator><cc:Agent><dc:title>Ada</dc:title></cc:Agent></dc:creator>"
        "<dc:rights><cc:Agent><dc:title>Bob</dc:title></cc:Agent></dc:rights>",
        [("creator", "Ada", AUTHOR), ("rights", "Bob", HOLDER)],
    ),
    "how to attribute": (
        "<cc:attributionName>Ada</cc:attributionName><cc:attributionURL rdf:resource='https://example.org/a'/>"
        "<cc:morePermissions rdf:resource='https://example.org/m'/>",
        [
            ("attributionName", "Ada", AUTHOR),
            ("attributionURL", "https://example.org/a", SOURCE),
            ("morePermissions", "https://example.org/m", URL),
        ],
    ),
    "the licensor of PLUS": (
        "<plus:Licensor><rdf:Seq><rdf:li rdf:parseType='Resource'><plus:LicensorName>Ada</plus:LicensorName>"
        "<plus:LicensorURL>https://example.org/l</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>",
        [("LicensorName", "Ada", HOLDER), ("LicensorURL", "https://example.org/l", URL)],
    ),
    "a structure in attributes": (
        "<plus:CopyrightOwner><rdf:Seq><rdf:li plus:CopyrightOwnerName='Ada'/></rdf:Seq></plus:CopyrightOwner>",
        [("CopyrightOwnerName", "Ada", HOLDER)],
    ),
    "of the press": (
        "<photoshop:Credit>Ada</photoshop:Credit><photoshop:Source>Archive</photoshop:Source>"
        "<xmpRights:Owner><rdf:Bag><rdf:li>Bob</rdf:li></rdf:Bag></xmpRights:Owner>",
        [("Credit", "Ada", AUTHOR), ("Source", "Archive", SOURCE), ("Owner", "Bob", HOLDER)],
    ),
    "a private key of a PDF": ("<pdfx:License>MIT</pdfx:License>", [("License", "MIT", LICENSE)]),
    "the program": ("<xmp:CreatorTool>Draw 1</xmp:CreatorTool>", [("CreatorTool", "Draw 1", TOOL)]),
    "the same twice": (f"<cc:license>{BY_SA}</cc:license>" * 2, [("license", BY_SA, LICENSE)]),
}


@pytest.mark.parametrize("properties", SILENT.values(), ids=SILENT)
def test_must_not_fire(properties: str) -> None:
    assert list(xmp.read(packet(properties), "XMP")) == []


@pytest.mark.parametrize(("properties", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(properties: str, expected: list[Said]) -> None:
    met = list(xmp.read(packet(properties), "XMP"))
    assert said(met) == expected
    assert list(xmp.statements(packet(properties), "XMP")) == met


def test_a_work_of_art_in_the_picture_has_its_own_rights() -> None:
    properties = (
        "<Iptc4xmpExt:ArtworkOrObject><rdf:Bag><rdf:li rdf:parseType='Resource'>"
        "<Iptc4xmpExt:AOCopyrightNotice>2001 Museum</Iptc4xmpExt:AOCopyrightNotice>"
        f"<Iptc4xmpExt:AOTitle>{alternatives(('x-default', 'Vase'))}</Iptc4xmpExt:AOTitle>"
        "</rdf:li></rdf:Bag></Iptc4xmpExt:ArtworkOrObject>"
    )
    [met] = xmp.statements(packet(properties), "XMP")
    assert met == Statement("XMP", "AOCopyrightNotice", "2001 Museum", HOLDER, Scope.OBJECT, "Vase")


def test_descriptions_are_prose() -> None:
    properties = f"<dc:description>{alternatives(('x-default', 'Made by hand'), ('fr', 'à la main'))}</dc:description>"
    assert prose(list(xmp.read(packet(properties), "XMP"))) == ["Made by hand"]


def test_long_terms_are_prose_as_well() -> None:
    terms = "Do what you want. " * 20
    met = list(xmp.read(packet(f"<xmpRights:UsageTerms>{terms}</xmpRights:UsageTerms>"), "XMP"))
    assert said(met) == [("UsageTerms", terms.strip(), LICENSE)]
    assert prose(met) == [terms.strip()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_and_padding_is_read(encoding: str) -> None:
    encoded = packet().decode().encode(encoding)
    padded = encoded + (b"\0" * 40 if encoding == "utf-8" else b"")
    assert said(list(xmp.read(padded, "XMP"))) == [("license", BY_SA, LICENSE)]


def test_what_stands_before_an_error_is_read_all_the_same() -> None:
    whole = packet(f"<cc:license>{BY_SA}</cc:license><dc:source>here</dc:source>")
    met = list(xmp.read(whole[: whole.find(b"<dc:source>")], "XMP"))
    assert said(met) == [("license", BY_SA, LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]


@pytest.mark.parametrize("nothing", [b"", b"\0\0\0", b"no xml", b"<svg/>", b"\xff"])
def test_what_is_no_packet_says_nothing(nothing: bytes) -> None:
    assert list(xmp.statements(nothing, "XMP")) == []
