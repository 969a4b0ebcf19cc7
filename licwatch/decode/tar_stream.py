# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The members of a tar stream, one after the other, read from front to back."""

from collections.abc import Iterator

from licwatch.decode.allowance import Allowance
from licwatch.decode.forward import Forward
from licwatch.decode.members import Member
from licwatch.decode.tar_header import BLOCK, ZEROS, BadHeaderError, Header, parse, pax_number, pax_records
from licwatch.decode.tar_sparse import filled, from_gnu, from_pax, split_map
from licwatch.errors import ItemError
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason

_LONG_NAME, _LONG_LINK, _PAX, _SOLARIS_PAX, _PAX_GLOBAL, _GNU_SPARSE = b"L", b"K", b"x", b"X", b"g", b"S"
_DESCRIBES_NEXT = (_LONG_NAME, _LONG_LINK, _PAX, _SOLARIS_PAX, _PAX_GLOBAL)
_WITHOUT_DATA = {
    b"1": Kind.HARDLINK,
    b"2": Kind.SYMLINK,
    b"3": Kind.DEVICE,
    b"4": Kind.DEVICE,
    b"5": Kind.DIRECTORY,
    b"6": Kind.FIFO,
}
_PLAIN = (b"0", b"\0")
# GNU's listing of a folder and its volume label hold no file
_LISTS = (b"D", b"V")
# What a pax header may say that matters here. Only this is kept of one that holds for the whole archive
_PATH, _LINK, _SIZE, _SPARSE_NAME = b"path", b"linkpath", b"size", b"GNU.sparse.name"
_LASTING = (_PATH, _LINK, _SIZE)

Records = list[tuple[bytes, bytes]]


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
                end = self._stream.at + _padded(self._stored)
                yield member
                self._stream.skip_to(end)
            yield from self._stream.behind()
        except BadHeaderError as error:
            detail = f"{error}, in the header that ends at byte {self._stream.at}; what follows was not read"
            yield Problem(Reason.CORRUPT_HEADER, detail)
        except ItemError as error:
            yield error.problem

    def content(self, member: Member) -> bytes:
        """The member's bytes, holes filled. Raises ItemError."""
        budget, sparse = self._allowance, self._sparse
        budget.check_member(max(member.size, self._stored))
        stored = self._stream.exactly(self._stored)
        if not sparse:
            return stored
        budget.check_ratio(max(self._stored, 1), sparse.size)
        budget.spend(max(0, sparse.size - self._stored))
        try:
            pieces, rest = (sparse.pieces, stored) if sparse.pieces is not None else split_map(stored)
            return filled(sparse.size, pieces, rest)
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
        self._stored = 0 if header.kind in _WITHOUT_DATA else size
        self._sparse = from_gnu(header.raw, self._stream) if header.kind == _GNU_SPARSE else from_pax(records)
        name = told.get(_SPARSE_NAME, told.get(_PATH, name if name is not None else header.name))
        link = told.get(_LINK, link if link is not None else header.link)
        whole = self._sparse.size if self._sparse else self._stored
        return Member(name, _kind(header.kind, name, size), whole, link)

    def _description(self, header: Header, before: int) -> bytes:
        """What such a header holds; `before` bytes of them were met already for the same member."""
        budget = self._allowance.budgets.header
        if header.size + before > budget:
            detail = f"headers of {header.size + before} bytes for one member; the budget is {budget}"
            raise ItemError(Reason.LIMIT_HEADER, detail)
        data = self._stream.exactly(_padded(header.size))
        return data[: header.size]


def _kind(kind: bytes, name: bytes, size: int) -> Kind:
    """Everything that is not told to be something else is a plain file; an empty one with a slash is an old folder."""
    if kind in _WITHOUT_DATA:
        return _WITHOUT_DATA[kind]
    folder = kind in _LISTS or (name.endswith(b"/") and kind in _PLAIN and not size)
    return Kind.DIRECTORY if folder else Kind.FILE


def _padded(size: int) -> int:
    return -(-size // BLOCK) * BLOCK
