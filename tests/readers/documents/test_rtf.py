# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Rich text: the information group and properties that people named; the document is left to the engine as it is."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import rtf
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, AUTHOR = StatementKind.LICENSE, StatementKind.AUTHOR


def document(inside: str) -> bytes:
    return (r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}" + inside + r"\pard {\author in the text}\par}").encode()


SILENT = {
    "nothing": "",
    "statistics": r"{\info{\creatim\yr2020}{\nofpages1}{\*\generator X;}}",
    "empty": r"{\info{\author }{\title}}",
    "another property": r"{\*\userprops {\propname Client}\proptype30{\staticval Bob}}",
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "people": (
        r"{\info{\title Peg}{\author Ada J\'f6rg}{\operator Bob}{\*\company Pegs \u8212?Ltd}{\nofpages1}}",
        [
            ("title", "Peg", StatementKind.TITLE),
            ("author", "Ada Jörg", AUTHOR),
            ("company", "Pegs —Ltd", StatementKind.HOLDER),
        ],
    ),
    "a license": (
        r"{\*\userprops {\propname License}\proptype30{\staticval CC BY 4.0}{\propname No}\proptype3{\staticval 1}}",
        [("License", "CC BY 4.0", LICENSE)],
    ),
}


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_must_not_fire(inside: str) -> None:
    content = document(inside)
    assert read(rtf, content) == [Passage(content, "content.other")]


@pytest.mark.parametrize(("inside", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: str, expected: list[Said]) -> None:
    content = document(inside)
    assert read(rtf, content)[0] == Passage(content, "content.other")
    assert said(read(rtf, content)) == expected


def test_a_comment_on_the_document_is_prose() -> None:
    assert prose(read(rtf, document(r"{\info{\doccomm by Ada, \{CC BY\}}}")))[1:] == []
    assert prose(read(rtf, document(r"{\info{\doccomm by Ada, CC BY}}")))[1:] == ["by Ada, CC BY"]


def test_other_contents_are_left_to_others() -> None:
    assert choose(rb"text {\rtf1}") is not rtf


def test_broken_ones_are_survived() -> None:
    for inside, _ in TELLING.values():
        survives(rtf, document(inside))
