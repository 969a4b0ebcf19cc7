# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Citation styles and feeds: rights of the whole, and of each entry under its title."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import csl
from tests.readers.reading import Said, read, said, survives

LICENSE, HOLDER, AUTHOR, TITLE = StatementKind.LICENSE, StatementKind.HOLDER, StatementKind.AUTHOR, StatementKind.TITLE
BY_SA = "http://creativecommons.org/licenses/by-sa/3.0/"


def style(info: str) -> bytes:
    return (
        f'<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl"><info>{info}</info>'
        '<macro name="author"><text term="license">x</text></macro></style>'
    ).encode()


def atom(inside: str) -> bytes:
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{inside}</feed>'.encode()


def rss(inside: str) -> bytes:
    return f'<rss version="2.0"><channel>{inside}</channel></rss>'.encode()


SILENT = {
    "links": style('<link href="http://example.org" rel="self"/><updated>2018</updated><category field="license"/>'),
    "contributors": style("<contributor><name>Bob</name></contributor>"),
    "names of others": atom("<name>Ada</name><category term='license'/>"),
    "nothing": rss("<link>https://example.org</link><copyright/>"),
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "a style": (
        style(f'<title>Style</title><author><name>Ada</name></author><rights license="{BY_SA}">CC BY-SA</rights>'),
        [
            ("title", "Style", TITLE),
            ("author", "Ada", AUTHOR),
            ("rights/@license", BY_SA, LICENSE),
            ("rights", "CC BY-SA", LICENSE),
        ],
    ),
    "a style with an address only": (style(f'<rights license="{BY_SA}"/>'), [("rights/@license", BY_SA, LICENSE)]),
    "a feed": (
        atom(
            f'<title>News</title><rights>2024 Ada</rights><link rel="license" href="{BY_SA}"/><generator>X</generator>'
        ),
        [
            ("title", "News", TITLE),
            ("rights", "2024 Ada", HOLDER),
            ("license", BY_SA, LICENSE),
            ("generator", "X", StatementKind.TOOL),
        ],
    ),
    "RSS": (
        rss(f"<copyright>2024 Ada</copyright><creativeCommons:license>{BY_SA}</creativeCommons:license>"),
        [("copyright", "2024 Ada", HOLDER), ("license", BY_SA, LICENSE)],
    ),
    "a podcast": (
        rss(f'<podcast:license url="{BY_SA}">cc-by-sa-3.0</podcast:license>'),
        [("license/@url", BY_SA, LICENSE), ("license", "cc-by-sa-3.0", LICENSE)],
    ),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert read(csl, content) == [Passage(content, "content.other")]


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    met = read(csl, content)
    assert met[0] == Passage(content, "content.other")
    assert said(met) == expected


def test_the_license_of_an_entry_is_its_own() -> None:
    entry = f'<entry><rights>2023 Bob</rights><link rel="license" href="{BY_SA}"/><title>Peg</title></entry>'
    met = [one for one in read(csl, atom(entry + "<rights>2024 Ada</rights>")) if isinstance(one, Statement)]
    assert [(one.value, one.scope, one.about) for one in met] == [
        ("2023 Bob", Scope.OBJECT, "Peg"),
        (BY_SA, Scope.OBJECT, "Peg"),
        ("2024 Ada", Scope.FILE, ""),
    ]


OTHER = [b"<style>a {}</style>", b"<style xmlns='http://example.org'/>", b"<feed/>", b"<rss/>", b"<locale/>"]


@pytest.mark.parametrize("content", OTHER)
def test_other_contents_are_left_to_others(content: bytes) -> None:
    assert choose(content) is not csl


def test_broken_ones_are_survived() -> None:
    for content, _ in TELLING.values():
        survives(csl, content, 60)
