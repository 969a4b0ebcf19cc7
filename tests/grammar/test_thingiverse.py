# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Thingiverse's sentences of all generations, and its slugs, which mean something only there."""

import pytest

from tests.grammar.asking import LICENSE, REFERENCE, URL, claim, said, spoken, together

CC = "Creative Commons - "
OLD = "This thing was created by Thingiverse user ada, and is licensed under "
NEW = "Peg (https://www.thingiverse.com/thing:1) by ada is licensed under the "
MUST_NOT_FIRE = [
    OLD + "none.",
    OLD + "something else",
    "I was created by Thingiverse user ada",
    "licensed under cc.",
    "cc-sa",
    f"This is not licensed under the {CC}Attribution license.",
]
PHRASES = {
    f"{CC}Attribution": "CC-BY",
    f"{CC}Attribution - Share Alike": "CC-BY-SA",
    f"{CC}Attribution - No Derivatives": "CC-BY-ND",
    f"{CC}Attribution - Non-Commercial": "CC-BY-NC",
    f"{CC}Attribution - Non-Commercial - Share Alike": "CC-BY-NC-SA",
    f"{CC}Attribution - Non-Commercial - No Derivatives": "CC-BY-NC-ND",
    f"{CC}GNU GPL": "GPL",
    f"{CC}GNU LGPL": "LGPL",
    f"{CC}LGPL": "LGPL",
    f"{CC}BSD License": "BSD",
}
SLUGS = {
    "cc": "CC-BY",
    "cc-sa": "CC-BY-SA",
    "cc-nd": "CC-BY-ND",
    "cc-nc": "CC-BY-NC",
    "cc-nc-sa": "CC-BY-NC-SA",
    "cc-nc-nd": "CC-BY-NC-ND",
    "gpl": "GPL",
    "lgpl": "LGPL",
    "bsd": "BSD",
}
FULL = {
    f"{NEW}{CC}Attribution license.\nhttp://creativecommons.org/licenses/by/3.0/": "CC-BY-3.0",
    f"{NEW}{CC}Attribution - Share Alike license. \n http://creativecommons.org/licenses/by-sa/3.0/": "CC-BY-SA-3.0",
    f"{NEW}{CC}Attribution - Non-Commercial - Share Alike license.\r\n"
    "http://creativecommons.org/licenses/by-nc-sa/4.0/": "CC-BY-NC-SA-4.0",
    f"{NEW}{CC}GNU GPL license.\nhttp://creativecommons.org/licenses/GPL/2.0/": "GPL-2.0-only",
    f"{NEW}{CC}Public Domain Dedication license.\nhttp://creativecommons.org/publicdomain/zero/1.0/": "CC0-1.0",
    # a title may say what it likes
    f"No toy, if you ask (https://www.thingiverse.com/thing:1) by ada is licensed under the {CC}Attribution license": (
        "LicenseRef-CC-BY-unversioned"
    ),
    # another address is that of another license
    f"{NEW}{CC}Attribution license.\nhttp://creativecommons.org/licenses/by-sa/3.0/": "LicenseRef-CC-BY-unversioned",
    f'<div class="license">{CC}Attribution - Share Alike</div>': "LicenseRef-CC-BY-SA-unversioned",
}


@pytest.mark.parametrize("text", MUST_NOT_FIRE)
def test_must_not_fire(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(("phrase", "family"), PHRASES.items())
def test_must_fire_in_every_generation(phrase: str, family: str) -> None:
    expected = f"LicenseRef-{family}-unversioned"
    assert spoken(OLD + phrase) == [expected]
    assert spoken(f"{NEW}{phrase} license.") == [expected]
    assert said(phrase, reader="thingiverse") == expected


@pytest.mark.parametrize(("slug", "family"), SLUGS.items())
def test_slugs_hold_in_its_files_only(slug: str, family: str) -> None:
    expected = f"LicenseRef-{family}-unversioned"
    assert spoken(f"{OLD}{slug}.\n") == [expected]
    assert said(slug, reader="thingiverse") == expected


def test_slugs_elsewhere_are_what_they_are_there() -> None:
    assert said("cc") == "LicenseRef-CC-unversioned"
    assert said("pd0") is None


@pytest.mark.parametrize(("text", "expected"), FULL.items())
def test_the_address_below_gives_the_version(text: str, expected: str) -> None:
    assert spoken(text) == [expected]


def test_the_dedication_is_cc0() -> None:
    assert spoken(f"{OLD}{CC}Public Domain Dedication") == ["CC0-1.0"]
    assert spoken(f"{OLD}pd0.") == ["CC0-1.0"]
    assert said("pd0", reader="thingiverse") == "CC0-1.0"
    assert said(f"{CC}Public Domain Dedication", reader="thingiverse") == "CC0-1.0"
    assert said("public", reader="thingiverse") == "LicenseRef-Public-Domain"


def test_no_license_is_none() -> None:
    made = claim("none", reader="thingiverse")
    assert made
    assert (made.grade, made.license_expression_spdx) == (REFERENCE, None)


def test_a_slug_and_an_address_belong_together() -> None:
    fields = ("license", "cc-sa", LICENSE), ("license", "http://creativecommons.org/licenses/by-sa/3.0/", URL)
    assert [expression for _, expression, _ in together("thingiverse", *fields)] == ["CC-BY-SA-3.0"] * 2
