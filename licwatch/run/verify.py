# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Verification: a report folder against itself, and against its target. No engine is needed, so it is fast."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from licwatch.errors import TargetError, UsageError
from licwatch.model.budget import Budgets
from licwatch.model.item import Kind, shown
from licwatch.model.report import Origin, Report, ReportItem
from licwatch.report import manifest, proof, read
from licwatch.report.escape import visible
from licwatch.report.proof.difference import Difference, Files, Mark, Verdict
from licwatch.run.arrival import Arrival
from licwatch.run.join import LINK_RULE
from licwatch.run.scan import Request
from licwatch.run.scope import REPORT_RULE
from licwatch.run.walk import walk
from licwatch.sources.target import Target

_MOST_COMPLETE = 1 << 20


@dataclass(frozen=True, slots=True)
class Against:
    """The target to hold a report against; `reports` are our own report folders, as paths below it."""

    path: bytes
    trusted: bool = False
    reports: tuple[bytes, ...] = ()


def files_of(folder: Path) -> Files:
    """What lies in a report folder. Raises UsageError when there is no COMPLETE.json."""
    with read.folder(folder) as opened:
        present = opened.names()
        if manifest.NAME not in present:
            raise UsageError(
                f"there is no {manifest.NAME} in {visible(str(folder))}: no report was finished there",
                "scan again; a report without it is not to be relied on",
            )
        try:
            complete = opened.read(manifest.NAME, _MOST_COMPLETE)
        except read.UnreadableError as error:
            raise UsageError(f"cannot read {manifest.NAME}: {error}", "give a folder that a scan wrote") from error
        contents = {name: _content(opened, name) for name in proof.listed(complete) if name in present}
    return Files(complete, contents, present)


def _content(opened: read.ReportFolder, name: str) -> bytes | str:
    try:
        return opened.read(name)
    except read.UnreadableError as error:
        return str(error)


def verify(folder: Path, against: Against | None, progress: Callable[[int, int, int], None]) -> Verdict:
    """The whole verification. Raises UsageError, TargetError and EngineError."""
    made = proof.prove(files_of(folder))
    notes, differences, items = made.notes, made.differences, None
    if against and made.report:
        differences += target(made.report, against, progress)
        items = len(made.report.items)
    elif against:
        if not differences:
            raise UsageError("the report has no items that a target could be held against", "leave TARGET out")
        notes += ("the target: without a readable report there is nothing to hold it against",)
    return Verdict(differences, notes, made.digest, made.files, items)


def target(report: Report, against: Against, progress: Callable[[int, int, int], None]) -> tuple[Difference, ...]:
    """Every item of a report against the target. Raises UsageError, TargetError and EngineError."""
    _affordable(report.options.budgets)
    where = Target(against.path, report.origin.revision, report.options.untracked, against.trusted)
    try:
        origin, arrivals = walk(Request(where, Path(), options=report.options, reports=against.reports), progress)
    except TargetError as error:
        said = f"{report.origin.kind} {report.origin.revision or ''}".rstrip()
        raise TargetError(error.message, f"give the target that the report is of: {said}", error.reason) from error
    return (*_origin(report.origin, origin), *_items(report, arrivals))


def _affordable(budgets: Budgets) -> None:
    """A report is not to talk us into reading more than a scan would."""
    own = Budgets()
    for field in fields(Budgets):
        told, most = getattr(budgets, field.name), getattr(own, field.name)
        if told > most:
            raise UsageError(
                f"the report was made with a budget `{field.name}` of {told}, beyond {most}, which is the most here",
                "verify without TARGET, or scan the target and compare with `licwatch diff`",
            )


def _origin(told: Origin, met: Origin) -> Iterator[Difference]:
    for what, one, other in (
        ("kind", told.kind, met.kind),
        ("commit", told.commit, met.commit),
        ("SHA-256", told.sha256, met.sha256),
    ):
        if one != other:
            yield Difference(Mark.TARGET, "target", f"{what}: {one or 'none'} in the report, {other or 'none'} now")


def _items(report: Report, arrivals: list[Arrival]) -> Iterator[Difference]:
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
