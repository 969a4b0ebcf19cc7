# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Chunks: padding, both orders of bytes, and ends in the middle."""

import pytest

from licwatch.errors import ItemError
from licwatch.model.problem import Reason
from licwatch.readers.media import riff
from tests.readers.media.samples import chunks

PARTS = (b"AAAA", b"odd"), (b"BBBB", b"even"), (b"AAAA", b"")
WANTED = frozenset((b"AAAA",))


def test_wanted_chunks_are_met() -> None:
    assert list(riff.chunks(chunks(b"WAVE", *PARTS), 12, "little", WANTED)) == [PARTS[0], PARTS[2]]
    assert list(riff.chunks(chunks(b"WAVE", *PARTS, order=">"), 12, "big", WANTED)) == [PARTS[0], PARTS[2]]


def test_the_last_padding_may_be_missing() -> None:
    assert list(riff.chunks(chunks(b"WAVE", PARTS[0])[:-1], 12, "little", WANTED)) == [PARTS[0]]


def test_what_is_cut_off_is_an_error_behind_the_rest() -> None:
    met: list[tuple[bytes, bytes]] = []
    with pytest.raises(ItemError) as caught:
        met.extend(riff.chunks(chunks(b"WAVE", PARTS[0], (b"BBBB", bytes(50)))[:-20], 12, "little", WANTED))
    assert caught.value.problem.reason is Reason.CORRUPT_TRUNCATED


def test_too_many_are_an_error() -> None:
    with pytest.raises(ItemError) as caught:
        list(riff.chunks(b"EEEE\0\0\0\0" * 100_001, 0, "little", WANTED))
    assert caught.value.problem.reason is Reason.LIMIT_ENTRIES
