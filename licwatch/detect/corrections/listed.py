# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Files about licenses: a chooser, a table of compatibility, test data of a license tool, documentation that explains.

Whoever names many unrelated licenses far below the head of a file, and each in a few words, speaks about licenses. What
the head of the file says holds; so does whatever is long enough to be a notice or a text. The role of a file tells
where this may be so: a list of third parties' notices is not such a file.
"""

import re
from collections.abc import Iterator

from licwatch.detect.corrections.edits import Edit, apply, places
from licwatch.detect.expressions import keys
from licwatch.model.facts import LicenseFacts, Match
from licwatch.model.matcher import TAG

SLUG = "list-of-licenses"
#: Families that one file must name to be about licenses.
_MANY = 6
#: Lines at the head of a file, and words that are too many for a mention.
_HEAD, _NOTICE = 40, 30
_FAMILY = re.compile(r"[-_.\d].*")


def without_list(facts: LicenseFacts) -> LicenseFacts:
    """The facts of a file that may be about licenses, with its mentions as clues if it is."""
    families = {_FAMILY.sub("", key) for _, match in places(facts) for key in keys(match.license_expression)}
    return apply(facts, _mentions(facts, len(families))) if len(families) >= _MANY else facts


def _mentions(facts: LicenseFacts, families: int) -> Iterator[Edit]:
    for place, match in places(facts):
        if not _is_said(match):
            yield Edit(place, SLUG, f"one of {families} licenses that the file names in a few words each", clue=True)


def _is_said(match: Match) -> bool:
    at_head = match.start_line <= _HEAD and (match.matcher == TAG or match.matched_length >= _NOTICE // 3)
    return at_head or match.matched_length >= _NOTICE
