# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What is no statement by people, and what points to elsewhere."""

import pytest

from licwatch.grammar import NOT_UNDERSTOOD
from tests.grammar.asking import AUTHOR, DEFAULT, EMPTY, HOLDER, REFERENCE, TITLE, URL, claim

BY_TOOLS = [
    *("Unknown", "UNKNOWN", "none", "n/a", "[]", "NOASSERTION", "Author Name", "Authorisation status"),
    *("The authorising person", "${LICENSE}", "unspecified", "TODO", "Rhinoceros 6.0 - Beta Lab License"),
    *("SOLIDWORKS Educational License", "Educational Version"),
]
ELSEWHERE = [
    *(
        "../license.html",
        "LICENSE",
        "LICENSE.txt",
        "./COPYING",
        "docs/legal/TERMS.md",
        "see LICENSE",
        "See COPYING file.",
    ),
    *("SEE LICENSE IN LICENSE.txt", "see http://www.example.org/license", "file:///usr/share/license.txt"),
    *("http://example.org/license.txt", "License: see http://qelectrotech.org/wiki/doc/elements_license"),
    *("UNLICENSED", "no license", "other", "Other", "custom"),
]
NOT_KNOWN = [
    "My own terms",
    "openrail-x",
    "unlimited",
    "free for personal use",
    "CC BY 4.0 for non-commercial use only",
]


@pytest.mark.parametrize("value", BY_TOOLS)
def test_placeholders_claim_nothing(value: str) -> None:
    made = claim(value)
    assert made
    assert (made.grade, made.license_expression_spdx) == (DEFAULT, None)
    assert not made.grade.by_people


@pytest.mark.parametrize("value", ELSEWHERE)
def test_pointers_claim_nothing_by_themselves(value: str) -> None:
    made = claim(value)
    assert made
    assert (made.grade, made.license_expression_spdx) == (REFERENCE, None)
    assert made.why != NOT_UNDERSTOOD


@pytest.mark.parametrize("value", NOT_KNOWN)
def test_what_no_table_knows_is_for_others_to_say(value: str) -> None:
    made = claim(value)
    assert made
    assert (made.grade, made.license_expression_spdx, made.why) == (REFERENCE, None, NOT_UNDERSTOOD)


@pytest.mark.parametrize("value", ["", "  \n"])
def test_empty_fields(value: str) -> None:
    for made in (claim(value), claim(value, URL)):
        assert made
        assert (made.grade, made.license_expression_spdx) == (EMPTY, None)
    assert claim(value, AUTHOR) is None


@pytest.mark.parametrize("kind", [HOLDER, AUTHOR, TITLE])
@pytest.mark.parametrize("value", ["[]", "Author Name", "Unknown", "(c) 2024 Ada Example. All rights reserved."])
def test_people_and_titles_that_name_no_license_claim_nothing(value: str, kind: object) -> None:
    assert claim(value, kind) is None  # type: ignore[arg-type]
