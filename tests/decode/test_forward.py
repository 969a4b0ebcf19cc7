# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The allowance counts what comes out, and a stream read forward knows where it is."""

import gzip
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.decode.allowance import Allowance
from licwatch.decode.forward import Forward
from licwatch.decode.streams import GZIP, Decompressed
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.problem import Reason

DATA = bytes(range(256)) * 20


def plain(data: bytes, budgets: Budgets = Budgets()) -> Forward:  # noqa: B008 - frozen
    return Forward(io.BytesIO(data), Allowance(budgets))


def unpacked(data: bytes, budgets: Budgets = Budgets()) -> Forward:  # noqa: B008 - frozen
    allowance = Allowance(budgets)
    return Forward(Decompressed(io.BytesIO(gzip.compress(data)), GZIP, allowance), allowance)


Make = Callable[..., Forward]
BOTH = pytest.mark.parametrize("make", [plain, unpacked])


def test_within_the_budget_nothing_is_raised() -> None:
    allowance = Allowance(Budgets(archive=100, entries_per_archive=2, ratio=10, ratio_floor=50, member=7))
    allowance.spend(100)
    assert allowance.spent
    allowance.meet()
    allowance.meet()
    allowance.check_ratio(1, 50)
    allowance.check_ratio(10, 100)
    allowance.check_member(7)


def test_beyond_the_budget_the_reason_is_told() -> None:
    allowance = Allowance(Budgets(archive=100, entries_per_archive=0, ratio=10, ratio_floor=50, member=7))
    allowance.spend(60)
    assert not allowance.spent
    breaches: list[tuple[Callable[[], None], Reason]] = [
        (lambda: allowance.spend(41), Reason.LIMIT_BYTES),
        (allowance.meet, Reason.LIMIT_ENTRIES),
        (lambda: allowance.check_ratio(5, 51), Reason.LIMIT_RATIO),
        (lambda: allowance.check_member(8), Reason.LIMIT_BYTES),
    ]
    for breach, reason in breaches:
        with pytest.raises(ItemError) as caught:
            breach()
        assert caught.value.problem.reason is reason


@BOTH
@given(steps=st.lists(st.tuples(st.sampled_from("rps"), st.integers(0, 900)), max_size=12))
def test_it_reads_as_a_slice_would(make: Make, steps: list[tuple[str, int]]) -> None:
    stream = make(DATA)
    for step, size in steps:
        at = stream.at
        if step == "p":
            assert stream.peek(size) == DATA[at : at + size]
            assert stream.at == at
        elif step == "r":
            assert stream.read(size) == DATA[at : at + size]
            assert stream.at == min(at + size, len(DATA))
        elif at + size <= len(DATA):
            stream.skip_to(at + size)
            assert stream.at == at + size


@BOTH
def test_the_end_in_the_middle_is_told(make: Make) -> None:
    for act in (Forward.exactly, Forward.skip_to):
        with pytest.raises(ItemError) as caught:
            act(make(DATA), len(DATA) + 1)
        assert caught.value.problem.reason is Reason.CORRUPT_TRUNCATED


@BOTH
def test_what_is_read_is_counted_once(make: Make) -> None:
    budgets = Budgets(archive=len(DATA))
    assert make(DATA, budgets).read(len(DATA)) == DATA
    with pytest.raises(ItemError) as caught:
        make(DATA + b"x", budgets).read(len(DATA) + 1)
    assert caught.value.problem.reason is Reason.LIMIT_BYTES


def test_skipping_a_plain_file_costs_nothing() -> None:
    stream = plain(bytes(1000), Budgets(archive=10))
    stream.skip_to(990)
    assert stream.read(10) == bytes(10)
