# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The gathering: what has arrived so far, what is known of each distinct content, and what is still to be done."""

from typing import Protocol

from licwatch import detect
from licwatch.model.facts import Facts
from licwatch.model.item import Kind
from licwatch.model.problem import Problem
from licwatch.run.arrival import Arrival, Known
from licwatch.run.cache import Cache
from licwatch.run.plan import Key, Outcome, Task, Want

# So that a scan that is killed loses at most this many contents
_FLUSH_EVERY = 64


class Follower(Protocol):
    """Who is told of each item, and of how many there are and are done."""

    def item(self, path: bytes) -> None:
        """An item was met."""
        ...

    def progress(self, found: int, done: int, size: int) -> None:
        """Items found, items done, bytes found so far."""
        ...


def key_of(arrival: Arrival) -> Key | None:
    """The distinct content of an arrival; None when there is nothing to analyze."""
    if arrival.sha256 is None or arrival.reader is None:
        return None
    return Key(arrival.sha256, detect.trait(arrival.path), arrival.reader)


class Gathering:
    """Both ends of an executor: `plan` hears of arrivals, `deliver` of outcomes."""

    def __init__(self, want: Want, cache: Cache | None, follower: Follower) -> None:
        self._want = want
        self._cache = cache
        self._follower = follower
        self._size = 0
        self.delivered = 0
        # whether the cache did not hold what the reader was told it did
        self.lost = False
        self._open: set[Key] = set()
        self.arrivals: list[Arrival] = []
        self.facts: dict[Key, Facts] = {}
        self.failures: dict[Key, Problem] = {}

    def plan(self, arrival: Arrival, at_hand: bool) -> Task | None:
        """Record an arrival; the task is what is not known of its content yet."""
        self.arrivals.append(arrival)
        self._follower.item(arrival.path)
        self._size += arrival.size or 0
        self._tell()
        key = key_of(arrival)
        if key is None:
            return None
        self._remember_object(arrival, key)
        if key in self.facts or key in self._open:
            return None
        known = self._cache.get(key) if self._cache else Facts()
        self.facts[key] = known
        want = Want(
            self._want.licenses and known.licenses is None,
            self._want.copyrights and known.copyrights is None,
        )
        if not (want.licenses or want.copyrights):
            return None
        if not at_hand:
            self.lost = True
            return None
        self._open.add(key)
        return Task(key, want)

    def deliver(self, outcome: Outcome) -> None:
        """Record an outcome. Failures stay out of the cache, so that the next scan tries again."""
        key = outcome.task.key
        self._open.discard(key)
        self.delivered += 1
        if outcome.problem:
            self.failures[key] = outcome.problem
        if outcome.facts:
            self._merge(key, outcome.facts)
        self._tell()

    def _merge(self, key: Key, made: Facts) -> None:
        known = self.facts[key]
        self.facts[key] = Facts(made.licenses or known.licenses, made.copyrights or known.copyrights, made.problems)
        if self._cache and not made.problems:
            self._cache.put(key, made)
            if self.delivered % _FLUSH_EVERY == 0:
                self._cache.flush()

    def _remember_object(self, arrival: Arrival, key: Key) -> None:
        # a container must be opened again: what is in it are items of their own
        lone = arrival.kind is Kind.FILE and not arrival.problems
        if self._cache and arrival.oid and arrival.size is not None and lone:
            self._cache.remember(arrival.oid, Known(key.sha256, arrival.size, key.reader))

    def _tell(self) -> None:
        self._follower.progress(len(self.arrivals), len(self.arrivals) - len(self._open), self._size)
