# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The lines of what is markup, lightly stripped of it, as textcode.markup strips them for copyrights."""

import re

from licwatch.detect.text import guess
from licwatch.detect.text.lines import Lines, broken_up, decode

_SUFFIXES = (".html", ".htm", ".php", ".phps", ".jsp", ".jspx", ".xml", ".pom")
_SMALL, _START = 64, 1024
#: Tags, entities, attributes that link, ends of tags. First what they begin with: the search skips the rest fast.
_TAGS = re.compile(
    r"""([<&hH'"/](?:(?<=<)/?[^\s></]+[>\s]?|(?<=&)[^\s&]+;|(?<=[hH])[rR][eE][fF]|(?<=['"])/>|(?<=/)>))"""
)
_MARKERS = ("<", ">", "/>", '"/>', "'/>", "&", "href")
#: What the markers begin with, in any case: most pieces of text do with none of these.
_FIRST = frozenset("<>/\"'&hH")
_KEPT = re.compile("lic|copy|auth|contr|www|http|leg|@|169|a9|red|inc")
_DEBIAN = ("<s>", "</s>", "<s/>")


def is_markup(content: bytes, trait: str) -> bool:
    """Whether ScanCode takes a text for markup. Raises AttributeError where it does: for what it cannot decode."""
    if len(content) < _SMALL:
        return False
    return trait.endswith(_SUFFIXES) or _looks_tagged(guess.decoded(content[:_START]))


def read(content: bytes) -> Lines:
    """The lines with single spaces and without most tags; escapes are left as they are, even in sources."""
    lines = broken_up(_without_tags(decode(line)) for line in content.splitlines(True))
    return Lines(lines.parts, lines.numbers if lines.parts else (), ended=False)


def _looks_tagged(text: str) -> bool:
    if text.startswith("<"):
        return True
    opening, closing = text.count("<"), text.count(">")
    if not opening or not closing:
        return False
    length = len("".join(text.split()))
    return (opening + closing) / length > 0.05 and abs(1 - closing / opening) < 0.2


def _without_tags(line: str) -> str:
    pieces = [piece if piece[:1] not in _FIRST or _is_kept(piece) else " " for piece in _TAGS.split(line)]
    return " ".join("".join(pieces).split())


def _is_kept(piece: str) -> bool:
    lower = piece.lower()
    if not lower.startswith(_MARKERS) or lower in _DEBIAN or _KEPT.search(lower):
        return True
    name = lower.strip("<>/").strip()
    return name[:1].isdigit() or name[-1:].isdigit()
