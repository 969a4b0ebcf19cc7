# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a group of matches is worth: a detection, clues, or a false positive. ScanCode's heuristics, in its order."""

from collections.abc import Sequence
from enum import StrEnum

from licwatch.detect.index.rule import Flag
from licwatch.detect.match.excerpt import matched_text
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.model.matcher import EXACT, HASH, TAG

_CLUE_COVERAGE = 60
_LOW_RELEVANCE = 60
_LATE_LINE, _SHORT_RULE = 1000, 3
_BARE_WORDS = ("gpl_bare", "freeware_bare", "public-domain_bare")
_COPYRIGHT_WORDS = ("copyright", "(c)")
_INTRODUCES = Flag.IS_LICENSE_INTRO | Flag.IS_LICENSE_CLUE

Group = Sequence[LicenseMatch]


class Category(StrEnum):
    """By the names that ScanCode writes into its detection log."""

    PERFECT = ""
    INTRO_FOLLOWED = "unknown-intro-followed-by-match"
    # of this, the log says nothing until the reference has been followed
    REFERENCE = " "
    FALSE_POSITIVE = "possible-false-positive"
    CLUES = "license-clues"
    UNKNOWN = "unknown-match"
    LOW_QUALITY = "low-quality-matches"
    IMPERFECT = "imperfect-match-coverage"
    EXTRA_WORDS = "extra-words"


#: Of these, a group has no license expression.
NO_STATEMENT = frozenset((Category.FALSE_POSITIVE, Category.CLUES, Category.LOW_QUALITY))


def categorize(group: Group) -> Category:
    """The first that applies."""
    if _has_intro_before_statement(group):
        return Category.INTRO_FOLLOWED
    if not _has_extra_words(group) and any(match.rule.referenced_filenames for match in group):
        return Category.REFERENCE
    if _is_false_positive(group):
        return Category.FALSE_POSITIVE
    if is_sure_clue(group):
        return Category.CLUES
    return _by_quality(group)


def _by_quality(group: Group) -> Category:
    unknown = any(match.rule.has_unknown for match in group)
    if _is_exact(group) and not unknown and not _has_extra_words(group):
        return Category.PERFECT
    if unknown:
        return Category.UNKNOWN
    if not _is_exact(group) and all(match.coverage <= _CLUE_COVERAGE for match in group):
        return Category.LOW_QUALITY
    if any(match.coverage < 100 for match in group):
        return Category.IMPERFECT
    return Category.EXTRA_WORDS if _has_extra_words(group) else Category.PERFECT


def is_sure_clue(group: Group) -> bool:
    """Whether all are clues, met word for word."""
    return _is_exact(group) and all(match.has(Flag.IS_LICENSE_CLUE) for match in group)


def without_intros(group: Group) -> Group:
    """The matches that do more than introduce, if there are any."""
    return [match for match in group if not _is_intro(match)] or group


def _is_exact(group: Group) -> bool:
    return all(match.matcher in (HASH, TAG, EXACT) and match.coverage == 100 for match in group)


def _has_extra_words(group: Group) -> bool:
    return any(match.coverage * match.rule.relevance / 100 - match.score > 0 for match in group)


def _introduces(match: LicenseMatch) -> bool:
    return match.has(_INTRODUCES) or match.rule.license_expression == "free-unknown"


def _is_intro(match: LicenseMatch) -> bool:
    return _introduces(match) and (match.matcher == EXACT or match.coverage == 100)


def _has_intro_before_statement(group: Group) -> bool:
    """Whether an introduction to an unknown license is followed by a known one."""
    intros = [match.rule.has_unknown and _introduces(match) for match in group]
    if len(group) == 1 or all(intros) or not any(intros):
        return False
    following = group[intros.index(True) :]
    if any(
        not intro and match.coverage >= 100 and not match.rule.has_unknown
        for match, intro in zip(following, intros[intros.index(True) :], strict=True)
    ):
        return True
    rest = without_intros(group)
    return len(rest) != len(group) and all(match.coverage <= 100 for match in rest)


def _is_false_positive(group: Group) -> bool:
    if all(match.rule.relevance == 100 for match in group):
        return False
    if all(any(word in matched_text(match).lower() for word in _COPYRIGHT_WORDS) for match in group):
        return False
    rules = [match.rule for match in group]
    low_relevance = all(rule.relevance < _LOW_RELEVANCE for rule in rules)
    one_word = all(rule.length == 1 for rule in rules)
    bare = all(any(word in rule.identifier for word in _BARE_WORDS) for rule in rules)
    late = min(match.start_line for match in group) > _LATE_LINE
    return (
        (len(group) == 1 and bare and low_relevance)
        or (one_word and all("gpl" in rule.identifier for rule in rules))
        or (low_relevance and late and any(rule.length <= _SHORT_RULE for rule in rules))
        or (one_word and all(rule.has(Flag.IS_LICENSE_TAG) for rule in rules))
    )
