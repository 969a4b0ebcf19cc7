# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What is cut from statements, holders and authors before they are told, and which are not worth telling.

The order of the cuts is ScanCode's, and so is the empty text for what is not worth telling.
"""

import re
from collections.abc import Callable, Collection
from functools import cached_property

from licwatch.detect.copyrights.tables import Tables

_PAIRS = (("(", ")"), ("<", ">"), ("[", "]"), ("{", "}"))
_EDGES = ",\"}{-_:;&@!'"
_LEGAL_FORMS = ("inc.", "corp.", "ltd.", "llc.", "co.", "llp.")
_DEVELOPER = "the Initial Developer"
_REPRESENTED = "as represented by"


class Refine:
    """Cuts texts to what is told of them."""

    def __init__(self, tables: Tables) -> None:
        self._junk_patterns = tables.junk
        self._replaced = tables.replaced
        words = tables.words
        self._copyright_suffixes = frozenset(words["copyright suffixes"])
        self._holder_prefixes = frozenset(words["holder prefixes"])
        self._holder_prefixes_with_all = frozenset(words["holder prefixes with all"])
        self._holder_suffixes = frozenset(words["holder suffixes"])
        self._holder_junk = frozenset(words["holder junk"])
        self._author_prefixes = frozenset(words["author prefixes"])
        self._author_junk = frozenset(words["author junk"])
        self._author_junk_starts = tuple(words["author junk starts"])

    def copyright(self, text: str) -> str:
        """A copyright statement."""
        text = self._replace("quotes", _without_edges(text)).strip("/ ~")
        text = self._without_extras(_balanced(text))
        text = self._replace("copyrights", " ".join(text.split()))
        text = _without_first(text, ("by", "c")).strip("+")
        text = _without_last(_without_parens(text), self._copyright_suffixes)
        return self._told(_without_period(text).strip("'").strip())

    def holder(self, text: str) -> str:
        """The holder of a copyright."""
        prefixes = self._holder_prefixes_with_all if "reserved" in text.lower() else self._holder_prefixes
        text = text.replace("build.year", " ")
        first, space, rest = text.partition(" ")
        if space and not first.strip("0123456789-/"):
            text = rest
        text = self._name(self._without_extras(text).strip("/ ~"), prefixes)
        text = self._replace("quotes", _without_last(text, self._holder_suffixes).strip("/ ~"))
        text = text.replace("( ", " ").replace(" )", " ").strip("+- ")
        text = _without_period(text).strip("+- ").replace(f"{_DEVELOPER} {_DEVELOPER}", _DEVELOPER)
        text = " ".join(text.split())
        return "" if text.lower() in self._holder_junk else self._told(text)

    def author(self, text: str) -> str:
        """Who wrote something."""
        text = self._name(self._without_extras(text), self._author_prefixes).strip()
        text = _without_parens(_without_period(text).strip()).strip()
        text = self._name(self._replace("quotes", text), self._author_prefixes).strip().strip("+-")
        if text.lower() in self._author_junk or text.startswith(self._author_junk_starts):
            return ""
        return self._told(text)

    @cached_property
    def _is_junk(self) -> Callable[[str], object]:
        return re.compile("|".join(f"(?:{pattern})" for pattern in self._junk_patterns), re.IGNORECASE).match

    def _told(self, text: str) -> str:
        return "" if self._is_junk(text) else text

    def _replace(self, name: str, text: str) -> str:
        for old, new in self._replaced[name]:
            text = text.replace(old, new)
        return text

    def _without_extras(self, text: str) -> str:
        text = self._replace("extras", text)
        if text.endswith(_REPRESENTED):
            text = text.partition(_REPRESENTED)[0]
        return text.strip()

    def _name(self, text: str, prefixes: Collection[str]) -> str:
        text = _balanced(_without_numbers(_without_edges(text)))
        text = _without_parens(_without_edges(text).strip()).strip()
        return _without_edges(_without_first(text, prefixes)).strip()


def _without_edges(text: str) -> str:
    """Without punctuation at both ends."""
    return text.strip(_EDGES).lstrip(".>)]\\/").rstrip("<([\\/")


def _without_first(text: str, prefixes: Collection[str]) -> str:
    """Without the first words that are among some."""
    words = text.split()
    start = next((place for place, word in enumerate(words) if word.lower() not in prefixes), len(words))
    return " ".join(words[start:])


def _without_last(text: str, suffixes: Collection[str]) -> str:
    words = text.split()
    while words and words[-1].lower() in suffixes:
        words.pop()
    return " ".join(words)


def _without_numbers(text: str) -> str:
    """Without the first words that are of digits only."""
    words = text.split()
    start = next((place for place, word in enumerate(words) if not word.isdigit()), len(words))
    return " ".join(words[start:])


def _without_parens(text: str) -> str:
    """Without parentheses around the whole, if they are the only ones."""
    inner = text[1:-1]
    enclosed = text.startswith("(") and text.endswith(")") and "(" not in inner and ")" not in inner
    return inner if enclosed else text


def _without_period(text: str) -> str:
    """Without periods at the end, unless they belong to an abbreviation."""
    text = text.strip()
    if not text.endswith(".") or len(text) < 3:
        return text
    initials = text[-2].isupper() and len(text.split()) != 1
    if initials or text[-3] == "." or text.lower().endswith(_LEGAL_FORMS):
        return text
    return text.rstrip(".")


def _balanced(text: str) -> str:
    """With a space for each bracket that has no partner."""
    for opening, closing in _PAIRS:
        if opening in text or closing in text:
            text = _balanced_pair(text, opening, closing)
    return text


def _balanced_pair(text: str, opening: str, closing: str) -> str:
    chars = list(text)
    opened: list[int] = []
    for place, char in enumerate(text):
        if char == opening:
            opened.append(place)
        elif char == closing:
            if opened:
                opened.pop()
            else:
                chars[place] = " "
    for place in opened:
        chars[place] = " "
    return "".join(chars)
