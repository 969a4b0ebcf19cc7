# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""STEP: fields and comments of the header, and what the data say of rights."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import step
from tests.readers.reading import Met, Said, prose, read, said, survives

AUTHOR, TOOL, LICENSE = StatementKind.AUTHOR, StatementKind.TOOL, StatementKind.LICENSE
NAME = "FILE_NAME('peg.step','2024-01-01T00:00:00',{});\n"
BLANK = "(''),(''),'','',''"


def model(name: str = BLANK, description: str = "''", comment: str = "", data: str = "", front: str = "") -> bytes:
    return (
        f"{front}ISO-10303-21;\nHEADER;\n{comment}FILE_DESCRIPTION(({description}),'2;1');\n{NAME.format(name)}"
        "FILE_SCHEMA(('AUTOMOTIVE_DESIGN { 1 0 10303 214 1 1 1 1 }'));\nENDSEC;\n"
        f"DATA;\n#1=CARTESIAN_POINT('',(0.,1.E+00));\n{data}\nENDSEC;\nEND-ISO-10303-21;\n"
    ).encode()


TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "a common one": (
        model("('Author'),(\n 'Open CASCADE'),'Open CASCADE STEP processor 7.6','FreeCAD','Unknown'"),
        [
            ("author", "Author", AUTHOR),
            ("organization", "Open CASCADE", AUTHOR),
            ("preprocessor_version", "Open CASCADE STEP processor 7.6", TOOL),
            ("originating_system", "FreeCAD", TOOL),
        ],
    ),
    "several people": (
        model("('Ada','Grace'),(''),'','',''"),
        [("author", "Ada", AUTHOR), ("author", "Grace", AUTHOR)],
    ),
    "an author that is no list": (
        model("'Ada','Example','','',''"),
        [("author", "Ada", AUTHOR), ("organization", "Example", AUTHOR)],
    ),
    "an author in another script": (model(r"('\X2\65E5672C\X0\'),(''),'','',''"), [("author", "日本", AUTHOR)]),
    "labels between": (
        model("/* author */ ('Ada'),/* organization */ (''),/* preprocessor_version */ '','',''"),
        [("author", "Ada", AUTHOR)],
    ),
    "a property of the model": (
        model(data="#7=DESCRIPTIVE_REPRESENTATION_ITEM('License','CC-BY-SA-4.0');"),
        [("License", "CC-BY-SA-4.0", LICENSE)],
    ),
}
PROSE: dict[str, tuple[bytes, list[str]]] = {
    "a description in parts": (model(description="'Peg','License: CC BY 4.0'"), ["Peg\nLicense: CC BY 4.0"]),
    "an authorization": (model("(''),(''),'','','CERN OHL v2'"), ["CERN OHL v2"]),
    "a comment in the header": (model(comment="/* Peg\n * CC0\n */\n"), ["Peg\n * CC0"]),
    "a comment in front": (model(front="/* CC0 */\n"), ["CC0"]),
    "a comment in the data": (model(data="/* Licensed under CC0 */\n/* solid */"), ["Licensed under CC0"]),
    "a product": (
        model(data="#8 = PRODUCT('peg','Peg','Copyright Ada, it''s CC-BY',(#2));"),
        ["peg\nPeg\nCopyright Ada, it's CC-BY"],
    ),
    "the same twice": (model(data="#8=PRODUCT('','CC-BY');#9=PRODUCT('','CC-BY');"), ["CC-BY"]),
}


def texts(met: Met) -> list[str]:
    return [text.strip() for text in prose(met)]


@pytest.mark.parametrize("content", [b"", b"ISO-10303-21", b"see ISO-10303-21;", b"/* ISO-10303-21; */ int a;"])
def test_what_is_no_model(content: bytes) -> None:
    assert choose(content) is not step


def test_must_not_fire() -> None:
    assert read(step, model()) == []
    assert read(step, model(data="#2=PRODUCT('a','number plate','',(#3));/* more */")) == []
    assert read(step, model(comment="/* description */")) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(read(step, content)) == expected
    assert said(read(step, content.replace(b"\n", b"\r\n"))) == expected


@pytest.mark.parametrize(("content", "expected"), PROSE.values(), ids=PROSE)
def test_prose(content: bytes, expected: list[str]) -> None:
    assert texts(read(step, content)) == expected


def test_lines_are_those_of_the_file() -> None:
    met = read(step, model("('Ada'),(''),'','',''", comment="/* CC0 */\n", data="#2=PRODUCT('(c) 2024 Ada');"))
    assert [one.line for one in met if isinstance(one, Passage | Statement)] == [3, 5, 10]


def test_a_header_without_end() -> None:
    met = read(step, b"ISO-10303-21;HEADER;FILE_DESCRIPTION(('CC0'),'');" + b" " * (1 << 20))
    assert prose(met) == ["CC0"]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.LIMIT_HEADER]


def test_broken_ones_are_survived() -> None:
    survives(step, TELLING["a common one"][0] + PROSE["a comment in the data"][0])
    survives(step, TELLING["a property of the model"][0])
