# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names in passing: a license's bare name in the description of a design, among other things that it shows or does.

A footprint of the GPL's logo is described as "Symbol, GNU-GPL, copper". What licenses a design has words for that, or
is set off at one end of its line: "License: GPL", "Ada, GPL". What is a small part of some long notice is no notice.
And of the bytes of a program, four letters in a row are a name by chance.
"""

import re
from collections.abc import Iterator

from licwatch.detect.corrections.edits import Edit, apply, places
from licwatch.detect.corrections.head import is_tagged
from licwatch.detect.corrections.mentions import speaks
from licwatch.detect.corrections.text import Text, text_of
from licwatch.model.facts import LicenseFacts, Match
from licwatch.model.matcher import SEQUENCE

SLUG, SMALL, CHANCE = "name-in-passing", "small-part", "word-of-binary"
_BARE = 2
_SMALL = 30.0
_PATENT = re.compile(r"patents?\W{1,3}pending", re.IGNORECASE)
_AROUND = re.compile(r"^(?:\W|\bgnu\b|\bthe\b|\d)*$", re.IGNORECASE)


def in_passing(facts: LicenseFacts, content: bytes) -> LicenseFacts:
    """The facts of a design's description without the names that only occur in it."""
    return apply(facts, _edits(facts, text_of(content))) if facts.detections else facts


def by_chance(facts: LicenseFacts) -> LicenseFacts:
    """The facts of strings in a binary without those of a single word."""
    why = "a single word among the strings of a binary"
    return apply(facts, (Edit(at, CHANCE, why, clue=True) for at, match in places(facts) if match.matched_length == 1))


def _edits(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    for place, match in places(facts):
        if match.matcher == SEQUENCE and match.match_coverage < _SMALL:
            yield Edit(place, SMALL, f"{match.match_coverage:g} % of a rule, in a description", clue=True)
        if match.matched_length > _BARE or match.end_line > len(text.lines) or is_tagged(match, text):
            continue
        line = text.prose(match.start_line, match.end_line)
        if match.license_expression == "proprietary-license" and _PATENT.search(line):
            yield Edit(place, SLUG, "a patent that is applied for is no license", clue=True)
        elif not speaks(line) and _is_among_others(match, line):
            yield Edit(place, SLUG, "a bare name among the words of a description", clue=True)


def _is_among_others(match: Match, line: str) -> bool:
    """Whether other words stand on both sides of the name."""
    name = re.escape(re.split(r"[-. ]", match.license_expression)[0])
    met = list(re.finditer(rf"(?<![^\W_]){name}(?![^\W_])", line, re.IGNORECASE))
    return bool(met) and not any(_AROUND.match(line[: at.start()]) or _AROUND.match(line[at.end() :]) for at in met)
