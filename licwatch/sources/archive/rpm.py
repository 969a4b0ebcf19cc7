# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""RPM packages (file format 3 and 4): two headers that are stepped over, then a compressed cpio archive."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.decode.slice import part
from licwatch.model.item import Entry
from licwatch.model.problem import Problem, Reason
from licwatch.sources.archive import compressed
from licwatch.sources.archive.form import Form

NAME = "rpm"

_MAGIC = b"\xed\xab\xee\xdb"
_LEAD = 96
_HEADER = struct.Struct(">4s4xLL")
_HEADER_MAGIC = b"\x8e\xad\xe8\x01"
_ENTRY = 16


def recognize(file: BinaryIO) -> Form | None:
    """By the magic bytes."""
    file.seek(0)
    return Form(NAME) if file.read(4) == _MAGIC else None


def expand(file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members of the payload."""
    signature = _behind(file, _LEAD)
    start = _behind(file, -(-signature // 8) * 8) if signature else 0
    if not start:
        yield Problem(Reason.CORRUPT_HEADER, "the package's headers are damaged")
        return
    payload = part(file, start, file.seek(0, 2) - start)
    yield from compressed.expand(payload, path, allowance)


def _behind(file: BinaryIO, place: int) -> int:
    """Where the header at a place ends; 0 when there is none that fits the file."""
    length = file.seek(0, 2)
    file.seek(place)
    head = file.read(_HEADER.size)
    if len(head) < _HEADER.size or not head.startswith(_HEADER_MAGIC):
        return 0
    _, entries, size = _HEADER.unpack(head)
    end = place + _HEADER.size + entries * _ENTRY + size
    return end if end <= length else 0
