# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Scribus: what the document's information says, and the text of its frames."""

import pytest

from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import scribus
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, TOOL = StatementKind.LICENSE, StatementKind.TOOL
VERSION: Said = ("SCRIBUSUTF8NEW/@Version", "1.5.8", TOOL)


def layout(attributes: str, inside: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<SCRIBUSUTF8NEW Version="1.5.8">\n'
        f'<DOCUMENT {attributes} DFONT="Sans" BORDERLEFT="40">{inside}</DOCUMENT></SCRIBUSUTF8NEW>'
    ).encode()


SILENT = {
    "settings": 'UNITS="0" DCOL="1"',
    "empty people": 'AUTHOR="" PUBLISHER="" TITLE="" DOCSOURCE="" COMMENTS=""',
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "rights": ('DOCRIGHTS="CC BY-SA 4.0"', [("DOCRIGHTS", "CC BY-SA 4.0", LICENSE)]),
    "rights left empty": ('DOCRIGHTS=""', [("DOCRIGHTS", "", LICENSE)]),
    "people": (
        'AUTHOR="Ada" PUBLISHER="A &amp; B" TITLE="Guide" DOCSOURCE="https://example.org/1" DOCCONTRIB="Bob"',
        [
            ("AUTHOR", "Ada", StatementKind.AUTHOR),
            ("DOCCONTRIB", "Bob", StatementKind.AUTHOR),
            ("PUBLISHER", "A & B", StatementKind.HOLDER),
            ("DOCSOURCE", "https://example.org/1", StatementKind.SOURCE),
            ("TITLE", "Guide", StatementKind.TITLE),
        ],
    ),
}


@pytest.mark.parametrize("attributes", SILENT.values(), ids=SILENT)
def test_must_not_fire(attributes: str) -> None:
    met = read(scribus, layout(attributes, '<COLOR NAME="DOCRIGHTS" RGB="#fff"/>'))
    assert said(met) == [VERSION]
    assert prose(met) == []


@pytest.mark.parametrize(("attributes", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(attributes: str, expected: list[Said]) -> None:
    assert said(read(scribus, layout(attributes))) == [VERSION, *expected]


@pytest.mark.parametrize("root", ["SCRIBUS", "SCRIBUSUTF8", "SCRIBUSUTF8NEW"])
def test_all_its_roots(root: str) -> None:
    assert said(read(scribus, f'<{root}><DOCUMENT DOCRIGHTS="CC0"/></{root}>'.encode())) == [
        ("DOCRIGHTS", "CC0", LICENSE)
    ]


def test_comments_are_prose_with_their_lines() -> None:
    assert prose(read(scribus, layout('DOCCOMMENTS="by Ada&#10;CC BY"'))) == ["by Ada\nCC BY"]
    assert prose(read(scribus, layout('COMMENTS="by Ada"'))) == ["by Ada"]


def test_the_text_of_a_frame_is_put_together() -> None:
    runs = (
        '<PAGEOBJECT><ITEXT CH="Licensed u"/><ITEXT FONT="Bold" CH="nder MIT"/><para/><ITEXT CH="by Ada"/></PAGEOBJECT>'
    )
    assert prose(read(scribus, layout("", runs))) == ["Licensed under MIT\nby Ada"]
    # as the first versions ended paragraphs
    assert prose(read(scribus, layout("", '<ITEXT CH="by Ada\x05CC BY"/>'))) == ["by Ada\nCC BY"]


def test_other_contents_are_left_to_others() -> None:
    assert choose(b'<SCRIBUSCOLORS><COLOR NAME="DOCRIGHTS"/></SCRIBUSCOLORS>') is not scribus


def test_broken_ones_are_survived() -> None:
    survives(scribus, layout(TELLING["people"][0], '<ITEXT CH="Licensed"/><para/>'))
