# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The items as a tree of folders, told as a flat walk, since no depth of a hostile path may become one of calls."""

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from licwatch.model.item import Kind
from licwatch.model.problem import Reason
from licwatch.model.report import ReportItem, Status
from licwatch.model.role import RoleName
from licwatch.report.bounds import Bounds, Shown, first
from licwatch.report.evidence import basis_words

_LICENSES_OF_A_FOLDER = 3
#: What stands for the name of a path that ends with a slash.
_NAMELESS = "(no name)"


class Say(StrEnum):
    """What is known of an item's license: what one looks for in a tree."""

    OWN = "own"
    INHERITED = "inherited"
    NOTHING = "nothing"
    GAP = "gap"
    SKIPPED = "skipped"
    CONTAINER = "container"


@dataclass(frozen=True, slots=True)
class Row:
    """A file of which there is more to say; `section` tells whether the page has its evidence.

    `names_license` holds for a file whose name says that it states the license of its folder.
    """

    number: int
    name: str
    say: Say
    expression: str | None
    words: str
    section: bool
    names_license: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Files of one folder of which the same is to be said, and no more."""

    say: Say
    expression: str | None
    words: str
    names: Shown[str]


@dataclass(frozen=True, slots=True)
class Opened:
    """A folder begins. `prefix` is its whole path; the counts take in everything below it."""

    name: str
    prefix: str
    files: int
    gaps: int
    licenses: Shown[tuple[str, int]]
    level: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The last opened folder ends."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Files, and folders with what is in them, for which there was no room."""

    folders: int
    files: int
    gaps: int


Step = Opened | Closed | Row | Group | Cut


@dataclass(slots=True)
class _Folder:
    name: str
    prefix: str
    level: int
    folders: dict[str, "_Folder"] = field(default_factory=dict)
    items: list[tuple[int, str, ReportItem]] = field(default_factory=list)
    files: int = 0
    gaps: int = 0
    licenses: Counter[str] = field(default_factory=Counter)


def say(item: ReportItem) -> Say:
    """What is known of the item's license."""
    if item.problems:
        return Say.GAP
    if item.conclusion.license_expression_spdx:
        return Say.INHERITED if item.conclusion.basis.kind.is_elsewhere else Say.OWN
    if item.status is Status.SKIPPED:
        return Say.SKIPPED
    return Say.CONTAINER if item.kind is Kind.ARCHIVE else Say.NOTHING


def _is_license_text(item: ReportItem) -> bool:
    return item.role is not None and item.role.name is RoleName.LICENSE_TEXT


def walk(items: tuple[ReportItem, ...], sections: Container[int], bounds: Bounds) -> Iterator[Step]:
    """Files before folders, each in the report's order. What is in a folder stands between its opening and closing."""
    root = _grown(items, bounds.levels)
    stack: list[_Folder | None] = [root]
    room, cut = bounds.names, Counter[str]()
    while stack:
        folder = stack.pop()
        if folder is None:
            yield Closed()
            continue
        if room <= 0:
            cut.update(folders=1, files=folder.files, gaps=folder.gaps)
            continue
        if folder.level:
            room -= 1
            yield _opened(folder)
            stack.append(None)
        # files first: they are few where folders are many, and a license file is to be met before what it governs
        for step in _files(folder, sections, room):
            room -= len(step.names.rows) if isinstance(step, Group) else 1
            yield step
        stack.extend(_single(child) for child in reversed(folder.folders.values()))
    if cut:
        yield Cut(cut["folders"], cut["files"], cut["gaps"])


def _grown(items: tuple[ReportItem, ...], levels: int) -> _Folder:
    root = _Folder("", "", 0)
    folders = [root]
    for number, item in enumerate(items):
        *parents, name = item.path.split("/", levels)
        name = name or _NAMELESS
        folder = root
        for part in parents:
            child = folder.folders.get(part)
            if child is None:
                child = _Folder(part, f"{folder.prefix}{part}/", folder.level + 1)
                folder.folders[part] = child
                folders.append(child)
            folder = child
        folder.items.append((number, name, item))
    _sum_up(folders)
    return root


def _sum_up(folders: list[_Folder]) -> None:
    """Each folder counts what is below it; a folder stands behind its parent in the list."""
    for folder in reversed(folders):
        children = folder.folders.values()
        folder.files = len(folder.items) + sum(child.files for child in children)
        folder.gaps = sum(bool(item.problems) for _, _, item in folder.items) + sum(child.gaps for child in children)
        for child in children:
            folder.licenses.update(child.licenses)
        expressions = (item.conclusion.license_expression_spdx for _, _, item in folder.items)
        folder.licenses.update(expression for expression in expressions if expression)


def _single(folder: _Folder) -> _Folder:
    """The folder, or the one far below it when there is nothing else on the way."""
    name = folder.name
    while not folder.items and len(folder.folders) == 1:
        (folder,) = folder.folders.values()
        name = f"{name}/{folder.name}"
    folder.name = name
    return folder


def _opened(folder: _Folder) -> Opened:
    licenses = sorted(folder.licenses.items(), key=lambda counted: (-counted[1], counted[0]))
    return Opened(
        folder.name, folder.prefix, folder.files, folder.gaps, first(licenses, _LICENSES_OF_A_FOLDER), folder.level
    )


def _files(folder: _Folder, sections: Container[int], room: int) -> Iterator[Row | Group | Cut]:
    silent: dict[tuple[Say, str | None, str], list[str]] = {}
    for number, name, item in folder.items:
        expression, words = item.conclusion.license_expression_spdx, basis_words(item)
        if room > 0 and (number in sections or item.problems or _is_license_text(item)):
            reasons = tuple(dict.fromkeys(problem.reason for problem in item.problems))
            yield Row(number, name, say(item), expression, words, number in sections, _is_license_text(item), reasons)
            room -= 1
        else:
            silent.setdefault((say(item), expression, words), []).append(name)
    files = gaps = 0
    for (kind, expression, words), names in silent.items():
        if room > 0:
            shown = first(names, room)
            room -= len(shown.rows)
            yield Group(kind, expression, words, shown)
        else:
            files += len(names)
            gaps += len(names) if kind is Say.GAP else 0
    if files:
        yield Cut(0, files, gaps)
