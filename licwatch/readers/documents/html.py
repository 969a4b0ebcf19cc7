# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""HTML pages: `rel=license`, CC REL and RDFa, microdata, meta tags, JSON-LD, RDF in comments; and the page as text.

What stands below an element with `about` is said of that and not of the page: of a photograph, of a download.
"""

import re
from collections.abc import Iterator

from licwatch.decode.xml_events import events
from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers import text
from licwatch.readers.documents import json_ld, rdf
from licwatch.readers.documents.markup import COMMENT, Cutter, Piece, as_utf8, attributes, plain
from licwatch.readers.documents.subjects import BLOCKS, Subjects
from licwatch.readers.documents.terms import kind_of, of_tag, told
from licwatch.readers.media.fields import text_of
from licwatch.readers.sniffed import Sniffed

NAME = "html"
VERSION = 1

_BEGINNING = re.compile(
    rb"(?:\s+|<\?.*?\?>|<!--.*?-->)*+<(?:!doctype\s+html|(?:html|head|body)(?=[\s>]))", re.DOTALL | re.IGNORECASE
)
_WHOLE = frozenset(("script", "style", "rdf"))
_TELLING = frozenset(("a", "link", "meta", "title"))
_BARE = Cutter(_WHOLE, _TELLING - {"a"})
_FLAT, _DEEP, _RDF = Cutter(_WHOLE, _TELLING), Cutter(_WHOLE, _TELLING | BLOCKS), Cutter(frozenset(("rdf",)))
# most pages have nothing but links, which are not taken apart
_IS_DEEP = re.compile(rb"\s(?:about|itemtype|property|itemprop)\s*=", re.IGNORECASE)
_IS_LINKED = re.compile(
    rb"\srel\s*=\s*[\"']?[^\"'<>]*?(?:licen[cs]e|copyright|attributionurl|morepermissions|source)", re.IGNORECASE
)
_MAY_STATE = re.compile(rb"\s(?:rel|property|itemprop|content)\s*=", re.IGNORECASE)
_JSON_LD = re.compile(rb"type\s*=\s*[\"']?application/ld\+json", re.IGNORECASE)
_LONGEST_TEXT = 2000
#: Ways in which a tag states something.
_WAYS = frozenset(("rel", "property", "itemprop"))


def wants(sniffed: Sniffed) -> bool:
    """A document type or a root element of HTML, and nothing but comments and instructions in front."""
    return bool(_BEGINNING.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The page as the engine reads any text, and the statements in it."""
    yield text.whole(content, trait)
    yield from statements("", content)


def statements(location: str, content: bytes) -> Iterator[Passage | Statement]:
    """What a page states in its tags."""
    content = as_utf8(content)
    cutter = _DEEP if _IS_DEEP.search(content) else _FLAT if _IS_LINKED.search(content) else _BARE
    subjects, titled = Subjects(), False
    line, counted = 1, 0
    for piece in cutter.pieces(content):
        line, counted = line + content.count(b"\n", counted, piece.start), piece.start
        if piece.name in (COMMENT, "rdf"):
            yield from _rdf(content[piece.start : piece.end], location, line)
        elif piece.name == "script":
            if _JSON_LD.search(content, piece.start, piece.inside):
                yield from json_ld.statements(text_of(content[piece.inside : piece.rest]), location, line)
        elif piece.closing:
            subjects.leave(piece.name)
        elif piece.name == "title":
            if not titled:
                yield from told(location, "title", _behind(content, piece), StatementKind.TITLE, line)
            titled = True
        elif piece.name in BLOCKS or _MAY_STATE.search(content, piece.start, piece.end):
            yield from _tag(content, piece, subjects, location, line)


def _behind(content: bytes, piece: Piece) -> str:
    """The text behind a tag, to the next one."""
    end = content.find(b"<", piece.end, piece.end + _LONGEST_TEXT)
    return plain(text_of(content[piece.end : end])) if end >= 0 else ""


def _tag(content: bytes, piece: Piece, subjects: Subjects, location: str, line: int) -> Iterator[Passage | Statement]:
    given = attributes(text_of(content[piece.start : piece.end]))
    within = subjects.enter(piece.name, given)
    if piece.name == "meta":
        key = given.get("name", "")
        kind = kind_of(key)
        if kind and not key.lower().startswith("twitter"):
            yield from told(location, key, given.get("content", ""), kind, line)
    behind = _behind(content, piece)
    for way, (scope, about) in (("rel", within.of_work), ("property", within.of_work), ("itemprop", within.of_item)):
        if way in given:
            states = {name: value for name, value in given.items() if name == way or name not in _WAYS}
            for key, value, kind in of_tag(states, behind):
                yield from told(location, key, value, kind, line, scope, about)


def _rdf(markup: bytes, location: str, line: int) -> Iterator[Passage | Statement]:
    """RDF, which the first pages with licenses kept in a comment."""
    inside = markup.removeprefix(b"<!--")
    for piece in _RDF.pieces(inside) if b"RDF" in markup else ():
        if piece.name != COMMENT:
            block = b"<metadata>" + inside[piece.start : piece.end] + b"</metadata>"
            before = line - 1 + inside.count(b"\n", 0, piece.start)
            try:
                yield from rdf.statements(events(block), location, before)
            except ItemError:
                # the page is read as text as well
                return
