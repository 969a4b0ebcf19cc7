# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Markup is told and taken out of a line to the letter as ScanCode does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textcode import markup as theirs

from licwatch.detect.markup import has_tags, without_tags

#: A line, and what is left of it.
TAKEN = [
    ("<p>MIT</p>", "MIT"),
    ("<a href='x'>MIT</a>", None),
    ("<b>one</b><i>two</i>", "one two"),
    ("a&nbsp;b &lt; c", None),
    ("<br/>x<br />", None),
]
KEPT = [
    ("plain text", "plain text"),
    ("  spaces\t made one ", "spaces made one"),
    ("<license>MIT</license>", None),
    ("<copyright>x", None),
    ("<http://example.org>", None),
    ("<s>Jane</s>", None),
    ("&copy; 2020 &169;", None),
    ("<jane@example.org>", None),
    ("<2020>", None),
    ("1 < 2 > 0", None),
]
MARKUP = ["<x", "<", "<a>b</a>", "x<b>y</b>z"]
NO_MARKUP = ["", "text", "a < b", "a > b < c " + "word " * 99, "->->->", "x<<<>y"]


@pytest.mark.parametrize(("line", "left"), TAKEN + KEPT)
def test_taken_out(line: str, left: str | None) -> None:
    found = without_tags(line)
    assert found == theirs.demarkup_text(line)
    assert left in (None, found)


@pytest.mark.parametrize("text", MARKUP)
def test_markup(text: str) -> None:
    assert has_tags(text)
    assert theirs.is_markup_text(text)


@pytest.mark.parametrize("text", NO_MARKUP)
def test_no_markup(text: str) -> None:
    assert not has_tags(text)
    assert not theirs.is_markup_text(text)


TAGS = "</ /> '/> \"/> <s> </s> <s/> <S> &amp; &169; </p> <p "
PIECES = [*"<>&;p19=x@'\"é \t\n\u00a0\u017f", *TAGS.split(" "), "href", "HREF", "lic", "copy", "9a", "a9", "www"]
LINES = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(st.one_of(LINES, st.text(max_size=30)))
def test_any_line(line: str) -> None:
    assert without_tags(line) == theirs.demarkup_text(line)
    assert has_tags(line) == theirs.is_markup_text(line)
