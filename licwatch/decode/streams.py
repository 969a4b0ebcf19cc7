# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Decompression with our own budget: gzip, bzip2, xz, lzma, zstandard and raw deflate as files to read from.

Every byte that comes out is counted before the next is asked for. The only door to zstandard.
"""

import bz2
import io
import lzma
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Protocol

import zstandard

from licwatch.decode.allowance import Allowance
from licwatch.decode.lzma_alone import Alone, is_alone
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Problem, Reason

_CHUNK = 64 << 10
_MEMORY = 128 * MIB
_ZEROS = b"\0" * _CHUNK
# a level, then the magic of a block or of the end: text may begin with BZh as well
_BZIP2 = re.compile(rb"BZh[1-9](1AY&SY|\x17rE8P\x90)")


class Decoder(Protocol):
    """What bz2 and lzma offer, and the classes below for the others."""

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What was given beyond the end."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether more must be given before more comes out."""
        ...

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """At most `max_length` bytes out of `data` and what was given before."""
        ...


class Inflate:
    """zlib with the manners of bz2 and lzma. `wbits` as for zlib: -15 raw deflate, 31 gzip with its checks."""

    def __init__(self, wbits: int) -> None:
        self._inner = zlib.decompressobj(wbits)

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        """What was given beyond the end."""
        return self._inner.unused_data

    @property
    def needs_input(self) -> bool:
        """Whether more must be given before more comes out."""
        return not self._inner.unconsumed_tail and not self.eof

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """At most `max_length` bytes."""
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


class Zstandard:
    """zstandard with the manners of bz2 and lzma. Its object decompresses all it is given, so it is given little."""

    def __init__(self) -> None:
        self._inner = zstandard.ZstdDecompressor(max_window_size=_MEMORY).decompressobj()
        self._ready = b""

    @property
    def eof(self) -> bool:
        """Whether the frame has ended and everything came out."""
        return self._inner.eof and not self._ready

    @property
    def unused_data(self) -> bytes:
        """What was given beyond the end."""
        return self._inner.unused_data

    @property
    def needs_input(self) -> bool:
        """Whether more must be given before more comes out."""
        return not self._ready and not self._inner.eof

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """At most `max_length` bytes."""
        if data:
            self._ready += self._inner.decompress(data)
        out, self._ready = self._ready[:max_length], self._ready[max_length:]
        return out


@dataclass(frozen=True, slots=True)
class Method:
    """A way of compressing: how it begins, how to make a decoder, how much to give it at once, and whether another
    stream may follow the first.
    """

    name: str
    magic: bytes
    make: Callable[[], Decoder]
    chunk: int = _CHUNK
    many: bool = True


GZIP = Method("gz", b"\x1f\x8b\x08", lambda: Inflate(31))
#: A zstandard frame can hold 2^17 times its size: a small bite bounds what one call may bring out.
_ZSTD_CHUNK = 512
METHODS = (
    GZIP,
    Method("bz2", b"BZh", bz2.BZ2Decompressor),
    Method("xz", b"\xfd7zXZ\0", lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)),
    Method("lzma", b"", Alone, many=False),
    Method("zst", b"\x28\xb5\x2f\xfd", Zstandard, _ZSTD_CHUNK),
)


def method_of(file: BinaryIO) -> Method | None:
    """How a file is compressed, by its first bytes. Leaves the file's place behind them."""
    file.seek(0)
    head = file.read(16)
    if head.startswith(b"BZh") and not _BZIP2.match(head):
        return None
    if is_alone(head):
        return next(method for method in METHODS if method.name == "lzma")
    return next((method for method in METHODS if method.magic and head.startswith(method.magic)), None)


class Decompressed(io.RawIOBase):
    """What comes out of a compressed file, stream after stream. Reading raises ItemError for whatever is wrong.

    `trailing` is a Problem once bytes were met that belong to no stream.
    """

    def __init__(self, source: BinaryIO, method: Method, allowance: Allowance) -> None:
        super().__init__()
        self._source = source
        self._method = method
        self._allowance = allowance
        self._decoder: Decoder | None = method.make()
        self._given = b""
        self._in = self._out = 0
        self.trailing: Problem | None = None

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]  # typeshed: Buffer
        """Fill a buffer with what comes out next; 0 at the end."""
        out = self._next(len(buffer))
        buffer[: len(out)] = out
        return len(out)

    def _next(self, most: int) -> bytes:
        while self._decoder:
            # bz2 and lzma raise when they are asked once more after the end
            if self._decoder.eof:
                self._begin_next()
                continue
            try:
                out = self._decoder.decompress(self._feed(), most)
            except (zlib.error, lzma.LZMAError, zstandard.ZstdError, OSError, ValueError, EOFError) as error:
                raise _told(error) from error
            if out:
                self._out += len(out)
                self._allowance.check_ratio(self._in, self._out)
                self._allowance.spend(len(out))
                return out
        return b""

    def _feed(self) -> bytes:
        assert self._decoder
        if not self._decoder.needs_input:
            return b""
        given, self._given = self._given, b""
        given = given or self._source.read(self._method.chunk)
        if not given:
            raise ItemError(Reason.CORRUPT_TRUNCATED, f"the {self._method.name} data ends in the middle")
        self._in += len(given)
        return given

    def _begin_next(self) -> None:
        """After a stream's end: another stream, padding, or bytes that should not be there."""
        assert self._decoder
        rest = self._decoder.unused_data
        self._in -= len(rest)
        if not self._method.many:
            self._decoder = None
            return
        while not rest or (rest == _ZEROS[: len(rest)]):
            rest = self._source.read(self._method.chunk)
            if not rest:
                self._decoder = None
                return
        rest = rest.lstrip(b"\0")
        rest += self._source.read(len(self._method.magic)) if len(rest) < len(self._method.magic) else b""
        if rest.startswith(self._method.magic):
            self._decoder, self._given = self._method.make(), rest
        else:
            self._decoder = None
            self.trailing = Problem(Reason.MISMATCH_TRAILING, f"bytes behind the end of the {self._method.name} data")


def _told(error: Exception) -> ItemError:
    """A decoder's complaint in the words of the report."""
    text = str(error)
    if "emory" in text or "too much" in text:
        return ItemError(Reason.LIMIT_MEMORY, "it asks for a larger dictionary than the budget of memory allows")
    if "check" in text or "crc" in text.lower():
        return ItemError(Reason.CORRUPT_CRC, "the checksum of the compressed data is wrong")
    return ItemError(Reason.CORRUPT_HEADER, "the compressed data is damaged")
