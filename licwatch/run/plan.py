# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What executors are given and give back: the same words for a pool of processes and for work in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from licwatch.model.facts import Facts
from licwatch.model.problem import Problem
from licwatch.run.arrival import Arrival


class Key(NamedTuple):
    """A distinct content: its bytes, the traits of its name on which reading depends, and who reads it."""

    sha256: str
    trait: str
    reader: str


@dataclass(frozen=True, slots=True)
class Want:
    """Which facts are asked for: what is in the cache already need not be made again. Statements are never there."""

    licenses: bool = True
    copyrights: bool = True
    statements: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """Facts to be made of one distinct content."""

    key: Key
    want: Want


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task."""

    task: Task
    facts: Facts | None = None
    problem: Problem | None = None


#: An arrival, and whether its bytes are at hand.
Came = tuple[Arrival, bool]
#: Told of arrivals in their order, some at a time; says what is to be done about each, if anything.
Plan = Callable[[Sequence[Came]], list[Task | None]]
#: Told of each outcome, in whatever order they come.
Deliver = Callable[[Outcome], None]
