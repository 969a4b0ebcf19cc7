# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""zlib streams that stand in the middle of a format (chunks of images, tables of fonts): whole, and of bounded size."""

import zlib

from licwatch.errors import ItemError
from licwatch.model.problem import Reason


def inflated(data: bytes, most: int) -> bytes:
    """All that comes out of a stream. Raises ItemError when it is damaged, ends early, or is more than `most` bytes."""
    decoder = zlib.decompressobj()
    try:
        out = decoder.decompress(data, most)
    except zlib.error as error:
        raise ItemError(Reason.CORRUPT_HEADER, "the compressed data is damaged") from error
    if decoder.eof:
        return out
    if decoder.unconsumed_tail or len(out) >= most:
        raise ItemError(Reason.LIMIT_BYTES, f"more than {most} bytes come out of it")
    raise ItemError(Reason.CORRUPT_TRUNCATED, "the compressed data ends in the middle")
