# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The content of one zip member, with every check that does not trust what was declared."""

import bz2
import lzma
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.decode.lzma_alone import MOST_DICTIONARY, filters
from licwatch.decode.slice import part
from licwatch.decode.streams import Decoder, Decompressed, Inflate, Method, Zstandard
from licwatch.decode.zip_directory import FLAG_ENCRYPTED, Member
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.problem import Reason

_STORED, _LZMA = 0, 14
_CHUNK = 1 << 18
_PIECE = 1 << 14
_METHODS = {
    8: Method("deflate", b"", lambda: Inflate(-15), many=False),
    12: Method("bzip2", b"", bz2.BZ2Decompressor, many=False),
    93: Method("zstd", b"", Zstandard, 512, many=False),
}
_NAMES = {1: "shrunk", 6: "imploded", 9: "deflate64", 95: "xz", 96: "jpeg", 97: "wavpack", 98: "ppmd", 99: "aes"}


def read_member(file: BinaryIO, member: Member, allowance: Allowance) -> bytes:
    """The member's bytes. Raises ItemError with the reason why they cannot be had."""
    if not member.data:
        assert member.problem
        raise ItemError(member.problem.reason, member.problem.detail)
    if member.flags & FLAG_ENCRYPTED:
        raise ItemError(Reason.ENCRYPTED, "the member is encrypted")
    if allowance.spent:
        raise ItemError(Reason.LIMIT_BYTES, "the archive's budget of bytes was spent before it")
    allowance.check_member(member.size)
    content = _bounded(_opened(file, member, allowance), member, allowance)
    if len(content) != member.size:
        raise ItemError(Reason.CORRUPT_SIZE, f"{member.size} bytes declared, {len(content)} came out")
    if zlib.crc32(content) != member.crc:
        raise ItemError(Reason.CORRUPT_CRC, "the bytes do not have the checksum that the archive states")
    return content


def pieces(file: BinaryIO, member: Member, allowance: Allowance) -> Iterator[bytes]:
    """The member's bytes piece by piece, for a reader that may stop early; what was declared is checked at the end.

    Raises ItemError, after the pieces that could be had.
    """
    if not member.data or member.flags & FLAG_ENCRYPTED:
        # says why
        read_member(file, member, allowance)
    allowance.check_member(member.size)
    stream = _opened(file, member, allowance)
    crc = size = 0
    while chunk := stream.read(_PIECE):
        crc, size = zlib.crc32(chunk, crc), size + len(chunk)
        if member.method == _STORED:
            allowance.spend(len(chunk))
        if size > member.size:
            raise ItemError(Reason.CORRUPT_SIZE, f"{member.size} bytes declared, more came out")
        yield chunk
    if size != member.size or crc != member.crc:
        raise ItemError(Reason.CORRUPT_CRC, "the bytes are not those that the archive states")


def head(file: BinaryIO, member: Member, size: int) -> bytes:
    """The first bytes, unchecked, to tell what a member of any size is; nothing when they cannot be had."""
    if not member.data or member.flags & FLAG_ENCRYPTED:
        return b""
    parts, left = [], size
    try:
        stream = _opened(file, member, Allowance(Budgets()))
        while left and (chunk := stream.read(left)):
            parts.append(chunk)
            left -= len(chunk)
    except ItemError:
        return b""
    return b"".join(parts)


def _opened(file: BinaryIO, member: Member, allowance: Allowance) -> BinaryIO:
    raw = part(file, member.data, member.compressed)
    if member.method == _STORED:
        return raw
    method = _lzma(raw) if member.method == _LZMA else _METHODS.get(member.method)
    if method is None:
        name = _NAMES.get(member.method, "unknown")
        raise ItemError(Reason.UNSUPPORTED_METHOD, f"compressed by method {member.method} ({name})")
    return Decompressed(raw, method, allowance)  # type: ignore[return-value]  # reads as one


def _bounded(stream: BinaryIO, member: Member, allowance: Allowance) -> bytes:
    """All that comes out, up to a byte more than declared: a lie about the size is found without reading it all."""
    parts, left = [], member.size + 1
    while left and (chunk := stream.read(min(_CHUNK, left))):
        parts.append(chunk)
        left -= len(chunk)
        if member.method == _STORED:
            allowance.spend(len(chunk))
    return b"".join(parts)


def _lzma(raw: BinaryIO) -> Method:
    """Zip's own lzma header: version, length of properties, properties, then the raw stream."""
    head = raw.read(4)
    properties = raw.read(int.from_bytes(head[2:4], "little")) if head else b""
    if len(properties) != 5:
        raise ItemError(Reason.CORRUPT_HEADER, "the lzma properties are damaged")
    dictionary = int.from_bytes(properties[1:], "little")
    if dictionary > MOST_DICTIONARY:
        raise ItemError(Reason.LIMIT_MEMORY, f"it asks for a dictionary of {dictionary} bytes")
    chain = filters(properties[0], dictionary)

    def make() -> Decoder:
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=chain)

    return Method("lzma", b"", make, many=False)
