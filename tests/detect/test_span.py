# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Spans of bits answer as sets of positions do, and as ScanCode's own spans."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.detect.span import Span
from tests.detect.parts import span

#: Near each other, so that they overlap and touch; and far apart now and then.
POSITIONS = st.one_of(
    st.sets(st.integers(0, 12), min_size=1),
    st.sets(st.integers(0, 300), min_size=1, max_size=20),
    st.builds(lambda first, size: set(range(first, first + size)), st.integers(0, 80), st.integers(1, 90)),
)


def theirs(positions: set[int]) -> Any:
    from licensedcode.spans import Span as Theirs

    return Theirs(positions)


@given(POSITIONS)
def test_alone(positions: set[int]) -> None:
    made, other = span(positions), theirs(positions)
    assert [*made.positions()] == sorted(positions)
    assert (made.start, made.end) == (min(positions), max(positions)) == (other.start, other.end)
    assert made.size == len(positions)
    assert made.magnitude == other.magnitude()
    assert made.density == other.density()
    assert [*made.stretches()] == [(sub.start, sub.end) for sub in other.subspans()]
    assert {p for first, last in made.stretches() for p in range(first, last + 1)} == positions


@given(POSITIONS, POSITIONS)
def test_with_another(one: set[int], two: set[int]) -> None:
    first, second, other, another = span(one), span(two), theirs(one), theirs(two)
    assert first.union(second) == span(one | two)
    assert first.overlap(second) == len(one & two) == other.overlap(another)
    assert first.contains(second) == (one >= two) == (another in other)
    assert first.distance_to(second) == other.distance_to(another)
    assert first.is_before(second) == other.is_before(another)
    assert (first == second) == (one == two)


@given(POSITIONS, st.integers(0, 40))
def test_as_a_mask_and_back(positions: set[int], more: int) -> None:
    made = span(positions)
    mask = made.mask(made.end + 1 + more)
    assert np.flatnonzero(mask).tolist() == sorted(positions)
    assert Span.where(mask, 0) == made
    assert Span.where(mask[made.start :], made.start) == made
    assert Span.where(mask, 7) == span({p + 7 for p in positions})


@given(POSITIONS, st.integers(0, 30), st.integers(1, 30))
def test_by_rank(positions: set[int], first: int, count: int) -> None:
    wanted = sorted(positions)[first : first + count]
    assert span(positions).ranked(first, count) == (span(set(wanted)) if wanted else None)


@given(st.integers(0, 500), st.integers(0, 500))
def test_between(first: int, more: int) -> None:
    assert Span.between(first, first + more) == span(set(range(first, first + more + 1)))


@pytest.mark.parametrize("length", [0, 1, 7, 8, 9, 64])
def test_nowhere_is_none(length: int) -> None:
    assert Span.where(np.zeros(length, dtype=np.bool_), 3) is None


#: Spans and how far they are from each other, as ScanCode counts.
DISTANCES = [
    ({1, 2}, {2, 3}, 0),
    ({1, 2}, {3, 4}, 1),
    ({3, 4}, {1, 2}, 1),
    ({1, 2}, {4}, 2),
    ({1, 9}, {5}, -4),
    ({1, 9}, {10}, 1),
]


@pytest.mark.parametrize(("one", "two", "distance"), DISTANCES)
def test_distances(one: set[int], two: set[int], distance: int) -> None:
    assert theirs(one).distance_to(theirs(two)) == distance
    assert span(one).distance_to(span(two)) == distance
