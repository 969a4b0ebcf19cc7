# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The workshop: where contents are analyzed. Its engine is loaded once, however many targets are scanned."""

from collections.abc import Callable
from pathlib import Path

from licwatch import detect, grammar, readers
from licwatch.model.budget import Budgets
from licwatch.run.analyze import Engine
from licwatch.run.inline import Inline
from licwatch.run.nursery import Nursery
from licwatch.run.pool import Pool

Tell = Callable[[str], None]


def _prepared(index: Path, tell: Tell) -> Engine:
    """The engine; and all that its workers will need, so that each of them finds it loaded."""
    grammar.load()
    readers.register()
    return detect.load(index, tell)


class Workshop:
    """`jobs` isolated processes, or work in place when it is 0. A context: its processes end with it."""

    def __init__(self, index: Path, jobs: int, budgets: Budgets, tell: Tell) -> None:
        self.jobs = jobs
        self._budgets = budgets
        self._nursery = Nursery(lambda tell: _prepared(index, tell), budgets, tell)
        self._inline = Inline(lambda: detect.load(index, tell))

    def __enter__(self) -> "Workshop":
        return self

    def __exit__(self, *_error: object) -> None:
        self._nursery.close()

    @property
    def pool(self) -> Pool:
        """Workers for one target."""
        return Pool(self.jobs, self._nursery, self._budgets)

    @property
    def inline(self) -> Inline:
        """Work in place, one target after the other."""
        return self._inline
