# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Opening what lies below a folder, by descriptor, so that no link leads out and no length of path is too long.

Paths are bytes relative to a root descriptor. Nothing here follows a symbolic link, waits on a fifo or opens a device.
"""

import os
import stat
from collections.abc import Iterable
from typing import BinaryIO

from licwatch.errors import ItemError, TargetError
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason

FOLDER_FLAGS = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_MAX_TARGET = 1 << 16

_SPECIAL = {
    stat.S_IFIFO: (Kind.FIFO, Reason.SPECIAL_FIFO),
    stat.S_IFSOCK: (Kind.SOCKET, Reason.SPECIAL_SOCKET),
    stat.S_IFCHR: (Kind.DEVICE, Reason.SPECIAL_DEVICE),
    stat.S_IFBLK: (Kind.DEVICE, Reason.SPECIAL_DEVICE),
}


def reason_of(error: OSError) -> Reason:
    """The reason in the words of the report."""
    if isinstance(error, PermissionError):
        return Reason.IO_PERMISSION
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Reason.IO_VANISHED
    return Reason.IO_ERROR


def problem_of(error: OSError) -> Problem:
    """An operating system's refusal as a value; the text is errno's own, without a path."""
    return Problem(reason_of(error), os.strerror(error.errno or 0))


def open_root(path: bytes) -> int:
    """A descriptor of a target that is a folder; a link to one is the operator's own word. Raises TargetError."""
    try:
        return os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        remedy = "check the path and its permissions"
        raise TargetError(f"cannot open the folder: {error.strerror}", remedy) from error


def open_folder(root: int, parts: Iterable[bytes]) -> int:
    """A new descriptor of the folder `parts` below `root`. Raises OSError; the caller closes it."""
    here = os.dup(root)
    try:
        for part in parts:
            below = os.open(part, FOLDER_FLAGS, dir_fd=here)
            os.close(here)
            here = below
    except BaseException:
        os.close(here)
        raise
    return here


def open_file(folder: int, name: bytes, expected: os.stat_result) -> BinaryIO:
    """The regular file `name` of a folder, if it is still the one that `expected` describes. Raises ItemError."""
    try:
        fd = os.open(name, _FILE_FLAGS, dir_fd=folder)
    except OSError as error:
        raise ItemError(reason_of(error), os.strerror(error.errno or 0)) from error
    found = os.fstat(fd)
    if (found.st_dev, found.st_ino) != (expected.st_dev, expected.st_ino) or not stat.S_ISREG(found.st_mode):
        os.close(fd)
        raise ItemError(Reason.IO_CHANGED, "another file took this name while it was scanned")
    return open(fd, "rb")


def entry_at(folder: int, name: bytes, path: bytes) -> Entry:
    """What `name` in an open folder is, reported as `path`. Never raises OSError.

    The entry's `open` works as long as the folder's descriptor is open.
    """
    try:
        found = os.stat(name, dir_fd=folder, follow_symlinks=False)
    except OSError as error:
        return Entry(path, problem=problem_of(error))
    form = stat.S_IFMT(found.st_mode)
    if form == stat.S_IFREG:
        return Entry(path, size=found.st_size, open=lambda: open_file(folder, name, found))
    if form == stat.S_IFDIR:
        return Entry(path, Kind.DIRECTORY)
    if form == stat.S_IFLNK:
        return _link(folder, name, path)
    kind, reason = _SPECIAL.get(form, (Kind.DEVICE, Reason.SPECIAL_DEVICE))
    return Entry(path, kind, problem=Problem(reason, "not a regular file; never opened"))


def _link(folder: int, name: bytes, path: bytes) -> Entry:
    try:
        target = os.readlink(name, dir_fd=folder)
    except OSError as error:
        return Entry(path, Kind.SYMLINK, problem=problem_of(error))
    return Entry(path, Kind.SYMLINK, size=len(target), target=target[:_MAX_TARGET])


def entry(root: int, path: bytes) -> Entry:
    """What lies at `path` below `root`. The entry's `open` walks down again, so it needs only `root` to stay open."""
    *parts, name = path.split(b"/")
    try:
        folder = open_folder(root, parts)
    except OSError as error:
        return Entry(path, problem=problem_of(error))
    try:
        met = entry_at(folder, name, path)
        if met.open is None:
            return met
        expected = os.stat(name, dir_fd=folder, follow_symlinks=False)
    except OSError as error:
        return Entry(path, problem=problem_of(error))
    finally:
        os.close(folder)
    return Entry(path, size=expected.st_size, open=lambda: _reopen(root, parts, name, expected))


def _reopen(root: int, parts: list[bytes], name: bytes, expected: os.stat_result) -> BinaryIO:
    try:
        folder = open_folder(root, parts)
    except OSError as error:
        raise ItemError(reason_of(error), os.strerror(error.errno or 0)) from error
    try:
        return open_file(folder, name, expected)
    finally:
        os.close(folder)
