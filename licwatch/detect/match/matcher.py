# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""All license matches of a text: its tags, whole rules, similar rules, and of these what counts."""

from licwatch.detect.index.rule import Flag, RuleBook
from licwatch.detect.index.tables import Tables
from licwatch.detect.match.exact import ExactMatcher
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.detect.match.merge import merge
from licwatch.detect.match.refine import refine
from licwatch.detect.match.sequence import Mask, SequenceMatcher, covered
from licwatch.detect.match.tag import tag_matches
from licwatch.detect.query.query import Query
from licwatch.model.matcher import TAG

_WHOLE_TEXT_LENGTH, _WHOLE_TEXT_COVERAGE = 120, 98


class Matcher:
    """For one index."""

    __slots__ = ("_exact", "_names", "_sequence")

    def __init__(self, tables: Tables, book: RuleBook) -> None:
        self._names = tables.names
        self._exact = ExactMatcher(tables, book)
        self._sequence = SequenceMatcher(tables, book)

    def matches(self, query: Query) -> list[LicenseMatch]:
        """In order of their start."""
        if not len(query.tokens):
            return []
        whole = self._exact.whole(query)
        if whole:
            return [whole.placed()]
        tags = merge(tag_matches(query, self._names))
        exact = tags + merge(refine(self._exact.matches(query), merged=False, final=False))
        similar = self._sequence.matches(query, exact, _free(query, exact), _whole(query, exact))
        found = refine(exact + similar, merged=True, final=False)
        return sorted(refine(found, merged=True, final=True), key=lambda match: match.qspan.start)


def _free(query: Query, matches: list[LicenseMatch]) -> Mask:
    """Positions that similar rules may match: all but tags and whole license texts."""
    return ~covered(query, [match for match in matches if match.matcher == TAG or _is_whole_text(match)])


def _whole(query: Query, matches: list[LicenseMatch]) -> Mask:
    """Positions of rules that are there from the first to the last word."""
    return covered(query, [match for match in matches if match.coverage == 100])


def _is_whole_text(match: LicenseMatch) -> bool:
    rule = match.rule
    return rule.has(Flag.IS_LICENSE_TEXT) and rule.length > _WHOLE_TEXT_LENGTH and match.coverage > _WHOLE_TEXT_COVERAGE
