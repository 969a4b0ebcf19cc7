# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Boxes of the ISO base media format: a size, a kind, the data; in MP4, HEIF, JPEG 2000, JPEG XL and QuickTime."""

from collections.abc import Iterator

_MOST_BOXES = 100_000
#: Adobe's boxes of XMP, which every one of these formats may hold.
XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")


def boxes(content: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[bytes, int, int]]:
    """Kind of each box with the beginning and the end of its data; the last ends where the content does."""
    end = len(content) if end is None else min(end, len(content))
    at = start
    for _ in range(_MOST_BOXES):
        if at + 8 > end:
            return
        size, kind, head = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(content[at + 8 : at + 16], "big"), 16
        elif size == 0:
            size = end - at
        if size < head:
            return
        yield kind, at + head, min(at + size, end)
        at += size


def inside(content: bytes, kind: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Beginning and end of the data of each box of one kind."""
    return ((first, last) for met, first, last in boxes(content, start, end) if met == kind)
