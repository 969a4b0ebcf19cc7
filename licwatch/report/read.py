# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading a report folder, which may come from a stranger: regular files only, bounded, and no link is followed."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from licwatch.errors import UsageError
from licwatch.report import manifest
from licwatch.report.escape import visible
from licwatch.report.json_load import MOST

REPORT = "report.json"

_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
#: More names than this in a report folder are not listed.
_MOST_NAMES = 10_000


class UnreadableError(Exception):
    """A file that cannot be read, or is not to be; the text says why."""


class ReportFolder:
    """An open folder of a report."""

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def names(self) -> tuple[str, ...]:
        """What lies there, in the order of names."""
        with os.scandir(self._fd) as entries:
            return tuple(sorted(entry.name for entry in islice(entries, _MOST_NAMES)))

    def read(self, name: str, most: int = MOST) -> bytes:
        """The content of a file. Raises UnreadableError."""
        try:
            return _read(os.open(name, _FILE, dir_fd=self._fd), most)
        except OSError as error:
            raise UnreadableError(_why(error)) from error


@contextmanager
def folder(path: Path) -> Iterator[ReportFolder]:
    """A report's folder, open. Raises UsageError."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise UsageError(
            f"cannot open the report folder {visible(str(path))}: {_why(error)}",
            f"give the folder that holds {manifest.NAME}",
        ) from error
    try:
        yield ReportFolder(fd)
    finally:
        os.close(fd)


def report_json(path: Path) -> bytes:
    """The report.json at a path, or in the folder there. Raises UsageError."""
    remedy = f"give a report folder, or the {REPORT} in it"
    try:
        if path.is_dir():
            with folder(path) as opened:
                return opened.read(REPORT)
        # the path itself is the operator's own word, so it may be a link
        return _read(os.open(path, _FILE & ~os.O_NOFOLLOW), MOST)
    except UnreadableError as error:
        raise UsageError(f"cannot read the report {visible(str(path))}: {error}", remedy) from error
    except OSError as error:
        raise UsageError(f"cannot read the report {visible(str(path))}: {_why(error)}", remedy) from error


def _read(fd: int, most: int) -> bytes:
    try:
        met = os.fstat(fd)
        if not stat.S_ISREG(met.st_mode):
            raise UnreadableError("it is no regular file")
        with open(fd, "rb", closefd=False) as file:
            content = file.read(min(met.st_size, most) + 1)
    finally:
        os.close(fd)
    if len(content) > most:
        raise UnreadableError(f"it is larger than {most:,} bytes")
    return content


def _why(error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return "it is a link"
    return error.strerror or "unknown"
