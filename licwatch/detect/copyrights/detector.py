# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Numbered lines -> copyright statements, holders and authors."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from licwatch.detect.copyrights.credits import credits
from licwatch.detect.copyrights.groups import Groups, Line
from licwatch.detect.copyrights.lexer import Lexer, Tokens
from licwatch.detect.copyrights.refine import Refine
from licwatch.detect.copyrights.statements import Statements
from licwatch.detect.copyrights.tables import Tables
from licwatch.model.facts import CopyrightFacts, Credit


@dataclass(slots=True)
class _Facts:
    """What was found so far."""

    copyrights: list[Credit] = field(default_factory=list)
    holders: list[Credit] = field(default_factory=list)
    authors: list[Credit] = field(default_factory=list)


class Copyrights:
    """Answers depend on the lines alone. What it remembers of earlier ones is bounded, a few megabytes."""

    def __init__(self, tables: Tables) -> None:
        self._groups = Groups(tables)
        self._lexer = Lexer(tables)
        self._statements = Statements(tables)
        self._refine = Refine(tables)

    def detect(self, lines: Iterable[Line]) -> CopyrightFacts:
        """As `scancode --copyright` says of a content with these (number, text), which are ScanCode's text lines."""
        facts = _Facts()
        for group in self._groups.find(list(lines)):
            self._detect_in(group, facts)
        return CopyrightFacts(tuple(facts.copyrights), tuple(facts.holders), tuple(facts.authors))

    def credits(self, lines: Iterable[Line]) -> tuple[Credit, ...]:
        """Authors in a file whose name is that of a list of credits; if there are any, ScanCode says no more of it."""
        return credits(lines)

    def _detect_in(self, group: list[Line], facts: _Facts) -> None:
        tokens = self._lexer.tokens(group)
        refine = self._refine
        for found in self._statements.find(tokens.labels):
            if found.is_author:
                _add(facts.authors, tokens, found.value, refine.author)
            elif _add(facts.copyrights, tokens, found.value, refine.copyright):
                _add(facts.holders, tokens, found.holders, refine.holder) or _add(
                    facts.holders, tokens, found.addressed, refine.holder
                )


def _add(to: list[Credit], tokens: Tokens, places: tuple[int, ...], refine: Callable[[str], str]) -> bool:
    """Add what some tokens say, and whether they say anything."""
    text = refine(" ".join(" ".join([tokens.values[place] for place in places]).split()))
    if text:
        to.append(Credit(tokens.lines[places[0]], tokens.lines[places[-1]], text))
    return bool(text)
