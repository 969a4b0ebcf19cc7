# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A worker process: content -> facts, under limits, one after the other until the connection closes."""

import socket
from dataclasses import dataclass

from licwatch.model.budget import MIB, Budgets
from licwatch.model.facts import Facts
from licwatch.model.problem import Problem
from licwatch.run import frames, limits, spool
from licwatch.run.analyze import OUT_OF_MEMORY, Engine, attempt
from licwatch.run.plan import Key, Want


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is asked: the content lies at (offset, length) of the spool that comes with the message."""

    key: Key
    want: Want
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker says: facts, or what kept it from them. `ready` alone is its first word, `last` its last."""

    facts: Facts | None = None
    problem: Problem | None = None
    ready: bool = False
    last: bool = False


def work(link: socket.socket, engine: Engine, budgets: Budgets) -> None:
    """Answer jobs in their order. After running out of memory the process ends: its state is not to be trusted."""
    # the content goes through a memory file on its way to ScanCode, and those count as files
    limits.confine(budgets.memory, budgets.member + MIB)
    frames.send(link, Answer(ready=True))
    while True:
        try:
            job, fds = frames.receive(link, Job)
        except frames.ConnectionLostError:
            return
        answer = answer_of(engine, job, fds[0])
        frames.close_all(fds)
        frames.send(link, answer)
        if answer.last:
            return


def answer_of(engine: Engine, job: Job, fd: int) -> Answer:
    """The answer to one job, whose spool is open at `fd`."""
    try:
        content = spool.read_place(fd, job.offset, job.length)
    except MemoryError:
        return Answer(problem=OUT_OF_MEMORY, last=True)
    made = attempt(engine, content, job.key, job.want)
    if isinstance(made, Problem):
        return Answer(problem=made, last=made is OUT_OF_MEMORY)
    return Answer(facts=made)
