# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""report.json: the contract `licwatch/report/1`, described by rules/report.schema.json.

The schema is not the model: names and nesting are decided here, and licwatch.report.json_load reads them back.
"""

import base64
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from licwatch.model.facts import Credit, Detection
from licwatch.model.report import Report, ReportItem
from licwatch.report.json_text import dump, line

SCHEMA = "licwatch/report/1"

NAME = "json"
SUFFIX = ".json"
VERBATIM = True


def render(report: Report) -> Iterator[str]:
    """Top-level keys in a fixed order; one item a line, so that two reports can be compared by lines."""
    head = {"schema": SCHEMA, "run": _run(report), "complete": report.complete, "summary": _summary(report)}
    yield dump(head, indent=1)[:-2] + ',\n "items": [\n'
    for number, item in enumerate(report.items):
        yield (",\n" if number else "") + "  " + line(_item(item))
    problems = [{"path": i.path, "reason": p.reason, "detail": p.detail} for i in report.items for p in i.problems]
    yield '\n ],\n "components": ['
    yield from _lines(report.components)
    yield '\n ],\n "findings": [],\n "problems": ['
    yield from _lines(problems)
    yield "\n ]\n}\n"


def _lines(values: Iterable[object]) -> Iterator[str]:
    for number, value in enumerate(values):
        yield (",\n  " if number else "\n  ") + line(value)


def leaf(item: ReportItem) -> bytes:
    """The bytes that stand for an item in the report's Merkle tree: its line in report.json."""
    return line(_item(item)).encode()


def _run(report: Report) -> dict[str, Any]:
    origin, options = report.origin, report.options
    run = {
        "tool": {"licwatch": report.versions.licwatch, "scancode": report.versions.scancode},
        "data": {
            "scancode_data": report.versions.scancode_data,
            "spdx_license_list": report.versions.spdx_license_list,
        },
        "target": {
            "name": origin.name,
            "kind": origin.kind,
            "scope": origin.scope,
            "revision": origin.revision,
            "commit": origin.commit,
            "sha256": origin.sha256,
            "package": origin.package,
            "notes": list(origin.notes),
        },
        "options": {
            "copyrights": options.copyrights,
            "corrections": options.corrections,
            "include": list(options.include),
            "exclude": list(options.exclude),
            "untracked": options.untracked,
            "budgets": asdict(options.budgets),
        },
        "digest": report.digest,
    }
    return run | ({"date": report.date} if report.date else {})


def _summary(report: Report) -> dict[str, Any]:
    summary = report.summary
    return {
        "counts": asdict(summary.counts),
        "licenses": [asdict(count) for count in summary.licenses],
        "holders": [{"holder": count.value, "items": count.items} for count in summary.holders],
        "license_files": list(summary.license_files),
        "silent": summary.silent,
    }


def _item(item: ReportItem) -> dict[str, Any]:
    """An item as its line tells it. Values of the model that stand in it are told field by field."""
    told: dict[str, Any] = {
        "path": item.path,
        "sha256": item.sha256,
        "size": item.size,
        "kind": item.kind,
        "status": item.status,
        "role": item.role.name if item.role else None,
        "license_expression_spdx": item.conclusion.license_expression_spdx,
        "basis": item.conclusion.basis,
        "detected_license_expression": item.detected_license_expression,
        "detected_license_expression_spdx": item.detected_license_expression_spdx,
        "percentage_of_license_text": item.percentage_of_license_text,
        "detections": [_detection(d) for d in item.detections],
        "clues": item.clues,
        "copyrights": _statements(item.copyrights, "copyright"),
        "holders": _statements(item.holders, "holder"),
        "authors": _statements(item.authors, "author"),
        "problems": item.problems,
    }
    if item.rule is not None:
        told["rule"] = item.rule
    if item.target is not None:
        told["target"] = item.target
    if item.oid is not None:
        told["oid"] = item.oid
    if item.role:
        told["role_reason"] = item.role.why
    if item.conclusion.conflicts:
        told["conflicts"] = item.conclusion.conflicts
    if item.claims:
        told["claims"] = item.claims
    if item.corrections:
        told["corrections"] = item.corrections
    if item.path_bytes is not None:
        told["path_bytes"] = base64.b64encode(item.path_bytes).decode()
    return told


def _detection(detection: Detection) -> dict[str, Any]:
    own = detection.own_matches
    leading = detection.leading
    return {
        "license_expression": detection.license_expression,
        "license_expression_spdx": detection.license_expression_spdx,
        "start_line": min(match.start_line for match in own),
        "end_line": max(match.end_line for match in own),
        "score": leading.score,
        "matcher": leading.matcher,
        "rule_identifier": leading.rule_identifier,
        "location": detection.location,
        "key": detection.key,
        "reader": detection.reader,
        "identifier": detection.identifier,
        "detection_log": detection.detection_log,
        "excerpt": detection.excerpt,
        "matches": detection.matches,
    }


def _statements(statements: tuple[Credit, ...] | None, name: str) -> list[dict[str, Any]] | None:
    if statements is None:
        return None
    return [
        {name: s.value, "start_line": s.start_line, "end_line": s.end_line}
        | ({"location": s.location} if s.location else {})
        for s in statements
    ]
