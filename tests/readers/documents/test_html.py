# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""HTML: what tags state of the page, and of things on it; the page itself is left to the engine as it is."""

import time

import pytest

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import html
from licwatch.readers.sniffed import Sniffed
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, URL, HOLDER, AUTHOR = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER, StatementKind.AUTHOR
SOURCE, TITLE, TOOL = StatementKind.SOURCE, StatementKind.TITLE, StatementKind.TOOL
BY = "https://creativecommons.org/licenses/by/4.0/"


def page(inside: str) -> bytes:
    return f"<!DOCTYPE html>\n<html lang='en'><body>\n{inside}\n</body></html>".encode()


SILENT = {
    "links": f'<a href="{BY}">CC BY</a><a rel="nofollow" href="x">y</a><link rel="stylesheet" href="license.css">',
    "meta tags": '<meta charset="utf-8"><meta name="viewport" content="license"><meta name="keywords" content="x">',
    "in a script": f'<script>document.write(\'<a rel="license" href="{BY}">\')</script>',
    "in a comment": f'<!-- <a rel="license" href="{BY}"> -->',
    "in a style": '<style>a[rel="license"]{}</style>',
    "as text": f'&lt;a rel="license" href="{BY}"&gt;',
    "without an address": '<a rel="license">CC BY</a>',
    "JSON that is another": '<script type="application/json">{"license": "MIT"}</script>',
    "JSON-LD that is none": '<script type="application/ld+json">{"license": </script>',
    "properties of others": '<span property="og:image" content="license">x</span><i itemprop="name">MIT</i>',
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "a link": (f'<a rel="license" href="{BY}">CC BY</a>', [("license", BY, LICENSE)]),
    "a link in the head": (f"<link href={BY} rel='license'>", [("license", BY, LICENSE)]),
    "among others": (f'<A HREF="{BY}" REL="noopener license">x</A>', [("license", BY, LICENSE)]),
    "a relative one": (
        '<a rel="license" href="../LICENSE.html?a&amp;b">x</a>',
        [("license", "../LICENSE.html?a&b", LICENSE)],
    ),
    "CC REL": (
        '<a rel="cc:attributionURL dct:creator" property="cc:attributionName" href="https://example.org">Ada <b>E</b>'
        '</a><span property="dct:title">Peg</span> <a rel="dct:source" href="https://example.org/old">x</a>'
        '<a rel="cc:morePermissions" href="https://example.org/more">y</a>',
        [
            ("cc:attributionURL", "https://example.org", SOURCE),
            ("cc:attributionName", "Ada", AUTHOR),
            ("dct:title", "Peg", TITLE),
            ("dct:source", "https://example.org/old", SOURCE),
            ("cc:morePermissions", "https://example.org/more", URL),
        ],
    ),
    "meta tags": (
        f'<meta name="license" content="CC0"><meta content="{BY}" name="dcterms.license"/>'
        '<META NAME="DC.rights" CONTENT="2024 Ada"><meta name="copyright" content="Ada &amp; Bob">'
        '<meta name="author" content="Ada"><meta name="generator" content="X 1">',
        [
            ("license", "CC0", LICENSE),
            ("dcterms.license", BY, LICENSE),
            ("DC.rights", "2024 Ada", HOLDER),
            ("copyright", "Ada & Bob", HOLDER),
            ("author", "Ada", AUTHOR),
            ("generator", "X 1", TOOL),
        ],
    ),
    "a page of rights": ('<link rel="copyright" href="/rights.html">', [("copyright", "/rights.html", URL)]),
    "microdata": (f'<a itemprop="license" href="{BY}">x</a>', [("license", BY, LICENSE)]),
    "the title": ("<title>Peg &amp; Co</title><svg><title>x</title></svg>", [("title", "Peg & Co", TITLE)]),
    "JSON-LD": (
        '<script type="application/ld+json">{"@type": "WebPage", "license": "MIT"}</script>',
        [("license", "MIT", LICENSE)],
    ),
    "RDF in a comment": (
        f'<!--\n<rdf:RDF xmlns="http://web.resource.org/cc/"><Work rdf:about=""><license rdf:resource="{BY}"/>'
        "</Work></rdf:RDF>\n-->",
        [("license", BY, LICENSE)],
    ),
}


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_must_not_fire(inside: str) -> None:
    assert said(read(html, page(inside))) == []


@pytest.mark.parametrize(("inside", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: str, expected: list[Said]) -> None:
    assert said(read(html, page(inside))) == expected
    assert said(read(html, page(inside).decode().encode("utf-16"))) == expected


def test_the_page_is_left_to_the_engine_as_it_is() -> None:
    content = page("<p>Licensed under MIT</p>")
    assert read(html, content)[0] == Passage(content, "content.other")
    assert prose(read(html, "<html>für</html>".encode("utf-16"))) == ["<html>für</html>"]


ABOUT = {
    "an element around": f'<div about="a.jpg"><p><a rel="license" href="{BY}">x</a></p></div>',
    "the tag itself": f'<a about="a.jpg" rel="license" href="{BY}">x</a>',
    "an item of microdata": f'<p itemtype="x/ImageObject" itemid="a.jpg" itemscope><a itemprop=license href="{BY}">',
    "an unclosed element in it": f'<div about="a.jpg"><span><a rel="license" href="{BY}">x</a></div>',
}


@pytest.mark.parametrize("inside", ABOUT.values(), ids=ABOUT)
def test_what_is_said_of_something_on_the_page(inside: str) -> None:
    assert [one for one in read(html, page(inside)) if isinstance(one, Statement)] == [
        Statement("", "license", BY, LICENSE, Scope.OBJECT, "a.jpg", 3)
    ]


OF_PAGE = {
    "behind the element": f'<div about="a.jpg">x</div><a rel="license" href="{BY}">x</a>',
    "of no address": f'<div about="a.jpg"><div about=""><a rel="license" href="{BY}">x</a></div></div>',
    "behind an unclosed element": f'<section><p about="a.jpg">x</section><a rel="license" href="{BY}">x</a>',
    "a link in an item": f'<p itemscope itemtype="http://schema.org/ImageObject"><a rel="license" href="{BY}">x</a>',
    "an article": f'<p itemscope itemtype="https://schema.org/BlogPosting"><a itemprop="license" href="{BY}">x</a>',
}


@pytest.mark.parametrize("inside", OF_PAGE.values(), ids=OF_PAGE)
def test_what_is_said_of_the_page_after_all(inside: str) -> None:
    assert [one.scope for one in read(html, page(inside)) if isinstance(one, Statement)] == [Scope.FILE]


HTML = [
    b"<!DOCTYPE html>",
    b"<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
    b"\xef\xbb\xbf\n<!-- saved --><html>",
    b"<?xml version='1.0'?><!DOCTYPE html><html/>",
    b"<HTML lang=en>",
    b"<?php /* GPL */ ?>\n<html>",
    b"<head><title>x</title>",
]
OTHER = [
    b"",
    b"text <html>",
    b"<htmlx>",
    b"<svg/>",
    b"<!DOCTYPE svg><svg/>",
    b"<header>x",
    b"# <!doctype html>",
    b"{<html>",
]


@pytest.mark.parametrize("content", HTML)
def test_what_is_a_page(content: bytes) -> None:
    assert choose(content) is html


@pytest.mark.parametrize("content", OTHER)
def test_what_is_none(content: bytes) -> None:
    assert not html.wants(Sniffed(content))


HOSTILE = [
    "<!--",
    "<a ",
    "<a '",
    '<a rel="license" href="x">',
    '<div about="x">',
    "<script>",
    '<a rel="license" ',
    "<rdf:RDF>",
    "&#",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_it_takes_no_longer_than_the_content_is_long(unit: str) -> None:
    content = b'<html><i about="x" property="license">' + (unit * (200_000 // len(unit))).encode()
    begin = time.perf_counter()
    list(html.read(content, "content.other"))
    assert time.perf_counter() - begin < 5


def test_broken_ones_are_survived() -> None:
    survives(html, page("".join(inside for inside, _ in TELLING.values()) + "".join(ABOUT.values())))
