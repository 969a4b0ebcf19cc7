# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Required phrases: words of a rule without which, or with others between which, it was not met."""

from licwatch.detect.index.rule import Flag
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.detect.span import Span


def has_required_phrases(match: LicenseMatch) -> bool:
    """Whether all are there, without a gap, an unknown word or another passed-over word in them."""
    whole = match.has(Flag.IS_CONTINUOUS | Flag.IS_REQUIRED_PHRASE)
    if not (whole or match.rule.required_phrases):
        return True
    if whole:
        return match.is_continuous and _is_undisturbed(match, match.qspan)
    if any(not match.ispan.contains(phrase) for phrase in match.rule.required_phrases):
        return False
    return all(_is_whole(match, phrase) for phrase in match.rule.required_phrases)


def _is_whole(match: LicenseMatch, phrase: Span) -> bool:
    """Whether the positions that are paired with a phrase follow each other. Pairs are by rank: both have as many."""
    before = (match.ispan.bits & ((1 << (phrase.start - match.ispan.start)) - 1)).bit_count()
    there = match.qspan.ranked(before, phrase.size)
    return there is not None and there.size == there.magnitude and _is_undisturbed(match, there)


def _is_undisturbed(match: LicenseMatch, key: Span) -> bool:
    """Whether nothing unknown stands in the phrase, and the same count of passed-over words at the same places."""
    query, last = match.query, key.end
    if last > key.start and query.unknown_after[key.start + 1 : last + 1].any():
        return False
    own = dict(match.rule.stops)
    if not own and not query.stops_after[key.start + 1 : last + 1].any():
        return True
    pairs = zip(match.qspan.positions(), match.ispan.positions(), strict=False)
    return all(own.get(ipos, 0) == query.stops_after[qpos + 1] for qpos, ipos in pairs if key.start <= qpos < last)
