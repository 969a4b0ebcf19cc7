# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Builders of ar and cpio archives and of RPM packages, byte by byte, so that tests can make them lie."""

import struct

AR_MAGIC = b"!<arch>\n"


def ar_member(name: bytes, content: bytes = b"", *, size: bytes = b"", end: bytes = b"`\n") -> bytes:
    """One member with its padding."""
    size = size or b"%d" % len(content)
    header = name.ljust(16) + b"0".ljust(12) + b"0".ljust(6) * 2 + b"100644".ljust(8) + size.ljust(10) + end
    return header + content + b"\n" * (len(content) % 2)


def cpio_member(
    name: bytes, content: bytes = b"", mode: int = 0o100644, *, inode: int = 1, names: int = 1, name_size: int = 0
) -> bytes:
    """One member in the "new" form, with its padding."""
    size = name_size or len(name) + 1
    fields = (inode, mode, 0, 0, names, 0, len(content), 0, 0, 0, 0, size, 0)
    header = b"070701" + b"".join(b"%08X" % field for field in fields) + name + b"\0"
    return _padded(header) + _padded(content)


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


CPIO_END = cpio_member(b"TRAILER!!!", mode=0)


def rpm(payload: bytes) -> bytes:
    """A package with empty headers."""
    header = struct.pack(">4s4xLL", b"\x8e\xad\xe8\x01", 1, 3) + bytes(16) + b"abc"
    signature = header + bytes(-len(header) % 8)
    return b"\xed\xab\xee\xdb".ljust(96, b"\0") + signature + header + payload
