# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""MakerWorld's tokens in 3MF files, which mean nothing elsewhere."""

import pytest

from tests.grammar.asking import EMPTY, HOLDER, LICENSE, TOOL, UNVERSIONED, claim, said, together

MUST_NOT_FIRE = ["BY Ada", "SA", "by the way", "BY-ND-SA", "NC"]
MUST_FIRE = {
    "BY": "LicenseRef-CC-BY-unversioned",
    "BY-SA": "LicenseRef-CC-BY-SA-unversioned",
    "BY-NC": "LicenseRef-CC-BY-NC-unversioned",
    "BY-ND": "LicenseRef-CC-BY-ND-unversioned",
    "BY-NC-SA": "LicenseRef-CC-BY-NC-SA-unversioned",
    "BY-NC-ND": "LicenseRef-CC-BY-NC-ND-unversioned",
    "CC0": "CC0-1.0",
    "Standard Digital File License": "LicenseRef-MakerWorld-Standard-Digital-File-License",
    # the standard key, as others fill it
    "CC-BY-SA-4.0": "CC-BY-SA-4.0",
    "Creative Commons - Attribution - Share Alike": "LicenseRef-CC-BY-SA-unversioned",
    "Creative Commons (4.0 International License) Attribution-ShareAlike": "CC-BY-SA-4.0",
}


@pytest.mark.parametrize("value", MUST_NOT_FIRE)
def test_must_not_fire(value: str) -> None:
    assert said(value, reader="3mf") is None


@pytest.mark.parametrize(("value", "expected"), MUST_FIRE.items())
def test_must_fire(value: str, expected: str) -> None:
    assert said(value, reader="3mf") == expected


def test_tokens_hold_in_3mf_only() -> None:
    assert said("BY-SA") is None
    assert said("BY-SA", reader="amf") is None
    assert said("BY-SA", HOLDER, reader="3mf") is None
    assert said("Standard Digital File License") == "LicenseRef-Standard-Digital-File-License"


def test_a_license_that_a_slicer_emptied_is_told() -> None:
    fields = ("LicenseTerms", "", LICENSE), ("Copyright", "[]", HOLDER), ("Application", "PrusaSlicer-2.7", TOOL)
    assert together("3mf", *fields) == [("LicenseTerms", None, EMPTY)]


def test_the_token_is_told_apart() -> None:
    made = claim("BY-NC-SA", reader="3mf")
    assert made
    assert (made.grade, made.table) == (UNVERSIONED, "makerworld")
