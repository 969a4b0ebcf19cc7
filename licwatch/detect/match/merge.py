# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Merging: matches of one rule that follow each other in text and rule become one.

Two matches are compared in ScanCode's order, and what it decides about a pair stands here as one value for each
outcome.
"""

from enum import Enum, auto
from itertools import groupby

from licwatch.detect.index.rule import Rule
from licwatch.detect.match.license_match import LicenseMatch

#: Matches that are farther apart than this, or than half of the rule, stay two.
MOST_DISTANCE = 50


class _Fate(Enum):
    """What becomes of a pair of neighbors."""

    APART = auto()
    BOTH = auto()
    DROP_NEXT = auto()
    DROP_CURRENT = auto()
    NEXT_INTO_CURRENT = auto()
    CURRENT_INTO_NEXT = auto()


def reach(rule: Rule) -> int:
    """How far apart two matches of a rule may be and still be merged."""
    return min(rule.length // 2 or 1, MOST_DISTANCE)


def merge(matches: list[LicenseMatch]) -> list[LicenseMatch]:
    """The matches by rule and in order, merged where they belong together."""
    if len(matches) < 2:
        return matches
    ordered = sorted(matches, key=lambda match: (match.rule.identifier, match.order))
    merged: list[LicenseMatch] = []
    for _, own in groupby(ordered, key=lambda match: match.rule.identifier):
        merged += _merged(list(own))
    return merged


def _merged(own: list[LicenseMatch]) -> list[LicenseMatch]:
    """The matches of one rule."""
    most = reach(own[0].rule)
    at = 0
    while at < len(own) - 1:
        following = at + 1
        while following < len(own):
            current, after = own[at], own[following]
            fate = _fate(current, after, most)
            if fate is _Fate.APART:
                break
            if fate is _Fate.BOTH:
                following += 1
                continue
            if fate in (_Fate.DROP_CURRENT, _Fate.CURRENT_INTO_NEXT):
                if fate is _Fate.CURRENT_INTO_NEXT:
                    own[following] = after.joined(current)
                del own[at]
                at -= 1
                break
            if fate is _Fate.NEXT_INTO_CURRENT:
                own[at] = current.joined(after)
            del own[following]
        at += 1
    return own


def _fate(current: LicenseMatch, after: LicenseMatch, most: int) -> _Fate:
    q1, q2, i1, i2 = current.qspan, after.qspan, current.ispan, after.ispan
    if q1.distance_to(q2) > most or i1.distance_to(i2) > most:
        return _Fate.APART
    if i1 == i2 and q1.overlap(q2):
        # the denser of two that have the same of the rule
        return _Fate.DROP_NEXT if q1.magnitude <= q2.magnitude else _Fate.DROP_CURRENT
    if q1.contains(q2):
        return _Fate.DROP_NEXT
    if q2.contains(q1):
        return _Fate.DROP_CURRENT
    return _joining(current, after)


def _joining(current: LicenseMatch, after: LicenseMatch) -> _Fate:
    """Whether two of which neither has all of the other become one."""
    q1, q2, i1, i2 = current.qspan, after.qspan, current.ispan, after.ispan
    if current.surrounds(after) and _are_aligned(current, after):
        return _Fate.NEXT_INTO_CURRENT
    if after.surrounds(current) and _are_aligned(current, after):
        return _Fate.CURRENT_INTO_NEXT
    follows = q1.is_before(q2) and i1.is_before(i2)
    rises = q1.start <= q2.start and q1.end <= q2.end and i1.start <= i2.start and i1.end <= i2.end
    if follows or (rises and 0 < q1.overlap(q2) == i1.overlap(i2)):
        return _Fate.NEXT_INTO_CURRENT
    return _Fate.BOTH


def _are_aligned(one: LicenseMatch, other: LicenseMatch) -> bool:
    return one.qspan.union(other.qspan).size == one.ispan.union(other.ispan).size
