# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Taking markup out of one line, to the letter as ScanCode does."""

import re

_PIECES = re.compile(r"""(</?[^\s></]+(?:>|\s)?|&[^\s&]+;|href|['"]?/>|/>)""", re.IGNORECASE)
_MARKERS = ("<", ">", "/>", '"/>', "'/>", "&", "href")
#: What may speak of rights stays, even in a tag; and the tags of Debian's old copyright files.
_KEPT = ("lic", "copy", "auth", "contr", "www", "http", "leg", "@", "169", "a9", "red", "inc")
_OF_DEBIAN = ("<s>", "</s>", "<s/>")
_LEAST_SIGNS, _MOST_DRIFT = 0.05, 0.2


def is_markup(text: str) -> bool:
    """Whether a text has as many angle brackets, in pairs, as markup has."""
    if text.startswith("<"):
        return True
    opened, closed = text.count("<"), text.count(">")
    if not (opened and closed):
        return False
    share = (opened + closed) / len("".join(text.split()))
    return share > _LEAST_SIGNS and abs(1 - closed / opened) < _MOST_DRIFT


def without_markup(line: str) -> str:
    """The line without most tags and entities, spaces made one."""
    pieces = [("> " if piece == ">" else piece) if _is_kept(piece) else " " for piece in _PIECES.split(line)]
    return " ".join("".join(pieces).split())


def _is_kept(piece: str) -> bool:
    lower = piece.lower()
    if not lower.startswith(_MARKERS) or lower in _OF_DEBIAN:
        return True
    inside = lower.strip("<>/").strip()
    return any(kept in inside for kept in _KEPT) or inside[:1].isdigit() or inside[-1:].isdigit()
