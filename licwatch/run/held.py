# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A report held against what was met of its target now: what was added, removed and changed."""

from collections.abc import Iterable, Iterator

from licwatch.model.item import Kind, shown
from licwatch.model.report import Origin, Report, ReportItem
from licwatch.report.proof.difference import Difference, Mark
from licwatch.run.arrival import Arrival
from licwatch.run.join import LINK_RULE
from licwatch.run.scope import REPORT_RULE


def differences(report: Report, origin: Origin, arrivals: Iterable[Arrival]) -> Iterator[Difference]:
    """The target as a whole first, then its items in the order of their paths, then those that are gone."""
    yield from _origin(report.origin, origin)
    yield from _items(report, arrivals)


def _origin(told: Origin, met: Origin) -> Iterator[Difference]:
    for what, one, other in (
        ("kind", told.kind, met.kind),
        ("commit", told.commit, met.commit),
        ("SHA-256", told.sha256, met.sha256),
    ):
        if one != other:
            yield Difference(Mark.TARGET, "target", f"{what}: {one or 'none'} in the report, {other or 'none'} now")


def _items(report: Report, arrivals: Iterable[Arrival]) -> Iterator[Difference]:
    # whether our own report folder was there already says nothing of the target
    told = {item.path: item for item in report.items if item.rule != REPORT_RULE}
    for arrival in sorted(arrivals, key=lambda arrival: arrival.path):
        if arrival.skipped == REPORT_RULE:
            continue
        path = shown(arrival.path)
        item = told.pop(path, None)
        if item is None:
            yield Difference(Mark.ITEM_ADDED, path, _now(arrival))
        else:
            yield from _item(item, arrival)
    for path, item in told.items():
        yield Difference(Mark.ITEM_REMOVED, path, f"{item.kind}, {item.status} then")


def _now(arrival: Arrival) -> str:
    state = f"skipped by {arrival.skipped}" if arrival.skipped else ""
    return ", ".join(filter(None, (arrival.kind, state, *(f"{p.reason}: {p.detail}" for p in arrival.problems))))


def _item(item: ReportItem, arrival: Arrival) -> Iterator[Difference]:
    fresh = [problem for problem in arrival.problems if problem not in item.problems]
    if fresh:
        detail = "; ".join(f"{problem.reason}: {problem.detail}" for problem in fresh)
        yield Difference(Mark.ITEM_UNREAD, item.path, detail)
    changes = [
        f"{what}: {one} in the report, {other} now"
        for what, one, other in _pairs(item, arrival)
        if one != other and not (fresh and other is None)
    ]
    if changes:
        yield Difference(Mark.ITEM_CHANGED, item.path, "; ".join(changes))


def _pairs(item: ReportItem, arrival: Arrival) -> Iterator[tuple[str, object, object]]:
    link = LINK_RULE if arrival.kind is Kind.SYMLINK and not arrival.problems else None
    yield "kind", item.kind, arrival.kind
    yield "rule by which it is skipped", item.rule, arrival.skipped or link
    yield "size", item.size, arrival.size
    yield "SHA-256", item.sha256, arrival.sha256
    yield "points to", item.target, None if arrival.target is None else shown(arrival.target)
    # the same content may come from the work tree once and from git another time: only two ids can differ
    if item.oid and arrival.oid:
        yield "git object", item.oid, arrival.oid
