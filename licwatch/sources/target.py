# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""From a path to the source that reads it."""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass

from licwatch.errors import TargetError
from licwatch.model.budget import Budgets
from licwatch.sources import Source, git
from licwatch.sources.file import SingleFile
from licwatch.sources.folder import Folder
from licwatch.sources.listed import Listed


@dataclass(frozen=True, slots=True)
class Target:
    """What the user points at.

    `trusted` is said of the operator's own project only: its git objects may lie elsewhere (a linked worktree). `names`
    are the only files to look at, None for all.
    """

    path: bytes
    revision: str | None = None
    untracked: bool = False
    trusted: bool = False
    names: tuple[bytes, ...] | None = None


@dataclass(frozen=True, slots=True)
class Hints:
    """What spares work: git objects whose content is known, folders that are left out."""

    known: Callable[[str], bool] = lambda _oid: False
    prune: Callable[[bytes], str | None] = lambda _path: None


def open_target(target: Target, budgets: Budgets, hints: Hints) -> Source:
    """The source for a target. Raises TargetError with a remedy when there is none."""
    try:
        found = os.stat(target.path)
    except OSError as error:
        shown = target.path.decode("utf-8", "backslashreplace")
        raise TargetError(
            f"there is nothing to scan at {shown}: {error.strerror}",
            "give a folder, a git repository or an archive that exists",
        ) from error
    if target.names is not None:
        return _without_revision(target, Listed(target.path, target.names))
    if not stat.S_ISDIR(found.st_mode):
        return _without_revision(target, SingleFile(target.path))
    repository = git.find(target.path)
    if repository is None:
        return _without_revision(target, Folder(target.path, budgets, hints.prune))
    if target.revision or repository.bare:
        return git.Revision(repository, target.revision or "HEAD", budgets, hints.known, target.trusted)
    return git.WorkTree(repository, budgets, target.untracked, target.trusted)


def _without_revision(target: Target, source: Source) -> Source:
    if target.revision:
        raise TargetError("--rev needs a git repository, and this target is none", "leave --rev out")
    return source
