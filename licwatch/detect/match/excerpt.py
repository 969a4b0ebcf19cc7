# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The text of a match, as ScanCode shows it: from its first to its last word, what was not matched in brackets."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from licwatch.detect.index.tables import STOP
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.detect.query.words import words_of_line

_PIECES = re.compile(r"(?P<word>[^_\W]+\+?[^_\W]*)|(?P<other>[_\W\s\+]+[_\W\s]?)")
_UNKNOWN = -1


class _Piece(NamedTuple):
    """A word, or what stands between words. `position` is -1 for all but known words."""

    text: str
    is_word: bool
    position: int = -1


def matched_text(match: LicenseMatch, highlight: bool = True) -> str:
    """With `highlight`, words that were not matched stand in brackets."""
    return "".join(_shown(match, highlight)).rstrip()


def matched_words(match: LicenseMatch) -> tuple[str, ...]:
    """The lower case words of the text of a match, those between that were not matched included."""
    query, first, last = match.query, match.qspan.start, match.qspan.end
    line = int(query.lines[first])
    text = "\n".join(query.text_lines[line : int(query.lines[last]) + 1])
    if not text.isascii():
        return tuple(words_of_line(matched_text(match)))
    position = int(query.lines.searchsorted(line))
    found: list[str] = []
    for word in words_of_line(text):
        is_known = query.codes.get(word, _UNKNOWN) >= 0
        if found or (is_known and position == first):
            found.append(word)
        if is_known and position == last:
            break
        position += is_known
    return tuple(found)


def _shown(match: LicenseMatch, highlight: bool) -> Iterator[str]:
    first, last = match.qspan.start, match.qspan.end
    started = False
    seen = int(match.query.lines[first])
    pieces = _pieces(match)
    for piece in pieces:
        seen += 1
        started = started or piece.position == first
        if started:
            yield _bracketed(match, piece) if highlight else piece.text
        if piece.position == last:
            break
    after = next(pieces, _Piece("", is_word=True))
    # the signs right after a match are part of it, save after the very first word of a text
    if not after.is_word and after.text.strip() and seen > 1:
        yield after.text


def _bracketed(match: LicenseMatch, piece: _Piece) -> str:
    at = piece.position - match.qspan.start
    is_matched = piece.position >= 0 and at >= 0 and match.qspan.bits >> at & 1
    if not piece.is_word or is_matched or match.query.codes.get(piece.text.lower()) == STOP:
        return piece.text
    return f"[{piece.text}]"


def _pieces(match: LicenseMatch) -> Iterator[_Piece]:
    """Of a text from the match's first line on. Positions are counted as in the query, by words in lower case."""
    query = match.query
    line = int(query.lines[match.qspan.start])
    position = int(query.lines.searchsorted(line))
    for text in query.text_lines[line:]:
        for found in _PIECES.finditer(text + "\n"):
            if found["other"] is not None:
                yield _Piece(found["other"], is_word=False)
                continue
            # a rare letter falls apart in lower case, and makes several words
            codes = [(word, query.codes.get(word, _UNKNOWN)) for word in words_of_line(found["word"])]
            counted = [(word, code) for word, code in codes if code != STOP]
            if not counted:
                yield _Piece(found["word"], is_word=True)
            for word, code in counted:
                shown = found["word"] if len(counted) == 1 else word
                yield _Piece(shown, True, position if code >= 0 else -1)
                position += code >= 0
