# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Krita and OpenRaster: the document's information under its keys, text in vector layers, bundles."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import krita
from tests.archives import Part, good_zip, zipped
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, AUTHOR = StatementKind.LICENSE, StatementKind.AUTHOR
INFORMATION = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE document-info PUBLIC '-//KDE//DTD document-info 1.1//EN' 'http://www.calligra.org/DTD/document-info-1.1.dtd'>
<document-info xmlns="http://www.calligra.org/DTD/document-info">
<about>{}</about><author>{}</author></document-info>"""


def painting(
    about: str, author: str = "", kind: bytes = b"application/x-krita", more: dict[str, bytes] | None = None
) -> bytes:
    return good_zip({"mimetype": kind, "documentinfo.xml": INFORMATION.format(about, author).encode(), **(more or {})})


SILENT = {
    "nothing": ("", ""),
    "empty people": ("<title></title><initial-creator></initial-creator>", "<full-name></full-name><company/>"),
    "no rights": ("<editing-cycles>3</editing-cycles><date>2024-01-01</date>", '<contact type="email">a@b</contact>'),
    "a license of the author": ("", "<license>MIT</license>"),
}
TELLING: dict[str, tuple[str, str, list[Said]]] = {
    "a license": ("<license>CC-BY-SA 4.0</license>", "", [("license", "CC-BY-SA 4.0", LICENSE)]),
    "the field left empty": ("<license></license>", "", [("license", "", LICENSE)]),
    "people": (
        "<title>Bird</title><initial-creator>Unknown</initial-creator>",
        "<full-name>Ada</full-name><company>Birds Ltd</company>",
        [
            ("title", "Bird", StatementKind.TITLE),
            ("initial-creator", "Unknown", AUTHOR),
            ("full-name", "Ada", AUTHOR),
            ("company", "Birds Ltd", StatementKind.HOLDER),
        ],
    ),
}


@pytest.mark.parametrize(("about", "author"), SILENT.values(), ids=SILENT)
def test_must_not_fire(about: str, author: str) -> None:
    assert read(krita, painting(about, author)) == []


@pytest.mark.parametrize(("about", "author", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(about: str, author: str, expected: list[Said]) -> None:
    for kind in (b"application/x-krita", b"image/openraster\n"):
        assert said(read(krita, painting(about, author, kind))) == expected


def test_the_abstract_is_prose() -> None:
    about = "<abstract><![CDATA[by Ada, CC BY]]></abstract><subject>birds</subject>"
    assert prose(read(krita, painting(about))) == ["by Ada, CC BY", "birds"]


def test_the_program_and_what_is_drawn_as_vectors() -> None:
    layer = b"<svg><text>Licensed under MIT</text></svg>"
    more = {
        "maindoc.xml": b'<DOC kritaVersion="5.1.5"><IMAGE name="license"/></DOC>',
        "a/layers/l2.shapelayer/content.svg": layer,
    }
    met = read(krita, painting("", more=more))
    assert said(met) == [("kritaVersion", "5.1.5", StatementKind.TOOL)]
    assert prose(met) == ["Licensed under MIT"]


def test_bundles() -> None:
    meta = (
        b"<meta:meta><meta:generator>Krita (4.4)</meta:generator><dc:author>Ada</dc:author>"
        b'<meta:meta-userdefined meta:name="license" meta:value="CC0"/>'
        b'<meta:meta-userdefined meta:name="website" meta:value=""/></meta:meta>'
    )
    met = read(krita, good_zip({"mimetype": b"application/x-krita-resourcebundle", "meta.xml": meta}))
    assert said(met) == [
        ("generator", "Krita (4.4)", StatementKind.TOOL),
        ("author", "Ada", AUTHOR),
        ("license", "CC0", LICENSE),
    ]


def test_a_part_that_cannot_be_read_is_told() -> None:
    information = INFORMATION.format("<license>MIT</license>", "").encode()
    met = read(krita, zipped(Part(b"documentinfo.xml", information, crc=1)))
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_CRC]


def test_other_packages_are_left_to_others() -> None:
    assert choose(good_zip({"mimetype": b"application/epub+zip", "documentinfo.xml": b"<a/>"})) is not krita


def test_broken_ones_are_survived() -> None:
    survives(krita, painting(*TELLING["people"][:2]))
