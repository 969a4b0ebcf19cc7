# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Items under the paths of ScanCode's files, in the order of its walk, with the folders that it lists.

ScanCode takes paths apart when it reads them: backslashes become slashes, dots and empty parts go, and two items could
become one. What would not survive that is spelled in percent signs, so that no two items meet.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from licwatch.model.report import ReportItem

#: Folders below this level are not listed: a path of 64 KiB would have 32,000, each with a path of its own.
_LEVELS = 64
_ODD = re.compile(r"\\|%(?:2E|2F|5C|25)|(?:^|/)\.{0,2}(?:/|$)")
_PARTS = {"": "%2F", ".": "%2E", "..": "%2E%2E"}


@dataclass(frozen=True, slots=True)
class Placed:
    """A path with the item that stands there; None for a folder that is no item of its own."""

    path: str
    item: ReportItem | None


class Tree:
    """The items below a root that has the target's name."""

    def __init__(self, name: str, items: Sequence[ReportItem]) -> None:
        self._root = spelled(name).replace("/", "%2F")
        self._items = {self.path(item.path): item for item in items}
        self._children: dict[str, dict[str, None]] = {self._root: {}}
        for path in self._items:
            self._place(path)

    def path(self, path: str) -> str:
        """Where an item's path stands in the tree."""
        return f"{self._root}/{spelled(path)}"

    def _place(self, path: str) -> None:
        parts = path.split("/", _LEVELS)
        for level in range(len(parts) - 1, 0, -1):
            folder = "/".join(parts[:level])
            known = folder in self._children
            self._children.setdefault(folder, {})[path] = None
            if known:
                return
            path = folder

    def walk(self) -> Iterator[Placed]:
        """Each folder before what is in it: its files first, then its folders, names without regard to case."""
        waiting = [self._root]
        while waiting:
            path = waiting.pop()
            yield Placed(path, self._items.get(path))
            if path in self._children:
                waiting += sorted(self._children[path], key=self._rank, reverse=True)

    def _rank(self, path: str) -> tuple[bool, str, str]:
        name = path.rpartition("/")[2]
        return path in self._children, name.lower(), name


def spelled(path: str) -> str:
    """A path that stays as it is when ScanCode reads it; no two paths are spelled the same."""
    if not _ODD.search(path):
        return path
    plain = re.sub("%(?=2E|2F|5C|25)", "%25", path).replace("\\", "%5C")
    return "/".join(_PARTS.get(part, part) for part in plain.split("/"))
