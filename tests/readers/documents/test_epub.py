# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""EPUB: rights as elements, properties and links of the package; chapters as text, with what they state."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import epub
from tests.archives import Part, good_zip, zipped
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, HOLDER = StatementKind.LICENSE, StatementKind.HOLDER
BY = "https://creativecommons.org/licenses/by/4.0/"
OPF = (
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="d"><metadata>{}</metadata>'
    '<manifest><item id="license" href="rights.xhtml"/></manifest><spine/></package>'
)


def book(metadata: str, chapter: str = "") -> bytes:
    parts = {
        "mimetype": b"application/epub+zip",
        "OEBPS/a.opf": OPF.format(metadata).encode(),
        "OEBPS/a.css": b"/* MIT */",
    }
    return good_zip(parts | ({"OEBPS/c.xhtml": chapter.encode()} if chapter else {}))


SILENT = {
    "nothing": "",
    "identifiers": '<dc:identifier>urn:x</dc:identifier><meta property="dcterms:modified">2024</meta>',
    "a cover": '<meta name="cover" content="license"/><link rel="cc:cover" href="a"/>',
    "a publisher": "<dc:publisher>Press</dc:publisher><dc:contributor>Bob</dc:contributor>",
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "elements": (
        "<dc:title>Peg</dc:title><dc:creator>Ada</dc:creator><dc:rights>CC BY 4.0</dc:rights>"
        "<dc:source>https://example.org</dc:source>",
        [
            ("title", "Peg", StatementKind.TITLE),
            ("creator", "Ada", StatementKind.AUTHOR),
            ("rights", "CC BY 4.0", HOLDER),
            ("source", "https://example.org", StatementKind.SOURCE),
        ],
    ),
    "a property": (f'<meta property="dcterms:license">{BY}</meta>', [("dcterms:license", BY, LICENSE)]),
    "rights as a property": (
        '<meta property="dcterms:rights">2024 Ada</meta>',
        [("dcterms:rights", "2024 Ada", HOLDER)],
    ),
    "of the second edition": (f'<meta name="cc:license" content="{BY}"/>', [("cc:license", BY, LICENSE)]),
    "a link": (f'<link rel="cc:license" href="{BY}"/>', [("cc:license", BY, LICENSE)]),
    "a link of any vocabulary": (f'<link rel="dcterms:license" href="{BY}"/>', [("dcterms:license", BY, LICENSE)]),
    "left empty": ('<meta property="cc:license"></meta>', [("cc:license", "", LICENSE)]),
}


@pytest.mark.parametrize("metadata", SILENT.values(), ids=SILENT)
def test_must_not_fire(metadata: str) -> None:
    assert read(epub, book(metadata)) == []


@pytest.mark.parametrize(("metadata", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(metadata: str, expected: list[Said]) -> None:
    assert said(read(epub, book(metadata))) == expected


def test_what_refines_something_is_said_of_that() -> None:
    met = read(epub, book('<meta refines="#pic" property="dcterms:license">CC0</meta>'))
    assert [(one.value, one.scope, one.about) for one in met if isinstance(one, Statement)] == [
        ("CC0", Scope.OBJECT, "#pic")
    ]


def test_chapters_are_text_and_may_state_a_license() -> None:
    page = (
        "<html><head><title>Rights</title><style>p {}</style></head><body><p>Copyright <b>A</b>da</p>"
        f'<p>under <a rel="license" href="{BY}">CC BY</a></p><pre>a\n b</pre></body></html>'
    )
    met = read(epub, book("", page))
    assert said(met) == [("license", BY, LICENSE)]
    assert prose(met) == [f"Rights\nCopyright Ada\nunder CC BY ({BY})\na\nb"]


def test_a_description_is_prose() -> None:
    assert prose(read(epub, book("<dc:description>&lt;p&gt;by Ada&lt;/p&gt;</dc:description>"))) == ["by Ada"]


def test_what_hides_in_another_part_is_read() -> None:
    content = good_zip(
        {"mimetype": b"application/epub+zip", "toc.ncx": b"<a><text>Licensed under MIT</text><text>one</text></a>"}
    )
    assert prose(read(epub, content)) == ["Licensed under MIT"]


def test_a_part_that_cannot_be_read_is_told_and_spares_the_others() -> None:
    opf = Part(b"a.opf", OPF.format("<dc:rights>CC0</dc:rights>").encode())
    met = read(epub, zipped(Part(b"mimetype", b"application/epub+zip", 0), Part(b"c.html", b"<a/>", crc=1), opf))
    assert said(met) == [("rights", "CC0", HOLDER)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_CRC]


def test_a_book_that_does_not_say_so() -> None:
    opf = OPF.format("<dc:rights>CC0</dc:rights>").encode()
    assert said(read(epub, good_zip({"META-INF/container.xml": b"<a/>", "a.opf": opf}))) == [("rights", "CC0", HOLDER)]


OTHER = [{"META-INF/container.xml": b"<a/>"}, {"a.opf": b"<a/>"}, {"mimetype": b"text/plain", "a.opf": b"<package/>"}]


@pytest.mark.parametrize("parts", OTHER)
def test_other_packages_are_left_to_others(parts: dict[str, bytes]) -> None:
    assert choose(good_zip(parts)) is not epub


def test_broken_ones_are_survived() -> None:
    survives(epub, book(TELLING["elements"][0], f'<html><a rel="license" href="{BY}">x</a></html>'))
