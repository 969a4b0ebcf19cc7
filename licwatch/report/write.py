# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Writing reports: all of them or none, and the old ones stay until the new ones are whole.

Each is written beside its place, put onto the disk, and renamed; a link at a report's name is replaced, not followed.
COMPLETE.json, with the digest of each, goes first when a report is replaced and comes last.
"""

import contextlib
import errno
import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from licwatch.errors import OutputError, UsageError
from licwatch.model.report import Report
from licwatch.report import FORMATS, manifest, rendered
from licwatch.report.identities import without_addresses

COMPLETE = manifest.NAME

# beside its place: the name, and the process that writes it
_BESIDE = re.compile(r"\.(?:report[.\w]*|COMPLETE\.json)\.(\d+)\.new")
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class _Written:
    """A file written beside its place."""

    def __init__(self, name: str, beside: str, sha256: str, size: int) -> None:
        self.name = name
        self.beside = beside
        self.sha256 = sha256
        self.size = size


def prepare(folder: Path) -> None:
    """Make a report folder, before a scan takes its time. Raises UsageError where no report could be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"no report can be written to {folder}: {error.strerror}", "give another folder with -o"
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UsageError(f"no report can be written to {folder}: no permission", "give another folder with -o")


def all_of(report: Report, formats: Iterable[str], folder: Path, shown: Report | None = None) -> list[str]:
    """Write the formats and COMPLETE.json into a folder, which is made if need be; gives the paths of the formats.

    `shown` is as in `rendered`. Raises OutputError.
    """
    if shown is None:
        shown = without_addresses(report)
    files = {f"report{FORMATS[name].SUFFIX}": rendered(name, report, shown) for name in formats}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise _refused(folder, error) from error
    try:
        _write_all(fd, files, report.digest)
    except OSError as error:
        raise _refused(folder, error) from error
    finally:
        os.close(fd)
    return [str(folder / name) for name in files]


def one(path: Path, chunks: Iterable[str]) -> None:
    """Write one file. Raises OutputError."""
    try:
        fd = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise _refused(path.parent, error) from error
    try:
        with _Batch(fd) as batch:
            batch.add(path.name, chunks)
            batch.publish()
    except OSError as error:
        raise _refused(path.parent, error) from error
    finally:
        os.close(fd)


def _refused(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"the report could not be written to {folder}: {error.strerror}",
        "free some space or give another folder with -o; with a cache, the next try is quick",
    )


def _write_all(folder: int, files: dict[str, Iterator[str]], digest: str) -> None:
    with _Batch(folder) as batch:
        for name, chunks in files.items():
            batch.add(name, chunks)
        listed = {w.name: manifest.Listed(w.sha256, w.size) for w in batch.written}
        batch.add(COMPLETE, [manifest.text(manifest.Manifest(manifest.SCAN_REPORT, digest, listed))])
        batch.check()
        _remove(folder, COMPLETE)
        batch.publish()
    _sweep(folder)


def _sweep(folder: int) -> None:
    """Remove what a scan left that was killed while it wrote."""
    for name in os.listdir(folder):
        met = _BESIDE.fullmatch(name)
        if met and not os.path.exists(f"/proc/{met[1]}"):
            _remove(folder, name)


class _Batch:
    """Files written beside their places; what was not published is removed at the end."""

    def __init__(self, folder: int) -> None:
        self._folder = folder
        self.written: list[_Written] = []

    def __enter__(self) -> "_Batch":
        return self

    def __exit__(self, *_error: object) -> None:
        for written in self.written:
            _remove(self._folder, written.beside)

    def add(self, name: str, chunks: Iterable[str]) -> None:
        beside = f".{name}.{os.getpid()}.new"
        _remove(self._folder, beside)
        digest, size = hashlib.sha256(), 0
        self.written.append(_Written(name, beside, "", 0))
        with open(os.open(beside, _NEW_FILE, 0o644, dir_fd=self._folder), "wb") as file:
            for chunk in chunks:
                data = chunk.encode()
                digest.update(data)
                size += len(data)
                file.write(data)
            file.flush()
            os.fsync(file.fileno())
        self.written[-1] = _Written(name, beside, digest.hexdigest(), size)

    def check(self) -> None:
        """Raises OSError when something stands at a place that a file cannot replace."""
        for written in self.written:
            with contextlib.suppress(FileNotFoundError):
                if stat.S_ISDIR(os.stat(written.name, dir_fd=self._folder, follow_symlinks=False).st_mode):
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), written.name)

    def publish(self) -> None:
        for written in self.written:
            os.replace(written.beside, written.name, src_dir_fd=self._folder, dst_dir_fd=self._folder)
        os.fsync(self._folder)
        self.written.clear()


def _remove(folder: int, name: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(name, dir_fd=folder)
