# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Rules for several GNU licenses of which a part was met, where the lines grant one license.

GNU notices go on with the same words. Behind "either version 2 of the GNU Lesser General Public License" they look like
the greater part of a notice that says "GPL 2 or later and LGPL 2.1 or later", and grant neither.
"""

import re
from collections.abc import Iterator

from licwatch.detect.corrections.edits import Edit, places
from licwatch.detect.corrections.grants import grants
from licwatch.detect.corrections.text import Text
from licwatch.detect.expressions import keys
from licwatch.model.facts import LicenseFacts, Match
from licwatch.model.matcher import SEQUENCE

SLUG = "other-grant"
_WHOLE = 90.0
_MOST = 100
_GNU = re.compile(r"(?P<license>a?l?gpl-\d\.\d)(?:-plus)?")


def correct(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    """Edits for parts of rules for several licenses that overlap the grant of another."""
    met = [match for _, match in places(facts)]
    for place, match in places(facts) if len(met) <= _MOST else ():
        if match.matcher != SEQUENCE or match.match_coverage >= _WHOLE or not _is_of_several(match):
            continue
        granting = next((one for one in met if one is not match and _overlaps(one, match) and _grants(one, text)), None)
        if granting and not _grants(match, text):
            said = granting.license_expression_spdx
            yield Edit(place, SLUG, f"{match.match_coverage:g} % of a rule, beside the grant of {said}")


def _is_of_several(match: Match) -> bool:
    named = keys(match.license_expression)
    return len(named) > 1 and all(_GNU.fullmatch(key) for key in named)


def _overlaps(one: Match, other: Match) -> bool:
    return one.start_line <= other.end_line and other.start_line <= one.end_line


def _grants(match: Match, text: Text) -> bool:
    """Whether the lines of a match grant a license that it says, in that version."""
    granted = {grant.license.lower() for grant in grants(text.prose(match.start_line, match.end_line))}
    said = {found["license"] for key in keys(match.license_expression) if (found := _GNU.fullmatch(key))}
    return bool(granted & said)
