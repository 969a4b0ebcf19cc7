# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Verification: a report folder against itself, and against its target. No engine is needed, so it is fast."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path

from licwatch.errors import TargetError, UsageError
from licwatch.model.budget import Budgets
from licwatch.model.item import INTO
from licwatch.model.report import Report
from licwatch.report import json_report, manifest, proof, read
from licwatch.report.escape import visible
from licwatch.report.proof.difference import Difference, Files, Mark, Verdict
from licwatch.run import held
from licwatch.run.composing import composed
from licwatch.run.scan import Request
from licwatch.run.walk import walk
from licwatch.sources.target import Target
from licwatch.version import __version__

_MOST_COMPLETE = 1 << 20
#: The kind of origin that a list of files has.
_LISTED = "files"


@dataclass(frozen=True, slots=True)
class Against:
    """The target to hold a report against; `reports` are our own report folders, as paths below it.

    `most` is what the operator is willing to spend, whatever the report asks for.
    """

    path: bytes
    trusted: bool = False
    reports: tuple[bytes, ...] = ()
    most: Budgets = field(default_factory=Budgets)


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
    if made.report and made.report.versions.licwatch == __version__:
        differences += _components(made.report)
    if against and made.report:
        differences += target(made.report, against, progress)
        items = len(made.report.items)
    elif against:
        if not differences:
            raise UsageError("the report has no items that a target could be held against", "leave TARGET out")
        notes += ("the target: without a readable report there is nothing to hold it against",)
    return Verdict(differences, notes, made.digest, made.files, items)


def _components(report: Report) -> tuple[Difference, ...]:
    says, gives = report.components, composed(report.items)
    if says == gives:
        return ()
    detail = f"{len(says):,} components are told, the items give {len(gives):,}, and they are not the same"
    return (Difference(Mark.SUMMARY, f"report{json_report.SUFFIX}", detail),)


def target(report: Report, against: Against, progress: Callable[[int, int, int], None]) -> tuple[Difference, ...]:
    """Every item of a report against the target. Raises UsageError, TargetError and EngineError."""
    _affordable(report.options.budgets, against.most)
    names = _listed(report) if report.origin.kind == _LISTED else None
    where = Target(against.path, report.origin.revision, report.options.untracked, against.trusted, names)
    try:
        origin, arrivals = walk(Request(where, Path(), options=report.options, reports=against.reports), progress)
    except TargetError as error:
        said = f"{report.origin.kind} {report.origin.revision or ''}".rstrip()
        remedy = f"give the target that the report is of: {visible(said)}"
        raise TargetError(error.message, remedy, error.reason) from error
    return tuple(held.differences(report, origin, arrivals))


def _affordable(budgets: Budgets, most: Budgets) -> None:
    """A report is not to talk us into reading more than a scan would."""
    for each in fields(Budgets):
        told, limit = getattr(budgets, each.name), max(getattr(most, each.name), getattr(Budgets(), each.name))
        if told > limit:
            raise UsageError(
                f"the report was made with a budget `{each.name}` of {told:,}, and here at most {limit:,} is spent",
                "raise it under `budgets` in licwatch.yml if you trust whoever made the report, or leave TARGET out",
            )


def _listed(report: Report) -> tuple[bytes, ...]:
    """The names that a scan of listed files was given: items that are in no other one, and below the target."""
    paths = {item.path_bytes or item.path.encode() for item in report.items}
    return tuple(sorted(path for path in paths if _is_below(path) and not _is_within(path, paths)))


def _is_below(path: bytes) -> bool:
    return b"\0" not in path and not {b"", b".", b".."}.intersection(path.split(b"/"))


def _is_within(path: bytes, paths: set[bytes]) -> bool:
    outer, step, _ = path.partition(INTO)
    while step:
        if outer in paths:
            return True
        more, step, _ = path[len(outer) + len(INTO) :].partition(INTO)
        outer += INTO + more
    return False
