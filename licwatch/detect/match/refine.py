# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Refining: of all matches in a text, those that count. The order of steps is ScanCode's, and decides what is left."""

from licwatch.detect.index.rule import Flag
from licwatch.detect.match.filters import is_gibberish, is_plausible, is_scattered
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.detect.match.lists import without_lists
from licwatch.detect.match.merge import merge
from licwatch.detect.match.overlap import restored, without_contained, without_overlapping


def refine(matches: list[LicenseMatch], merged: bool, final: bool) -> list[LicenseMatch]:
    """With `merged`, matches are merged before and after; with `final`, false positives and lists of names go."""
    if not matches:
        return []
    if merged:
        matches = merge(matches)
    matches = [match.placed() for match in matches if is_plausible(match)]
    if len(matches) != 1:
        matches = [match for match in matches if not is_scattered(match)]
    matches = merge([match for match in matches if not is_gibberish(match)])
    matches, contained = without_contained(matches)
    matches, overlapping = without_overlapping(matches)
    matches = matches + restored(matches, contained)
    matches = matches + restored(matches, overlapping)
    matches, _ = without_contained(matches)
    if final:
        matches = without_lists([match for match in matches if not match.has(Flag.IS_FALSE_POSITIVE)])
    return merge(matches) if merged else matches
