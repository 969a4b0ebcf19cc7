# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Taking markup out of one line, to the letter as ScanCode does."""

import re

#: Tags, entities, attributes that link, ends of tags. First what they begin with: the search skips the rest fast.
_TAGS = re.compile(
    r"""([<&hH'"/](?:(?<=<)/?[^\s></]+[>\s]?|(?<=&)[^\s&]+;|(?<=[hH])[rR][eE][fF]|(?<=['"])/>|(?<=/)>))"""
)
_MARKERS = ("<", ">", "/>", '"/>', "'/>", "&", "href")
#: What the markers begin with, in any case: most pieces of text do with none of these.
_FIRST = frozenset("<>/\"'&hH")
_KEPT = re.compile("lic|copy|auth|contr|www|http|leg|@|169|a9|red|inc")
_DEBIAN = ("<s>", "</s>", "<s/>")
_LEAST_SIGNS, _MOST_DRIFT = 0.05, 0.2


def has_tags(text: str) -> bool:
    """Whether a text has as many angle brackets, in pairs, as markup has."""
    if text.startswith("<"):
        return True
    opening, closing = text.count("<"), text.count(">")
    if not opening or not closing:
        return False
    length = len("".join(text.split()))
    return (opening + closing) / length > _LEAST_SIGNS and abs(1 - closing / opening) < _MOST_DRIFT


def without_tags(line: str) -> str:
    """The line without most tags and entities, spaces made one."""
    pieces = [piece if piece[:1] not in _FIRST or _is_kept(piece) else " " for piece in _TAGS.split(line)]
    return " ".join("".join(pieces).split())


def _is_kept(piece: str) -> bool:
    lower = piece.lower()
    if not lower.startswith(_MARKERS) or lower in _DEBIAN or _KEPT.search(lower):
        return True
    name = lower.strip("<>/").strip()
    return name[:1].isdigit() or name[-1:].isdigit()
