# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Arrays round as Python does, to the bit: the order of candidates depends on it."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.detect.match.rounding import tenths, twentieths


def plainly(value: float) -> int:
    return round(round(value, 1) * 10)


@given(st.lists(st.floats(0, 1), max_size=50))
def test_tenths_of_any_number_are_those_of_python(values: list[float]) -> None:
    assert tenths(np.array(values, dtype=np.float64)).tolist() == [plainly(v) for v in values]


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_tenths_of_a_ratio_are_those_of_python(part: int, whole: int) -> None:
    ratio = min(part, whole) / whole
    assert tenths(np.array([ratio, ratio**2])).tolist() == [plainly(ratio), plainly(ratio**2)]


@pytest.mark.parametrize("tie", [k / 100 for k in range(5, 100, 10)])
def test_tenths_at_and_around_ties_are_those_of_python(tie: float) -> None:
    near = [math.nextafter(tie, 0), tie, math.nextafter(tie, 1)]
    assert tenths(np.array(near)).tolist() == [plainly(v) for v in near]


def test_numpy_itself_would_differ() -> None:
    assert round(0.35, 1) != float(np.round(0.35, 1))


def test_twentieths_are_those_of_python() -> None:
    assert twentieths(5000).tolist() == [plainly(length / 20) for length in range(5001)]
