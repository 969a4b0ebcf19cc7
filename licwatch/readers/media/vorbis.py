# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Vorbis comments (`LICENSE=CC0 1.0`), as Ogg and FLAC hold them."""

from collections.abc import Iterator

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers.media.fields import Met, looked_up, text_of, told
from licwatch.readers.media.tags import FREE

_MOST_COMMENTS = 10_000


def read(block: bytes, location: str) -> Iterator[Met]:
    """What the comments state, and the program that wrote them. Raises nothing."""
    vendor, at = _string(block, 0)
    if at + 4 > len(block):
        yield Problem(Reason.CORRUPT_TRUNCATED, f"{location}: the comments end in the middle")
        return
    yield from told(location, "vendor", text_of(vendor), StatementKind.TOOL)
    count, at = min(int.from_bytes(block[at : at + 4], "little"), _MOST_COMMENTS), at + 4
    for _ in range(count):
        if at + 4 > len(block):
            yield Problem(Reason.CORRUPT_TRUNCATED, f"{location}: the comments end in the middle")
            return
        comment, at = _string(block, at)
        key, equals, value = comment.partition(b"=")
        if equals:
            yield from looked_up(location, [(text_of(key), text_of(value))], FREE)


def _string(block: bytes, at: int) -> tuple[bytes, int]:
    """Text with its size in front, and the place behind it."""
    end = at + 4 + int.from_bytes(block[at : at + 4], "little")
    return block[at + 4 : end], end
