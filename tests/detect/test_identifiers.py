# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Identifiers are made as ScanCode makes them."""

import pytest
from commoncode.text import python_safe_name
from hypothesis import given
from hypothesis import strategies as st
from licensedcode.detection import get_uuid_on_content

from licwatch.detect.identifiers import identifier, safe_name

#: An expression, and the name that it becomes: one underscore for each sign.
SAFE = [
    ("mit", "mit"),
    ("gpl-2.0", "gpl_2_0"),
    ("mit AND isc", "mit_and_isc"),
    ("(mit OR isc) AND zlib", "mit_or_isc__and_zlib"),
    ("gpl-2.0 WITH classpath-exception-2.0", "gpl_2_0_with_classpath_exception_2_0"),
    ("a--b", "a__b"),
    ("_x_", "x"),
    ("", ""),
]


@pytest.mark.parametrize(("expression", "name"), SAFE)
def test_safe_names(expression: str, name: str) -> None:
    assert safe_name(expression) == python_safe_name(expression) == name


# keys are ASCII; of other letters ScanCode looks for the nearest
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=20))
def test_any_safe_name(text: str) -> None:
    assert safe_name(text) == python_safe_name(text)


SAID = st.tuples(st.text(max_size=9), st.floats(0, 100), st.lists(st.text(max_size=9)).map(tuple))


@given(st.lists(SAID, max_size=4))
def test_identifiers(content: list[object]) -> None:
    assert identifier("mit OR isc", content) == f"mit_or_isc-{get_uuid_on_content(content)}"
