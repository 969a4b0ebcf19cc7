# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Chunks as RIFF and IFF lay them out: a kind, a size, the data, padded to an even size."""

from collections.abc import Iterator
from typing import Literal

from licwatch.errors import ItemError
from licwatch.model.problem import Reason

Order = Literal["big", "little"]
_MOST_CHUNKS = 100_000


def chunks(content: bytes, at: int, order: Order, wanted: frozenset[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """The wanted chunks from a place on, as far as they go. Raises ItemError when the last one is cut off."""
    for _ in range(_MOST_CHUNKS):
        if len(content) < at + 8:
            return
        kind, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], order)
        if kind in wanted:
            yield kind, content[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
        if at > len(content) + 1:
            raise ItemError(Reason.CORRUPT_TRUNCATED, f"the chunk {kind!r} is cut off")
    raise ItemError(Reason.LIMIT_ENTRIES, f"more than {_MOST_CHUNKS} chunks")
