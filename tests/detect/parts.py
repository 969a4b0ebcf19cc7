# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The parts of the engine one by one, for tests that hold each against ScanCode's own."""

import os
from typing import Any

from licwatch.detect import text
from licwatch.detect.index.rule import RuleBook
from licwatch.detect.index.tables import Tables
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.detect.match.matcher import Matcher
from licwatch.detect.query.query import Query, Reader
from licwatch.detect.span import Span
from licwatch.detect.trait import trait


class Parts:
    """All of one index."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.book = RuleBook(tables)
        self.reader = Reader(tables)
        self.matcher = Matcher(tables, self.book)

    def query(self, content: bytes, name: str = "a.txt") -> Query | None:
        """None when there is no text in the content."""
        found = text.extract(content, trait(os.fsencode(name)))
        return None if found is None else self.reader.read(found)

    def matches(self, content: bytes, name: str = "a.txt") -> list[LicenseMatch]:
        query = self.query(content, name)
        return self.matcher.matches(query) if query else []


def span(positions: set[int]) -> Span:
    """Of a set that is not empty."""
    start = min(positions)
    return Span(start, sum(1 << (position - start) for position in positions))


def said(match: LicenseMatch) -> tuple[Any, ...]:
    """All that is to be the same of a match of ours and one of ScanCode's."""
    hispan = match.hispan
    return (
        match.rule.identifier,
        match.rule.license_expression,
        match.matcher,
        [*match.qspan.positions()],
        [*match.ispan.positions()],
        [*hispan.positions()] if hispan else [],
        match.start_line,
        match.end_line,
        match.score,
        match.length,
        match.coverage,
    )


def stock_said(match: Any) -> tuple[Any, ...]:
    """The same of one of ScanCode's."""
    return (
        match.rule.identifier,
        match.rule.license_expression,
        match.matcher,
        [*match.qspan],
        [*match.ispan],
        [*match.hispan],
        match.start_line,
        match.end_line,
        match.score(),
        match.len(),
        match.coverage(),
    )
