# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fragments: parts of a rule that were met beside, or within, a match that is whole.

ScanCode takes what is left over by an exact match and looks for the rule that is most like it. What it finds is a part
of some other notice: "General Public License for more details" is a fifth of a rule for GPL-3.0.
"""

import re
from collections.abc import Iterator

from licwatch.detect.corrections.edits import Edit, Place, places
from licwatch.detect.corrections.head import NOTICE, tags
from licwatch.detect.corrections.text import Text
from licwatch.model.facts import LicenseFacts, Match
from licwatch.model.matcher import SEQUENCE

SLUG, TAGGED, PART = "fragment", "tag-decides", "part-of-larger"
_AROUND = 10
# of a rule; a mention has so few words that more of them are the same by chance
_PARTLY, _PARTLY_OF_MENTION, _MOSTLY, _WHOLE = 60.0, 80.0, 75.0, 90.0
_BSD_TEXT = 100
_NEAR = 2
_MOST = 100
_BSD = re.compile(r"bsd-[\w.-]+")


def correct(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    """Edits for partial matches that a tag near them, or a whole match of the same detection, explains."""
    stated = list(tags(facts, text).values())
    for place, match in places(facts):
        if match.matcher != SEQUENCE:
            continue
        tag = next((tag for tag in stated if _is_near(match, tag)), None)
        if tag and tag.license_expression != match.license_expression:
            why = f"{match.match_coverage:g} % of a rule, beside the tag {tag.license_expression_spdx}"
            yield Edit(place, TAGGED, why, clue=True)
            continue
        whole = next((m for m in _others(facts, place) if _explains(m, match)), None)
        if whole and whole.license_expression != match.license_expression:
            why = f"{match.match_coverage:g} % of a rule, beside a whole match of {whole.license_expression_spdx}"
            yield Edit(place, SLUG, why, clue=True)


def nested(facts: LicenseFacts) -> Iterator[Edit]:
    """Edits for the first clauses of a BSD license, which have a rule of their own, within all of them."""
    for place, match in places(facts):
        larger = next((m for m in _others(facts, place) if _holds(m, match)), None)
        if larger:
            yield Edit(place, PART, f"its lines are part of those of {larger.license_expression_spdx}")


def _others(facts: LicenseFacts, place: Place) -> tuple[Match, ...]:
    """The other matches of a detection; none of one that is a list of licenses, which would take a while."""
    matches = facts.detections[place[0]].matches
    return matches[: place[1]] + matches[place[1] + 1 :] if len(matches) <= _MOST else ()


def _holds(larger: Match, part: Match) -> bool:
    within = larger.start_line <= part.start_line and part.end_line <= larger.end_line
    kin = (
        all(_BSD.fullmatch(m.license_expression) for m in (larger, part))
        and larger.license_expression != part.license_expression
    )
    return (
        within
        and kin
        and larger.matched_length >= _BSD_TEXT
        and larger.matched_length >= 2 * part.matched_length
        and larger.match_coverage > _MOSTLY
    )


def _is_near(part: Match, tag: Match) -> bool:
    near = part.start_line - _AROUND <= tag.start_line <= part.end_line + _AROUND
    return near and part.match_coverage < _WHOLE


def _explains(whole: Match, part: Match) -> bool:
    if whole.match_coverage < _WHOLE or whole.matched_length < min(part.matched_length, 6):
        return False
    within = whole.start_line <= part.start_line and part.end_line <= whole.end_line
    near = whole.start_line - _NEAR <= part.end_line and part.start_line <= whole.end_line + _NEAR
    if part.match_coverage < (_PARTLY_OF_MENTION if part.matched_length < NOTICE else _PARTLY):
        return near
    return within and part.match_coverage < 100 and whole.matched_length >= part.matched_length
