# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""One rule met at one place, while it is decided which of many such meetings count."""

from dataclasses import dataclass, replace

from licwatch.detect.index.rule import Flag, Rule
from licwatch.detect.query.query import Query
from licwatch.detect.span import Span
from licwatch.model.matcher import EXACT, HASH, SEQUENCE, TAG

_PRECEDENCE = {HASH: 0, EXACT: 1, TAG: 2, SEQUENCE: 3}


@dataclass(frozen=True, slots=True)
class LicenseMatch:
    """A rule's tokens `ispan` at the positions `qspan` of the query: as many of these as of those.

    `hilen` counts the tokens of legal meaning. `matcher` names how it was found; of matches that were merged, all
    names. Line numbers count from 1.
    """

    rule: Rule
    qspan: Span
    ispan: Span
    hispan: Span | None
    matcher: str
    precedence: int
    query: Query
    start_line: int = 0
    end_line: int = 0

    @property
    def length(self) -> int:
        """The matched tokens."""
        return self.qspan.bits.bit_count()

    @property
    def hilen(self) -> int:
        """The matched tokens of legal meaning."""
        return self.hispan.bits.bit_count() if self.hispan else 0

    @property
    def coverage(self) -> float:
        """How much of the rule was met, in percent, rounded to hundredths."""
        return round(self.length / self.rule.length * 100, 2) if self.rule.length else 0

    @property
    def query_magnitude(self) -> int:
        """The words from the first to the last matched, unknown ones counted where they follow a matched one."""
        return self.qspan.magnitude + self.query.unknown_within(self.qspan)

    @property
    def is_continuous(self) -> bool:
        """Whether nothing stands between the matched tokens."""
        return self.length == self.qspan.magnitude == self.query_magnitude

    @property
    def score(self) -> float:
        """From 0 to 100, rounded to hundredths: coverage of rule and text, weighted by the rule's relevance."""
        relevance = self.rule.relevance / 100
        if not relevance:
            return 0
        of_query = self.length / self.query_magnitude
        of_rule = self.length / self.rule.length if self.rule.length else 0
        if of_query < 1 and of_rule < 1:
            return round(of_rule * relevance * 100, 2)
        return round(of_query * of_rule * relevance * 100, 2)

    @property
    def order(self) -> tuple[int, int, int, int]:
        """Sorts by start, then those with more legal words, longer ones, surer ones."""
        return self.qspan.start, -self.hilen, -self.length, self.precedence

    def has(self, flag: Flag) -> bool:
        """Whether the rule has any of these flags."""
        return self.rule.has(flag)

    def surrounds(self, other: "LicenseMatch") -> bool:
        """Whether it begins no later and ends no earlier."""
        return self.qspan.start <= other.qspan.start and self.qspan.end >= other.qspan.end

    def joined(self, other: "LicenseMatch") -> "LicenseMatch":
        """This match with the positions of another of the same rule; its lines stay, as ScanCode's do."""
        matcher, precedence = self.matcher, self.precedence
        if other.matcher not in matcher:
            matcher, precedence = f"{matcher} {other.matcher}", max(precedence, other.precedence)
        return LicenseMatch(
            self.rule,
            self.qspan.union(other.qspan),
            self.ispan.union(other.ispan),
            _either(self.hispan, other.hispan),
            matcher,
            precedence,
            self.query,
            self.start_line,
            self.end_line,
        )

    def placed(self) -> "LicenseMatch":
        """With the lines of its positions."""
        first, last = self.query.line(self.qspan.start), self.query.line(self.qspan.end)
        if (first, last) == (self.start_line, self.end_line):
            return self
        return replace(self, start_line=first, end_line=last)


def _either(one: Span | None, other: Span | None) -> Span | None:
    return one.union(other) if one and other else one or other


def found(rule: Rule, matcher: str, query: Query, start: int, istart: int, length: int) -> LicenseMatch:
    """A match of `length` tokens without a gap, from position `start` and from the rule's token `istart`."""
    hispan = Span.where(query.high[start : start + length], istart)
    qspan, ispan = Span.between(start, start + length - 1), Span.between(istart, istart + length - 1)
    return LicenseMatch(rule, qspan, ispan, hispan, matcher, _PRECEDENCE[matcher], query)
