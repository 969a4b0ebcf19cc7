# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The old .lzma format: a header of 13 bytes without a magic, then one raw stream.

liblzma refuses a file whose header asks for a larger dictionary than it may take, even if the data never needs it (any
tool may write 4 GiB there). Here the stream is decoded with the dictionary that the budget allows: data that reaches
back further is found damaged, everything else is read.
"""

import lzma
import struct

from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Reason

_HEADER = struct.Struct("<BLQ")
_UNKNOWN_SIZE = (1 << 64) - 1
_LARGEST_SIZE = 1 << 40
_PROPERTIES = 9 * 5 * 5
MOST_DICTIONARY = 64 * MIB


def is_alone(head: bytes) -> bool:
    """Whether a file may be an .lzma file: what a header can hold, and the zero that every stream begins with."""
    if len(head) < _HEADER.size + 1:
        return False
    properties, dictionary, size = _HEADER.unpack_from(head)
    rounded = dictionary == 0xFFFFFFFF or (dictionary.bit_count() == 1 and dictionary >= 1 << 12)
    return properties == 0x5D and rounded and (size == _UNKNOWN_SIZE or 0 < size < _LARGEST_SIZE) and not head[13]


def filters(properties: int, dictionary: int) -> list[dict[str, int]]:
    """liblzma's filter chain for a byte of properties and a dictionary in bytes. Raises ItemError."""
    if properties >= _PROPERTIES:
        raise ItemError(Reason.CORRUPT_HEADER, "the lzma properties are damaged")
    rest, lc = divmod(properties, 9)
    pb, lp = divmod(rest, 5)
    return [{"id": lzma.FILTER_LZMA1, "dict_size": max(dictionary, 1 << 12), "lc": lc, "lp": lp, "pb": pb}]


class Alone:
    """A decoder with the manners of bz2 and lzma."""

    def __init__(self) -> None:
        self._head = b""
        self._left: int | None = None
        self._inner: lzma.LZMADecompressor | None = None

    @property
    def eof(self) -> bool:
        """Whether all that the header announces came out, or the stream has said its end."""
        return self._left == 0 or bool(self._inner and self._inner.eof)

    @property
    def unused_data(self) -> bytes:
        """What was given beyond the end, as far as the stream says where that is."""
        return self._inner.unused_data if self._inner and self._inner.eof else b""

    @property
    def needs_input(self) -> bool:
        """Whether more must be given before more comes out."""
        return self._inner is None or self._inner.needs_input

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """At most `max_length` bytes. Raises ItemError and what lzma raises."""
        if self._inner is None:
            self._head += data
            if len(self._head) < _HEADER.size:
                return b""
            properties, dictionary, size = _HEADER.unpack_from(self._head)
            chain = filters(properties, min(dictionary, MOST_DICTIONARY))
            self._inner = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=chain)
            self._left = None if size == _UNKNOWN_SIZE else size
            data, self._head = self._head[_HEADER.size :], b""
        out = self._inner.decompress(data, max_length if self._left is None else min(max_length, self._left))
        if self._left is not None:
            self._left -= len(out)
        return out
