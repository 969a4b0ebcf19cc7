# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A text as the tables look at it: in small letters, without accents, with one kind of dash, quote and space.

Folding keeps the length, so a place in the folded text is the same place in the given one.
"""

import re
import unicodedata
from dataclasses import dataclass

_DASHES = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u2500"
_QUOTES = "\u2018\u2019\u201a\u201b\u00b4\u0060\u02bc\uff07"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\ufeff"
_LETTERS = {"\u00f8": "o", "\u0111": "d", "\u0142": "l", "\u0131": "i", "\u0130": "i", "\u00f0": "d"}


def _plain() -> dict[int, str]:
    table = {ord(letter): plain for letter, plain in _LETTERS.items()}
    # Latin and Greek with accents, without them; Cyrillic letters are letters of their own
    for code in (*range(0xC0, 0x250), *range(0x386, 0x3CF), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base != chr(code) and len(base) == 1:
            table.setdefault(code, base)
    table.update({code: chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)})
    for letters, plain in ((_DASHES, "-"), (_QUOTES, "'"), (_SPACES, " "), ("\u201c\u201d\u201e\u00ab\u00bb", '"')):
        table.update(dict.fromkeys(map(ord, letters), plain))
    return table


_PLAIN = _plain()
#: A letter or digit of a language that has blanks between its words.
#: It is compiled in a thousand places: a class of all other letters would take Python ten times as long each time.
LETTER = r"[^\W_](?<=[\x00-\u2e7f])"
#: Behind a name: no letter, no digit, and no further number. In languages without blanks any letter can follow.
END = rf"(?!{LETTER}|\.\d)"
_LETTER = re.compile(LETTER)


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it is given, and folded."""

    given: str
    folded: str

    @classmethod
    def of(cls, given: str) -> "Text":
        """A text with its folded form."""
        return cls(given, fold(given))


def is_inside(folded: str, place: int) -> bool:
    """Whether a place is in the middle of a word, at which no name begins."""
    return place > 0 and bool(_LETTER.match(folded, place - 1)) and folded[place] < "\u2e80"


def fold(text: str) -> str:
    """Small letters without accents, of the same length."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return folded if folded.isascii() else folded.translate(_PLAIN)
