# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A notice with an exception that is known as a whole, and what the rules make of it and of the lines behind it."""

import pytest

from licwatch.detect.corrections.phrases import superseded
from licwatch.detect.place import Said
from licwatch.model.facts import Match
from tests.detect.corrections.table import each, facts, met

NOTICE = Said(6, 10, "CC-BY-SA-4.0 WITH KiCad-libraries-exception", 60, "a notice")
SOME = "CC-BY-SA-4.0 WITH LicenseRef-scancode-generic-exception"
STAYS = (met("cc-by-sa-4.0", 40, length=20), met("cc-by-sa-4.0", 4, length=20), met("mit", 12), met("cc-by-4.0", 12))
GOES = (met("cc-by-sa-4.0 WITH generic-exception", 6, 12, length=65, says=SOME), met("cc-by-sa-4.0", 12, length=9))


@pytest.mark.parametrize("match", STAYS)
def test_another_license_or_place_stays(match: Match) -> None:
    assert superseded(facts(each(match)), [NOTICE]) == facts(each(match))


@pytest.mark.parametrize("match", GOES)
def test_the_license_without_its_exception_goes(match: Match) -> None:
    assert superseded(facts(each(match)), [NOTICE]).license_expression_spdx is None
