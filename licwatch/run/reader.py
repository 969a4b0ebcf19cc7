# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The reader process: walks, opens, expands and hashes, so that the coordinator never parses an untrusted byte."""

import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from licwatch.errors import TargetError
from licwatch.model.budget import MIB, Budgets
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Origin
from licwatch.run import frames, limits
from licwatch.run.arrival import Arrival
from licwatch.run.intake import Intake
from licwatch.run.spool import SpoolWriter

_BATCH_BYTES = 4 * MIB
_BATCH_ITEMS = 256
_BATCH_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Refusal:
    """The target as a whole cannot be read: the parts of a TargetError."""

    message: str
    remedy: str
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class FromReader:
    """One message of the reader. `places` are (offset, length) in the batch's spool, None where there is no content."""

    arrivals: tuple[Arrival, ...] = ()
    places: tuple[tuple[int, int] | None, ...] = ()
    spooled: int = 0
    origin: Origin | None = None
    doing: bytes | None = None
    refusal: Refusal | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """What a reader is to do. `intake` opens the target, in the child."""

    intake: Callable[[Callable[[bytes], None], dict[bytes, Problem]], Intake]
    budgets: Budgets


def read(link: socket.socket, order: Order, skip: int, shut: dict[bytes, Problem]) -> None:
    """Send the origin, then every arrival after the first `skip` ones in batches, then done."""
    limits.confine(order.budgets.memory, order.budgets.member + 2 * _BATCH_BYTES)
    batch = _Batch(link)
    try:
        intake = order.intake(batch.doing, shut)
        frames.send(link, FromReader(origin=intake.origin()))
        for number, (arrival, content) in enumerate(intake.arrivals()):
            if number >= skip:
                batch.add(arrival, content)
        batch.flush()
        frames.send(link, FromReader(origin=intake.origin(), done=True))
    except TargetError as error:
        frames.send(link, FromReader(refusal=Refusal(error.message, error.remedy, error.reason)))


class _Batch:
    """Arrivals gathered until they are worth a message."""

    def __init__(self, link: socket.socket) -> None:
        self._link = link
        self._reset()

    def _reset(self) -> None:
        self._arrivals: list[Arrival] = []
        self._places: list[tuple[int, int] | None] = []
        self._spool: SpoolWriter | None = None
        self._since = time.monotonic()

    def add(self, arrival: Arrival, content: bytes | None) -> None:
        self._arrivals.append(arrival)
        if content is None:
            self._places.append(None)
        else:
            self._spool = self._spool or SpoolWriter()
            self._places.append(self._spool.add(content))
        spooled = self._spool.size if self._spool else 0
        full = spooled >= _BATCH_BYTES or len(self._arrivals) >= _BATCH_ITEMS
        if full or time.monotonic() - self._since > _BATCH_SECONDS:
            self.flush()

    def doing(self, path: bytes) -> None:
        self.flush(doing=path)

    def flush(self, doing: bytes | None = None) -> None:
        spool = self._spool
        size = spool.size if spool else 0
        message = FromReader(tuple(self._arrivals), tuple(self._places), size, doing=doing)
        frames.send(self._link, message, (spool.fd,) if spool else ())
        if spool:
            spool.close()
        self._reset()


def taken(message: FromReader) -> Iterator[tuple[Arrival, tuple[int, int] | None]]:
    """The arrivals of a message with their places."""
    return zip(message.arrivals, message.places, strict=True)
