# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Phrases of the design world: what is known of them without the license rules counts instead of what these guess.

"Creative Commons - Attribution - Share Alike" is CC BY-SA, of a version that is not stated; the rules hold it for
CC-BY-4.0 OR CC-BY-3.0. A license text or a long notice that has such a phrase in it stays what it is.
"""

from collections.abc import Iterator, Sequence

from licwatch.detect.corrections.edits import Edit, apply, places
from licwatch.detect.corrections.generic import NAMELESS
from licwatch.detect.expressions import keys
from licwatch.detect.place import Said
from licwatch.model.facts import LicenseFacts, Match

SLUG = "known-phrase"
#: Words of a match that may be no more than a phrase with the words that introduce it, beyond those of the phrase.
_AROUND = 40
#: Lines around a phrase in which a reference that names no license is about the same.
_NEAR = 12
#: Lines behind a phrase in which the address of its license stands.
_BEHIND = 3
_SOME = " WITH LicenseRef-scancode-generic-exception"


def superseded(facts: LicenseFacts, said: Sequence[Said]) -> LicenseFacts:
    """The facts without matches on the lines of a phrase that say something else and are not much longer."""
    return apply(facts, _edits(facts, said))


def _edits(facts: LicenseFacts, said: Sequence[Said]) -> Iterator[Edit]:
    for place, match in places(facts):
        for one in said:
            if _is_said_better(match, one):
                yield Edit(place, SLUG, one.why)
            elif keys(match.license_expression) <= NAMELESS and _is_near(match, one):
                yield Edit(
                    place, SLUG, f"it names no license, and {one.license_expression_spdx} stands near", clue=True
                )


def _is_said_better(match: Match, said: Said) -> bool:
    within = said.start_line <= match.start_line and match.end_line <= said.end_line
    same = match.license_expression_spdx == said.license_expression_spdx
    return (within or _is_without_exception(match, said)) and not same and match.matched_length <= said.words + _AROUND


def _is_without_exception(match: Match, said: Said) -> bool:
    """Whether it says the license of a phrase without its exception, in the phrase or right behind: its address."""
    license_expression, _, exception = (said.license_expression_spdx or "").partition(" WITH ")
    behind = said.start_line <= match.start_line and match.end_line <= said.end_line + _BEHIND
    return (
        bool(exception) and behind and match.license_expression_spdx in (license_expression, license_expression + _SOME)
    )


def _is_near(match: Match, said: Said) -> bool:
    return said.start_line - _NEAR <= match.start_line and match.end_line <= said.end_line + _NEAR
