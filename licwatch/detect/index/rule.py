# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Rules as values, made from the tables when a match asks for one: of 37,000 a scan meets a few hundred."""

from dataclasses import dataclass
from enum import IntFlag

import numpy as np

from licwatch.detect.index.tables import Tables
from licwatch.detect.span import Span


class Flag(IntFlag):
    """What ScanCode knows about a rule, by the names of its attributes."""

    IS_LICENSE_TEXT = 1
    IS_LICENSE_NOTICE = 2
    IS_LICENSE_REFERENCE = 4
    IS_LICENSE_TAG = 8
    IS_LICENSE_INTRO = 16
    IS_LICENSE_CLUE = 32
    IS_FALSE_POSITIVE = 64
    IS_REQUIRED_PHRASE = 128
    IS_CONTINUOUS = 256
    IS_SMALL = 512
    STARTS_WITH_LICENSE = 1024
    ENDS_WITH_LICENSE = 2048


@dataclass(frozen=True, slots=True)
class Rule:
    """A license rule. Thresholds and lengths count tokens; `relevance` and `minimum_coverage` run from 0 to 100.

    `rid` is -1 for a rule made of an SPDX tag. `required_phrases` are stretches of its tokens that a match must have;
    `stops` says after which of its tokens (-1: before all) how many passed-over words stand. `text` is known for
    rules of one token only.
    """

    rid: int
    identifier: str
    license_expression: str
    license_expression_spdx: str
    flags: int
    length: int
    relevance: int
    minimum_coverage: int = 0
    min_matched_length: int = 0
    min_high_matched_length: int = 0
    required_phrases: tuple[Span, ...] = ()
    stops: tuple[tuple[int, int], ...] = ()
    referenced_filenames: tuple[str, ...] = ()
    text: str = ""

    def has(self, flag: Flag) -> bool:
        """Whether any of these flags is set."""
        return bool(self.flags & flag)

    @property
    def has_unknown(self) -> bool:
        """Whether the license is not known by name, as ScanCode tells it."""
        return "unknown" in self.license_expression


class RuleBook:
    """Rules by rid."""

    __slots__ = ("_made", "_names", "_rules")

    def __init__(self, tables: Tables) -> None:
        self._rules, self._names = tables.rules, tables.names
        self._made: dict[int, Rule] = {}

    def __getitem__(self, rid: int) -> Rule:
        made = self._made.get(rid)
        if made is None:
            made = self._made[rid] = self._make(rid)
        return made

    def tokens(self, rid: int) -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
        """A rule's tokens, in order."""
        starts = self._rules.tids_starts
        return self._rules.tids[starts[rid] : starts[rid + 1]]

    def _make(self, rid: int) -> Rule:
        rules, names = self._rules, self._names
        expression, spdx = names.expressions[int(rules.expression[rid])]
        phrases = rules.phrases[rules.phrases_starts[rid] : rules.phrases_starts[rid + 1]]
        stops = rules.stops[rules.stops_starts[rid] : rules.stops_starts[rid + 1]]
        identifier = rules.identifiers[rules.identifiers_starts[rid] : rules.identifiers_starts[rid + 1]]
        return Rule(
            rid=rid,
            identifier=identifier.tobytes().decode("utf-8"),
            license_expression=expression,
            license_expression_spdx=spdx,
            flags=int(rules.flags[rid]),
            length=int(rules.tids_starts[rid + 1] - rules.tids_starts[rid]),
            relevance=int(rules.relevance[rid]),
            minimum_coverage=int(rules.minimum_coverage[rid]),
            min_matched_length=int(rules.min_matched[rid]),
            min_high_matched_length=int(rules.min_high[rid]),
            required_phrases=tuple(Span.between(first, last) for first, last in phrases.tolist()),
            stops=tuple((at, count) for at, count in stops.tolist()),
            referenced_filenames=tuple(names.referenced.get(str(rid), ())),
            text=names.texts.get(str(rid), ""),
        )
