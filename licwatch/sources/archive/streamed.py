# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Members that are read from front to back, as entries. What tar, cpio and ar archives share."""

import io
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.decode.members import Member, Members
from licwatch.errors import ItemError
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.sources.archive.names import Names, inner

_SPECIAL = {
    Kind.FIFO: Reason.SPECIAL_FIFO,
    Kind.SOCKET: Reason.SPECIAL_SOCKET,
    Kind.DEVICE: Reason.SPECIAL_DEVICE,
}


def special(path: bytes, kind: Kind) -> Entry | None:
    """The entry of a fifo, socket or device; None for anything else."""
    if kind not in _SPECIAL:
        return None
    return Entry(path, kind, problem=Problem(_SPECIAL[kind], "a special file; never made, nothing to read"))


def entries(archive: Members, allowance: Allowance) -> Iterator[Entry | Problem]:
    """Every member. Hard links come last, when it is known which names there are."""
    names = Names(allowance.budgets.name)
    met: set[bytes] = set()
    links: list[tuple[bytes, bytes]] = []
    for member in archive.members():
        if isinstance(member, Problem):
            yield member
            continue
        try:
            allowance.meet()
        except ItemError as error:
            yield error.problem
            break
        path = inner(member.name)
        met.add(path)
        if member.kind is Kind.HARDLINK:
            links.append((path, inner(member.link)))
        elif member.kind is not Kind.DIRECTORY:
            yield _entry(archive, member, path, names)
    yield from (_hardlink(path, target, names, known=target in met) for path, target in links)


def _entry(archive: Members, member: Member, path: bytes, names: Names) -> Entry:
    problem = names.problem(path)
    path = path[: names.longest]
    if member.kind is Kind.SYMLINK:
        names.link(path)
        return Entry(path, Kind.SYMLINK, len(member.link), target=member.link, problem=problem)
    opened = partial(_opened, archive, member)
    return special(path, member.kind) or Entry(path, size=member.size, problem=problem, open=opened)


def _opened(archive: Members, member: Member) -> BinaryIO:
    return io.BytesIO(archive.content(member))


def _hardlink(path: bytes, target: bytes, names: Names, *, known: bool) -> Entry:
    """Another name of a member: what it holds is that member's to say."""
    problem = names.problem(path)
    if not problem and not known:
        problem = Problem(Reason.UNSAFE_LINK, "a hard link to something that is not in the archive")
    rule = None if problem else "hardlink"
    return Entry(path[: names.longest], Kind.HARDLINK, target=target, skipped=rule, problem=problem)
