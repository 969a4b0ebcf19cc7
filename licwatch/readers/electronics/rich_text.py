# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Descriptions that are written as HTML, as EAGLE and Fritzing have them: their lines as a person sees them."""

import html
import re

_STYLE = re.compile(r"<(?:style|script)\b[^<]*", re.IGNORECASE)
_LINK = re.compile(r"<a\s[^<>]{0,300}?href\s?=\s?[\"']?\s?([^\"'<>\s]{1,2000})[^<>]{0,2000}>", re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:br|p|h\d|div|tr|li|ul|ol|table|hr|pre|author|body)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[/!a-zA-Z][^<>]*>")
_SPACES = re.compile(r"[ \t\xa0]+")
_GAPS = re.compile(r"\n{3,}")


def plain(text: str) -> str:
    """The text without its tags; where a link goes is kept, since a license is often named by it alone."""
    text = _LINK.sub(r" \1 ", _STYLE.sub("", text))
    text = html.unescape(_TAG.sub("", _BLOCK.sub("\n", text)))
    lines = "\n".join(line.strip() for line in _SPACES.sub(" ", text).splitlines())
    return _GAPS.sub("\n\n", lines).strip()
