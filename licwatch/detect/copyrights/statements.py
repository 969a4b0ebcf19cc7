# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Labels of a group's tokens -> which tokens make copyright statements, holders and authors.

That depends on the labels alone, so it is found once for each sequence of labels.
"""

from dataclasses import dataclass

from licwatch.detect.copyrights.grammar import Grammar, Node
from licwatch.detect.copyrights.memo import Memo
from licwatch.detect.copyrights.tables import Tables

_YEARS = {"YR-RANGE", "YR", "YR-AND", "YR-PLUS", "BARE-YR"}
_FRAME = {"COPY", *_YEARS, "IS", "HELD"}
_NOT_OF_HOLDERS = {*_FRAME, "EMAIL", "URL", "HOLDER", "AUTHOR"}
_NOT_OF_AUTHORS = {*_FRAME, "AUTH", "AUTH2", "HOLDER"}
_WORDS = {"NN", "CAPS", "NNP"}
_LONG = 400


@dataclass(frozen=True, slots=True)
class Found:
    """Places of tokens. A copyright's holders as such, and those to fall back on: with addresses."""

    value: tuple[int, ...]
    holders: tuple[int, ...] = ()
    addressed: tuple[int, ...] = ()
    is_author: bool = False


class Statements:
    """Finds statements in strings of labels."""

    def __init__(self, tables: Tables) -> None:
        self._grammar = Grammar(tables)
        letter_of = dict(zip(tables.names, tables.letters, strict=True))
        self._copyrights = frozenset(letter for name, letter in letter_of.items() if "COPYRIGHT" in name)
        self._author = letter_of["AUTHOR"]
        self._not_of_holders = _letters(_NOT_OF_HOLDERS, letter_of)
        self._not_of_addressed = _letters(_FRAME, letter_of)
        self._not_of_authors = _letters(_NOT_OF_AUTHORS, letter_of)
        self._reserved, self._right = letter_of["RESERVED"], letter_of["RIGHT"]
        self._words = _letters(_WORDS, letter_of)
        self._known: Memo[str, tuple[Found, ...]] = Memo(1024)

    def find(self, labels: str) -> tuple[Found, ...]:
        """In the order of the tokens."""
        found = self._known.get(labels)
        if found is None:
            found = tuple(self._find(labels))
            if len(labels) < _LONG:
                self._known[labels] = found
        return found

    def _find(self, labels: str) -> list[Found]:
        found = []
        for node in self._grammar.parse(labels):
            if isinstance(node, int):
                continue
            if node[0] in self._copyrights:
                value = self._places(node, labels, frozenset())
                holders = self._places(node, labels, self._not_of_holders)
                found.append(Found(value, holders, self._places(node, labels, self._not_of_addressed)))
            elif node[0] == self._author:
                found.append(Found(self._places(node, labels, self._not_of_authors), is_author=True))
        return found

    def _places(self, node: tuple[str, list[Node]], labels: str, without: frozenset[str]) -> tuple[int, ...]:
        """The tokens of a node but for those with some labels, and without "all rights reserved"."""
        found: list[int] = []
        for place in _leaves(node, labels, without):
            if labels[place] != self._reserved:
                found.append(place)
            else:
                del found[len(found) - self._reserved_words([labels[p] for p in found[-3:]]) :]
        return tuple(found)

    def _reserved_words(self, last: list[str]) -> int:
        """How many of the tokens before RESERVED belong to it, "all rights" or "all rights are"."""
        if len(last) > 1 and last[-1] == self._right and last[-2] in self._words:
            return 2
        if len(last) > 2 and last[-2] == self._right and last[-1] in self._words and last[-3] in self._words:
            return 3
        return 0


def _letters(names: set[str], letter_of: dict[str, str]) -> frozenset[str]:
    return frozenset(letter_of[name] for name in names if name in letter_of)


def _leaves(node: tuple[str, list[Node]], labels: str, without: frozenset[str]) -> list[int]:
    found: list[int] = []
    for child in node[1]:
        if isinstance(child, int):
            if labels[child] not in without:
                found.append(child)
        elif child[0] not in without:
            found += _leaves(child, labels, without)
    return found
