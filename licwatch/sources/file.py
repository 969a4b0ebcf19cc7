# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A single file as a target: an archive, a document, or just a file."""

import os
import stat
from collections.abc import Iterator

from licwatch.errors import TargetError
from licwatch.model.item import Entry
from licwatch.model.report import Origin
from licwatch.sources import openat


class SingleFile:
    """One file. If it is an archive, the intake opens it and its members become the items."""

    def __init__(self, path: bytes) -> None:
        self._path = path
        self._name = os.path.basename(os.path.abspath(path))

    def origin(self) -> Origin:
        """The file's base name."""
        return Origin(
            self._name.decode("utf-8", "backslashreplace"),
            "file",
            "the file, and what is inside if it is an archive",
        )

    def entries(self) -> Iterator[Entry]:
        """The one entry. The target itself may be a link: it is the operator's own word."""
        try:
            found = os.stat(self._path)
            folder = os.open(os.path.dirname(os.path.realpath(self._path)), openat.FOLDER_FLAGS)
        except OSError as error:
            raise TargetError(
                f"cannot open the file: {error.strerror}", "check the path and its permissions"
            ) from error
        real = os.path.basename(os.path.realpath(self._path))
        try:
            if not stat.S_ISREG(found.st_mode):
                yield openat.entry_at(folder, real, self._name)
                return
            yield Entry(self._name, size=found.st_size, open=lambda: openat.open_file(folder, real, found))
        finally:
            os.close(folder)
