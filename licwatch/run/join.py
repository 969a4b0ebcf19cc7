# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The join: facts meet their paths again, references are followed, conclusions drawn, everything counted."""

import posixpath
from dataclasses import replace

from licwatch import detect
from licwatch.judge.conclusion import NOTHING, Looked, conclude
from licwatch.judge.roles import is_license_file
from licwatch.model import merkle, summary
from licwatch.model.facts import Facts, LicenseFacts
from licwatch.model.item import Kind, shown
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Options, Origin, Report, ReportItem, Status
from licwatch.report import json_report
from licwatch.run.arrival import Arrival
from licwatch.run.gathering import Gathering, key_of

#: A link says where it points to; what it points to is an item of its own, or outside.
LINK_RULE = "symlink"


def join(origin: Origin, gathering: Gathering, options: Options, date: str | None) -> Report:
    """The report of everything that was gathered."""
    items = sorted((_item(arrival, gathering, options) for arrival in gathering.arrivals), key=lambda item: item[0])
    reported = _concluded([item for _, item in items])
    return Report(
        origin=origin,
        versions=detect.versions(),
        options=options,
        digest=merkle.root([json_report.leaf(item) for item in reported]),
        complete=summary.complete(reported),
        summary=summary.summed(reported),
        items=tuple(reported),
        date=date,
    )


def _item(arrival: Arrival, gathering: Gathering, options: Options) -> tuple[bytes, ReportItem]:
    """One arrival with what is known of its content; conclusions come later, since they depend on neighbors."""
    key = key_of(arrival)
    facts = gathering.facts.get(key, Facts()) if key else Facts()
    failure = gathering.failures.get(key) if key else None
    problems = (*arrival.problems, *((failure,) if failure else ()), *facts.problems)
    rule = arrival.skipped or (LINK_RULE if arrival.kind is Kind.SYMLINK and not problems else None)
    status = _status(arrival, facts.licenses, rule, problems)
    path = shown(arrival.path)
    licenses, copyrights = facts.licenses or LicenseFacts(), facts.copyrights
    licenses = licenses if options.corrections else licenses.uncorrected
    return arrival.path, ReportItem(
        path=path,
        kind=arrival.kind,
        status=status,
        conclusion=NOTHING,
        path_bytes=arrival.path if path.encode("utf-8", "surrogatepass") != arrival.path else None,
        sha256=arrival.sha256,
        size=arrival.size,
        role=summary.LICENSE_TEXT if arrival.kind is Kind.FILE and is_license_file(path) else None,
        target=None if arrival.target is None else shown(arrival.target),
        rule=rule,
        oid=arrival.oid,
        percentage_of_license_text=licenses.percentage_of_license_text,
        detections=licenses.detections,
        clues=licenses.clues,
        corrections=licenses.corrections,
        copyrights=copyrights.copyrights if copyrights else None,
        holders=copyrights.holders if copyrights else None,
        authors=copyrights.authors if copyrights else None,
        problems=problems or _unexplained(status),
    )


def _status(arrival: Arrival, licenses: LicenseFacts | None, rule: str | None, problems: tuple[Problem, ...]) -> Status:
    if rule:
        return Status.SKIPPED
    if problems:
        return Status.UNSCANNED
    if licenses:
        return Status.SCANNED if licenses.text else Status.OPAQUE
    # a container without trouble of its own: what is inside are items
    return Status.SCANNED if arrival.kind is Kind.ARCHIVE else Status.UNSCANNED


def _unexplained(status: Status) -> tuple[Problem, ...]:
    """Nothing is unscanned without a reason, even if the fault is ours."""
    return (Problem(Reason.IO_ERROR, "it was not read, and the reason was lost"),) if status is Status.UNSCANNED else ()


def _concluded(items: list[ReportItem]) -> list[ReportItem]:
    looked_at = [item for item in items if item.status in (Status.SCANNED, Status.OPAQUE) or item.detections]
    facts = {item.path: _facts(item) for item in looked_at if item.kind in (Kind.FILE, Kind.DOCUMENT)}
    facts |= detect.follow(facts)
    # a license file that is a link, or was not read, governs its folder all the same: as what it leads to, or unknown
    others = {
        item.path: facts.get(_led_to(item), LicenseFacts())
        for item in items
        if item.path not in facts and item.kind is not Kind.DIRECTORY and is_license_file(item.path)
    }
    conclusions = conclude(Looked(path, licenses) for path, licenses in (others | facts).items())
    known = [facts[item.path] if item.path in facts else _facts(item) for item in items]
    return [
        replace(
            item,
            conclusion=conclusions[item.path] if item.path in facts else NOTHING,
            detected_license_expression=licenses.license_expression,
            detected_license_expression_spdx=licenses.license_expression_spdx,
            detections=licenses.detections,
        )
        for item, licenses in zip(items, known, strict=True)
    ]


def _led_to(item: ReportItem) -> str:
    """The path that a link means, within the archive or folder in which it lies; that of anything else is its own."""
    if item.target is None or item.kind not in (Kind.SYMLINK, Kind.HARDLINK):
        return item.path
    world, into, inner = item.path.rpartition("!/")
    # a hard link's text counts from the root of its archive
    base = posixpath.dirname(inner) if item.kind is Kind.SYMLINK else ""
    return world + into + posixpath.normpath(posixpath.join(base, item.target))


def _facts(item: ReportItem) -> LicenseFacts:
    expression = detect.combine([d.license_expression for d in item.detections])
    spdx = detect.combine([d.license_expression_spdx for d in item.detections])
    return LicenseFacts(item.status is not Status.OPAQUE, expression, spdx, item.detections, item.clues)
