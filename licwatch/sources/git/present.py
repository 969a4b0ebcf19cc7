# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Tracked names as they lie in the work tree, by descriptor."""

import contextlib
import io
import os
import stat
from collections.abc import Iterable
from functools import partial
from typing import BinaryIO

from licwatch.errors import ItemError
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.sources import openat
from licwatch.sources.git import contents
from licwatch.sources.git.trees import odd_name


class Present:
    """Looks names up below a root. The folder of the last name stays open: neighbors come one after the other."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._parts: list[bytes] | None = None
        self._folder: int | None = None

    def entry(self, path: bytes) -> Entry | None:
        """What lies there; None when it is gone, or a folder took its place, or a link the place of a folder above."""
        *parts, name = path.split(b"/")
        odd = _unsafe((*parts, name))
        if odd:
            return Entry(path, problem=odd)
        try:
            self._go(parts)
            if self._folder is None:
                return None
            found = os.stat(name, dir_fd=self._folder, follow_symlinks=False)
        except FileNotFoundError:
            return None
        except OSError as error:
            return Entry(path, problem=openat.problem_of(error))
        if stat.S_ISDIR(found.st_mode):
            return None
        met = openat.entry_at(self._folder, name, path)
        return self._pointer(met) or met

    def again(self, path: bytes) -> BinaryIO:
        """Open a file that was looked up earlier. Raises ItemError."""
        met = self.entry(path)
        if met and met.open:
            return met.open()
        raise ItemError(Reason.IO_CHANGED, "another file took this name while it was scanned")

    def _go(self, parts: list[bytes]) -> None:
        if parts == self._parts:
            return
        self.close()
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            self._folder = openat.open_folder(self._root, parts)
        self._parts = parts

    def _pointer(self, met: Entry) -> Entry | None:
        if met.open is None or not met.size or met.size >= contents.LFS_LIMIT:
            return None
        try:
            with met.open() as file:
                content = file.read(contents.LFS_LIMIT)
        except ItemError as error:
            return Entry(met.path, size=met.size, problem=error.problem)
        except OSError as error:
            return Entry(met.path, size=met.size, problem=openat.problem_of(error))
        if contents.is_lfs_pointer(content):
            return contents.lfs_pointer(met.path, len(content), None)
        if len(content) != met.size:
            return None
        return Entry(met.path, size=met.size, open=partial(io.BytesIO, content))

    def close(self) -> None:
        """Let the open folder go."""
        self._parts = None
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None


def _unsafe(parts: Iterable[bytes]) -> Problem | None:
    return next((found for found in map(odd_name, parts) if found), None)


def deleted(path: bytes, oid: str) -> Entry:
    """A tracked file that is not in the work tree."""
    return Entry(path, Kind.FILE, oid=oid, skipped="deleted-in-worktree")


def no_head() -> Problem:
    """Why a work tree is read as a plain folder."""
    return Problem(Reason.GIT_NO_HEAD, "HEAD names no commit: which files are tracked is not known, so all are read")
