# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which matches belong to one statement: those a few lines apart, and an introduction with what it introduces."""

from collections.abc import Iterator, Sequence

from licwatch.detect.index.rule import Flag
from licwatch.detect.match.license_match import LicenseMatch

_MOST_LINES_BETWEEN = 4


def groups(matches: Sequence[LicenseMatch]) -> Iterator[list[LicenseMatch]]:
    """The matches, in order, in groups."""
    group: list[LicenseMatch] = []
    for match in matches:
        if not group:
            group = [match]
            continue
        before = group[-1]
        if before.has(Flag.IS_LICENSE_INTRO):
            group.append(match)
        elif match.has(Flag.IS_LICENSE_INTRO):
            yield group
            group = [match]
        elif match.has(Flag.IS_LICENSE_CLUE):
            yield group
            yield [match]
            group = []
        elif match.start_line <= before.end_line + _MOST_LINES_BETWEEN:
            group.append(match)
        else:
            yield group
            group = [match]
    if group:
        yield group
