# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The join: facts meet their paths again, references are followed, conclusions drawn, everything counted."""

import posixpath
from typing import NamedTuple

from licwatch import detect
from licwatch.judge.conclusion import NOTHING, Looked, conclude
from licwatch.judge.license_files import is_license_file
from licwatch.judge.roles import may_be_about_licenses, role_of
from licwatch.model import merkle, summary
from licwatch.model.conclusion import Conclusion
from licwatch.model.facts import CopyrightFacts, Facts, LicenseFacts
from licwatch.model.item import Kind, shown
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Options, Origin, Report, ReportItem, Status
from licwatch.model.role import Role
from licwatch.report import json_report
from licwatch.run.arrival import Arrival
from licwatch.run.composing import composed
from licwatch.run.gathering import Gathering, key_of

#: A link says where it points to; what it points to is an item of its own, or outside.
LINK_RULE = "symlink"

_NO_FACTS, _NOTHING_SAID = Facts(), LicenseFacts()


def join(origin: Origin, gathering: Gathering, options: Options, date: str | None) -> Report:
    """The report of everything that was gathered."""
    arrivals = sorted(gathering.arrivals, key=lambda arrival: arrival.path)
    reported = _concluded([_met(arrival, gathering, options) for arrival in arrivals])
    return Report(
        origin=origin,
        versions=detect.versions(),
        options=options,
        digest=merkle.root(map(json_report.leaf, reported)),
        complete=summary.complete(reported),
        summary=summary.summed(reported),
        items=tuple(reported),
        date=date,
        components=composed(reported),
    )


class _Met(NamedTuple):
    """An item with what is known of its content; conclusions come later, since they depend on neighbors."""

    arrival: Arrival
    path: str
    status: Status
    rule: str | None
    problems: tuple[Problem, ...]
    licenses: LicenseFacts
    copyrights: CopyrightFacts | None
    role: Role | None


def _met(arrival: Arrival, gathering: Gathering, options: Options) -> _Met:
    key = key_of(arrival)
    facts = gathering.facts.get(key, _NO_FACTS) if key else _NO_FACTS
    failure = gathering.failures.get(key) if key else None
    problems = (*arrival.problems, *((failure,) if failure else ()), *facts.problems)
    rule = arrival.skipped or (LINK_RULE if arrival.kind is Kind.SYMLINK and not problems else None)
    status = _status(arrival, facts.licenses, rule, problems)
    licenses = facts.licenses or _NOTHING_SAID
    role = _role(arrival, licenses)
    return _Met(
        arrival,
        shown(arrival.path),
        status,
        rule,
        problems or _unexplained(status),
        _corrected(licenses, role, arrival) if options.corrections else licenses.uncorrected,
        facts.copyrights,
        role,
    )


def _corrected(licenses: LicenseFacts, role: Role | None, arrival: Arrival) -> LicenseFacts:
    """What a file says, once it is known what it is for."""
    if len(licenses.detections) < detect.FEWEST_OF_LIST or not may_be_about_licenses(shown(arrival.path), role):
        return licenses
    return detect.without_list(licenses)


def _role(arrival: Arrival, licenses: LicenseFacts) -> Role | None:
    if arrival.kind not in (Kind.FILE, Kind.DOCUMENT):
        return None
    return role_of(shown(arrival.path), arrival.reader or "", licenses.marks)


def _item(met: _Met, licenses: LicenseFacts, conclusion: Conclusion) -> ReportItem:
    """As reported, with the licenses that hold once references were followed."""
    arrival, path, copyrights = met.arrival, met.path, met.copyrights
    return ReportItem(
        path=path,
        kind=arrival.kind,
        status=met.status,
        conclusion=conclusion,
        path_bytes=arrival.path if path.encode("utf-8", "surrogatepass") != arrival.path else None,
        sha256=arrival.sha256,
        size=arrival.size,
        role=met.role,
        target=_target(arrival),
        rule=met.rule,
        oid=arrival.oid,
        detected_license_expression=licenses.license_expression,
        detected_license_expression_spdx=licenses.license_expression_spdx,
        percentage_of_license_text=met.licenses.percentage_of_license_text,
        detections=licenses.detections,
        clues=met.licenses.clues,
        corrections=met.licenses.corrections,
        claims=met.licenses.claims,
        copyrights=copyrights.copyrights if copyrights else None,
        holders=copyrights.holders if copyrights else None,
        authors=copyrights.authors if copyrights else None,
        problems=met.problems,
    )


def _target(arrival: Arrival) -> str | None:
    return None if arrival.target is None else shown(arrival.target)


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


def _concluded(items: list[_Met]) -> list[ReportItem]:
    facts = {met.path: _facts(met) for met in items if _speaks(met)}
    facts |= detect.follow(facts)
    # a license file that is a link, or was not read, governs its folder all the same: as what it leads to, or unknown
    others = {
        met.path: facts.get(_led_to(met), _NOTHING_SAID)
        for met in items
        if met.path not in facts and met.arrival.kind is not Kind.DIRECTORY and is_license_file(met.path)
    }
    roles = {met.path: met.role.name for met in items if met.role}
    conclusions = conclude(Looked(path, said, roles.get(path, "")) for path, said in (others | facts).items())
    return [
        _item(met, facts[met.path], conclusions[met.path]) if met.path in facts else _item(met, _facts(met), NOTHING)
        for met in items
    ]


def _speaks(met: _Met) -> bool:
    """Whether an item has words of its own that count, or could inherit some."""
    looked_at = met.status in (Status.SCANNED, Status.OPAQUE) or met.licenses.detections
    return bool(looked_at) and met.arrival.kind in (Kind.FILE, Kind.DOCUMENT)


def _led_to(met: _Met) -> str:
    """The path that a link means, within the archive or folder in which it lies; that of anything else is its own."""
    target, kind = _target(met.arrival), met.arrival.kind
    if target is None or kind not in (Kind.SYMLINK, Kind.HARDLINK):
        return met.path
    world, into, inner = met.path.rpartition("!/")
    # a hard link's text counts from the root of its archive
    base = posixpath.dirname(inner) if kind is Kind.SYMLINK else ""
    return world + into + posixpath.normpath(posixpath.join(base, target))


def _facts(met: _Met) -> LicenseFacts:
    detections, clues, text = met.licenses.detections, met.licenses.clues, met.status is not Status.OPAQUE
    if not (detections or clues or met.licenses.claims) and text:
        return _NOTHING_SAID
    expression = detect.combine([d.license_expression for d in detections])
    spdx = detect.combine([d.license_expression_spdx for d in detections])
    return LicenseFacts(text, expression, spdx, detections, clues, claims=met.licenses.claims)
