# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Combining expressions as ScanCode does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from license_expression import Licensing, combine_expressions

from licwatch.detect.expressions import combine, keys

COMBINED = [
    ([], None),
    (["mit"], "mit"),
    (["mit", "mit"], "mit"),
    (["mit", "apache-2.0"], "mit AND apache-2.0"),
    (["apache-2.0", "mit", "apache-2.0"], "apache-2.0 AND mit"),
    (["mit OR isc", "zlib"], "(mit OR isc) AND zlib"),
    (["mit AND isc", "mit"], "(mit AND isc) AND mit"),
    (["gpl-2.0 WITH classpath-exception-2.0", "mit"], "gpl-2.0 WITH classpath-exception-2.0 AND mit"),
    (["MIT", "LicenseRef-scancode-unknown"], "MIT AND LicenseRef-scancode-unknown"),
    (["(mit OR isc)", "mit OR isc"], "mit OR isc"),
]

KEYS = [
    ("mit", {"mit"}),
    ("mit AND (isc OR mit)", {"mit", "isc"}),
    ("gpl-2.0 WITH classpath-exception-2.0", {"gpl-2.0", "classpath-exception-2.0"}),
]


@pytest.mark.parametrize(("expressions", "expected"), COMBINED)
def test_combine(expressions: list[str], expected: str | None) -> None:
    assert combine(expressions) == expected


@given(st.lists(st.sampled_from(["mit", "GPL-2.0+", "LicenseRef-x.y_z", "android", "0bsd", "or-mit"]), min_size=1))
def test_what_is_not_parsed_is_combined_as_if_it_were(expressions: list[str]) -> None:
    assert combine(expressions) == str(combine_expressions(expressions, licensing=Licensing()))


@pytest.mark.parametrize(("expression", "expected"), KEYS)
def test_keys(expression: str, expected: set[str]) -> None:
    assert keys(expression) == expected


@given(st.lists(st.sampled_from(["mit", "isc", "mit OR isc", "gpl-2.0 WITH x", "mit AND isc"]), min_size=1))
def test_a_combination_means_that_all_hold(expressions: list[str]) -> None:
    licensing = Licensing()
    said = licensing.parse(" AND ".join(f"({one})" for one in expressions)).simplify()
    assert licensing.parse(combine(expressions)).simplify() == said
