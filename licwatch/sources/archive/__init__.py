# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Archives and containers, read as streams from an open file. Nothing is ever written under a name of theirs.

Its bytes decide what a file is. Each format yields the members as entries, whose paths start inside the archive, and a
Problem for whatever is wrong with the archive as a whole; a good member survives its bad neighbors.
"""

from collections.abc import Iterator
from typing import BinaryIO, Protocol

from licwatch.decode.allowance import Allowance
from licwatch.model.item import Entry
from licwatch.model.problem import Problem
from licwatch.sources.archive import ar, compressed, cpio, rpm, seven_zip, tar, zip_archive
from licwatch.sources.archive.form import Form

__all__ = ["FORMATS", "Form", "expand", "recognize"]


class Format(Protocol):
    """What an archive format offers."""

    NAME: str

    def recognize(self, file: BinaryIO) -> Form | None:
        """What the file is, if it is of this format. The file's place does not matter before or after."""
        ...

    def expand(self, file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
        """The members in the archive's order, its own problems where they are met. Raises MemoryError only."""
        ...


FORMATS: dict[str, Format] = {
    zip_archive.NAME: zip_archive,
    compressed.NAME: compressed,
    seven_zip.NAME: seven_zip,
    rpm.NAME: rpm,
    ar.NAME: ar,
    cpio.NAME: cpio,
    tar.NAME: tar,
}


def recognize(file: BinaryIO) -> Form | None:
    """What an open file is if it is a container. Leaves the file at its start."""
    try:
        return next((form for format_ in FORMATS.values() if (form := format_.recognize(file))), None)
    finally:
        file.seek(0)


def expand(form: Form, file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members of a container that was recognized; `path` is its own, for formats that keep no name inside."""
    return FORMATS[form.format].expand(file, path, allowance)
