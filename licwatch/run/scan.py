# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The scan: from a request to a report."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from licwatch import detect, grammar, readers
from licwatch.errors import EngineError
from licwatch.model.problem import Problem
from licwatch.model.report import Options, Origin, Report
from licwatch.readers import text
from licwatch.run.arrival import Known
from licwatch.run.cache import Cache, Tools
from licwatch.run.feed import Feed
from licwatch.run.gathering import Gathering
from licwatch.run.intake import Intake
from licwatch.run.join import join
from licwatch.run.plan import Key, Want
from licwatch.run.reader import Order
from licwatch.run.scope import Scope
from licwatch.run.workshop import Workshop
from licwatch.sources.git.address import Address
from licwatch.sources.target import Hints, Target, open_target


class Listener(Protocol):
    """Who is told how the scan goes."""

    def tell(self, text: str) -> None:
        """A line about something slow."""
        ...

    def warn(self, text: str) -> None:
        """A line about something that went wrong and was got over."""
        ...

    def detail(self, text: str) -> None:
        """A line about a phase, for those who want to follow."""
        ...

    def item(self, path: bytes) -> None:
        """An item was met, for those who want to follow closely."""
        ...

    def progress(self, found: int, done: int, size: int) -> None:
        """Items found, items done, bytes found so far."""
        ...


@dataclass(frozen=True, slots=True)
class Request:
    """A scan that is asked for.

    `jobs` 0 means in place, without isolation; `cache` None means none; `reports` are our own report folders as paths
    below the target. `fetched_from` says where the target, a copy of ours, came from; `knows_objects`
    lets the cache say what git objects hold; `statements` asks for all that readers find, of which no report tells.
    """

    target: Target
    index: Path
    jobs: int = 1
    cache: Path | None = None
    options: Options = field(default_factory=Options)
    reports: tuple[bytes, ...] = ()
    date: str | None = None
    fetched_from: Address | None = None
    knows_objects: bool = True
    statements: bool = False


def scan(request: Request, listener: Listener, workshop: Workshop | None = None) -> Report:
    """Scan. Raises TargetError and EngineError; everything else that goes wrong stands in the report.

    A workshop that is given stays open, for the next target.
    """
    return scanned(request, listener, workshop)[0]


def scanned(request: Request, listener: Listener, workshop: Workshop | None = None) -> tuple[Report, Gathering]:
    """As `scan`, with the facts that the report was made of."""
    if workshop is None:
        with open_workshop(request, listener) as workshop:
            return scanned(request, listener, workshop)
    origin, gathering = _gathered(request, listener, workshop)
    if gathering.lost:
        # the cache changed under our hands: once more, and every object is read
        origin, gathering = _gathered(replace(request, knows_objects=False), listener, workshop)
    made = gathering.delivered
    listener.detail(f"phase: joining {len(gathering.arrivals)} items; {made} contents were analyzed, the others known")
    return join(_named(origin, request.fetched_from), gathering, request.options, request.date), gathering


def _gathered(request: Request, listener: Listener, workshop: Workshop) -> tuple[Origin, Gathering]:
    cache = Cache(request.cache, tools(request.options.corrections), listener.warn) if request.cache else None
    gathering = Gathering(_want(request), cache, listener)
    listener.detail("phase: reading and analyzing")
    try:
        run = _in_processes if request.jobs else _in_place
        origin = run(request, gathering, workshop, cache)
    finally:
        if cache:
            cache.close()
    return origin, gathering


def open_workshop(request: Request, listener: Listener) -> Workshop:
    """A workshop for requests like this one: same index, jobs and budgets."""
    return Workshop(request.index, request.jobs, request.options.budgets, listener.tell)


def _named(origin: Origin, address: Address | None) -> Origin:
    """The origin of a copy of ours is where it was fetched from; our folder's name is nobody's business."""
    if address is None:
        return origin
    return replace(origin, name=address.name, notes=(f"fetched from {address.url}", *origin.notes))


def tools(corrections: bool = True) -> Tools:
    """What makes the facts, for the keys of the cache. The engine alone is given each content as it is."""
    data = detect.versions().scancode_data
    versions = readers.VERSIONS if corrections else {text.NAME: readers.VERSIONS[text.NAME]}
    return Tools(
        f"licenses.{detect.LICENSES_VERSION}.{detect.CORRECTIONS_VERSION}.{grammar.VERSION}.{data}",
        f"copyrights.{detect.COPYRIGHTS_VERSION}.{data}",
        tuple(versions.items()),
    )


def _want(request: Request) -> Want:
    return Want(copyrights=request.options.copyrights, statements=request.statements)


def _in_processes(request: Request, gathering: Gathering, workshop: Workshop, cache: Cache | None) -> Origin:
    order = Order(lambda doing, shut: opened(request, doing, shut), request.options.budgets)
    feed = Feed(order, cache.aside) if cache else Feed(order)
    workshop.pool.run(feed, gathering.plan, gathering.deliver)
    if feed.origin is None:
        raise EngineError("the process that reads the target died before it began", "try again; if it stays, report it")
    return feed.origin


def _in_place(request: Request, gathering: Gathering, workshop: Workshop, _cache: Cache | None) -> Origin:
    intake = opened(request, lambda _path: None, {})
    workshop.inline.run(intake, gathering.plan, gathering.deliver)
    return intake.origin()


def opened(request: Request, doing: Callable[[bytes], None], shut: dict[bytes, Problem]) -> Intake:
    """Open the target. Runs in the reader process, which asks the cache through a connection of its own."""
    options = request.options
    rules = Scope(options.include, options.exclude, request.reports).rules()
    keeps = request.cache if _keeps_objects(request) else None
    cache = Cache(keeps, tools(options.corrections), lambda _text: None) if keeps else None

    def known(path: bytes, oid: str) -> Known | None:
        met = cache.known(oid, readers.called(path)) if cache else None
        if met and cache and cache.has(Key(met.sha256, detect.trait(path), met.reader), _want(request)):
            return met
        return None

    hints = Hints(lambda oid: bool(cache and cache.holds(oid)), rules.of_folder)
    source = open_target(request.target, options.budgets, hints)
    choose = readers.choose if options.corrections else _as_text
    return Intake(source, options.budgets, choose=choose, known=known, rule=rules.of, doing=doing, shut=shut)


def _as_text(_content: bytes, _name: str) -> readers.Reader:
    return text


def _keeps_objects(request: Request) -> bool:
    return request.knows_objects and os.path.isdir(request.target.path)
