# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Markup: pieces are cut where they are, and text is read as a person would."""

import pytest

from licwatch.readers.documents.markup import COMMENT, Cutter, as_utf8, attributes, plain

CUTTER = Cutter(frozenset(("desc", "script")), frozenset(("a",)))

CUTS: dict[str, tuple[bytes, list[tuple[str, bytes]]]] = {
    "nothing": (b"text < 3 <b>x</b> <description>y</description> <a", []),
    "an element": (b"<x><desc>a<b/>c</desc></x>", [("desc", b"a<b/>c")]),
    "with a prefix": (b"<svg:desc>a</svg:desc>", [("desc", b"a")]),
    "in capitals": (b"<DESC>a</Desc>", [("desc", b"a")]),
    "one in another": (b"<desc>a<desc>b</desc>c</desc>d", [("desc", b"a<desc>b</desc>c")]),
    "empty": (b"<desc/><desc x='1' />a", [("desc", b""), ("desc", b"")]),
    "a bracket in a value": (b"<desc x='a>b' y=\">\">c</desc>", [("desc", b"c")]),
    "a mark that is open": (b"<desc x='a>c</desc> <desc>d</desc>", [("desc", b"c"), ("desc", b"d")]),
    "one that is open": (b"<desc>a<b>", [("desc", b"a<b>")]),
    "comments": (b"<!-- <desc>a</desc> --><!--b", [(COMMENT, b" <desc>a</desc> "), (COMMENT, b"b")]),
    "comments inside": (b"<desc>a<!-- </desc> -->b</desc>", [("desc", b"a<!-- </desc> -->b")]),
    "sections of characters": (
        b"<![CDATA[<desc>a</desc>]]><desc><![CDATA[</desc>]]></desc>",
        [("desc", b"<![CDATA[</desc>]]>")],
    ),
    "tags": (b"<a x='1'>b</a>", [("a", b""), ("a", b"")]),
    "scripts": (
        b"<script>'<script>' '<!--' </script><desc>a</desc>",
        [("script", b"'<script>' '<!--' "), ("desc", b"a")],
    ),
}


@pytest.mark.parametrize(("content", "expected"), CUTS.values(), ids=CUTS)
def test_pieces(content: bytes, expected: list[tuple[str, bytes]]) -> None:
    assert [(piece.name, content[piece.inside : piece.rest]) for piece in CUTTER.pieces(content)] == expected


def test_places_of_pieces() -> None:
    (piece,) = CUTTER.pieces(b"12<desc>89</desc>")
    assert (piece.start, piece.inside, piece.rest, piece.end, piece.closing) == (2, 8, 10, 17, False)


ATTRIBUTES = {
    "<a b='1' c=\"2\" d=3>": {"b": "1", "c": "2", "d": "3"},
    "<a B = '&amp;&#10;x' x:y='z'/>": {"b": "&\nx", "x:y": "z"},
    "<a b='1' b='2' c>": {"b": "1"},
    "<a b='c=\"d\"'>": {"b": 'c="d"'},
    "<a>": {},
}


@pytest.mark.parametrize(("tag", "expected"), ATTRIBUTES.items())
def test_attributes(tag: str, expected: dict[str, str]) -> None:
    assert attributes(tag) == expected


TEXTS = {
    "a <b>b</b>c": "a bc",
    "<p>a\n  b</p>\n\n<p>c</p>": "a b\nc",
    "<script>x</script>a<style>y</style><script src='z'/>b": "ab",
    "<style:x>a</style:x>": "a",
    "<pre>a\n  b</pre>c\n d": "a\nb\nc d",
    "a<!-- b\nc -->d": "a\nb\nc\nd",
    "<![CDATA[a <b> &amp;]]>": "a <b> &amp;",
    "&lt;a&gt; &copy; &#169;": "<a> © ©",
    "<a href='https://example.org/?x&amp;y'>z</a>.": "z (https://example.org/?x&y).",
    "<a href='#x'>z</a><a name='y'>": "z",
    "a < b <": "a < b <",
    "<!DOCTYPE a><?xml?>b": "b",
}


@pytest.mark.parametrize(("markup", "expected"), TEXTS.items())
def test_text(markup: str, expected: str) -> None:
    assert plain(markup) == expected


ENCODINGS = {
    "utf-8-sig": "<a>ü</a>",
    "utf-16": "<a>ü</a>",
    "iso-8859-1": "<?xml version='1.0' encoding='ISO-8859-1'?><a>ü</a>",
    "cp1251": "<?xml version='1.0' encoding='windows-1251'?><a>ж</a>",
    "utf-8": "<?xml version='1.0' encoding='UTF-16'?><a>ü</a>",
}


@pytest.mark.parametrize(("encoding", "text"), ENCODINGS.items())
def test_encodings(encoding: str, text: str) -> None:
    assert as_utf8(text.encode(encoding)).decode() == text


@pytest.mark.parametrize("name", ["rot13", "hex", "punycode", "unicode_escape", "gb-none", "mac-x"])
def test_what_is_no_character_set_is_left_as_it_is(name: str) -> None:
    content = f"<?xml version='1.0' encoding='{name}'?><a>\\x41</a>".encode()
    assert as_utf8(content) == content
