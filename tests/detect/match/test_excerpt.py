# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The text of a match is what ScanCode shows of it, sign by sign."""

import os
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.detect.match.excerpt import matched_text, matched_words
from licwatch.detect.match.license_match import LicenseMatch, found
from licwatch.detect.query.words import words_of_line
from licwatch.detect.trait import trait
from tests.detect import soup
from tests.detect.oracle import named
from tests.detect.parts import Parts

#: A text, a first position and a length of a match in it, and what is shown.
SHOWN = [
    ("mit license", 0, 2, "mit license"),
    ("MIT, License.", 0, 2, "MIT, License."),
    ("MIT zyxw License", 0, 2, "MIT [zyxw] License"),
    ("MIT div License", 0, 2, "MIT div License"),
    ("(MIT License)", 0, 2, None),
    ("MIT", 0, 1, "MIT"),
    ("MIT.", 0, 1, "MIT"),
    ("the MIT.", 1, 1, "MIT."),
    ("the MIT;\n the rest", 1, 1, "MIT;"),
    ("the MIT   zyxw", 1, 1, "MIT"),
    ("gpl\n\n * mit --\nisc", 0, 2, None),
    ("gpl\n\n * mit --\nisc", 1, 2, None),
    ("zyxw\nzyxw mit-license+ gpl+", 0, 2, None),
    ("see MIT_License_here", 0, 3, None),
    ("MİT license İ gpl", 0, 2, None),
    ("mit license\r\ngpl", 0, 3, None),
    ("mit", 0, 1, "mit"),
    ("\n\n.mit.", 0, 1, None),
    ("MIT\n.", 0, 1, None),
]


def plain_lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def both(parts: Parts, stock: Any, content: bytes, start: int, length: int) -> tuple[LicenseMatch, Any, Any] | None:
    """A match of any rule at these positions, ours and theirs; None where there are no such positions."""
    from licensedcode.match import LicenseMatch as Theirs
    from licensedcode.query import build_query
    from licensedcode.spans import Span

    query = parts.query(content)
    if query is None or start + length > len(query.tokens):
        return None
    ours = found(parts.book[0], "2-aho", query, start, 0, length).placed()
    with named(content, trait(os.fsencode("a.txt"))) as (location, _):
        theirs = Theirs(
            rule=stock.rules_by_rid[0],
            qspan=Span(range(start, start + length)),
            ispan=Span(range(length)),
            query=build_query(location=location, idx=stock),
        )
        theirs.set_lines(theirs.query.line_by_pos)
        # of a line end, the engine keeps that it is one
        texts = ["\n".join(plain_lines(theirs.matched_text(highlight=mark, _usecache=False))) for mark in (True, False)]
    return ours, texts[0], texts[1]


def assert_same(parts: Parts, stock: Any, content: bytes, start: int, length: int) -> str:
    made = both(parts, stock, content, start, length)
    if made is None:
        return ""
    ours, highlighted, plain = made
    assert matched_text(ours) == highlighted
    assert matched_text(ours, highlight=False) == plain
    assert matched_words(ours) == tuple(words_of_line(highlighted))
    return matched_text(ours)


@pytest.mark.parametrize(("text", "start", "length", "shown"), SHOWN)
def test_shown(text: str, start: int, length: int, shown: str | None, parts: Parts, stock: Any) -> None:
    found = assert_same(parts, stock, text.encode(), start, length)
    assert found
    assert shown in (None, found)


@settings(max_examples=60, deadline=None)
@given(soup.SOUPS, st.integers(0, 300), st.integers(1, 60))
def test_soups(parts: Parts, stock: Any, pieces: list[soup.Piece], start: int, length: int) -> None:
    assert_same(parts, stock, soup.text(pieces, stock.rules_by_rid).encode(), start, length)


SIGNS = "+_-.,; \n\t\r\x0b()[]{}İß\u017f²é\u00a0\x01"
PIECES = st.sampled_from([*SIGNS, "license", "GPL", "div", "zyxw", "mit", "1", "a"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join), st.integers(0, 3), st.integers(1, 4))
def test_any_text(parts: Parts, stock: Any, text: str, start: int, length: int) -> None:
    assert_same(parts, stock, text.encode(), start, length)
