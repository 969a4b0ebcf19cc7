# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What comes out of a tar, by ours and by the standard library's eyes."""

import io
import os
import tarfile

from licwatch.decode.allowance import Allowance
from licwatch.decode.forward import Forward
from licwatch.decode.members import Member
from licwatch.decode.tar_stream import Tar
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason

One = tuple[bytes, Kind | None, bytes | Reason]
Told = list[One]

_KINDS = {
    tarfile.LNKTYPE: Kind.HARDLINK,
    tarfile.SYMTYPE: Kind.SYMLINK,
    tarfile.DIRTYPE: Kind.DIRECTORY,
    tarfile.FIFOTYPE: Kind.FIFO,
    tarfile.CHRTYPE: Kind.DEVICE,
    tarfile.BLKTYPE: Kind.DEVICE,
}


def told(data: bytes, budgets: Budgets = Budgets()) -> Told:  # noqa: B008 - frozen
    """Name, kind and content (a link's text; the reason why there is none) of each member; a Problem has no name."""
    allowance = Allowance(budgets)
    tar = Tar(Forward(io.BytesIO(data), allowance), allowance)
    return [_one(tar, met) for met in tar.members()]


def _one(tar: Tar, met: Member | Problem) -> One:
    if isinstance(met, Problem):
        return b"", None, met.reason
    try:
        return met.name, met.kind, met.link if met.kind is not Kind.FILE else tar.content(met)
    except ItemError as error:
        return met.name, met.kind, error.problem.reason


def oracle(data: bytes) -> Told:
    """The same, as the standard library sees it."""
    out: Told = []
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        for info in tar:
            file = tar.extractfile(info) if info.isreg() else None
            name = os.fsencode(info.name) + (b"/" if info.isdir() else b"")
            kind = Kind.FILE if info.isreg() else _KINDS[info.type]
            out.append((name, kind, file.read() if file else os.fsencode(info.linkname)))
    return out
