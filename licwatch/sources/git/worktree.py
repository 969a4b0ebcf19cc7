# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A work tree as a source: tracked files as they lie there, and untracked ones if asked for."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from licwatch.errors import ItemError, TargetError
from licwatch.model.budget import MIB, Budgets
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Origin
from licwatch.sources.folder import Folder
from licwatch.sources.git import contents, index
from licwatch.sources.git.ignores import Ignores
from licwatch.sources.git.opened import Opened, opened
from licwatch.sources.git.present import Present, deleted, no_head
from licwatch.sources.git.repository import Repository, read
from licwatch.sources.git.resolve import Snapshot, snapshot
from licwatch.sources.git.trees import GITLINK, Leaf, Trees, walk

_GIT = b".git"
_MAX_EXCLUDE = MIB


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a work tree is read. `tracked` None: from the tree of `head`; neither: every file, as in a plain folder."""

    commit: str | None
    head: Snapshot | None
    tracked: list[index.Tracked] | None
    mark: Entry
    notes: tuple[str, ...]

    @property
    def mixed(self) -> bool:
        """Whether some contents may have to come from git."""
        return self.tracked is None or any(name.skipped for name in self.tracked)


class WorkTree:
    """Tracked files as they lie in the work tree; with `untracked`, also those that are neither tracked nor ignored."""

    def __init__(self, repository: Repository, budgets: Budgets, untracked: bool, trusted: bool) -> None:
        self._repository = repository
        self._budgets = budgets
        self._untracked = untracked
        self._trusted = trusted
        self._opened: tuple[Opened, _Plan] | None = None

    def origin(self) -> Origin:
        """The folder's name, and the commit that HEAD means."""
        held, plan = self._open()
        return Origin(
            self._repository.name,
            "git-worktree",
            self._scope(plan),
            commit=plan.commit,
            notes=(*held.notes, *plan.notes),
        )

    def _scope(self, plan: _Plan) -> str:
        if plan.tracked is None and plan.head is None:
            return "every file of the folder as it lies there; history was not looked at"
        if self._untracked:
            return (
                "tracked files, and untracked ones that are not ignored, as they lie there; history was not looked at"
            )
        return "tracked files of the work tree as they lie there; untracked files and history were not looked at"

    def entries(self) -> Iterator[Entry]:
        """Git's metadata as one entry, tracked names in the index's order, those read from git, then untracked ones."""
        held, plan = self._open()
        root = -1
        try:
            root = os.open(self._repository.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            yield plan.mark
            yield from _capped(self._below(held, plan, root), self._budgets)
        except OSError as error:
            raise TargetError(f"cannot open the work tree: {error.strerror}", "check its permissions") from error
        finally:
            self._opened = None
            held.store.close()
            if root >= 0:
                os.close(root)

    def _below(self, held: Opened, plan: _Plan, root: int) -> Iterator[Entry]:
        if plan.tracked is None and plan.head is None:
            plain = Folder(self._repository.path, self._budgets)
            yield from (entry for entry in plain.entries() if entry.path != _GIT)
            return
        names: dict[bytes, bool] = {}
        for entry in self._tracked(held, plan, Present(root)):
            if self._untracked:
                names[entry.path] = entry.kind is Kind.SUBMODULE
            yield entry
        if self._untracked:
            exclude = read(held.layout.common, b"info/exclude", _MAX_EXCLUDE) or b""
            yield from self._others(names, Ignores(root, exclude))

    def _tracked(self, held: Opened, plan: _Plan, present: Present) -> Iterator[Entry]:
        """Names from the index, or from HEAD's tree; what is not in the work tree on purpose comes from git."""
        met = _met(_named(held, plan, self._budgets), present)
        try:
            if plan.mixed:
                lasting = (_lasting(each, present) if isinstance(each, Entry) else each for each in met)
                yield from contents.entries(held.store, lasting, lambda _oid: False)
            else:
                yield from (each for each in met if isinstance(each, Entry))
        finally:
            present.close()

    def _others(self, tracked: dict[bytes, bool], ignores: Ignores) -> Iterator[Entry]:
        """Files that are not tracked; a folder that is ignored is one entry."""

        def prune(path: bytes) -> str | None:
            return "gitignore" if tracked.get(path) or ignores.rule(path, folder=True) else None

        for entry in Folder(self._repository.path, self._budgets, prune).entries():
            if entry.path in tracked or entry.path == _GIT:
                continue
            if os.path.basename(entry.path) == _GIT:
                yield Entry(entry.path, entry.kind, skipped="git-metadata")
            elif entry.kind is not Kind.DIRECTORY and ignores.rule(entry.path, folder=False):
                yield Entry(entry.path, entry.kind, entry.size, target=entry.target, skipped="gitignore")
            else:
                yield entry

    def _open(self) -> tuple[Opened, _Plan]:
        if self._opened is None:
            held = opened(self._repository, self._budgets, self._trusted)
            try:
                self._opened = held, _plan(held, self._budgets)
            except BaseException:
                held.store.close()
                raise
        return self._opened


def _plan(held: Opened, budgets: Budgets) -> _Plan:
    mark = Entry(_GIT, Kind.DIRECTORY, skipped="git-metadata")
    commit = held.references.head()
    if commit is None:
        return _Plan(None, None, None, replace(mark, skipped=None, problem=no_head()), ())
    try:
        tracked = _index(held, budgets)
    except index.UnreadableIndexError as error:
        notes = (
            f"the index was not used ({error}): the files of HEAD were read, from git where the work tree has none",
        )
        return _from_head(held, commit, mark, notes)
    return _Plan(commit, None, tracked, mark, ())


def _from_head(held: Opened, commit: str, mark: Entry, notes: tuple[str, ...]) -> _Plan:
    """The plan without an index: HEAD's tree, or every file when that cannot be read either."""
    if held.left_out:
        detail = "alternates name objects of another repository and were not followed"
        mark = replace(mark, skipped=None, problem=Problem(Reason.GIT_OUTSIDE, detail))
    try:
        return _Plan(commit, snapshot(commit, held.store), None, mark, notes)
    except ItemError as error:
        notes = ("neither the index nor HEAD could be read: every file of the folder was",)
        return _Plan(commit, None, None, replace(mark, skipped=None, problem=error.problem), notes)


def _index(held: Opened, budgets: Budgets) -> list[index.Tracked]:
    if not os.path.lexists(os.path.join(held.layout.git, b"index")):
        raise index.UnreadableIndexError("it is absent")
    content = read(held.layout.git, b"index", budgets.member)
    if content is None:
        raise index.UnreadableIndexError("it is no regular file, or too large")
    tracked = index.parse(content, held.store.id_bytes)
    if not tracked:
        # whoever hands over a tree can hand over an index that hides all of it
        raise index.UnreadableIndexError("it is empty")
    return tracked


def _named(held: Opened, plan: _Plan, budgets: Budgets) -> Iterator[index.Tracked | Leaf | Entry]:
    """Tracked names; of HEAD's tree, those that cannot be looked up in the work tree as what git can say of them."""
    if plan.tracked is not None:
        yield from plan.tracked
    elif plan.head:
        for leaf in walk(Trees(held.store), plan.head.tree, budgets):
            if isinstance(leaf, Leaf) and leaf.problem is None:
                yield index.Tracked(leaf.path, leaf.mode, leaf.oid, skipped=True)
            else:
                yield leaf


def _met(names: Iterator[index.Tracked | Leaf | Entry], present: Present) -> Iterator[Leaf | Entry]:
    """What is in the work tree as an entry; what git has to say of it as a leaf."""
    for name in names:
        if not isinstance(name, index.Tracked):
            yield name
            continue
        path, mode, oid, skipped = name
        if mode == GITLINK:
            yield contents.submodule(path, oid)
        elif found := present.entry(path):
            yield found
        else:
            yield Leaf(path, mode, oid) if skipped else deleted(path, oid)


def _lasting(entry: Entry, present: Present) -> Entry:
    """An entry that can be opened after others were looked up."""
    return replace(entry, open=partial(present.again, entry.path)) if entry.open else entry


def _capped(entries: Iterator[Entry], budgets: Budgets) -> Iterator[Entry]:
    """Entries up to the budget. One less than it, for git's metadata is one."""
    for number, entry in enumerate(entries):
        if number >= budgets.entries - 1:
            detail = f"more than {budgets.entries} names; the rest was not enumerated"
            yield Entry(b".", Kind.DIRECTORY, problem=Problem(Reason.LIMIT_ENTRIES, detail))
            return
        yield entry
