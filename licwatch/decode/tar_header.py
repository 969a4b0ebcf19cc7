# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""One 512-byte header of a tar file, and the records of a pax header, parsed with suspicion.

Own code rather than tarfile, which ends in silence at a damaged header, loads names of any declared length into memory
and, on older Pythons, loops on negative sizes. Format: POSIX pax (IEEE 1003.1) and the GNU tar manual.
"""

import re
from dataclasses import dataclass

BLOCK = 512
ZEROS = bytes(BLOCK)
_LARGEST = 1 << 62
_GNU_TYPES = b"LKSDMNVX"


@dataclass(frozen=True, slots=True)
class Header:
    """The fields as they stand there. `kind` is the type byte; `raw` the whole block, for GNU's sparse map."""

    name: bytes
    kind: bytes
    size: int
    link: bytes
    raw: bytes


class BadHeaderError(ValueError):
    """A block that is no header, or none that can be believed."""


def is_header(block: bytes) -> bool:
    """Whether a block is a tar header: its checksum is right, and it has a name."""
    try:
        return len(block) == BLOCK and bool(parse(block).name)
    except BadHeaderError:
        return False


def parse(block: bytes) -> Header:
    """The header in a block. Raises BadHeaderError."""
    _check_sum(block)
    size, name, kind = number(block[124:136]), _text(block[0:100]), block[156:157]
    if not 0 <= size < _LARGEST:
        raise BadHeaderError(f"a size of {size}")
    if block[257:262] == b"ustar" and kind not in _GNU_TYPES and block[262:263] == b"\0":
        prefix = _text(block[345:500])
        name = prefix + b"/" + name if prefix else name
    return Header(name, kind, size, _text(block[157:257]), block)


def _check_sum(block: bytes) -> None:
    blank = block[:148] + b" " * 8 + block[156:]
    stated, total = number(block[148:156]), sum(blank)
    # some old programs took bytes for signed numbers
    if stated not in (total, total - 256 * sum(byte > 127 for byte in blank)):
        raise BadHeaderError("a wrong checksum")


def number(digits: bytes) -> int:
    """A numeric field: octal digits, or GNU's binary form for what needs more room. Raises BadHeaderError."""
    if digits[:1] in (b"\x80", b"\xff"):
        return int.from_bytes(digits[1:], "big") - (256 ** (len(digits) - 1) if digits[:1] == b"\xff" else 0)
    octal = digits.partition(b"\0")[0].strip()
    if octal and not re.fullmatch(rb"[0-7]+", octal):
        raise BadHeaderError("a number that is none")
    return int(octal or b"0", 8)


def _text(field: bytes) -> bytes:
    return field.partition(b"\0")[0]


def pax_records(data: bytes) -> list[tuple[bytes, bytes]]:
    """The records of a pax header in their order, since old sparse maps repeat a key. Raises BadHeaderError."""
    records, at = [], 0
    while at < len(data) and data[at : at + 1] != b"\0":
        length = re.compile(rb"(\d{1,9}) ").match(data, at)
        end = at + int(length[1]) if length else 0
        if not length or end > len(data) or end <= length.end() or data[end - 1 : end] != b"\n":
            raise BadHeaderError("a damaged pax record")
        key, equals, value = data[length.end() : end - 1].partition(b"=")
        if not equals:
            raise BadHeaderError("a pax record without a value")
        records.append((key, value))
        at = end
    return records


def pax_number(value: bytes) -> int:
    """A size in a pax record. Raises BadHeaderError."""
    if not re.fullmatch(rb"\d{1,19}", value) or int(value) >= _LARGEST:
        raise BadHeaderError(f"{value[:40].decode('ascii', 'replace')} as a size")
    return int(value)
