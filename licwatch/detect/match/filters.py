# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a match must be, looked at alone: dense, long enough, and no chance hit of one word."""

from licwatch.detect.index.rule import Flag
from licwatch.detect.match.excerpt import matched_text
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.detect.match.phrases import has_required_phrases
from licwatch.model.matcher import SEQUENCE

LEAST_DENSITY = 0.4
LEAST_COVERAGE_OF_SMALL = 80
#: So many unknown or short words on both sides make a match of one word an accident.
_ACCIDENT = 5
_SHORT_TEXT = 5
_SURE_RELEVANCE = 80


def is_plausible(match: LicenseMatch) -> bool:
    """Whether a match passes every test that is about itself."""
    return has_required_phrases(match) and (match.matcher != SEQUENCE or _is_solid(match))


def _is_solid(match: LicenseMatch) -> bool:
    """The tests for similar texts; what was found word for word need not pass them."""
    rule, length = match.rule, match.length
    if length / match.query_magnitude < LEAST_DENSITY or match.ispan.density < LEAST_DENSITY:
        return False
    coverage = match.coverage
    if coverage < rule.minimum_coverage or (length == 1 and _is_accident(match)):
        return False
    if length < rule.min_matched_length or match.hilen < rule.min_high_matched_length:
        return False
    return not (rule.has(Flag.IS_SMALL) and coverage < LEAST_COVERAGE_OF_SMALL)


def _is_accident(match: LicenseMatch) -> bool:
    """Whether a single word stands among unknown ones, single letters and digits."""
    query, at = match.query, match.qspan.start
    before = query.unknown_after[at] + query.shorts[max(0, at - 1 - _ACCIDENT) : at].sum()
    after = query.unknown_after[at + 1] + query.shorts[at : at + 1 + _ACCIDENT].sum()
    return bool(before >= _ACCIDENT and after >= _ACCIDENT)


def is_scattered(match: LicenseMatch) -> bool:
    """Whether a small rule's match has more lines than words."""
    if not match.has(Flag.IS_SMALL):
        return False
    lines = match.end_line - match.start_line + 1
    return lines > match.length + (2 if match.has(Flag.IS_LICENSE_TAG) else 0)


def is_gibberish(match: LicenseMatch) -> bool:
    """Whether one short word was met in a binary file, in a form in which nobody writes it."""
    rule = match.rule
    names = Flag.IS_LICENSE_REFERENCE | Flag.IS_LICENSE_CLUE
    if not match.query.text.is_binary or rule.length != 1 or not rule.has(names):
        return False
    most = 1 if rule.relevance >= _SURE_RELEVANCE else 0
    return not _is_written_so(matched_text(match, highlight=False).strip(), rule.text, most)


def _is_written_so(matched: str, text: str, most: int) -> bool:
    """`most`: how many characters more than the rule's text the matched text may have."""
    one, other = " ".join(matched.split()), " ".join(text.split())
    if matched == text or one == other or len(other) >= _SHORT_TEXT:
        return True
    if len(one) - len(other) not in (0, most):
        return False
    if text.endswith("+"):
        matched, text = matched.rstrip("+"), text.rstrip("+")
    return matched.istitle() or matched in (matched.lower(), matched.upper()) or text in matched
