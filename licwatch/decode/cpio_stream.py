# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The members of a cpio archive in the "new" form (RPM packages, initramfs), with or without checksums."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from licwatch.decode.allowance import Allowance
from licwatch.decode.forward import Forward
from licwatch.decode.members import Member, kind_of
from licwatch.errors import ItemError
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason

MAGIC = re.compile(rb"07070[12][0-9A-Fa-f]{8}")
_HEADER = 110
_FIELDS = re.compile(rb"07070[12]((?:[0-9A-Fa-f]{8}){13})")
_END = b"TRAILER!!!"

Inode = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Header:
    """What a header says; `names` is how many names the file has."""

    inode: Inode
    mode: int
    names: int
    size: int
    name_size: int


class Cpio:
    """A cpio archive. Of a file with several names the last one holds the content; the others are hard links."""

    def __init__(self, stream: Forward, allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance
        self._waiting: dict[Inode, list[Member]] = {}

    def members(self) -> Iterator[Member | Problem]:
        """Every member; names that wait for a content come when it does, or at the end as empty files."""
        try:
            while met := self._next():
                header, member = met
                end = self._stream.at + header.size
                if member.kind is Kind.FILE and header.names > 1 and not header.size:
                    self._waiting.setdefault(header.inode, []).append(member)
                else:
                    yield member
                    for other in self._waiting.pop(header.inode, []):
                        yield replace(other, kind=Kind.HARDLINK, link=member.name)
                self._stream.skip_to(_even(end) if member.kind is not Kind.SYMLINK else self._stream.at)
            yield from (member for members in self._waiting.values() for member in members)
            yield from self._stream.behind()
        except ItemError as error:
            yield error.problem

    def content(self, member: Member) -> bytes:
        """The member's bytes. Raises ItemError."""
        self._allowance.check_member(member.size)
        return self._stream.exactly(member.size)

    def _next(self) -> tuple[_Header, Member] | None:
        block = self._stream.exactly(_HEADER)
        fields = _FIELDS.fullmatch(block)
        if not fields:
            detail = f"a damaged header before byte {self._stream.at}; what follows was not read"
            raise ItemError(Reason.CORRUPT_HEADER, detail)
        numbers = [int(fields[1][at : at + 8], 16) for at in range(0, 104, 8)]
        header = _Header((numbers[0], numbers[7], numbers[8]), numbers[1], numbers[4], numbers[6], numbers[11])
        if header.name_size > self._allowance.budgets.header:
            raise ItemError(Reason.LIMIT_HEADER, f"a name of {header.name_size} bytes")
        name = self._stream.exactly(header.name_size).partition(b"\0")[0]
        self._stream.skip_to(_even(self._stream.at))
        if name == _END:
            return None
        kind = kind_of(header.mode)
        link = self._link(header) if kind is Kind.SYMLINK else b""
        return header, Member(name, kind, header.size, link)

    def _link(self, header: _Header) -> bytes:
        if header.size > self._allowance.budgets.name:
            raise ItemError(Reason.LIMIT_HEADER, f"a link's text of {header.size} bytes")
        text = self._stream.exactly(header.size)
        self._stream.skip_to(_even(self._stream.at))
        return text


def _even(place: int) -> int:
    return -(-place // 4) * 4
