# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The crew: workers, what each is doing, and what becomes of it when one dies or takes too long."""

import contextlib
import selectors
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from licwatch.errors import EngineError
from licwatch.model.budget import Budgets
from licwatch.model.problem import Problem, Reason
from licwatch.run import frames, process
from licwatch.run.nursery import Nursery
from licwatch.run.plan import Outcome, Task
from licwatch.run.spool import Spool
from licwatch.run.worker import Answer, Job

# Enough that a worker never waits for the next job, few enough that a death requeues little
_IN_FLIGHT = 4
# How many times its budget a task may wait, however little it worked
_PATIENCE = 3
_LOOK_AGAIN = 0.2


@dataclass(slots=True)
class Placed:
    """A task, where its bytes are, and whether it is on its second try, which it makes alone in a new worker."""

    task: Task
    spool: Spool
    offset: int
    length: int
    suspect: bool = False


@dataclass(slots=True)
class _Worker:
    child: process.Child
    ready: bool = False
    spent: bool = False
    queue: deque[Placed] = field(default_factory=deque)
    since: float = 0.0
    worked: float = 0.0

    def begin(self) -> None:
        """The clocks start anew: from here on it is at the first task of its queue."""
        self.since, self.worked = time.monotonic(), process.cpu_seconds(self.child.pid)

    def overdue(self, seconds: float) -> bool:
        """Whether its task took more than its time of work, or waited several times as long.

        On a busy machine a task waits through no fault of its own, and the answer must not depend on that.
        """
        waited = time.monotonic() - self.since
        if waited <= seconds:
            return False
        return waited > seconds * _PATIENCE or process.cpu_seconds(self.child.pid) - self.worked > seconds

    def takes(self, placed: Placed) -> bool:
        if not self.ready or self.spent:
            return False
        alone = placed.suspect or any(p.suspect for p in self.queue)
        return len(self.queue) < (1 if alone else _IN_FLIGHT)


class Crew:
    """At most `jobs` workers. `finish` is told of each task's outcome, in whatever order they come."""

    def __init__(
        self, jobs: int, nursery: Nursery, budgets: Budgets, finish: Callable[[Placed, Outcome], None]
    ) -> None:
        self._jobs = jobs
        self._nursery = nursery
        self._budgets = budgets
        self._finish = finish
        self._workers: list[_Worker] = []
        self._waiting: deque[Placed] = deque()

    @property
    def busy(self) -> bool:
        """Whether any task has no outcome yet."""
        return bool(self._waiting) or any(worker.queue for worker in self._workers)

    def add(self, placed: Placed) -> None:
        """One more task."""
        self._waiting.append(placed)

    def dispatch(self) -> None:
        """Give out what can be given out, and ask for workers while there is work for them."""
        # one that came while another was buried: the connection will not speak of it again
        while self._nursery.born:
            self._hear_nursery()
        while self._waiting:
            takers = [worker for worker in self._workers if worker.takes(self._waiting[0])]
            if not takers:
                break
            self._give(min(takers, key=lambda worker: len(worker.queue)), self._waiting.popleft())
        wanted = min(self._jobs, len(self._workers) + len(self._waiting))
        for _ in range(wanted - len(self._workers) - self._nursery.expecting):
            self._nursery.ask()

    def _give(self, worker: _Worker, placed: Placed) -> None:
        job = Job(placed.task.key, placed.task.want, placed.offset, placed.length)
        if not worker.queue:
            worker.begin()
        worker.queue.append(placed)
        try:
            frames.send(worker.child.link, job, (placed.spool.fd,))
        except frames.ConnectionLostError:
            self._lost(worker)

    def register(self, selector: selectors.BaseSelector) -> None:
        """Everything of the crew's that may speak; a key's data is what to call then."""
        if self._nursery.expecting:
            selector.register(self._nursery, selectors.EVENT_READ, self._hear_nursery)
        for worker in self._workers:
            selector.register(worker.child, selectors.EVENT_READ, lambda w=worker: self._hear(w))

    def seconds_left(self) -> float:
        """Until a task may be over its time; where one waits longer than it works, until the next look at it."""
        now = time.monotonic()
        ends = (worker.since + self._budgets.seconds - now for worker in self._workers if worker.queue)
        return min((left if left > 0 else _LOOK_AGAIN for left in ends), default=float("inf"))

    def expire(self) -> None:
        """Kill what is over its time; its task ends there, those queued behind it wait for another worker."""
        for worker in list(self._workers):
            if worker.queue and worker.overdue(self._budgets.seconds):
                placed = worker.queue.popleft()
                self._dismiss(worker)
                detail = f"analyzing it took longer than the budget of {self._budgets.seconds} seconds"
                self._finish(placed, Outcome(placed.task, problem=Problem(Reason.LIMIT_TIME, detail)))

    def close(self) -> None:
        """End everyone. Where the nursery is gone already, the kernel has ended them with it."""
        for worker in self._workers:
            worker.child.link.close()
            with contextlib.suppress(EngineError):
                self._nursery.bury(worker.child)
        self._workers.clear()

    def _hear_nursery(self) -> None:
        if child := self._nursery.take():
            child.link.settimeout(self._budgets.seconds)
            self._workers.append(_Worker(child))

    def _hear(self, worker: _Worker) -> None:
        if worker not in self._workers:
            return
        try:
            answer, _ = frames.receive(worker.child.link, Answer)
        except frames.ConnectionLostError:
            self._lost(worker)
            return
        worker.begin()
        if answer.ready:
            worker.ready = True
            return
        worker.spent = answer.last
        placed = worker.queue.popleft()
        self._finish(placed, Outcome(placed.task, answer.facts, answer.problem))

    def _lost(self, worker: _Worker) -> None:
        """A worker died. What it was at is tried once more alone, then reported."""
        culprit = worker.queue.popleft() if worker.queue and not worker.spent else None
        ending = self._dismiss(worker)
        if culprit is None:
            return
        if culprit.suspect:
            problem = Problem(Reason.WORKER_CRASH, f"analyzing it killed two processes; the last one {ending}")
            self._finish(culprit, Outcome(culprit.task, problem=problem))
        else:
            culprit.suspect = True
            self._waiting.appendleft(culprit)

    def _dismiss(self, worker: _Worker) -> str:
        self._workers.remove(worker)
        self._waiting.extendleft(reversed(worker.queue))
        worker.queue.clear()
        return self._nursery.bury(worker.child)
