# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""EAGLE: what is drawn and placed speaks for the design, what a library says for the library."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.electronics import eagle
from tests.readers.reading import Met, prose, read, said, survives

LICENSE = StatementKind.LICENSE
DRAWING = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE eagle SYSTEM "eagle.dtd">\n'
    '<eagle version="9.6.2"><drawing>{}</drawing></eagle>'
)
TOOL = ("version", "EAGLE 9.6.2", StatementKind.TOOL)


def text(words: str, y: float, x: float = 1, more: str = "") -> str:
    return f'<text x="{x}" y="{y}" size="2" layer="94"{more}>{words}</text>'


FRAME = text("Attribution Share-Alike 4.0", 10) + text("Released under the Creative Commons", 12) + text("&gt;NAME", 11)
JOINED = "Released under the Creative Commons\nAttribution Share-Alike 4.0"
SYMBOLS = f'<symbols><symbol name="LETTER">{FRAME}</symbol><symbol name="DOC">{text("Design by", 1)}</symbol></symbols>'
GATES = '<gates><gate name="G1" symbol="LETTER"/><gate name="G2" symbol="DOC"/></gates>'
DEVICES = f'<devicesets><deviceset name="F">{GATES}</deviceset></devicesets>'


def sheet(library: str, parts: str = "", instances: str = "", plain: str = "", more: str = "") -> bytes:
    return DRAWING.format(
        f'<schematic>{more}<libraries><library name="frames">{library}</library></libraries><parts>{parts}</parts>'
        f"<sheets><sheet><plain>{plain}</plain><instances>{instances}</instances></sheet></sheets></schematic>"
    ).encode()


def board(plain: str = "", packages: str = "", elements: str = "", more: str = "") -> bytes:
    return DRAWING.format(
        f'<board>{more}<plain>{plain}</plain><libraries><library name="logos"><packages>{packages}</packages></library>'
        f"</libraries><elements>{elements}</elements></board>"
    ).encode()


def part(deviceset: str, inside: str = "") -> str:
    return f'<part name="U1" library="frames" deviceset="{deviceset}" device="">{inside}</part>'


def instance(gate: str) -> str:
    return f'<instance part="U1" gate="{gate}" x="0" y="0"/>'


PACKAGE = f'<package name="CC">{text("CC BY-SA 4.0", 1)}</package>'
SILENT = {
    "a frame in the library only": sheet(SYMBOLS + DEVICES),
    "a frame that is a part and on no sheet": sheet(SYMBOLS + DEVICES, part("F")),
    "another gate of the same device": sheet(SYMBOLS + DEVICES, part("F"), instance("G2")),
    "a frame of another library": sheet(SYMBOLS + DEVICES, part("F").replace("frames", "other"), instance("G1")),
    "a package that is not placed": board(packages=PACKAGE),
    "labels": board(text("GND", 1) + text("5V", 3)),
    "a library of frames": DRAWING.format(f'<library name="frames">{SYMBOLS}{DEVICES}</library>').encode(),
}
PROSE: dict[str, tuple[bytes, list[str]]] = {
    "a frame that is placed": (sheet(SYMBOLS + DEVICES, part("F"), instance("G1")), [JOINED]),
    "a frame without a device": (sheet(SYMBOLS, part("LETTER"), instance("G1")), [JOINED]),
    "a package that is placed": (
        board("", PACKAGE, '<element name="A" library="logos" package="CC"/>'),
        ["CC BY-SA 4.0"],
    ),
    "texts on a sheet": (
        sheet("", plain=text("CERN OHL", 10) + text("v1.2", 7) + text("R1", 50)),
        ["CERN OHL\nv1.2"],
    ),
    "turned texts": (
        board(text("BY-SA", 1, 5, ' rot="R90"') + text("Creative Commons", 1, 1, ' rot="R90"')),
        ["Creative Commons\nBY-SA"],
    ),
    "a description": (
        board(more="<description>&lt;h1&gt;Peg&lt;/h1&gt;&lt;p&gt;CC&amp;nbsp;BY&lt;br&gt;by Ada</description>"),
        ["Peg\n\nCC BY\nby Ada"],
    ),
    "a license that is a link": (
        board(more='<description>&lt;a href="https://example.org/by/4.0/"&gt;license&lt;/a&gt;</description>'),
        ["https://example.org/by/4.0/ license"],
    ),
    "a library's own description": (
        DRAWING.format('<library name="x"><description>Pegs &amp;amp; holes</description></library>').encode(),
        ["Pegs & holes"],
    ),
    "a comment": (board(more="<!-- Copyright 2020 Ada --><!-- layers -->"), ["Copyright 2020 Ada"]),
}


def statements(met: Met) -> list[tuple[str, str, Scope, str]]:
    return [(one.key, one.value, one.scope, one.about) for one in met if isinstance(one, Statement)][1:]


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    met = read(eagle, content)
    assert said(met) == [TOOL]
    assert prose(met) == []


@pytest.mark.parametrize(("content", "expected"), PROSE.values(), ids=PROSE)
def test_must_fire(content: bytes, expected: list[str]) -> None:
    met = read(eagle, content)
    assert prose(met) == expected
    assert said(met) == [TOOL]


LICENSED = (
    "&lt;h3&gt;Pegs&lt;/h3&gt;For all.&lt;br&gt;&lt;br&gt;"
    "&lt;b&gt;Licensing:&lt;/b&gt; CC v3.0 Share-Alike&lt;br&gt;&lt;br&gt;Enjoy"
)
SAID = "Licensing: CC v3.0 Share-Alike"


def test_what_a_library_says_holds_for_the_library() -> None:
    met = read(eagle, sheet(f"<description>{LICENSED}</description>{SYMBOLS}"))
    assert statements(met) == [("description", SAID, Scope.OBJECT, "frames")]
    assert prose(met) == []


def test_what_a_package_of_a_library_says_holds_for_the_package() -> None:
    packages = f'<packages><package name="P1"><description>{LICENSED}</description></package></packages>'
    met = read(eagle, DRAWING.format(f'<library name="x">{packages}</library>').encode())
    assert statements(met) == [("description", SAID, Scope.OBJECT, "P1")]


ATTRIBUTES: dict[str, tuple[bytes, list[tuple[str, str, Scope, str]]]] = {
    "of the schematic": (
        sheet(
            "", more='<attributes><attribute name="LICENSE" value="CC0"/><attribute name="REV" value="2"/></attributes>'
        ),
        [("LICENSE", "CC0", Scope.FILE, "")],
    ),
    "of a frame": (
        sheet("", part("FRAME_A_L", '<attribute name="LICENCE" value="MIT"/>')),
        [("LICENCE", "MIT", Scope.FILE, "")],
    ),
    "of a part": (
        sheet("", part("A4988", '<attribute name="LICENSE" value="MIT"/>')),
        [("LICENSE", "MIT", Scope.OBJECT, "U1")],
    ),
    "of a part, empty": (sheet("", part("A4988", '<attribute name="AUTHOR" value=""/>')), []),
    "where one stands on the board": (
        board("", "", '<element name="A" library="l" package="p"><attribute name="AUTHOR" x="1" y="1"/></element>'),
        [],
    ),
}


@pytest.mark.parametrize(("content", "expected"), ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_attributes_hold_for_what_has_them(content: bytes, expected: list[tuple[str, str, Scope, str]]) -> None:
    assert statements(read(eagle, content)) == expected


def test_a_module_has_its_own_parts() -> None:
    inside = f"<sheets><sheet><instances>{instance('G1')}</instances></sheet></sheets>"
    module = f'<modules><module name="M"><parts>{part("F")}</parts>{inside}</module></modules>'
    content = DRAWING.format(
        f'<schematic><libraries><library name="frames">{SYMBOLS}{DEVICES}</library></libraries>{module}'
        f"<parts>{part('RES')}</parts></schematic>"
    )
    assert prose(read(eagle, content.encode())) == [JOINED]


def test_two_versions_of_a_library_are_told_apart() -> None:
    old = sheet(SYMBOLS, part("LETTER").replace("deviceset", 'library_urn="urn:2" deviceset'), instance("G1"))
    content = old.replace(b'<library name="frames">', b'<library name="frames" urn="urn:1">')
    assert prose(read(eagle, content)) == []


def test_lines_are_those_of_the_file_though_geometry_is_passed_over() -> None:
    plain = '\n<wire x1="1" y1="2" x2="3" y2="4" width="0.1" layer="94"/>\n' + text("CC0", 1)
    content = sheet("", plain=plain)
    line = content.count(b"\n", 0, content.index(text("CC0", 1).encode())) + 1
    assert [one.line for one in read(eagle, content) if isinstance(one, Passage)] == [line]
    assert line > 4


def test_what_stands_before_an_error_is_read_all_the_same() -> None:
    met = read(eagle, board(text("CC0 1.0", 1))[:-30])
    assert prose(met) == ["CC0 1.0"]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]


def test_other_documents_are_not_taken() -> None:
    assert choose(b"<eagle><wing/></eagle>") is not eagle
    assert choose(b"EESchema Schematic File Version 4\n<eagle>") is not eagle


def test_broken_ones_are_survived() -> None:
    survives(eagle, sheet(SYMBOLS + DEVICES, part("F"), instance("G1"), text("CC0", 1)))
    survives(eagle, board(text("CC0", 1), PACKAGE, more=f"<description>{LICENSED}</description>"))
