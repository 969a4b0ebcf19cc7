# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A comparison for programs: the contract `licwatch/diff/1`, described by rules/diff.schema.json."""

from collections.abc import Iterable, Iterator
from typing import Any

from licwatch.model.report import LicenseCount, Report, ReportItem
from licwatch.report.difference import Changed, Comparison, PlacedProblem
from licwatch.report.json_text import dump
from licwatch.report.pairing import ItemChange

SCHEMA = "licwatch/diff/1"


def render(comparison: Comparison) -> Iterator[str]:
    """Top-level keys in a fixed order; findings are reserved."""
    items = comparison.items
    told = {
        "schema": SCHEMA,
        "same": comparison.same,
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "causes": _changed(comparison.causes),
        "settings": _changed(comparison.settings),
        "counts": _changed(comparison.counts),
        "licenses": [
            {"license_expression_spdx": one.license_expression_spdx, "old": _count(one.old), "new": _count(one.new)}
            for one in comparison.licenses
        ],
        "holders": [{"holder": one.holder, "old": one.old, "new": one.new} for one in comparison.holders],
        "items": {
            "added": [_item(item) for item in items.added],
            "removed": [_item(item) for item in items.removed],
            "moved": [{"old": one.old.path, "new": one.new.path, "changes": _aspects(one)} for one in items.moved],
            "changed": [{"path": one.new.path, "changes": _aspects(one)} for one in items.changed],
        },
        "problems": {"new": _problems(comparison.new_problems), "gone": _problems(comparison.gone_problems)},
        "findings": {"new": [], "gone": []},
    }
    yield dump(told, indent=1)
    yield "\n"


def _side(report: Report) -> dict[str, Any]:
    origin = report.origin
    return {
        "name": origin.name,
        "kind": origin.kind,
        "revision": origin.revision,
        "commit": origin.commit,
        "sha256": origin.sha256,
        "licwatch": report.versions.licwatch,
        "digest": report.digest,
        "items": len(report.items),
        "complete": report.complete,
    }


def _changed(changes: Iterable[Changed]) -> list[dict[str, Any]]:
    return [{"what": one.what, "old": one.old, "new": one.new} for one in changes]


def _count(count: LicenseCount | None) -> dict[str, int] | None:
    return {"own": count.own, "inherited": count.inherited} if count else None


def _item(item: ReportItem) -> dict[str, Any]:
    return {
        "path": item.path,
        "sha256": item.sha256,
        "size": item.size,
        "kind": item.kind,
        "status": item.status,
        "license_expression_spdx": item.conclusion.license_expression_spdx,
    }


def _aspects(change: ItemChange) -> list[dict[str, Any]]:
    return [{"aspect": one.aspect, "old": one.old, "new": one.new} for one in change.changes]


def _problems(problems: Iterable[PlacedProblem]) -> list[dict[str, Any]]:
    return [{"path": one.path, "reason": one.reason, "detail": one.detail} for one in problems]
