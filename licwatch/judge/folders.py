# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Folders above a path, without making their names: a path of 64 KiB has 32,000 of them, and a scan a million paths."""

from collections.abc import Iterable, Iterator

_INTO = "!/"


def folder_of(path: str) -> str:
    """The folder in which a path lies, with a slash at its end; the root's is empty."""
    return path[: path.rfind("/") + 1]


class Folders:
    """Some folders, each with a slash at its end ("" is the root, "a.zip!/" the root of an archive)."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders = frozenset(folders)
        self._lengths = frozenset(map(len, self._folders))

    def nearest(self, path: str) -> str | None:
        """The nearest of them above a path; none across the border of an archive or document."""
        border = path.rfind(_INTO)
        outermost = border + len(_INTO) if border >= 0 else 0
        end = path.rfind("/") + 1
        while end >= outermost:
            # only those as long as one of them are cut out
            if end in self._lengths and path[:end] in self._folders:
                return path[:end]
            if end == 0:
                break
            end = path.rfind("/", 0, end - 1) + 1
        return None

    def all_above(self, path: str) -> Iterator[str]:
        """All of them above a path, the nearest first."""
        folder = self.nearest(path)
        while folder is not None:
            yield folder
            # the root of an archive has no folder above it
            folder = self.nearest(folder[:-1]) if folder and not folder.endswith(_INTO) else None
