# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lists of license names, as tools about licenses have them, are no statements: long rows of short exact matches go."""

from licwatch.detect.index.rule import Flag
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.model.matcher import TAG

_SHORT_LIST, _LONG_LIST = 15, 150
_LEAST_DIFFERENT = 1 / 3
_MOST_OF_LONG = 0.95
_MOST_DISTANCE, _MOST_LENGTH = 10, 20
_NAMES = Flag.IS_LICENSE_REFERENCE | Flag.IS_LICENSE_TAG | Flag.IS_LICENSE_INTRO | Flag.IS_LICENSE_CLUE


def without_lists(matches: list[LicenseMatch]) -> list[LicenseMatch]:
    """The matches that are not part of such a list."""
    if len(matches) < _SHORT_LIST:
        return matches
    if len(matches) > _LONG_LIST and _is_list(matches, _LONG_LIST, _LONG_LIST) and _are_names(matches):
        return []
    kept: list[LicenseMatch] = []
    row: list[LicenseMatch] = []
    for match in matches:
        is_name = _is_name(match)
        if is_name and (not row or row[-1].qspan.distance_to(match.qspan) <= _MOST_DISTANCE):
            row.append(match)
            continue
        kept += _unless_list(row)
        row = [match] if is_name else []
        if not is_name:
            kept.append(match)
    return kept + _unless_list(row)


def _unless_list(row: list[LicenseMatch]) -> list[LicenseMatch]:
    return [] if row and _is_list(row, _SHORT_LIST, _SHORT_LIST * _LEAST_DIFFERENT) else row


def _is_list(matches: list[LicenseMatch], least: int, least_licenses: float) -> bool:
    """Whether there are as many matches as that, of licenses that differ enough."""
    licenses = len({match.rule.license_expression for match in matches})
    differ = licenses / len(matches) > _LEAST_DIFFERENT or licenses >= least_licenses
    return len(matches) >= least and differ


def _are_names(matches: list[LicenseMatch]) -> bool:
    return sum(map(_is_name, matches)) / len(matches) > _MOST_OF_LONG


def _is_name(match: LicenseMatch) -> bool:
    return match.has(_NAMES) and match.matcher != TAG and match.coverage == 100 and match.length <= _MOST_LENGTH
