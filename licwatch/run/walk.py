# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A walk without an analysis: every item of a target, read and hashed by the same isolated reader as in a scan."""

import selectors
from collections.abc import Callable, Iterator

from licwatch.errors import EngineError
from licwatch.model.problem import Reason
from licwatch.model.report import Origin
from licwatch.run.arrival import Arrival
from licwatch.run.feed import Arrived, Feed
from licwatch.run.reader import Order
from licwatch.run.scan import Request, opened


def walk(request: Request, progress: Callable[[int, int, int], None]) -> tuple[Origin, list[Arrival]]:
    """What the target is, and what is in it. Raises TargetError and EngineError."""
    budgets = request.options.budgets
    feed = Feed(Order(lambda doing, shut: opened(request, doing, shut), budgets))
    arrivals: list[Arrival] = []
    size = 0
    try:
        for arrival, spool, _ in _heard(feed):
            if spool:
                spool.release()
            arrivals.append(arrival)
            size += arrival.size or 0
            progress(len(arrivals), len(arrivals), size)
    finally:
        feed.close()
    if feed.origin is None:
        raise EngineError("the process that reads the target died before it began", "try again; if it stays, report it")
    return feed.origin, arrivals


def _heard(feed: Feed) -> Iterator[Arrived]:
    """Until the reader is done; one that is silent for too long is killed and started again."""
    while not feed.done:
        with selectors.DefaultSelector() as selector:
            selector.register(feed, selectors.EVENT_READ)
            spoken = selector.select(max(0.0, feed.seconds_left))
        if spoken:
            yield from feed.receive()
        elif feed.seconds_left < 0:
            yield from feed.died(Reason.LIMIT_TIME, "opening it took longer than the budget")
