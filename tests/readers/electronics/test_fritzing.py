# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fritzing: what parts and sketches say of themselves."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.electronics import fritzing
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, AUTHOR = StatementKind.LICENSE, StatementKind.AUTHOR
PART = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<module moduleId="peg" referenceFile="peg.fzp">\n{}'
    "<views><iconView/><breadboardView/></views>\n</module>"
)
SKETCH = '<module fritzingVersion="0.9.3" icon=".png">{}</module>'
TOOL = ("fritzingVersion", "Fritzing 0.9.3", StatementKind.TOOL)

SILENT = {
    "settings": "<version>4</version><label>IC</label><tags><tag>MIT</tag></tags><taxonomy>part.dip</taxonomy>",
    "properties of a part": '<properties><property name="family">74xx</property></properties>',
    "a connector": '<connectors><connector id="1"><description>License</description></connector></connectors>',
    "no address": "<url></url><title></title><description></description>",
}
TELLING: dict[str, tuple[str, list[Said], list[str]]] = {
    "people and places": (
        "<author>Ada</author><title>Peg</title><url>https://example.org</url>",
        [
            ("author", "Ada", AUTHOR),
            ("title", "Peg", StatementKind.TITLE),
            ("url", "https://example.org", StatementKind.SOURCE),
        ],
        [],
    ),
    "an author who is not named": ("<author></author>", [("author", "", AUTHOR)], []),
    "a property": (
        '<properties><property name="License">CC-BY-SA</property></properties>',
        [("License", "CC-BY-SA", LICENSE)],
        [],
    ),
    "an element of its own": ("<license>MIT</license>", [("license", "MIT", LICENSE)], []),
    "a description as Qt writes it": (
        '<description>&lt;!DOCTYPE HTML>&lt;html>&lt;head>&lt;style type="text/css">\np { color: red }\n&lt;/style>'
        "&lt;/head>&lt;body>&lt;p>A peg.&lt;/p>&lt;p>CC BY-SA 4.0&lt;/p>&lt;/body>&lt;/html></description>",
        [],
        ["A peg.\n\nCC BY-SA 4.0"],
    ),
    "a comment": ("<!-- (c) 2020 Ada --><!-- views -->", [], ["(c) 2020 Ada"]),
}
ON_A_SKETCH = {
    "a note": "<instances><instance><title>Note1</title><text>&lt;p>CC BY-SA 4.0&lt;/p></text></instance></instances>",
    "lettering": '<instances><instance><property name="logo" value="CC BY-SA 4.0"/></instance></instances>',
}
OTHERS = {
    "a module of an IDE": b'<module type="JAVA_MODULE" version="4"><component/></module>',
    "a module of a style checker": b'<module name="Checker"><property name="license" value="x"/></module>',
    "other modules with an id": b'<module moduleId="7"><author>Ada</author></module>',
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_must_not_be_taken(content: bytes) -> None:
    assert choose(content) is not fritzing


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_must_not_fire(inside: str) -> None:
    assert read(fritzing, PART.format(inside).encode()) == []
    assert said(read(fritzing, SKETCH.format(inside).encode())) == [TOOL]


@pytest.mark.parametrize(("inside", "statements", "passages"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: str, statements: list[Said], passages: list[str]) -> None:
    met = read(fritzing, PART.format(inside).encode())
    assert said(met) == statements
    assert prose(met) == passages


@pytest.mark.parametrize("inside", ON_A_SKETCH.values(), ids=ON_A_SKETCH)
def test_what_stands_on_a_sketch_is_prose(inside: str) -> None:
    assert prose(read(fritzing, SKETCH.format(inside).encode())) == ["CC BY-SA 4.0"]
    assert prose(read(fritzing, SKETCH.format(inside.replace("CC BY-SA 4.0", "GND")).encode())) == []


def test_what_stands_before_an_error_is_read_all_the_same() -> None:
    met = read(fritzing, PART.format("<author>Ada</author>").encode()[:-12])
    assert said(met) == [("author", "Ada", AUTHOR)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]


def test_broken_ones_are_survived() -> None:
    survives(fritzing, PART.format("".join(inside for inside, _, _ in TELLING.values())).encode())
    survives(fritzing, SKETCH.format("".join(ON_A_SKETCH.values())).encode())
