# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""References that name no license, beside a license that is named: "GPLv3+ (see COPYING)" says GPLv3+.

A reference alone remains: it is what there is to follow.
"""

from collections.abc import Iterator

from licwatch.detect.corrections.edits import Edit, places
from licwatch.detect.expressions import keys
from licwatch.model.facts import Detection, LicenseFacts, Match

BESIDE, EXCEPTION = "reference-beside-named", "exception-beside-named"
#: Keys of references that name no license.
NAMELESS = frozenset(("unknown-license-reference", "unknown", "free-unknown", "unknown-spdx", "warranty-disclaimer"))
_EXCEPTION = "generic-exception"


def correct(facts: LicenseFacts) -> Iterator[Edit]:
    """Edits for references beside a license, and "as a special exception" beside the exception."""
    beside = [_named(detection) for detection in facts.detections]
    for place, match in places(facts):
        named = beside[place[0]]
        if keys(match.license_expression) <= NAMELESS:
            if named:
                why = f"it names no license, and {named[0].license_expression_spdx} stands beside it"
                yield Edit(place, BESIDE, why, clue=True)
        elif match.license_expression == _EXCEPTION:
            exceptions = [m for m in named if _is_exception(m) and m.end_line >= match.start_line]
            if exceptions:
                why = f"the words that introduce {exceptions[0].license_expression_spdx}"
                yield Edit(place, EXCEPTION, why)


def _named(detection: Detection) -> list[Match]:
    return [m for m in detection.matches if not keys(m.license_expression) & (NAMELESS | {_EXCEPTION})]


def _is_exception(match: Match) -> bool:
    return "exception" in match.license_expression
