# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of Creative Commons, as the whole value of a license field and as a whole text."""

import pytest

from tests.grammar.asking import said, spoken

#: Nothing in prose; as a license these say less than a license, or nothing.
MUST_NOT_FIRE = {
    "Attribution": None,
    "Namensnennung": None,
    "attribution, non-commercial": None,
    "表示": None,
    "署名": None,
    # words of programmers: "displayed inheritance"
    "表示継承": None,
    "cc by email": None,
    "Creative Commons by Ada": None,
    "Creative Commons": "LicenseRef-CC-unversioned",
    "Creative Commons 4.0": "LicenseRef-CC-unversioned",
    # it says one thing in words and another in letters
    "Creative Commons Attribution (BY-SA)": None,
    "CC BY-ND-SA 4.0": None,
    # conditions that no table knows
    "Creative Commons Attribution - Quatsch": None,
    "Creative Commons - Attribution - Sans Partage": None,
    "CC0 2.0": None,
}
BY, SA, NC, NCSA, NCND, ND = (f"CC-BY{rest}" for rest in ("", "-SA", "-NC", "-NC-SA", "-NC-ND", "-ND"))
NAMES = {
    "CC BY-SA 4.0": f"{SA}-4.0",
    "CC-BY-SA-4.0": f"{SA}-4.0",
    "CC_BY_SA_4.0": f"{SA}-4.0",
    "CC BY SA 4.0": f"{SA}-4.0",
    "CC/BY-SA/3.0": f"{SA}-3.0",
    "CC:BY-SA 3.0": f"{SA}-3.0",
    "CCBYSA 4.0": f"{SA}-4.0",
    "CC-BY-SA3.0": f"{SA}-3.0",
    "cc-by-nc-nd 4.0": f"{NCND}-4.0",
    "CC BY-SA v4": f"{SA}-4.0",
    "CC BY-NC 3": f"{NC}-3.0",
    "CC BY-SA 3.0 IGO": f"{SA}-3.0-IGO",
    "CC BY-SA 3.0 DE": f"{SA}-3.0-DE",
    "CC BY-NC-ND 3.0 US": f"LicenseRef-{NCND}-3.0-US",
    "CC BY-SA 4.0 International": f"{SA}-4.0",
    "CC BY-SA 4.0 or later": f"{SA}-4.0+",
    "Creative Commons BY-NC-SA 4.0": f"{NCSA}-4.0",
    "Creative Commons CC-BY 4.0 License": f"{BY}-4.0",
    "Creative Commons Attribution 4.0 International": f"{BY}-4.0",
    "Creative Commons Attribution-Share Alike 3.0 Unported License": f"{SA}-3.0",
    "Creative Commons Attribution, Non-Commercial, No Derivatives 2.5": f"{NCND}-2.5",
    "Creative Commons Attribution-NoDerivs 2.0 Generic": f"{ND}-2.0",
    "Creative Commons (4.0 International License) Attribution-ShareAlike": f"{SA}-4.0",
    "Creative Commons\n// Attribution-ShareAlike 4.0 License": f"{SA}-4.0",
    "Attribution-NonCommercial-ShareAlike 4.0 International (CC BY-NC-SA 4.0)": f"{NCSA}-4.0",
    "Attribution 4.0 International": f"{BY}-4.0",
    # from version 2.0 on, every license asks for attribution
    "Creative Commons ShareAlike 4.0": f"{SA}-4.0",
    "Creative Commons ShareAlike 1.0": "CC-SA-1.0",
    "CC0": "CC0-1.0",
    "CC-0 1.0": "CC0-1.0",
    "CC Zero": "CC0-1.0",
    "Creative Commons Zero v1.0 Universal": "CC0-1.0",
    "CC0 1.0 Universal (CC0 1.0) Public Domain Dedication": "CC0-1.0",
    "Public Domain Mark 1.0": "CC-PDM-1.0",
}
FAMILIES = {
    "CC BY": BY,
    "CC-BY-NC": NC,
    "CC BY-SA license": SA,
    "CC Attribution-ShareAlike": SA,
    "CC Attribution-NonCommercial-ShareAlike": NCSA,
    "CreativeCommons Attribution-NoDerivatives": ND,
    "Creative Commons - Attribution - Non-Commercial - Share Alike": NCSA,
    "Attribution-ShareAlike": SA,
    "CC BY, non commercial": NC,
    # versions that do not exist, and one that is several
    "CC BY-SA v2": SA,
}


@pytest.mark.parametrize(("name", "expected"), MUST_NOT_FIRE.items())
def test_must_not_fire(name: str, expected: str | None) -> None:
    assert spoken(name) == []
    assert said(name) == expected


@pytest.mark.parametrize(("name", "expected"), NAMES.items())
def test_must_fire(name: str, expected: str) -> None:
    assert said(name) == expected
    assert spoken(name) == [expected]


@pytest.mark.parametrize(("name", "expected"), FAMILIES.items())
def test_no_version_is_invented(name: str, expected: str) -> None:
    assert said(name) == f"LicenseRef-{expected}-unversioned"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Creative Commons - GNU LGPL 2.1", "LGPL-2.1-only"),
        ("Creative Commons - GNU GPL", "LicenseRef-GPL-unversioned"),
        ("Creative Commons - BSD License", "LicenseRef-BSD-unversioned"),
        ("CC-GNU LGPL version 2.1", "LGPL-2.1-only"),
    ],
)
def test_licenses_of_software_behind_the_name_are_none_of_creative_commons(name: str, expected: str) -> None:
    assert said(name) == expected
    assert spoken(f"It is licensed under the {name}.") == [expected]


@pytest.mark.parametrize("name", ["CC NC", "CC1 / NC", "CC-SA", "#CC0", "0xCC0"])
def test_labels_of_drawings_and_colors_are_none(name: str) -> None:
    assert spoken(name) == []
