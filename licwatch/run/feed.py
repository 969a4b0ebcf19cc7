# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The coordinator's end of the reader: arrivals come in, and a reader that dies or hangs is started again.

A container that killed its reader twice stays shut and is reported; everything else is read all the same.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

from licwatch.errors import TargetError
from licwatch.model.item import INTO
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Origin
from licwatch.run import frames, process
from licwatch.run.arrival import Arrival
from licwatch.run.reader import FromReader, Order, read, taken
from licwatch.run.spool import Spool

Arrived = tuple[Arrival, Spool | None, tuple[int, int] | None]


class Feed:
    """Receives arrivals. `origin` is there after the first message; `done` after the last.

    `calm` gives a context in which this process may be forked.
    """

    def __init__(self, order: Order, calm: Callable[[], AbstractContextManager[None]] = nullcontext) -> None:
        self._order = order
        self._calm = calm
        self._received = 0
        self._doing = b""
        self._deaths: dict[bytes, int] = {}
        self._shut: dict[bytes, Problem] = {}
        # of a target that is one archive, its own name; of each container that is open, how many members came
        self._target: bytes | None = None
        self._within: dict[bytes, int] = {}
        self.spooled = self.spools = 0
        self.origin: Origin | None = None
        self.done = False
        self._start()

    def _start(self) -> None:
        order, skip, shut = self._order, self._received, dict(self._shut)
        with self._calm():
            self._child = process.fork(lambda link: read(link, order, skip, shut))
        self._child.link.settimeout(order.budgets.seconds)
        self.listen()

    def fileno(self) -> int:
        """The connection's descriptor, for a selector."""
        return self._child.fileno()

    def listen(self) -> None:
        """The reader's clock starts anew: from here on it is expected to speak."""
        self._heard = time.monotonic()

    @property
    def seconds_left(self) -> float:
        """Until the reader counts as hung."""
        return self._heard + self._order.budgets.seconds - time.monotonic()

    def receive(self) -> Iterator[Arrived]:
        """One message's arrivals. Raises TargetError when the target as a whole cannot be read."""
        try:
            message, fds = frames.receive(self._child.link, FromReader)
        except frames.ConnectionLostError:
            yield from self.died(Reason.WORKER_CRASH, "the process that opened it died")
            return
        self.listen()
        yield from self._take(message, self._spool(fds[0], message.spooled) if fds else None)

    def _spool(self, fd: int, size: int) -> Spool:
        """A batch's bytes, counted for as long as anyone needs them."""
        self.spooled += size
        self.spools += 1

        def freed() -> None:
            self.spooled -= size
            self.spools -= 1

        return Spool(fd, freed)

    def _take(self, message: FromReader, spool: Spool | None) -> Iterator[Arrived]:
        self.origin = message.origin or self.origin
        self._enter(message.doing)
        if message.refusal:
            refusal = message.refusal
            raise TargetError(refusal.message, refusal.remedy, refusal.reason)
        for arrival, place in taken(message):
            self._received += 1
            self._count(arrival.path)
            if spool and place:
                spool.hold()
            yield arrival, spool if place else None, place
        if spool:
            spool.release()
        if message.done:
            self.done = True
            self._child.kill()

    def died(self, reason: Reason, detail: str) -> Iterator[Arrived]:
        """Start again after a death or a hang; the second one at the same place shuts it, or ends the reading."""
        self._child.kill()
        culprit = self._doing
        self._deaths[culprit] = self._deaths.get(culprit, 0) + 1
        if self._deaths[culprit] > 1:
            problem = Problem(reason, detail)
            if culprit in (b"", self._target) or culprit in self._shut:
                self.done = True
                yield replace(Arrival(culprit or b"."), problems=(problem,)), None, None
                return
            self._shut[culprit] = problem
            # what came out of it before will not come again
            self._received -= self._within.pop(culprit, 0)
        self._start()

    def _enter(self, doing: bytes | None) -> None:
        """The reader opens a container, or leaves one for the one around it (empty: for none)."""
        if doing is None:
            return
        self._doing = doing
        if self._target is None and self.origin and self.origin.kind == "file":
            self._target = doing
        within = {path: met for path, met in self._within.items() if doing == path or doing.startswith(path + INTO)}
        self._within = {**within, doing: within.get(doing, 0)} if doing else {}

    def _count(self, path: bytes) -> None:
        for container in self._within:
            if path.startswith(container + INTO):
                self._within[container] += 1

    def close(self) -> None:
        """End the reader."""
        if not self.done:
            self._child.kill()
