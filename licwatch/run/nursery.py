# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The nursery: one process that loads the engine once and forks workers from it, so that they share its memory.

Loading takes seconds and hundreds of megabytes; a fork takes milliseconds, and a dead worker is replaced at once.
"""

import contextlib
import os
import signal
import socket
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from licwatch.errors import EngineError
from licwatch.model.budget import Budgets
from licwatch.run import frames, process
from licwatch.run.analyze import Engine
from licwatch.run.worker import work

LoadEngine = Callable[[Callable[[str], None]], Engine]


@dataclass(frozen=True, slots=True)
class ToNursery:
    """Fork a worker on the descriptor that comes with this message; or, with `reap`, bury one and say how it ended."""

    reap: int = 0


@dataclass(frozen=True, slots=True)
class FromNursery:
    """A line about loading; or a new worker's process id; or a buried one's wait status; or why there is no engine."""

    tell: str = ""
    pid: int = 0
    ended: int | None = None
    error: str = ""
    remedy: str = ""


class Nursery:
    """The coordinator's side: started when the first content needs analyzing, never for a warm scan."""

    def __init__(self, load: LoadEngine, budgets: Budgets, tell: Callable[[str], None]) -> None:
        self._load = load
        self._budgets = budgets
        self._tell = tell
        self._child: process.Child | None = None
        self._unborn: deque[socket.socket] = deque()
        self._born: deque[process.Child] = deque()

    @property
    def expecting(self) -> int:
        """Workers asked for and not yet taken."""
        return len(self._unborn) + len(self._born)

    @property
    def born(self) -> bool:
        """Whether a worker is there to be taken at once; then nothing more may come from the connection."""
        return bool(self._born)

    def fileno(self) -> int:
        """The connection's descriptor, for a selector."""
        assert self._child
        return self._child.fileno()

    def ask(self) -> None:
        """Ask for one more worker; the first time, begin loading. It comes through `take`, when it is there."""
        if self._child is None:
            load, budgets = self._load, self._budgets
            self._child = process.fork(lambda link: _raise_workers(link, load, budgets))
        ours, theirs = socket.socketpair()
        self._unborn.append(ours)
        with theirs:
            self._send(ToNursery(), (theirs.fileno(),))

    def take(self) -> process.Child | None:
        """What the nursery has to say, once: a new worker, or None after a line for the user. Raises EngineError."""
        if not self._born:
            self._hear()
        return self._born.popleft() if self._born else None

    def bury(self, worker: process.Child) -> str:
        """Kill a worker if it lives, and say in words how it ended."""
        worker.link.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(worker.pid, signal.SIGKILL)
        self._send(ToNursery(reap=worker.pid))
        while (ended := self._hear().ended) is None:
            pass
        return _in_words(ended)

    def close(self) -> None:
        """End the nursery; the kernel ends its workers with it."""
        if self._child:
            self._child.kill()
            self._child = None
        for link in (*self._unborn, *(worker.link for worker in self._born)):
            link.close()
        self._unborn.clear()
        self._born.clear()

    def _send(self, message: ToNursery, fds: tuple[int, ...] = ()) -> None:
        assert self._child
        try:
            frames.send(self._child.link, message, fds)
        except frames.ConnectionLostError:
            # its last words say why, if it had any
            while True:
                self._hear()

    def _hear(self) -> FromNursery:
        assert self._child
        try:
            message, _ = frames.receive(self._child.link, FromNursery)
        except frames.ConnectionLostError as error:
            raise _dead() from error
        if message.error:
            raise EngineError(message.error, message.remedy)
        if message.tell:
            self._tell(message.tell)
        if message.pid:
            self._born.append(process.Child(message.pid, self._unborn.popleft()))
        return message


def _dead() -> EngineError:
    return EngineError(
        "the process that holds the license index died", "is there enough memory? Compiling it takes 1.5 GB"
    )


def _raise_workers(link: socket.socket, load: LoadEngine, budgets: Budgets) -> None:
    try:
        engine = load(lambda text: frames.send(link, FromNursery(tell=text)))
    except EngineError as error:
        frames.send(link, FromNursery(error=error.message, remedy=error.remedy))
        return
    while True:
        try:
            order, fds = frames.receive(link, ToNursery)
        except frames.ConnectionLostError:
            return
        if order.reap:
            frames.send(link, FromNursery(ended=os.waitpid(order.reap, 0)[1]))
            continue
        with socket.socket(fileno=fds[0]) as theirs:
            pid = process.fork_onto(theirs, lambda link: work(link, engine, budgets))
        frames.send(link, FromNursery(pid=pid))


def _in_words(status: int) -> str:
    if os.WIFSIGNALED(status):
        return f"ended by signal {os.WTERMSIG(status)}"
    return f"ended with status {os.waitstatus_to_exitcode(status)}"
