# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""7z archives, when the extra `7z` is installed."""

import io
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from licwatch.decode import seven_zip
from licwatch.decode.allowance import Allowance
from licwatch.errors import ItemError
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.sources.archive.form import Form
from licwatch.sources.archive.names import Names, inner

NAME = "7z"


def recognize(file: BinaryIO) -> Form | None:
    """By the magic bytes."""
    file.seek(0)
    return Form(NAME) if file.read(6) == seven_zip.MAGIC else None


def expand(file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members. Those whose names lead out are not read: py7zr takes names for paths."""
    longest = allowance.budgets.name
    opened = seven_zip.read(file, allowance, lambda name: Names(longest).problem(inner(name)) is None)
    names = Names(longest)
    for member in opened.members:
        try:
            allowance.meet()
        except ItemError as error:
            yield error.problem
            return
        if member.kind is not Kind.DIRECTORY:
            yield _entry(member, names, opened.problem)
    if opened.problem:
        yield opened.problem


def _entry(member: seven_zip.Member, names: Names, problem: Problem | None) -> Entry:
    path = inner(member.name)
    odd, path = names.problem(path), path[: names.longest]
    if member.content is None:
        lost = odd or problem or Problem(Reason.CORRUPT_HEADER, "nothing came out of the archive for it")
        return Entry(path, member.kind, member.size, problem=lost)
    if member.kind is Kind.SYMLINK:
        names.link(path)
        return Entry(path, Kind.SYMLINK, len(member.content), target=member.content, problem=odd)
    return Entry(path, size=len(member.content), problem=odd, open=partial(io.BytesIO, member.content))
