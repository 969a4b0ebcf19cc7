# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""DXF: header, comments, fields and texts in both forms; formatting codes, code pages and neighbors."""

import struct

import pytest

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import dxf
from licwatch.readers.solids.dxf_groups import SENTINEL
from licwatch.readers.solids.dxf_text import plain
from tests.readers.reading import Said, prose, read, said, survives

LICENSE = StatementKind.LICENSE
Groups = list[tuple[int, str]]


def section(name: str, *groups: tuple[int, str]) -> Groups:
    return [(0, "SECTION"), (2, name), *groups, (0, "ENDSEC")]


def variables(*pairs: tuple[str, str]) -> Groups:
    return section("HEADER", *(group for name, value in pairs for group in ((9, name), (1, value))))


def text(value: str, kind: str = "TEXT", *more: tuple[int, str]) -> Groups:
    return [(0, kind), (8, "0"), (10, "1.5"), (20, "2"), *more, (1, value), (7, "STANDARD")]


LINE: Groups = [(0, "LINE"), (8, "0"), (10, "0"), (11, "1.0")]


def lines(groups: Groups, encoding: str = "utf-8") -> bytes:
    return "".join(f"{code:3}\n{value}\n" for code, value in (*groups, (0, "EOF"))).encode(encoding)


def binary(groups: Groups, narrow: bool = False) -> bytes:
    out = SENTINEL
    for code, value in (*groups, (0, "EOF")):
        out += (
            (bytes((code,)) if code < 255 else b"\xff" + struct.pack("<H", code)) if narrow else struct.pack("<H", code)
        )
        if 10 <= code < 60:
            out += struct.pack("<d", float(value))
        elif 60 <= code < 80:
            out += struct.pack("<h", int(value))
        else:
            out += value.encode() + b"\0"
    return out


def drawing(*groups: tuple[int, str], header: Groups | None = None) -> Groups:
    return [*(header or variables(("$ACADVER", "AC1032"))), *section("ENTITIES", *LINE, *groups, *LINE)]


SILENT: dict[str, Groups] = {
    "lines": drawing(),
    "texts of other things": drawing(*text("Wall 12"), *text("A \\P B", "MTEXT")),
    "settings": variables(("$ACADVER", "AC1015"), ("$MENU", "License"), ("$CUSTOMPROPERTYTAG", "Mass")),
    "a layer that is named for one": drawing(
        *((code, "License") if code == 8 else (code, value) for code, value in LINE)
    ),
    "a field without a value": drawing(*text("", "ATTRIB", (2, "LICENSE"))),
}
TELLING: dict[str, tuple[Groups, list[Said], list[str]]] = {
    "a comment": ([(999, "Copyright Ada"), (999, "CC0"), *drawing()], [], ["Copyright Ada\nCC0"]),
    "a comment between entities": (drawing((999, "dimensions"), *LINE, (999, "License: MIT")), [], ["License: MIT"]),
    "custom properties": (
        variables(
            ("$CUSTOMPROPERTYTAG", "Mass"),
            ("$CUSTOMPROPERTY", "3"),
            ("$CUSTOMPROPERTYTAG", "Lizenz"),
            ("$CUSTOMPROPERTY", "CC-BY-SA-4.0"),
            ("$CUSTOMPROPERTYTAG", "Note"),
            ("$CUSTOMPROPERTY", "Open Hardware"),
        ),
        [("Lizenz", "CC-BY-SA-4.0", LICENSE)],
        ["Open Hardware"],
    ),
    "people": (
        variables(("$LASTSAVEDBY", "ada"), ("$PROJECTNAME", "Peg"), ("$COMMENTS", "a peg")),
        [("$LASTSAVEDBY", "ada", StatementKind.AUTHOR), ("$PROJECTNAME", "Peg", StatementKind.TITLE)],
        ["a peg"],
    ),
    "a text": (drawing(*text("License: CERN-OHL-S-2.0")), [], ["License: CERN-OHL-S-2.0"]),
    "a paragraph in chunks": (
        drawing(*text("tribution 4.0}\\PAda", "MTEXT", (3, "{\\fArial|b0|i0;Creative Commons "), (3, "\\C1;At"))),
        [],
        ["Creative Commons Attribution 4.0\nAda"],
    ),
    "texts beside each other": (
        drawing(
            *text("1"),
            *text("2"),
            *text("3"),
            *text("Licensed under"),
            *text("Solderpad 2.1"),
            *text("4"),
            *LINE,
            *text("5"),
        ),
        [],
        ["2\n3\nLicensed under\nSolderpad 2.1\n4"],
    ),
    "a field of a title block": (
        drawing(*text("CC BY 4.0", "ATTRIB", (2, "LICENSE")), *text("7", "ATTRIB", (2, "SHEET"))),
        [("LICENSE", "CC BY 4.0", LICENSE)],
        ["CC BY 4.0\n7"],
    ),
    "letters by their numbers": (drawing(*text("\\U+00A9 2024 %%uAda%%u")), [], ["© 2024 Ada"]),
    "in a block": ([*section("BLOCKS", (0, "BLOCK"), *text("(c) 2024 Ada")), *drawing()], [], ["(c) 2024 Ada"]),
    "without a header": (section("ENTITIES", *text("CC0")), [], ["CC0"]),
}


@pytest.mark.parametrize(
    "content", [b"", b"0\nSECTION\n", b"999\nLicense\n1\n2\n", b"AutoCAD Binary DXF", b"0 SECTION 2 HEADER"]
)
def test_what_is_no_drawing(content: bytes) -> None:
    assert choose(content) is not dxf


@pytest.mark.parametrize("groups", SILENT.values(), ids=SILENT)
def test_must_not_fire(groups: Groups) -> None:
    assert read(dxf, lines(groups)) == read(dxf, binary(groups)) == []


@pytest.mark.parametrize(("groups", "statements", "texts"), TELLING.values(), ids=TELLING)
def test_must_fire(groups: Groups, statements: list[Said], texts: list[str]) -> None:
    for content in (lines(groups), lines(groups).replace(b"\n", b"\r\n"), binary(groups), binary(groups, narrow=True)):
        if content.startswith(SENTINEL) and any(code == 999 for code, _ in groups):
            continue
        met = read(dxf, content)
        assert (said(met), prose(met)) == (statements, texts)


PAGES = {
    "ANSI_1252": ("cp1252", "Für alle: License MIT"),
    "ANSI_1251": ("cp1251", "Лицензия MIT"),
    "ANSI_932": ("cp932", "ライセンス MIT"),
    "dos850": ("cp850", "Für alle: License MIT"),
    "unknown": ("cp1252", "Für alle: License MIT"),
}


@pytest.mark.parametrize("page", PAGES)
def test_code_pages(page: str) -> None:
    encoding, words = PAGES[page]
    header = variables(("$ACADVER", "AC1015"), ("$DWGCODEPAGE", page))
    assert prose(read(dxf, lines(drawing(*text(words), header=header), encoding))) == [words]
    assert prose(read(dxf, lines(drawing(*text(words), header=header)))) == [words]


PLAIN = {
    r"\A1;{\fArial|b0|i0|c0|p34;License: \LCC0\l}": "License: CC0",
    r"one\Ptwo\~three": "one\ntwo three",
    r"\H2.5x;\C256;\W0.8;\Q15;\T1.1;big": "big",
    r"\pi0,l2,t2;list": "list",
    r"a\S1#2;b \{c\} \\": "a1/2b {c} \\",
    "%%c12 %%d %%p %%065": "⌀12 ° ± A",
    "half{open": "halfopen",
    "\\": "\\",
}


@pytest.mark.parametrize(("coded", "expected"), PLAIN.items(), ids=range(len(PLAIN)))
def test_formatting_codes(coded: str, expected: str) -> None:
    assert plain(coded) == expected


def test_lines_are_those_of_the_file() -> None:
    header = variables(("$ACADVER", "AC1032"), ("$AUTHOR", "Ada"))
    met = read(dxf, lines([(999, "a"), *drawing(*text("CC0"), header=header)]))
    assert [one.line for one in met if isinstance(one, Passage | Statement)] == [2, 14, 38]


def test_a_binary_drawing_that_ends_early() -> None:
    met = read(dxf, binary(TELLING["a text"][0])[:-60])
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


def test_more_texts_than_any_drawing_has_are_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dxf, "_MOST_TEXTS", 2)
    met = read(dxf, lines(drawing(*text("1"), *LINE, *text("2"), *LINE, *text("CC0"))))
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.LIMIT_ENTRIES]


def test_broken_ones_are_survived() -> None:
    sample = [
        *TELLING["custom properties"][0],
        *TELLING["a paragraph in chunks"][0],
        *TELLING["a field of a title block"][0],
    ]
    survives(dxf, lines(sample))
    survives(dxf, binary(sample))
    survives(dxf, binary(sample, narrow=True))
