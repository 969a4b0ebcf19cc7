# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Files about licenses: mentions are clues, what the head says and what is a notice holds."""

import pytest

from licwatch.detect.corrections.listed import SLUG, without_list
from licwatch.model.facts import Detection, LicenseFacts, Match
from licwatch.model.matcher import EXACT, TAG

MANY = ("mit", "apache-2.0", "gpl-3.0", "bsd-new", "mpl-2.0", "isc", "zlib")


def match(key: str, line: int, length: int, matcher: str = EXACT) -> Match:
    return Match(line, line, key, key.upper(), 100, matcher, "a.RULE", length, 100, 100)


def facts(*matches: Match) -> LicenseFacts:
    detections = tuple(Detection(m.license_expression, m.license_expression_spdx, (m,)) for m in matches)
    return LicenseFacts(detections=detections)


def mentions(first: int = 100, length: int = 3) -> list[Match]:
    return [match(key, first + at, length) for at, key in enumerate(MANY)]


STAYS = {
    "few licenses": facts(*mentions()[:5]),
    "versions of one": facts(*(match(f"gpl-{v}.0", 100 + v, 3) for v in range(1, 9))),
    "notices": facts(*mentions(length=40)),
    "at the head": facts(*mentions(first=2, length=12)),
}


@pytest.mark.parametrize("given", STAYS.values(), ids=STAYS)
def test_must_not_fire(given: LicenseFacts) -> None:
    assert without_list(given) == given


def test_must_fire() -> None:
    given = facts(match("mit", 1, 4, TAG), *mentions(), match("gpl-2.0", 300, 120))
    made = without_list(given)
    assert [d.license_expression for d in made.detections] == ["mit", "gpl-2.0"]
    assert [clue.license_expression for clue in made.clues] == list(MANY)
    assert {correction.slug for correction in made.corrections} == {SLUG}
    assert made.uncorrected == given
