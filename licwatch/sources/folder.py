# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A folder as it lies there.

Walked by descriptors, so that a tree deeper than the longest path is read to its end (os.walk lost 241 of 1,051 nested
folders without a word). Git's own metadata is skipped by a named rule; everything else is an item.
"""

import os
from collections.abc import Callable, Iterator

from licwatch.model.budget import Budgets
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Origin
from licwatch.sources import openat

# More open folders than this are closed and walked to again: a process may hold 1,024 descriptors on many machines.
_OPEN_AT_ONCE = 64

Prune = Callable[[bytes], str | None]


class _Frame:
    """One folder on the way down: its path, and what is left to visit in it."""

    def __init__(self, parts: tuple[bytes, ...], fd: int) -> None:
        self.parts = parts
        self.fd: int | None = fd
        # listdir of a descriptor gives text in the file system's encoding; names are bytes here
        self.names = iter(sorted(map(os.fsencode, os.listdir(fd))))

    def close(self) -> None:
        if self.fd is not None:
            os.close(self.fd)
            self.fd = None


class Folder:
    """Every file below a folder. `prune` names the rule by which a whole subfolder is left out, or says None."""

    def __init__(self, path: bytes, budgets: Budgets, prune: Prune = lambda _path: None) -> None:
        self._path = path
        self._budgets = budgets
        self._prune = prune

    def origin(self) -> Origin:
        """The folder's base name; no path above it enters the report."""
        name = os.path.basename(os.path.abspath(self._path)) or b"/"
        return Origin(name.decode("utf-8", "backslashreplace"), "folder", "every file of the folder as it lies there")

    def entries(self) -> Iterator[Entry]:
        """Depth first, each folder's names sorted by their bytes."""
        root = openat.open_root(self._path)
        try:
            yield from self._walk(root)
        finally:
            os.close(root)

    def _walk(self, root: int) -> Iterator[Entry]:
        try:
            stack = [_Frame((), os.dup(root))]
        except OSError as error:
            yield Entry(b".", Kind.DIRECTORY, problem=openat.problem_of(error))
            return
        try:
            while stack:
                yield from self._visit(root, stack)
        finally:
            for frame in stack:
                frame.close()

    def _visit(self, root: int, stack: list[_Frame]) -> Iterator[Entry]:
        """Names of the topmost folder, until one is a folder to go down into or none is left."""
        frame = stack[-1]
        if frame.fd is None:
            try:
                frame.fd = openat.open_folder(root, frame.parts)
            except OSError as error:
                yield Entry(b"/".join(frame.parts), Kind.DIRECTORY, problem=openat.problem_of(error))
                stack.pop()
                return
        for name in frame.names:
            path = b"/".join((*frame.parts, name))
            if len(path) > self._budgets.name:
                detail = f"a path of {len(path)} bytes; the budget is {self._budgets.name}"
                yield Entry(path[: self._budgets.name], problem=Problem(Reason.PATH_TOO_LONG, detail))
                continue
            met = openat.entry_at(frame.fd, name, path)
            if met.kind is not Kind.DIRECTORY:
                yield met
                continue
            below, said = self._descend(frame, name, path)
            if said:
                yield said
            if below:
                stack.append(below)
                if len(stack) > _OPEN_AT_ONCE:
                    stack[-_OPEN_AT_ONCE].close()
                return
        frame.close()
        stack.pop()

    def _descend(self, frame: _Frame, name: bytes, path: bytes) -> tuple[_Frame | None, Entry | None]:
        """The subfolder's frame, or the entry that says why it is not walked."""
        assert frame.fd is not None
        try:
            fd = os.open(name, openat.FOLDER_FLAGS, dir_fd=frame.fd)
        except OSError as error:
            return None, Entry(path, Kind.DIRECTORY, problem=openat.problem_of(error))
        rule = "git-metadata" if name == b".git" else self._prune(path)
        if rule:
            os.close(fd)
            return None, Entry(path, Kind.DIRECTORY, skipped=rule)
        try:
            return _Frame((*frame.parts, name), fd), None
        except OSError as error:
            os.close(fd)
            return None, Entry(path, Kind.DIRECTORY, problem=openat.problem_of(error))
