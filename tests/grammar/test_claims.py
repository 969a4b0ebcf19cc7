# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Claims: one for each statement that says something, read beside the other fields of the same thing."""

from licwatch.grammar import claims
from licwatch.model.statement import Scope, Statement
from tests.grammar.asking import (
    EMPTY,
    EXPLICIT,
    HOLDER,
    LICENSE,
    REFERENCE,
    TITLE,
    TOOL,
    UNVERSIONED,
    URL,
    known,
    of_statements,
    together,
)

BY = "http://creativecommons.org/licenses/by/4.0/"


def test_claims_are_in_the_order_of_their_statements_and_hold_them() -> None:
    statements = [
        Statement("a", "title", "Peg", TITLE),
        Statement("a", "license", "MIT", LICENSE),
        Statement("b", "license", "ISC", LICENSE),
        Statement("a", "url", BY, URL),
        Statement("a", "license", "MIT", LICENSE),
    ]
    made = claims("any", statements, known)
    assert [one.statement for one in made] == statements[1:4]
    assert [one.license_expression_spdx for one in made] == ["MIT", "ISC", "CC-BY-4.0"]
    assert claims("any", [], known) == ()


def test_what_a_tool_says_of_itself_is_no_claim() -> None:
    assert together("any", ("Application", "GPL-3.0-or-later", TOOL)) == []


def test_a_name_and_an_address_of_one_thing_belong_together() -> None:
    fields = ("rights", "CC Attribution", HOLDER), ("license", BY, URL), ("terms", "CC BY", LICENSE)
    assert together("svg", *fields) == [
        ("rights", "CC-BY-4.0", EXPLICIT),
        ("license", "CC-BY-4.0", EXPLICIT),
        ("terms", "CC-BY-4.0", EXPLICIT),
    ]


def test_those_of_different_things_do_not() -> None:
    made = of_statements(
        "any",
        [
            Statement("a", "license", "CC BY", LICENSE),
            Statement("b", "url", BY, URL),
            Statement("a", "url", BY, URL, Scope.OBJECT, "Part"),
            Statement("a", "url", BY, URL, Scope.PROJECT),
        ],
    )
    assert made[0] == ("license", "LicenseRef-CC-BY-unversioned", UNVERSIONED)


def test_two_addresses_leave_a_name_open() -> None:
    fields = ("l", "CC BY", LICENSE), ("a", BY, URL), ("b", BY.replace("4.0", "3.0"), URL)
    assert together("any", *fields)[0] == ("l", "LicenseRef-CC-BY-unversioned", UNVERSIONED)


def test_a_contradiction_stays_one() -> None:
    fields = ("l", "CC BY-SA 4.0", LICENSE), ("u", BY, URL)
    assert together("any", *fields) == [("l", "CC-BY-SA-4.0", EXPLICIT), ("u", "CC-BY-4.0", EXPLICIT)]


def test_the_public_domain_is_what_the_address_says() -> None:
    fields = ("rights", "Public Domain", HOLDER), ("license", "http://creativecommons.org/licenses/publicdomain/", URL)
    assert [one[1] for one in together("svg", *fields)] == ["CC-PDDC", "CC-PDDC"]


def test_an_empty_field_is_told_only_where_nothing_else_is_said() -> None:
    assert together("any", ("l", "", LICENSE), ("u", "", URL)) == [("l", None, EMPTY), ("u", None, EMPTY)]
    assert together("any", ("l", "MIT", LICENSE), ("u", "", URL)) == [("l", "MIT", EXPLICIT)]


def test_other_leaves_it_to_the_address() -> None:
    assert together("any", ("l", "other", LICENSE), ("u", BY, URL))[0] == ("l", "CC-BY-4.0", EXPLICIT)
    assert together("any", ("l", "other", LICENSE))[0] == ("l", None, REFERENCE)


def test_many_statements_take_no_longer_each() -> None:
    many = [Statement("a", f"license {number}", "CC BY", LICENSE) for number in range(3000)]
    made = claims("any", [*many, Statement("a", "url", BY, URL)], known)
    assert {one.license_expression_spdx for one in made} == {"CC-BY-4.0"}
    assert len(made) == 3001


def test_several_licenses_of_maven_are_a_choice_and_those_of_others_are_not() -> None:
    fields = (("licenses[0]", "MIT"), ("licenses[1]", "Apache-2.0"))
    statements = [Statement(place, "name", value, LICENSE, Scope.PROJECT) for place, value in fields]
    assert {expression for _, expression, _ in of_statements("pom", statements)} == {"MIT OR Apache-2.0"}
    assert [expression for _, expression, _ in of_statements("ros", statements)] == ["MIT", "Apache-2.0"]
    assert [expression for _, expression, _ in of_statements("pom", statements[:1])] == ["MIT"]
