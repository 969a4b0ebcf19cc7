# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Of matches that cover each other, which count: first those within others go, then those mostly within others.

Both walk over matches in order and compare each with those after it. The walks stop early in places, as ScanCode's
do: what they leave behind is part of its answers.
"""

from collections.abc import Callable

from licwatch.detect.expressions import contains
from licwatch.detect.index.rule import Flag
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.detect.match.merge import merge

_SMALL, _MEDIUM, _LARGE, _EXTRA_LARGE = 0.10, 0.40, 0.70, 0.90

Split = tuple[list[LicenseMatch], list[LicenseMatch]]
#: Of two neighbors, whether the first meets no more after the second.
Ends = Callable[[LicenseMatch, LicenseMatch], bool]
#: Of two neighbors, and of what stands before both, which of the two goes.
Weaker = Callable[[LicenseMatch, LicenseMatch, LicenseMatch | None], LicenseMatch | None]


def without_contained(matches: list[LicenseMatch]) -> Split:
    """Kept and dropped: of matches whose positions are all those of another, the fuller one stays."""
    return _walked(
        matches,
        ends=lambda current, after: after.qspan.end > current.qspan.end,
        weaker=lambda current, after, _before: _contained(current, after),
    )


def without_overlapping(matches: list[LicenseMatch]) -> Split:
    """Kept and dropped: of two that overlap, by how much and by their licenses, one may go."""
    return _walked(matches, ends=lambda current, after: after.qspan.start > current.qspan.end, weaker=_overlapping)


def _walked(matches: list[LicenseMatch], ends: Ends, weaker: Weaker) -> Split:
    """Each match, in order, beside those after it, until `ends` says so; `weaker` says which of two goes, if any."""
    kept, dropped = sorted(matches, key=lambda match: match.order), []
    at = 0
    while at < len(kept) - 1:
        following = at + 1
        while following < len(kept):
            current, after = kept[at], kept[following]
            if ends(current, after):
                break
            goes = weaker(current, after, kept[at - 1] if at else None)
            if goes is None:
                following += 1
            elif goes is after:
                dropped.append(kept.pop(following))
            else:
                dropped.append(kept.pop(at))
                at -= 1
                break
        at += 1
    return kept, dropped


def _contained(current: LicenseMatch, after: LicenseMatch) -> LicenseMatch | None:
    if current.qspan == after.qspan:
        return after if current.coverage >= after.coverage else current
    if current.qspan.contains(after.qspan):
        return after
    return current if after.qspan.contains(current.qspan) else None


def _overlapping(current: LicenseMatch, after: LicenseMatch, before: LicenseMatch | None) -> LicenseMatch | None:
    overlap = current.qspan.overlap(after.qspan)
    if not overlap or (current.has(Flag.IS_FALSE_POSITIVE) and after.has(Flag.IS_FALSE_POSITIVE)):
        return None
    goes = _weaker(current, after, overlap)
    return current if goes is None and before and _is_between(before, current, after) else goes


def _weaker(current: LicenseMatch, after: LicenseMatch, overlap: int) -> LicenseMatch | None:
    """Which of two neighbors goes, if one does."""
    length, next_length, hilen, next_hilen = current.length, after.length, current.hilen, after.hilen
    of_next, of_current = overlap / next_length, overlap / length
    longer, shorter = length >= next_length, length <= next_length
    stronger, weaker = longer and hilen >= next_hilen, shorter and hilen <= next_hilen
    if of_next >= _EXTRA_LARGE and longer:
        return after
    if of_current >= _EXTRA_LARGE and shorter:
        return current
    if of_next >= _LARGE and stronger:
        return after
    if of_current >= _LARGE and weaker:
        return current
    if max(of_next, of_current) < _SMALL:
        return None
    contains = stronger and _licenses(current, after)
    is_contained = weaker and _licenses(after, current)
    if of_next >= _MEDIUM and (contains or _trails(current, after)):
        return after
    if max(of_next, of_current) >= _MEDIUM and (contains or is_contained):
        return after if contains else current
    if of_next >= _SMALL and contains and current.surrounds(after):
        return after
    return current if of_current >= _SMALL and is_contained and after.surrounds(current) else None


def _trails(current: LicenseMatch, after: LicenseMatch) -> bool:
    """Whether the next is "license foo", of which "license" is the current one's last word."""
    return (
        after.length == 2
        and current.length >= after.length + 2
        and current.hilen >= after.hilen
        and current.has(Flag.ENDS_WITH_LICENSE)
        and after.has(Flag.STARTS_WITH_LICENSE)
    )


def _licenses(one: LicenseMatch, other: LicenseMatch) -> bool:
    """Whether one's license expression contains the other's."""
    first, second = one.rule.license_expression, other.rule.license_expression
    return bool(first and second) and contains(first, second)


def _is_between(before: LicenseMatch, current: LicenseMatch, after: LicenseMatch) -> bool:
    """Whether the current match is mostly what its neighbors, which do not overlap, have already."""
    if before.qspan.overlap(after.qspan):
        return False
    with_before, with_after = current.qspan.overlap(before.qspan), current.qspan.overlap(after.qspan)
    return bool(with_before and with_after) and with_before + with_after >= current.length * 0.9


def restored(matches: list[LicenseMatch], dropped: list[LicenseMatch]) -> list[LicenseMatch]:
    """Of dropped matches, merged, those that share nothing with what was kept."""
    if not dropped:
        return []
    covered = matches[0].qspan if matches else None
    for match in matches[1:]:
        covered = covered.union(match.qspan) if covered else match.qspan
    return [match for match in merge(dropped) if not covered or not match.qspan.overlap(covered)]
