# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading report.json back, so that it can be rendered again or compared without a scan."""

import base64
import binascii
from typing import Any

from licwatch.decode import records
from licwatch.errors import UsageError
from licwatch.model.budget import Budgets
from licwatch.model.conclusion import Basis, BasisKind, Conclusion
from licwatch.model.facts import Detection, Excerpt, Match, Statement
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import (
    Counts,
    HolderCount,
    LicenseCount,
    Options,
    Origin,
    Report,
    ReportItem,
    Status,
    Summary,
    Versions,
)

SCHEMA = "licwatch/report/1"

_MOST = 1 << 30


def load(data: bytes) -> Report:
    """The report in the bytes of a report.json. Raises UsageError when it is none, or of another version."""
    if len(data) > _MOST:
        raise UsageError("the report is larger than 1 GiB", "give a report.json that licwatch wrote")
    try:
        told = records.decode(data, dict[str, Any])
        if told.get("schema") != SCHEMA:
            raise UsageError(f"this is not a {SCHEMA} report", "give a report.json that this version of licwatch wrote")
        return _report(told)
    except (records.RecordError, KeyError, TypeError, ValueError, AttributeError, binascii.Error) as error:
        raise UsageError(
            f"the report is damaged: {error}", "scan again, or verify the file against COMPLETE.json"
        ) from error


def _report(told: dict[str, Any]) -> Report:
    run, target, summary = told["run"], told["run"]["target"], told["summary"]
    options = run["options"]
    return Report(
        origin=Origin(**target | {"notes": tuple(target["notes"])}),
        versions=Versions(**run["tool"], **run["data"]),
        options=Options(
            options["copyrights"],
            tuple(options["include"]),
            tuple(options["exclude"]),
            options["untracked"],
            Budgets(**options["budgets"]),
        ),
        digest=run["digest"],
        complete=told["complete"],
        summary=Summary(
            Counts(**summary["counts"]),
            tuple(LicenseCount(**count) for count in summary["licenses"]),
            tuple(HolderCount(count["holder"], count["items"]) for count in summary["holders"]),
            tuple(summary["license_files"]),
            summary["silent"],
        ),
        items=tuple(_item(item) for item in told["items"]),
        date=run.get("date"),
    )


def _item(told: dict[str, Any]) -> ReportItem:
    basis = told["basis"]
    return ReportItem(
        path=told["path"],
        kind=Kind(told["kind"]),
        status=Status(told["status"]),
        conclusion=Conclusion(
            told["license_expression_spdx"], Basis(BasisKind(basis["kind"]), basis["source"], basis["distance"])
        ),
        path_bytes=base64.b64decode(told["path_bytes"], validate=True) if "path_bytes" in told else None,
        sha256=told["sha256"],
        size=told["size"],
        role=told["role"],
        target=told.get("target"),
        rule=told.get("rule"),
        oid=told.get("oid"),
        detected_license_expression=told["detected_license_expression"],
        detected_license_expression_spdx=told["detected_license_expression_spdx"],
        percentage_of_license_text=told["percentage_of_license_text"],
        detections=tuple(_detection(d) for d in told["detections"]),
        clues=tuple(_match(m) for m in told["clues"]),
        copyrights=_statements(told["copyrights"], "copyright"),
        holders=_statements(told["holders"], "holder"),
        authors=_statements(told["authors"], "author"),
        problems=tuple(Problem(Reason(p["reason"]), p["detail"]) for p in told["problems"]),
    )


def _detection(told: dict[str, Any]) -> Detection:
    excerpt = told["excerpt"]
    return Detection(
        license_expression=told["license_expression"],
        license_expression_spdx=told["license_expression_spdx"],
        matches=tuple(_match(m) for m in told["matches"]),
        identifier=told["identifier"],
        detection_log=tuple(told["detection_log"]),
        excerpt=Excerpt(tuple((number, text) for number, text in excerpt["lines"]), excerpt["cut"]),
        location=told["location"],
        key=told["key"],
        reader=told["reader"],
    )


def _match(told: dict[str, Any]) -> Match:
    return Match(**told | {"referenced_filenames": tuple(told["referenced_filenames"])})


def _statements(told: list[dict[str, Any]] | None, name: str) -> tuple[Statement, ...] | None:
    if told is None:
        return None
    return tuple(Statement(s["start_line"], s["end_line"], s[name], s.get("location", "")) for s in told)
