# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Tar archives, plain; compressed ones come through licwatch.sources.archive.compressed."""

import io
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from licwatch.decode import tar_stream
from licwatch.decode.allowance import Allowance
from licwatch.decode.forward import Forward
from licwatch.decode.tar_header import BLOCK, is_header
from licwatch.errors import ItemError
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.sources.archive.form import Form
from licwatch.sources.archive.names import Names, inner

NAME = "tar"

_SPECIAL = {
    tar_stream.FIFO: (Kind.FIFO, Reason.SPECIAL_FIFO),
    tar_stream.CHARACTER_DEVICE: (Kind.DEVICE, Reason.SPECIAL_DEVICE),
    tar_stream.BLOCK_DEVICE: (Kind.DEVICE, Reason.SPECIAL_DEVICE),
}


def recognize(file: BinaryIO) -> Form | None:
    """By the checksum of the first header."""
    file.seek(0)
    return Form(NAME) if is_header(file.read(BLOCK)) else None


def expand(file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members of a plain tar file."""
    return members(Forward(file, allowance), allowance)


def members(stream: Forward, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members of a tar stream. Hard links come last, when it is known which names there are."""
    tar, names = tar_stream.Tar(stream, allowance), Names(allowance.budgets.name)
    met: set[bytes] = set()
    links: list[tuple[bytes, bytes]] = []
    for member in tar.members():
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
        if member.kind == tar_stream.HARDLINK:
            links.append((path, inner(member.link)))
        elif member.kind != tar_stream.FOLDER:
            yield _entry(tar, member, path, names)
    yield from (_hardlink(path, target, names, known=target in met) for path, target in links)


def _entry(tar: tar_stream.Tar, member: tar_stream.Member, path: bytes, names: Names) -> Entry:
    problem = names.problem(path)
    path = path[: names.longest]
    if member.kind == tar_stream.SYMLINK:
        names.link(path)
        return Entry(path, Kind.SYMLINK, len(member.link), target=member.link, problem=problem)
    if member.kind in _SPECIAL:
        kind, reason = _SPECIAL[member.kind]
        return Entry(path, kind, problem=Problem(reason, "a special file; never made, nothing to read"))
    size = member.sparse.size if member.sparse else member.size
    return Entry(path, size=size, problem=problem, open=partial(_opened, tar, member))


def _opened(tar: tar_stream.Tar, member: tar_stream.Member) -> BinaryIO:
    return io.BytesIO(tar.content(member))


def _hardlink(path: bytes, target: bytes, names: Names, *, known: bool) -> Entry:
    """Another name of a member: what it holds is that member's to say."""
    problem = names.problem(path)
    if not problem and not known:
        problem = Problem(Reason.UNSAFE_LINK, "a hard link to something that is not in the archive")
    rule = None if problem else "hardlink"
    return Entry(path[: names.longest], Kind.HARDLINK, target=target, skipped=rule, problem=problem)
