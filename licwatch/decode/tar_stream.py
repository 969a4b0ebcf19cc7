# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The members of a tar stream, one after the other, read from front to back."""

from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.decode.allowance import Allowance
from licwatch.decode.forward import Forward
from licwatch.decode.tar_header import BLOCK, ZEROS, BadHeaderError, Header, parse, pax_number, pax_records
from licwatch.decode.tar_sparse import Sparse, filled, from_gnu, from_pax, split_map
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Problem, Reason

_LONG_NAME, _LONG_LINK, _PAX, _SOLARIS_PAX, _PAX_GLOBAL, _GNU_SPARSE = b"L", b"K", b"x", b"X", b"g", b"S"
_DESCRIBES_NEXT = (_LONG_NAME, _LONG_LINK, _PAX, _SOLARIS_PAX, _PAX_GLOBAL)
FILE, HARDLINK, SYMLINK, CHARACTER_DEVICE, BLOCK_DEVICE, FOLDER, FIFO = (b"%d" % digit for digit in range(7))
_WITHOUT_DATA = (HARDLINK, SYMLINK, CHARACTER_DEVICE, BLOCK_DEVICE, FOLDER, FIFO)
_PLAIN = (FILE, b"\0")
# GNU's listing of a folder and its volume label hold no file
_LISTS = (b"D", b"V")
# What a pax header may say that matters here. Only this is kept of one that holds for the whole archive
_PATH, _LINK, _SIZE, _SPARSE_NAME = b"path", b"linkpath", b"size", b"GNU.sparse.name"
_LASTING = (_PATH, _LINK, _SIZE)

Records = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Member:
    """A member. `kind` is the type byte (FILE for every kind of plain file), `size` that of its stored bytes."""

    name: bytes
    kind: bytes
    size: int
    link: bytes = b""
    sparse: Sparse | None = None


class Tar:
    """A tar stream. `content` may be asked for the member last given, once, before the next."""

    def __init__(self, stream: Forward, allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance
        self._global: dict[bytes, bytes] = {}

    def members(self) -> Iterator[Member | Problem]:
        """Every member; a Problem at the end when the rest cannot be read or should not be there."""
        try:
            while header := self._next_header():
                member = self._described(header)
                if member is None:
                    break
                end = self._stream.at + _padded(member.size)
                yield member
                self._stream.skip_to(end)
            yield from self._behind()
        except BadHeaderError as error:
            detail = f"{error}, in the header that ends at byte {self._stream.at}; what follows was not read"
            yield Problem(Reason.CORRUPT_HEADER, detail)
        except ItemError as error:
            yield error.problem

    def content(self, member: Member) -> bytes:
        """The member's bytes, holes filled. Raises ItemError."""
        budget = self._allowance
        whole = member.sparse.size if member.sparse else member.size
        budget.check_member(max(whole, member.size))
        stored = self._stream.exactly(member.size)
        if not member.sparse:
            return stored
        budget.check_ratio(max(member.size, 1), whole)
        budget.spend(max(0, whole - member.size))
        try:
            pieces, rest = (member.sparse.pieces, stored) if member.sparse.pieces is not None else split_map(stored)
            return filled(whole, pieces, rest)
        except BadHeaderError as error:
            raise ItemError(Reason.CORRUPT_HEADER, str(error)) from error

    def _next_header(self) -> Header | None:
        """The next header; None at the end of the archive."""
        block = self._stream.read(BLOCK)
        if not block or block == ZEROS:
            return None
        if len(block) < BLOCK:
            raise ItemError(Reason.CORRUPT_TRUNCATED, f"it ends at byte {self._stream.at}, in the middle of a header")
        return parse(block)

    def _described(self, header: Header | None) -> Member | None:
        """The member that a header begins, with what the headers before it say of it."""
        name = link = None
        records: Records = []
        begin = self._stream.at
        while header and header.kind in _DESCRIBES_NEXT:
            data = self._description(header, self._stream.at - begin)
            if header.kind == _LONG_NAME:
                name = data.partition(b"\0")[0]
            elif header.kind == _LONG_LINK:
                link = data.partition(b"\0")[0]
            elif header.kind == _PAX_GLOBAL:
                self._global |= {key: value for key, value in pax_records(data) if key in _LASTING}
            else:
                records += pax_records(data)
            header = self._next_header()
        if header is None:
            if name or link or records:
                raise ItemError(Reason.CORRUPT_TRUNCATED, "it ends behind a header that describes a member")
            return None
        told = self._global | dict(records)
        size = pax_number(told[_SIZE]) if _SIZE in told else header.size
        sparse = from_gnu(header.raw, self._stream) if header.kind == _GNU_SPARSE else from_pax(records)
        name = told.get(_SPARSE_NAME, told.get(_PATH, name if name is not None else header.name))
        link = told.get(_LINK, link if link is not None else header.link)
        return Member(name, _kind(header.kind, name, size), 0 if header.kind in _WITHOUT_DATA else size, link, sparse)

    def _description(self, header: Header, before: int) -> bytes:
        """What such a header holds; `before` bytes of them were met already for the same member."""
        budget = self._allowance.budgets.header
        if header.size + before > budget:
            detail = f"headers of {header.size + before} bytes for one member; the budget is {budget}"
            raise ItemError(Reason.LIMIT_HEADER, detail)
        data = self._stream.exactly(_padded(header.size))
        return data[: header.size]

    def _behind(self) -> Iterator[Problem]:
        """What follows the end of the archive, where nothing but zeros should."""
        while rest := self._stream.read(MIB):
            if rest.strip(b"\0"):
                detail = f"something other than zeros follows the end of the archive, before byte {self._stream.at}"
                yield Problem(Reason.MISMATCH_TRAILING, detail)
                return
        if self._stream.trailing:
            yield self._stream.trailing


def _kind(kind: bytes, name: bytes, size: int) -> bytes:
    """Everything that is not told to be something else is a plain file; an empty one with a slash is an old folder."""
    if kind in _WITHOUT_DATA:
        return kind
    return FOLDER if kind in _LISTS or (name.endswith(b"/") and kind in _PLAIN and not size) else FILE


def _padded(size: int) -> int:
    return -(-size // BLOCK) * BLOCK
