# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""zlib streams in the middle of formats: whole, or the reason why not."""

import zlib

import pytest

from licwatch.decode.inflated import inflated
from licwatch.errors import ItemError
from licwatch.model.problem import Reason

PACKED = zlib.compress(b"License" * 40)


def test_a_stream_comes_out_whole_whatever_follows_it() -> None:
    assert inflated(PACKED, 1000) == b"License" * 40
    assert inflated(PACKED + b"more", 280) == b"License" * 40
    assert inflated(zlib.compress(b""), 10) == b""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.CORRUPT_TRUNCATED),
        (PACKED[:-6], Reason.CORRUPT_TRUNCATED),
        (b"no stream", Reason.CORRUPT_HEADER),
        (PACKED[:-4] + b"\0\0\0\0", Reason.CORRUPT_HEADER),
        (zlib.compress(b"A" * 100_000), Reason.LIMIT_BYTES),
    ],
    ids=["nothing", "cut off", "something else", "a wrong checksum", "a bomb"],
)
def test_what_is_wrong_is_told(data: bytes, reason: Reason) -> None:
    with pytest.raises(ItemError) as caught:
        inflated(data, 1000)
    assert caught.value.problem.reason is reason
