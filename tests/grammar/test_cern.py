# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The CERN Open Hardware Licence in all its spellings; version 2 is three licenses."""

import pytest

from tests.grammar.asking import said, spoken

OHL = "CERN-OHL"
MUST_NOT_FIRE = [
    "CERN is a laboratory",
    "CERN openlab",
    "concern ohl",
    "Published on the CERN Open Hardware Repository",
    "See cern_ohl_s_v2.txt",
    "CERN OHL S v2 is not a license for software.",
]
MUST_FIRE = {
    "CERN OHL v.1.1": f"{OHL}-1.1",
    "CERN OHL v1.2": f"{OHL}-1.2",
    "CERN-OHL-1.2": f"{OHL}-1.2",
    "CERN Open Hardware Licence v1.2": f"{OHL}-1.2",
    "CERN Open Hardware License (CERN OHL) version 1.2": f"{OHL}-1.2",
    "CERN OHL v1.2 or later": f"{OHL}-1.2+",
    "CERN OHL v.1.2 or any later version": f"{OHL}-1.2+",
    "CERN-OHL-P v2": f"{OHL}-P-2.0",
    "CERN OHL S v2": f"{OHL}-S-2.0",
    "CERN-OHL-W-2.0": f"{OHL}-W-2.0",
    "CERN-OHL v2-S": f"{OHL}-S-2.0",
    "CERN OHL v2 Weakly Reciprocal": f"{OHL}-W-2.0",
    "CERN Open Hardware Licence Version 2 - Strongly Reciprocal": f"{OHL}-S-2.0",
    "CERN Open Hardware Licence Version 2 - Permissive": f"{OHL}-P-2.0",
    "CERN OHL v1.0": "LicenseRef-CERN-OHL-1.0",
    # which of the three, or which version, is not said
    "CERN-OHL v2": "LicenseRef-CERN-OHL-unversioned",
    "CERN OHL": "LicenseRef-CERN-OHL-unversioned",
    "CERN-OHL-S": "LicenseRef-CERN-OHL-S-unversioned",
    "CERN Open Hardware Licence permissive": "LicenseRef-CERN-OHL-P-unversioned",
}


@pytest.mark.parametrize("text", MUST_NOT_FIRE)
def test_must_not_fire(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(("name", "expected"), MUST_FIRE.items())
def test_must_fire(name: str, expected: str) -> None:
    assert said(name) == expected
    assert spoken(f"Licensed under {name}") == [expected]
    assert spoken(f"Peg\n{name}\nAda") == [expected]
