# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Joining license expressions changes the text as little as it can, and what it means not at all."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from license_expression import Licensing

from licwatch.judge.expressions import all_of, conjuncts, is_unknown

ALL_OF = [
    (["MIT"], "MIT"),
    (["MIT", "MIT"], "MIT"),
    (["MIT", "Apache-2.0"], "MIT AND Apache-2.0"),
    (["Apache-2.0", "MIT"], "Apache-2.0 AND MIT"),
    (["MIT OR Apache-2.0"], "MIT OR Apache-2.0"),
    (["MIT OR Apache-2.0", "ISC"], "(MIT OR Apache-2.0) AND ISC"),
    (["GPL-2.0-only AND (MIT OR X11)", "ISC"], "GPL-2.0-only AND (MIT OR X11) AND ISC"),
    (["GPL-2.0-only AND (MIT OR X11)", "MIT OR X11"], "GPL-2.0-only AND (MIT OR X11)"),
    (["MIT AND ISC", "ISC AND Zlib"], "MIT AND ISC AND Zlib"),
    (["(MIT AND ISC) AND Zlib", "MIT"], "MIT AND ISC AND Zlib"),
    (["(MIT)", "MIT"], "MIT"),
    (["((MIT OR ISC))"], "MIT OR ISC"),
    (["(MIT OR ISC) AND (MIT OR Zlib)"], "(MIT OR ISC) AND (MIT OR Zlib)"),
    (["MIT OR ISC AND Zlib", "0BSD"], "(MIT OR ISC AND Zlib) AND 0BSD"),
    (["GPL-2.0-only WITH Classpath-exception-2.0", "MIT"], "GPL-2.0-only WITH Classpath-exception-2.0 AND MIT"),
    (["GPL-2.0-only", "GPL-2.0-or-later"], "GPL-2.0-only AND GPL-2.0-or-later"),
    (["LicenseRef-OR", "LicenseRef-AND"], "LicenseRef-OR AND LicenseRef-AND"),
]

KNOWN = [
    "MIT",
    "MIT OR Apache-2.0",
    "LicenseRef-scancode-public-domain",
    "LicenseRef-unknown",
    "GPL-2.0-only WITH LicenseRef-scancode-generic-exception",
    "NONEXCLUSIVE",
]

UNKNOWN = [
    "LicenseRef-scancode-unknown",
    "LicenseRef-scancode-unknown-license-reference",
    "LicenseRef-scancode-unknown-spdx",
    "LicenseRef-scancode-free-unknown",
    "LicenseRef-scancode-license-file-reference",
    "LicenseRef-scancode-see-license",
    "LicenseRef-scancode-no-license",
    "MIT AND (ISC OR LicenseRef-scancode-unknown-license-reference)",
    "NOASSERTION",
    "NONE",
]

NAMES = ("MIT", "ISC", "Zlib", "GPL-2.0-only WITH Classpath-exception-2.0", "LicenseRef-ORAND")
LICENSING = Licensing()


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.tuples(st.sampled_from([" AND ", " OR "]), st.lists(inner, min_size=2, max_size=3))
    return st.one_of(joined.map(lambda made: made[0].join(f"({one})" for one in made[1])), inner.map("({})".format))


EXPRESSIONS = st.recursive(st.sampled_from(NAMES), nested, max_leaves=8)


@pytest.mark.parametrize(("given", "expected"), ALL_OF)
def test_all_of(given: list[str], expected: str) -> None:
    assert all_of(given) == expected


@pytest.mark.parametrize("expression", KNOWN)
def test_is_known(expression: str) -> None:
    assert not is_unknown(expression)


@pytest.mark.parametrize("expression", UNKNOWN)
def test_is_unknown(expression: str) -> None:
    assert is_unknown(expression)


@given(st.lists(EXPRESSIONS, min_size=1, max_size=4))
def test_all_of_means_that_all_hold(expressions: list[str]) -> None:
    joined = LICENSING.parse(all_of(expressions)).simplify()
    assert joined == LICENSING.parse(" AND ".join(f"({one})" for one in expressions)).simplify()


@given(st.lists(EXPRESSIONS, min_size=1, max_size=4))
def test_all_of_its_own_answer_is_the_same(expressions: list[str]) -> None:
    joined = all_of(expressions)
    assert all_of([joined]) == joined
    assert all_of([joined, *expressions]) == joined


@given(st.lists(EXPRESSIONS, min_size=2, max_size=3))
def test_order_changes_only_the_order(expressions: list[str]) -> None:
    assert len({frozenset(conjuncts(all_of(order))) for order in permutations(expressions)}) == 1


@given(st.text(alphabet="() AO", max_size=12))
def test_what_is_no_expression_gets_an_answer(text: str) -> None:
    assert isinstance(all_of([text, "MIT"]), str)


@pytest.mark.parametrize("broken", ["(MIT", "MIT)", ")MIT(", "(MIT OR ISC"])
def test_what_is_no_expression_is_left_alone(broken: str) -> None:
    assert broken.replace(" ", "") in all_of([broken, "Zlib"]).replace(" ", "")


def test_depth_costs_no_stack() -> None:
    assert all_of(["(" * 2000 + "MIT" + ")" * 2000, "MIT"]) == "MIT"
