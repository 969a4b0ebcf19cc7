# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The members of an ar archive (Debian packages, static libraries); long names in the forms of GNU and BSD."""

import re
from collections.abc import Iterator

from licwatch.decode.allowance import Allowance
from licwatch.decode.forward import Forward
from licwatch.decode.members import Member
from licwatch.errors import ItemError
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason

MAGIC = b"!<arch>\n"
_HEADER = 60
_FIELDS = re.compile(rb"(.{16})[\d ]{12}[\d ]{6}[\d ]{6}[0-7 ]{8}(\d{1,10}) *`\n", re.DOTALL)
_SYMBOLS = (b"/", b"/SYM64/", b"__.SYMDEF", b"__.SYMDEF SORTED")
_LONG_NAMES = b"//"


class Ar:
    """An ar archive, read from its start."""

    def __init__(self, stream: Forward, allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance
        self._names = b""
        # tables stand in front of all members; under their names anything may hide behind
        self._front = True

    def members(self) -> Iterator[Member | Problem]:
        """Every member but tables of symbols and of long names."""
        try:
            self._stream.exactly(len(MAGIC))
            while header := self._stream.read(_HEADER):
                fields = _FIELDS.fullmatch(header)
                if not fields:
                    detail = f"a damaged header before byte {self._stream.at}; what follows was not read"
                    yield Problem(Reason.CORRUPT_HEADER, detail)
                    return
                end = self._stream.at + int(fields[2])
                member = self._member(fields[1].rstrip(b" "), int(fields[2]))
                if member:
                    yield member
                self._stream.skip_to(end)
                # data begins at even places; the last member's padding may be missing
                self._stream.read(end % 2)
        except ItemError as error:
            yield error.problem

    def content(self, member: Member) -> bytes:
        """The member's bytes. Raises ItemError."""
        self._allowance.check_member(member.size)
        return self._stream.exactly(member.size)

    def _member(self, name: bytes, size: int) -> Member | None:
        if name in _SYMBOLS and self._front:
            return None
        if name == _LONG_NAMES and self._front and not self._names:
            self._names = self._bounded(size)
            return None
        if long := re.fullmatch(rb"#1/(\d{1,7})", name):
            length = min(int(long[1]), size)
            name, size = self._bounded(length).rstrip(b"\0"), size - length
            if name in _SYMBOLS and self._front:
                return None
            self._front = False
            return Member(name, Kind.FILE, size)
        self._front = False
        if long := re.fullmatch(rb"/(\d{1,10})", name):
            name = re.split(rb"/?\n", self._names[int(long[1]) :], maxsplit=1)[0]
        return Member(name.removesuffix(b"/"), Kind.FILE, size)

    def _bounded(self, size: int) -> bytes:
        budget = self._allowance.budgets.header
        if size > budget:
            raise ItemError(Reason.LIMIT_HEADER, f"names of {size} bytes; the budget is {budget}")
        return self._stream.exactly(size)
