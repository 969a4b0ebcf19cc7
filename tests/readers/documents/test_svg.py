# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""SVG: what metadata, attributes, comments and drawn text say; geometry says nothing, and is not looked at."""

import time

import pytest

from licwatch.model.passage import PROSE, Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import svg
from licwatch.readers.sniffed import Sniffed
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, URL, HOLDER, TOOL = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER, StatementKind.TOOL
AUTHOR, SOURCE, TITLE = StatementKind.AUTHOR, StatementKind.SOURCE, StatementKind.TITLE
BY_SA = "http://creativecommons.org/licenses/by-sa/4.0/"
NAMESPACES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:cc="http://web.resource.org/cc/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
PATH = '<path d="M 1,2 L 3,4 license 5 z" style="fill:none" id="rights"/>'


def drawing(inside: str, front: str = "", more: str = "") -> bytes:
    return f'<?xml version="1.0"?>\n{front}<svg {NAMESPACES}{more}>\n{inside}\n{PATH}</svg>'.encode()


def work(inside: str, about: str = "") -> str:
    return f'<metadata><rdf:RDF><cc:Work rdf:about="{about}">{inside}</cc:Work></rdf:RDF></metadata>'


SILENT = {
    "geometry": PATH * 3,
    "metadata without rights": work("<dc:format>image/svg+xml</dc:format><dc:date>2024</dc:date>"),
    "empty people": work("<dc:creator><cc:Agent><dc:title/></cc:Agent></dc:creator><dc:title></dc:title>"),
    "whose publisher is no holder": work(
        "<dc:publisher><cc:Agent><dc:title>Press</dc:title></cc:Agent></dc:publisher>"
    ),
    "metadata in a section of characters": f"<g><![CDATA[{work('<cc:license>x</cc:license>')}]]></g>",
    "names of nodes": "<!-- A&#45;&gt;B --><g/>",
    "numbers": "<text>12.5</text>",
    "styles": "<style>.license { fill: none }</style>",
    "relations that are none": '<a rel="noopener" href="https://example.org"/>',
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "Inkscape": (
        work(
            f'<cc:license rdf:resource="{BY_SA}"/><dc:title>Peg</dc:title>'
            "<dc:creator><cc:Agent><dc:title>Ada</dc:title></cc:Agent></dc:creator>"
            "<dc:rights><cc:Agent><dc:title>2024 Ada</dc:title></cc:Agent></dc:rights>"
            "<dc:source>https://example.org/peg</dc:source>"
        ),
        [
            ("license", BY_SA, LICENSE),
            ("title", "Peg", TITLE),
            ("creator", "Ada", AUTHOR),
            ("rights", "2024 Ada", HOLDER),
            ("source", "https://example.org/peg", SOURCE),
        ],
    ),
    "an address that is empty": (work('<cc:license rdf:resource=""/>'), [("license", "", LICENSE)]),
    "an element that is empty": (work("<cc:license/>"), [("license", "", LICENSE)]),
    "a name instead of an address": (
        work("<cc:license>Public Domain</cc:license>"),
        [("license", "Public Domain", LICENSE)],
    ),
    "a License as the value": (
        work(f'<cc:license><cc:License rdf:about="{BY_SA}"/></cc:license>'),
        [("license", BY_SA, LICENSE)],
    ),
    "without prefixes": (
        f'<metadata><RDF xmlns="http://web.resource.org/cc/"><Work><license resource="{BY_SA}"/></Work></RDF>'
        "</metadata>",
        [("license", BY_SA, LICENSE)],
    ),
    "in short": (
        '<metadata><rdf:RDF><rdf:Description rdf:about="" dc:rights="2024 Ada" cc:license="CC0"/></rdf:RDF></metadata>',
        [("rights", "2024 Ada", HOLDER), ("license", "CC0", LICENSE)],
    ),
    "without RDF": ("<metadata><license>MIT</license></metadata>", [("license", "MIT", LICENSE)]),
    "RDF without metadata": (
        f'<rdf:RDF><cc:Work rdf:about=""><cc:license rdf:resource="{BY_SA}"/></cc:Work></rdf:RDF>',
        [("license", BY_SA, LICENSE)],
    ),
    "what a License permits": (
        f'<metadata><rdf:RDF><cc:License rdf:about="{BY_SA}"><cc:permits rdf:resource="cc#Distribution"/>'
        '<cc:requires rdf:resource="cc#ShareAlike"/><cc:prohibits rdf:resource="cc#CommercialUse"/></cc:License>'
        "</rdf:RDF></metadata>",
        [
            ("License/about", BY_SA, URL),
            ("License/permits", "cc#Distribution", LICENSE),
            ("License/requires", "cc#ShareAlike", LICENSE),
            ("License/prohibits", "cc#CommercialUse", LICENSE),
        ],
    ),
    "XMP": (
        '<metadata><?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>'
        '<rdf:Description rdf:about=""><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">2024 Ada</rdf:li>'
        "</rdf:Alt></dc:rights>"
        f"<xmpRights:WebStatement>{BY_SA}</xmpRights:WebStatement></rdf:Description></rdf:RDF></x:xmpmeta></metadata>",
        [("rights", "2024 Ada", HOLDER), ("WebStatement", BY_SA, URL)],
    ),
    "attributes of a tag": ('<g data-license="CC0-1.0"/>', [("data-license", "CC0-1.0", LICENSE)]),
    "RDFa": (
        f'<a rel="license noopener" xlink:href="{BY_SA}"/><text property="cc:attributionName">Ada</text>',
        [("license", BY_SA, LICENSE), ("cc:attributionName", "Ada", AUTHOR)],
    ),
}


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_must_not_fire(inside: str) -> None:
    assert read(svg, drawing(inside)) == []


@pytest.mark.parametrize(("inside", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: str, expected: list[Said]) -> None:
    assert said(read(svg, drawing(inside))) == expected
    # behind the geometry, and in another encoding
    assert said(read(svg, drawing(PATH + inside).decode().encode("utf-16"))) == expected


TOOLS = {
    "<!-- Created with Inkscape (http://www.inkscape.org/) -->": "Created with Inkscape (http://www.inkscape.org/)",
    "<!-- Generator: Adobe Illustrator 16.0.0 -->": "Generator: Adobe Illustrator 16.0.0",
    "<!-- Uploaded to: SVG Repo, www.svgrepo.com -->": "Uploaded to: SVG Repo, www.svgrepo.com",
}


@pytest.mark.parametrize(("comment", "tool"), TOOLS.items())
def test_the_name_of_a_program_is_no_prose(comment: str, tool: str) -> None:
    assert read(svg, drawing("", comment)) == [Statement("", "comment", tool, TOOL, line=2)]


def test_versions_of_programs_in_the_root() -> None:
    met = read(svg, drawing("", more=' inkscape:version="1.3" sodipodi:docname="a>b.svg"'))
    assert met == [Statement("", "inkscape:version", "1.3", TOOL, line=2)]


PROSE_OF = {
    "a comment in front": (
        "",
        "<!--! Font icons - License: CC BY 4.0 (c) Ada -->",
        "! Font icons - License: CC BY 4.0 (c) Ada",
    ),
    "a comment inside": ("<g><!-- License: MIT. Made by Ada --></g>", "", "License: MIT. Made by Ada"),
    "a program's name and more": (
        "",
        "<!-- Created with X\nLicensed under MIT -->",
        "Created with X\nLicensed under MIT",
    ),
    "a word that is a license": ("", "<!--CC0-->", "CC0"),
    "a description": ("<desc>Drawn by Ada, CC BY</desc>", "", "Drawn by Ada, CC BY"),
    "one that RDF holds": (work("<dc:description>Ask Ada</dc:description>"), "", "Ask Ada"),
    "text as it is": ("<metadata>\nCopyright Ada 2016\n</metadata>", "", "Copyright Ada 2016"),
    "text in tags": ("<text><tspan>Licensed u</tspan><tspan>nder MIT</tspan></text>", "", "Licensed under MIT"),
    "text in lines": ('<text><tspan y="0">by Ada</tspan><tspan y="14">CC BY</tspan></text>', "", "by Ada\nCC BY"),
    "text cut at one height": ('<text><tspan y="5">by</tspan> <tspan y="5">Ada</tspan></text>', "", "by Ada"),
    "Inkscape's lines": (
        '<text><tspan sodipodi:role="line">a b</tspan><tspan x:role="line">cd</tspan></text>',
        "",
        "a b\ncd",
    ),
    "flowing text": ("<flowRoot><flowRegion/><flowPara>CC</flowPara><flowPara>BY</flowPara></flowRoot>", "", "CC\nBY"),
    "HTML inside": ("<foreignObject><p>by Ada</p><p>CC BY</p></foreignObject>", "", "by Ada\nCC BY"),
    "a link that is drawn": (f'<a xlink:href="{BY_SA}"><text>free</text></a>', "", f"{BY_SA}\nfree"),
    "tips": ("<g><title>by Ada</title></g>", "", "by Ada"),
    "a script": ("<script><![CDATA[/* MIT License */ f()]]></script>", "", "/* MIT License */ f()"),
    "a font in a style": ("<style>a{b:url(x)} /* OFL 1.1 */</style>", "", "OFL 1.1"),
}


@pytest.mark.parametrize(("inside", "front", "expected"), PROSE_OF.values(), ids=PROSE_OF)
def test_prose(inside: str, front: str, expected: str) -> None:
    assert prose(read(svg, drawing(inside, front))) == [expected]


def test_lines_are_those_of_the_file() -> None:
    metadata = f'<metadata>\n<cc:license\n rdf:resource="{BY_SA}"/></metadata>'
    inside = f"<g>\n</g>\n{metadata}\n<!--\n by Ada -->\n<text>CC BY</text>"
    assert read(svg, drawing(inside)) == [
        Statement("metadata", "license", BY_SA, LICENSE, line=6),
        Passage(b"by Ada", PROSE, key="comment", line=9),
        Passage(b"CC BY", PROSE, key="text", line=10),
    ]


def test_metadata_of_a_part_is_said_of_the_part() -> None:
    own, other = (work(f"<cc:license>{name}</cc:license>") for name in ("MIT", "CC0"))
    met = read(svg, drawing(f"<g>{PATH}<g>{other}</g></g>{own}"))
    assert [(one.value, one.scope) for one in met if isinstance(one, Statement)] == [
        ("CC0", Scope.OBJECT),
        ("MIT", Scope.FILE),
    ]
    # alone it is all there is
    met = read(svg, drawing(f"<g>{other}</g>"))
    assert [one.scope for one in met if isinstance(one, Statement)] == [Scope.FILE]
    met = read(svg, drawing(f"<foreignObject><svg>{other}</svg></foreignObject>{own}"))
    assert {(one.value, one.scope) for one in met if isinstance(one, Statement)} == {
        ("CC0", Scope.OBJECT),
        ("MIT", Scope.FILE),
    }


def test_the_license_of_a_source_and_of_a_layer_is_not_that_of_the_drawing() -> None:
    source = "<dc:source><cc:Work><dc:title>Old peg</dc:title><cc:license>GPL</cc:license></cc:Work></dc:source>"
    met = [one for one in read(svg, drawing(work(source))) if isinstance(one, Statement)]
    assert [(one.key, one.value, one.scope) for one in met] == [
        ("source", "Old peg", Scope.OBJECT),
        ("license", "GPL", Scope.OBJECT),
    ]
    met = [
        one for one in read(svg, drawing(work("<cc:license>GPL</cc:license>", "#layer1"))) if isinstance(one, Statement)
    ]
    assert [(one.value, one.scope, one.about) for one in met] == [("GPL", Scope.OBJECT, "#layer1")]


def test_entities_of_addresses_are_no_hindrance() -> None:
    front = '<!DOCTYPE svg [\n<!ENTITY ns_cc "http://creativecommons.org/">\n]>\n'
    inside = work('<cc:license rdf:resource="&ns_cc;licenses/by/4.0/"/>')
    assert said(read(svg, drawing(inside, front))) == [
        ("license", "http://creativecommons.org/licenses/by/4.0/", LICENSE)
    ]


def test_what_is_broken_elsewhere_is_no_matter() -> None:
    inside = work("<cc:license>MIT</cc:license>")
    assert said(read(svg, drawing(f"<g><path d='>{inside}</svg></g>"))) == [("license", "MIT", LICENSE)]


def test_broken_metadata_is_told_and_left_to_the_engine() -> None:
    met = read(svg, drawing(work("<cc:license>MIT</cc:license><dc:rights>MIT License &nbsp; Ada</dc:rights>")))
    assert said(met) == [("license", "MIT", LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]
    assert "MIT License" in prose(met)[0]


def test_a_great_many_pieces_of_metadata_are_not_all_read() -> None:
    met = read(svg, drawing("<metadata/>" * 600))
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.LIMIT_ENTRIES]


def test_a_great_many_comments_become_one_passage() -> None:
    met = prose(read(svg, drawing("<!-- by Ada --><g/>" * 60)))
    assert len(met) == 51
    assert met[-1].count("by Ada") == 10


def test_latin_letters() -> None:
    content = '<?xml version="1.0" encoding="ISO-8859-1"?><svg><desc>von Jörg</desc></svg>'.encode("latin-1")
    assert prose(read(svg, content)) == ["von Jörg"]


OTHER = [b"", b"<svgx/>", b"text <svg/>", b"<?php /* GPL */ ?><svg></svg>", b"<html><svg/></html>", b"\x89PNG"]


@pytest.mark.parametrize("content", OTHER)
def test_other_contents_are_left_to_others(content: bytes) -> None:
    assert not svg.wants(Sniffed(content))
    assert choose(content) is not svg


HOSTILE = ["<!--", "<metadata>", "<text>", '<a rel="license" ', "<a '", "<x:xmpmeta>", "<tspan y='1'>", " rel=", "&#"]


@pytest.mark.parametrize("unit", HOSTILE)
def test_it_takes_no_longer_than_the_content_is_long(unit: str) -> None:
    content = b"<svg>" + (unit * (200_000 // len(unit))).encode()
    begin = time.perf_counter()
    list(svg.read(content, PROSE))
    assert time.perf_counter() - begin < 5


def test_broken_ones_are_survived() -> None:
    whole = "".join(inside for inside, _ in TELLING.values()) + "".join(inside for inside, _, _ in PROSE_OF.values())
    survives(svg, drawing(whole, "<!DOCTYPE svg [<!ENTITY a 'b'>]>"))
