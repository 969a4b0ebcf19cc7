# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""XML as events: in order, with lines, as far as it goes; entities are neither expanded in text nor fetched."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.decode.xml_events import Comment, End, Event, Start, events
from licwatch.errors import ItemError
from licwatch.model.problem import Reason


def read(content: bytes) -> tuple[list[Event], Reason | None]:
    met: list[Event] = []
    try:
        for event in events(content):
            met.append(event)
    except ItemError as error:
        return met, error.problem.reason
    return met, None


def test_elements_texts_and_comments_in_their_order() -> None:
    met, problem = read(b'<?xml version="1.0"?><!-- one -->\n<a x:b="1">t<c/>u<!-- two --></a>')
    assert problem is None
    assert met == [
        Comment((), "one", 1),
        Start(("a",), {"b": "1"}, 2),
        Start(("a", "c"), {}, 2),
        End(("a", "c"), {}, "", 2),
        Comment(("a",), "two", 2),
        End(("a",), {"b": "1"}, "tu", 2),
    ]
    assert [event.name for event in met if isinstance(event, Start | End)] == ["a", "c", "c", "a"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_encodings(encoding: str) -> None:
    met, problem = read(f'<?xml version="1.0" encoding="{encoding}"?><a>größe</a>'.encode(encoding))
    assert (problem, met[-1].text) == (None, "größe")  # type: ignore[union-attr]


def test_prefixes_that_nobody_declared_are_dropped() -> None:
    met, problem = read(b"<cc:Work><cc:license rdf:resource='u'/></cc:Work>")
    assert problem is None
    assert met[1] == Start(("Work", "license"), {"resource": "u"}, 1)


def test_a_document_with_entities_is_read_and_they_are_not_expanded_in_text() -> None:
    met, problem = read(
        b'<!DOCTYPE a [<!ENTITY n "http://ns"><!ENTITY f SYSTEM "file:///etc/passwd">]><a b="&n;">x&n;&f;y</a>'
    )
    assert problem is None
    assert met[-1] == End(("a",), {"b": "http://ns"}, "xy", 1)


BOMBS = {
    "entities of entities": b'<!DOCTYPE a [<!ENTITY a0 "xxxxxxxxxx">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    + b']><a b="&a9;"/>',
    "a long one, often": b'<!DOCTYPE a [<!ENTITY a "' + b"x" * 60_000 + b'">]><a b="' + b"&a;" * 5_000 + b'"/>',
    "a very long one": b'<!DOCTYPE a [<!ENTITY a "' + b"x" * 70_000 + b'">]><a/>',
    "depth": b"<a>" * 300,
    "text": b"<a>" + b"x" * (17 << 20) + b"</a>",
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_bombs_are_refused_soon(bomb: bytes) -> None:
    start = time.perf_counter()
    _, problem = read(bomb)
    assert problem in (Reason.CORRUPT_HEADER, Reason.XML_ENTITIES, Reason.LIMIT_DEPTH, Reason.LIMIT_BYTES)
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("rest", [b"<b>", b"</c>", b"&undefined;", b"<", b"\xff"])
def test_what_stands_before_an_error_is_handed_on(rest: bytes) -> None:
    met, problem = read(b"<a><l>MIT</l>" + rest)
    assert End(("a", "l"), {}, "MIT", 1) in met
    assert problem is Reason.CORRUPT_HEADER


def test_it_can_be_left_early_and_reads_no_further() -> None:
    asked = []

    def pieces() -> object:
        for piece in (b"<a><b/>", b"<c/>", b"broken <"):
            asked.append(piece)
            yield piece

    for event in events(pieces()):  # type: ignore[arg-type]
        if isinstance(event, Start) and event.name == "b":
            break
    assert asked == [b"<a><b/>"]


@given(st.binary(max_size=200), st.sampled_from([b"", b"<a>", b'<?xml version="1.0" encoding="']))
def test_nothing_but_an_item_error_comes_out_of_it(content: bytes, before: bytes) -> None:
    read(before + content)
