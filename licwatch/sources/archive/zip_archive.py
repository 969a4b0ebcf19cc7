# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Zip archives (also jar, whl, apk ...) and documents that are zip files inside."""

import io
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from licwatch.decode import zip_document
from licwatch.decode.allowance import Allowance
from licwatch.decode.members import kind_of
from licwatch.decode.zip_directory import Member, ZipError, has_end, is_behind, read_directory
from licwatch.decode.zip_member import read_member
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.item import Entry, Kind, shown
from licwatch.model.problem import Problem
from licwatch.sources.archive.form import Form
from licwatch.sources.archive.names import Names, inner
from licwatch.sources.archive.streamed import special

NAME = "zip"

_MAGICS = (b"PK\3\4", b"PK\5\6", b"PK00PK\3\4")
_MAX_TARGET = 1 << 16
_DEFLATED_NOTHING = 2


def recognize(file: BinaryIO) -> Form | None:
    """By how it begins, or by a zip that lies whole at the end of something else."""
    file.seek(0)
    if not file.read(8).startswith(_MAGICS):
        return Form(NAME, analyzed=True) if is_behind(file) else None
    try:
        document = has_end(file) and zip_document.is_document(file, read_directory(file, Budgets()))
    except ZipError:
        document = False
    return Form(NAME, Kind.DOCUMENT, analyzed=True) if document else Form(NAME)


def expand(file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members in the directory's order; of a document only what is embedded in it."""
    try:
        directory = read_directory(file, allowance.budgets)
    except ZipError as error:
        yield error.problem
        return
    yield from directory.problems
    own = zip_document.is_own_part if zip_document.is_document(file, directory) else _none
    names = Names(allowance.budgets.name)
    for member in directory.members:
        try:
            allowance.meet()
        except ItemError as error:
            yield error.problem
            return
        if own(member):
            # the document's reader reads it, and knows nothing of this
            if member.problem:
                yield Problem(member.problem.reason, f"{shown(member.name)}: {member.problem.detail}")
        elif not _is_folder(member):
            yield _entry(file, member, names, allowance)


def _none(_member: Member) -> bool:
    return False


def _is_folder(member: Member) -> bool:
    """An empty member with a slash; two bytes are what nothing takes when it is deflated."""
    return member.name.endswith(b"/") and not member.size and member.compressed <= _DEFLATED_NOTHING


def _entry(file: BinaryIO, member: Member, names: Names, allowance: Allowance) -> Entry:
    name = inner(member.name)
    path, problem = name[: names.longest], names.problem(name) or member.problem
    kind = kind_of(member.mode)
    if odd := special(path, kind):
        return odd
    if not member.data:
        return Entry(path, size=member.size, problem=member.problem)
    if kind is Kind.SYMLINK:
        names.link(path)
        return _link(file, member, path, problem, allowance)
    return Entry(path, size=member.size, problem=problem, open=partial(_opened, file, member, allowance))


def _link(file: BinaryIO, member: Member, path: bytes, problem: Problem | None, allowance: Allowance) -> Entry:
    try:
        target = read_member(file, member, allowance)[:_MAX_TARGET]
    except ItemError as error:
        return Entry(path, Kind.SYMLINK, problem=error.problem)
    return Entry(path, Kind.SYMLINK, len(target), target=target, problem=problem)


def _opened(file: BinaryIO, member: Member, allowance: Allowance) -> BinaryIO:
    return io.BytesIO(read_member(file, member, allowance))
