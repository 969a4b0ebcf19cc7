# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What the tables answer: the license that a value names, how firmly, and which table says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from re import Pattern
from typing import Protocol

from licwatch.grammar.families import unversioned
from licwatch.grammar.text import Text
from licwatch.model.claim import Grade

#: The reason of a value that no table knows. Whoever asked may let the engine look at it.
NOT_UNDERSTOOD = "not understood"
#: The same of an address.
NO_ADDRESS_KNOWN = "an address of terms that are in no table"
#: The reason of a value that points to a file or a page.
ELSEWHERE = "it points to terms elsewhere"
#: Where a text has more places at which a name could begin, the rest is left to the engine.
_MOST_PLACES = 20_000


@dataclass(frozen=True, slots=True)
class Reading:
    """A grade and an expression, as in a claim."""

    grade: Grade
    license_expression_spdx: str | None
    table: str
    why: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a license in a text, from `start` to before `end`.

    `is_weak` marks words that name a license only where a license is expected: "Creative Commons", "public domain".
    """

    start: int
    end: int
    reading: Reading
    is_weak: bool = False


class Table(Protocol):
    """A module that knows names of licenses. `WORDS` are folded, and at least one of them is in every name it knows."""

    WORDS: tuple[str, ...]
    STARTS: Pattern[str]

    def at(self, text: Text, start: int) -> Mention | None:
        """The name that begins at a place where `STARTS` was found."""
        ...


def explicit(expression: str, table: str, why: str) -> Reading:
    """One license, by its name."""
    return Reading(Grade.EXPLICIT, expression, table, why)


def family(name: str, table: str, why: str) -> Reading:
    """A family of licenses: which version is not said."""
    return Reading(Grade.UNVERSIONED, unversioned(name), table, why)


def reference(table: str, why: str) -> Reading:
    """Terms that are elsewhere, or are not understood."""
    return Reading(Grade.REFERENCE, None, table, why)


def default(table: str, why: str) -> Reading:
    """Words that a program wrote."""
    return Reading(Grade.DEFAULT_OF_TOOL, None, table, why)


def mentions(text: Text, table: Table) -> Iterator[Mention]:
    """The names of one table in a text, in their order."""
    if not any(word in text.folded for word in table.WORDS):
        return
    place = 0
    for _ in range(_MOST_PLACES):
        found = table.STARTS.search(text.folded, place)
        if not found:
            return
        met = table.at(text, found.start())
        place = max(found.start() + 1, met.end if met else found.end())
        if met:
            yield met
