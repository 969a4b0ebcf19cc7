# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Some files of a folder, by a list of their names: for hooks, which know what changed."""

import os
from collections.abc import Iterator, Sequence

from licwatch.errors import UsageError
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Origin
from licwatch.sources import openat


class Listed:
    """The named files below a folder, as they lie there. A name that is not there, or is a folder, is unscanned."""

    def __init__(self, path: bytes, names: Sequence[bytes]) -> None:
        self._path = path
        self._names = names

    def origin(self) -> Origin:
        """The folder's base name."""
        name = os.path.basename(os.path.abspath(self._path)) or b"/"
        scope = "the listed files of the folder as they lie there; all others were not looked at"
        return Origin(name.decode("utf-8", "backslashreplace"), "files", scope)

    def entries(self) -> Iterator[Entry]:
        """Each name once, sorted."""
        root = openat.open_root(self._path)
        try:
            for name in self._names:
                entry = openat.entry(root, name)
                if entry.kind is Kind.DIRECTORY and entry.problem is None:
                    entry = Entry(
                        name, Kind.DIRECTORY, problem=Problem(Reason.IO_ERROR, "a folder where a file was listed")
                    )
                yield entry
        finally:
            os.close(root)


def names(listed: bytes, base: bytes, root: bytes) -> tuple[bytes, ...]:
    """The names in a list, relative to `root`: divided by NUL if there is one, else by line ends.

    What is relative in the list is so to `base`. Raises UsageError for a name outside of the root.
    """
    divider = b"\0" if b"\0" in listed else b"\n"
    found = set()
    for line in listed.split(divider):
        name = line if divider == b"\0" else line.removesuffix(b"\r")
        if not name:
            continue
        path = os.path.relpath(os.path.normpath(os.path.join(base, name)), root)
        if path == b"." or path.split(b"/")[0] == b"..":
            shown = name.decode("utf-8", "backslashreplace")
            raise UsageError(
                f"the listed name {shown!r} is not below the target", "list names below the scanned folder"
            )
        found.add(path)
    return tuple(sorted(found))
