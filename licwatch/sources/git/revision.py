# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A revision as a source: the tree of a commit, read from the object database without a checkout."""

from collections.abc import Callable, Iterator

from licwatch.errors import ItemError, TargetError
from licwatch.model.budget import Budgets
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem
from licwatch.model.report import Origin
from licwatch.sources.git import contents
from licwatch.sources.git.opened import Opened, opened
from licwatch.sources.git.repository import Repository
from licwatch.sources.git.resolve import Snapshot, resolve, snapshot
from licwatch.sources.git.trees import Trees, walk

_SCOPE = "the files of one revision as git holds them; the work tree, untracked files and history were not looked at"


class Revision:
    """The tree of any revision. `known(oid)` is asked which contents need not be read."""

    def __init__(
        self, repository: Repository, rev: str, budgets: Budgets, known: Callable[[str], bool], trusted: bool
    ) -> None:
        self._repository = repository
        self._rev = rev
        self._budgets = budgets
        self._known = known
        self._trusted = trusted
        self._opened: Opened | None = None
        self._found: tuple[str, Snapshot | Problem] | None = None

    def origin(self) -> Origin:
        """The repository's name, what was asked for and the commit it means."""
        held, (oid, found) = self._open()
        commit = found.commit if isinstance(found, Snapshot) else oid
        name = self._repository.name
        return Origin(name, "git-revision", _SCOPE, self._rev, commit, notes=held.notes)

    def entries(self) -> Iterator[Entry]:
        """Every name of the tree, depth first, in the tree's own order."""
        held, (oid, found) = self._open()
        try:
            if isinstance(found, Problem):
                yield Entry(b".", Kind.DIRECTORY, oid=oid, problem=found)
            else:
                leaves = walk(Trees(held.store), found.tree, self._budgets)
                yield from contents.entries(held.store, leaves, self._known)
        finally:
            self._opened = None
            held.store.close()

    def _open(self) -> tuple[Opened, tuple[str, Snapshot | Problem]]:
        if self._opened is None:
            held = opened(self._repository, self._budgets, self._trusted)
            try:
                self._found = self._found or self._look_up(held)
            except BaseException:
                held.store.close()
                raise
            self._opened = held
        assert self._found
        return self._opened, self._found

    def _look_up(self, held: Opened) -> tuple[str, Snapshot | Problem]:
        try:
            oid = resolve(self._rev, held.references, held.store)
        except ItemError as error:
            raise TargetError(
                f"the way to this revision is damaged: {error.problem.detail}",
                "name a commit by its id",
                error.problem.reason,
            ) from error
        try:
            return oid, snapshot(oid, held.store)
        except ItemError as error:
            return oid, error.problem
