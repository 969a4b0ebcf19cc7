# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""7z archives, through py7zr if it is installed (the extra `7z`; LGPL, so never a need). The only door to py7zr.

Solid blocks can only be decompressed whole: everything comes out at once, into memory, under one budget. What fits is
read and what does not is told.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.errors import ItemError
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason

if TYPE_CHECKING:
    import py7zr

MAGIC = b"7z\xbc\xaf\x27\x1c"


@dataclass(frozen=True, slots=True)
class Member:
    """A member: its content, or None when it could not be had. A folder's and an empty file's is empty."""

    name: bytes
    kind: Kind
    size: int
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Opened:
    """All members in the archive's order, and what is wrong with the archive as a whole."""

    members: tuple[Member, ...] = ()
    problem: Problem | None = None


def read(file: BinaryIO, allowance: Allowance, wanted: Callable[[bytes], bool]) -> Opened:
    """What is in an archive; of members whose names are not `wanted` no content. Raises MemoryError only."""
    if find_spec("py7zr") is None:
        detail = "7z archives are read with the extra `7z`, which is not installed: pip install 'licwatch[7z]'"
        return Opened(problem=Problem(Reason.UNSUPPORTED_METHOD, detail))
    import py7zr

    size = file.seek(0, 2)
    file.seek(0)
    try:
        archive = py7zr.SevenZipFile(file)
    except MemoryError:
        raise
    except Exception as error:
        return Opened(problem=_told(error))
    return _extracted(archive, _Budget(size, allowance), wanted)


class _Budget:
    """Counts what comes out of an archive of `size` bytes."""

    def __init__(self, size: int, allowance: Allowance) -> None:
        self._in = size
        self._out = 0
        self.allowance = allowance

    def spend(self, size: int) -> None:
        self._out += size
        self.allowance.check_member(self._out)
        self.allowance.check_ratio(self._in, self._out)
        self.allowance.spend(size)


def _extracted(archive: "py7zr.SevenZipFile", budget: _Budget, wanted: Callable[[bytes], bool]) -> Opened:
    from licwatch.decode.seven_zip_sink import Sink

    sink, problem = Sink(budget.spend), None
    names = [entry.filename for entry in archive.files]
    if len(names) > budget.allowance.budgets.entries_per_archive:
        return Opened(problem=Problem(Reason.LIMIT_ENTRIES, f"{len(names)} members"))
    try:
        archive.extract(targets={name for name in names if wanted(_bytes(name))}, factory=sink)
    except MemoryError:
        raise
    except Exception as error:
        problem = _told(error)
    members, seen = [], dict.fromkeys(names, -1)
    for entry in archive.files:
        seen[entry.filename] += 1
        # py7zr numbers names that are there again: a, a_0, a_1
        number = seen[entry.filename]
        called = entry.filename if not number else f"{entry.filename}_{number - 1}"
        kind = Kind.DIRECTORY if entry.is_directory else Kind.SYMLINK if entry.is_symlink else Kind.FILE
        content = sink.whole.get(PurePosixPath(called).as_posix(), None if entry.uncompressed else b"")
        members.append(Member(_bytes(entry.filename), kind, entry.uncompressed, content))
    return Opened(tuple(members), problem)


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _told(error: Exception) -> Problem:
    """A complaint of py7zr's, or of whatever it calls on damaged data, in the words of the report."""
    import py7zr

    if isinstance(error, ItemError):
        return error.problem
    if isinstance(error, py7zr.PasswordRequired):
        return Problem(Reason.ENCRYPTED, "the archive is encrypted")
    if isinstance(error, py7zr.UnsupportedCompressionMethodError):
        return Problem(Reason.UNSUPPORTED_METHOD, "compressed in a way that is not known")
    if isinstance(error, py7zr.exceptions.CrcError):
        return Problem(Reason.CORRUPT_CRC, "the checksum of a member is wrong")
    return Problem(Reason.CORRUPT_HEADER, "the archive is damaged")
