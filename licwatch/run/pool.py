# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The pool: isolated workers that share one engine, fed by one reader, watched by the parent's clock.

One thread, one loop: whatever speaks is heard, whatever is late is killed.
"""

import selectors
from collections.abc import Iterable

from licwatch.model.budget import Budgets
from licwatch.model.problem import Reason
from licwatch.run.crew import Crew, Placed
from licwatch.run.feed import Arrived, Feed
from licwatch.run.nursery import Nursery
from licwatch.run.plan import Deliver, Outcome, Plan

# Each is a descriptor, of which many systems allow a process 1,024
_MOST_SPOOLS = 200


class Pool:
    """Runs a feed's arrivals through at most `jobs` workers."""

    def __init__(self, jobs: int, nursery: Nursery, budgets: Budgets) -> None:
        self._nursery = nursery
        self._budgets = budgets
        self._crew = Crew(jobs, nursery, budgets, self._finish)

    def run(self, feed: Feed, plan: Plan, deliver: Deliver) -> None:
        """Until the feed is done and every task has its outcome; the nursery stays. Raises TargetError, EngineError."""
        self._feed, self._plan, self._deliver = feed, plan, deliver
        try:
            while self._crew.busy or not feed.done:
                self._crew.dispatch()
                self._hear()
                self._crew.expire()
        finally:
            feed.close()
            self._crew.close()

    def _hear(self) -> None:
        """Take in whatever came, or wait until something is late."""
        # whole batches count, since one small task keeps all of its batch in memory
        hungry = not self._feed.done and self._feed.spooled < self._budgets.spool and self._feed.spools < _MOST_SPOOLS
        with selectors.DefaultSelector() as selector:
            self._crew.register(selector)
            if hungry:
                selector.register(self._feed, selectors.EVENT_READ, self._take)
            patience = min(self._crew.seconds_left(), self._feed.seconds_left if hungry else float("inf"), 1.0)
            spoken = selector.select(max(0.0, patience))
        for key, _ in spoken:
            key.data()
        if not hungry:
            self._feed.listen()
        elif self._feed.seconds_left < 0:
            self._take_all(self._feed.died(Reason.LIMIT_TIME, "opening it took longer than the budget"))

    def _take(self) -> None:
        self._take_all(self._feed.receive())

    def _take_all(self, arrived: Iterable[Arrived]) -> None:
        came = list(arrived)
        tasks = self._plan([(arrival, spool is not None) for arrival, spool, _ in came])
        for task, (_, spool, place) in zip(tasks, came, strict=True):
            if spool is None or place is None:
                continue
            if task is None:
                spool.release()
                continue
            self._crew.add(Placed(task, spool, *place))

    def _finish(self, placed: Placed, outcome: Outcome) -> None:
        placed.spool.release()
        self._deliver(outcome)
