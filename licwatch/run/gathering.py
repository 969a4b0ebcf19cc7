# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The gathering: what has arrived so far, what is known of each distinct content, and what is still to be done."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from licwatch import detect
from licwatch.model.facts import Facts
from licwatch.model.item import Kind
from licwatch.model.problem import Problem
from licwatch.readers import called
from licwatch.run.arrival import Arrival, Known
from licwatch.run.cache import Cache
from licwatch.run.plan import Came, Key, Outcome, Task, Want
from licwatch.run.sharing import Shared

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
        self._shared = Shared()
        self._size = 0
        self.delivered = 0
        # whether the cache did not hold what the reader was told it did
        self.lost = False
        self._open: set[Key] = set()
        self.arrivals: list[Arrival] = []
        self.facts: dict[Key, Facts] = {}
        self.failures: dict[Key, Problem] = {}

    def plan(self, came: Sequence[Came]) -> list[Task | None]:
        """Record arrivals; each one's task is what is not known of its content yet."""
        keyed = [(key_of(arrival), arrival, at_hand) for arrival, at_hand in came]
        fresh = self._recalled([key for key, _, _ in keyed if key and key not in self.facts])
        return [
            self._planned(key, fresh.pop(key, None) if key else None, arrival, at_hand)
            for key, arrival, at_hand in keyed
        ]

    def _recalled(self, keys: Iterable[Key]) -> dict[Key, Facts]:
        """Contents that were not met before, with what the cache knows of them."""
        distinct = list(dict.fromkeys(keys))
        if self._cache is None:
            return dict.fromkeys(distinct, Facts())
        return dict(zip(distinct, self._cache.get(distinct, self._want), strict=True))

    def _planned(self, key: Key | None, known: Facts | None, arrival: Arrival, at_hand: bool) -> Task | None:
        """`known` is None for a content that was met before."""
        self.arrivals.append(arrival)
        self._follower.item(arrival.path)
        self._size += arrival.size or 0
        self._tell()
        if key and at_hand:
            self._remember_object(arrival, key)
        if key is None or known is None:
            return None
        self.facts[key] = self._shared.facts(known)
        want = Want(
            self._want.licenses and known.licenses is None,
            self._want.copyrights and known.copyrights is None,
            self._want.statements,
        )
        if not (want.licenses or want.copyrights or want.statements):
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
        licenses, copyrights = made.licenses or known.licenses, made.copyrights or known.copyrights
        whole = Facts(licenses, copyrights, made.problems, made.statements)
        self.facts[key] = self._shared.facts(whole)
        if self._cache and not made.problems:
            self._cache.put(key, made)
            if self.delivered % _FLUSH_EVERY == 0:
                self._cache.flush()

    def _remember_object(self, arrival: Arrival, key: Key) -> None:
        # a container must be opened again: what is in it are items of their own
        lone = arrival.kind is Kind.FILE and not arrival.problems
        if self._cache and arrival.oid and arrival.size is not None and lone:
            self._cache.remember(arrival.oid, called(arrival.path), Known(key.sha256, arrival.size, key.reader))

    def _tell(self) -> None:
        self._follower.progress(len(self.arrivals), len(self.arrivals) - len(self._open), self._size)
