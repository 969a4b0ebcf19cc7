# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Sparse members of a tar file: where the holes are. GNU's old form and the pax forms 0.0, 0.1 and 1.0."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from licwatch.decode.forward import Forward
from licwatch.decode.tar_header import BLOCK, BadHeaderError, number, pax_number

_MOST_PIECES = 100_000
_PREFIX = b"GNU.sparse."

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sparse:
    """Where the stored bytes belong, as (offset, length) each, in a file of `size` bytes whose rest is zeros.

    `pieces` None: the map stands in front of the stored bytes.
    """

    size: int
    pieces: tuple[Piece, ...] | None


def from_pax(records: Sequence[tuple[bytes, bytes]]) -> Sparse | None:
    """The map that pax records give, None when they speak of none. Raises BadHeaderError."""
    told = {key.removeprefix(_PREFIX): value for key, value in records if key.startswith(_PREFIX)}
    if not told:
        return None
    size = pax_number(told.get(b"realsize", told.get(b"size", b"?")))
    if told.get(b"major") == b"1":
        return Sparse(size, None)
    if b"map" in told:
        numbers = [pax_number(each) for each in told[b"map"].split(b",")] if told[b"map"] else []
    else:
        numbers = [pax_number(value) for key, value in records if key in (_PREFIX + b"offset", _PREFIX + b"numbytes")]
    return Sparse(size, _pieces(numbers))


def from_gnu(raw: bytes, stream: Forward) -> Sparse:
    """GNU's old map, in the header and the blocks that follow it. Raises BadHeaderError and ItemError."""
    size, numbers = number(raw[483:495]), _numbers(raw[386:482])
    more = raw[482:483] != b"\0"
    while more:
        block = stream.exactly(BLOCK)
        numbers += _numbers(block[:504])
        more = block[504:505] != b"\0"
        if len(numbers) > 2 * _MOST_PIECES:
            raise BadHeaderError("a sparse map without end")
    if size < 0:
        raise BadHeaderError(f"a size of {size}")
    return Sparse(size, _pieces(numbers))


def _numbers(fields: bytes) -> list[int]:
    """Pairs of 12-byte numbers up to the first that is blank."""
    numbers: list[int] = []
    for at in range(0, len(fields) - 23, 24):
        pair = fields[at : at + 24]
        if not pair.strip(b"\0 "):
            break
        numbers += (number(pair[:12]), number(pair[12:]))
    return numbers


def _pieces(numbers: list[int]) -> tuple[Piece, ...]:
    if len(numbers) % 2 or len(numbers) > 2 * _MOST_PIECES:
        raise BadHeaderError("a damaged sparse map")
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def split_map(stored: bytes) -> tuple[tuple[Piece, ...], bytes]:
    """The map in front of stored bytes (pax form 1.0), and the bytes behind it. Raises BadHeaderError."""
    lines = re.compile(rb"(\d{1,19})\n")
    first = lines.match(stored)
    if not first or int(first[1]) > _MOST_PIECES:
        raise BadHeaderError("a damaged sparse map")
    numbers, at = [], first.end()
    for _ in range(2 * int(first[1])):
        met = lines.match(stored, at)
        if not met:
            raise BadHeaderError("a damaged sparse map")
        numbers.append(int(met[1]))
        at = met.end()
    return _pieces(numbers), stored[-(-at // BLOCK) * BLOCK :]


def filled(size: int, pieces: Sequence[Piece], stored: bytes) -> bytes:
    """The whole file, holes as zeros. Raises BadHeaderError when the map does not fit. `size` is checked before."""
    reached, at = 0, 0
    parts: list[bytes] = []
    for offset, length in pieces:
        if offset < reached or length < 0 or offset + length > size:
            raise BadHeaderError("a sparse map whose pieces overlap or lie outside")
        parts += (bytes(offset - reached), stored[at : at + length])
        reached, at = offset + length, at + length
    if at != len(stored):
        raise BadHeaderError("a sparse map that does not fit the stored bytes")
    return b"".join((*parts, bytes(size - reached)))
