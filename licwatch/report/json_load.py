# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading report.json back, so that it can be rendered again or compared without a scan.

What comes back can be rendered: every value has its type, or the whole is refused. A lone surrogate is refused too; no
scan writes one, since nothing that is not Unicode comes through the command line or from a worker.
"""

from licwatch.decode import records
from licwatch.errors import UsageError
from licwatch.model.conclusion import Conclusion
from licwatch.model.facts import Credit, Detection
from licwatch.model.report import HolderCount, Options, Report, ReportItem, Summary, Versions
from licwatch.model.role import Role
from licwatch.report.json_report import SCHEMA
from licwatch.report.json_shape import (
    AuthorNamed,
    CopyrightTold,
    DetectionTold,
    Head,
    HolderNamed,
    ItemTold,
    SummaryTold,
    Tail,
    Told,
)

#: The largest report.json that is read.
MOST = 1 << 30


def load(data: bytes) -> Report:
    """The report in the bytes of a report.json. Raises UsageError when it is none, or of another version."""
    if len(data) > MOST:
        raise UsageError("the report is larger than 1 GiB", "give a report.json that licwatch wrote")
    try:
        if records.decode(data, Head).schema != SCHEMA:
            raise UsageError(f"this is not a {SCHEMA} report", "give a report.json that this version of licwatch wrote")
        return _report(records.decode(data, Told))
    except records.RecordError as error:
        raise UsageError(
            f"the report is damaged: {error}", "scan again, or verify the file against COMPLETE.json"
        ) from error


def load_tail(data: bytes) -> Tail:
    """What stands behind the items and is not part of the `Report`. Raises RecordError."""
    return records.decode(data, Tail)


def load_item(line: bytes) -> ReportItem:
    """One item from its line. Raises RecordError."""
    return _item(records.decode(line, ItemTold))


def _report(told: Told) -> Report:
    run, options = told.run, told.run.options
    return Report(
        origin=run.target,
        versions=Versions(run.tool.licwatch, run.tool.scancode, run.data.scancode_data, run.data.spdx_license_list),
        options=Options(
            options.copyrights,
            options.corrections,
            options.include,
            options.exclude,
            options.untracked,
            options.budgets,
        ),
        digest=run.digest,
        complete=told.complete,
        summary=_summary(told.summary),
        items=tuple(_item(item) for item in told.items),
        date=run.date,
        components=told.components,
    )


def _summary(told: SummaryTold) -> Summary:
    holders = tuple(HolderCount(count.holder, count.items) for count in told.holders)
    return Summary(told.counts, told.licenses, holders, told.license_files, told.silent)


def _item(told: ItemTold) -> ReportItem:
    return ReportItem(
        path=told.path,
        kind=told.kind,
        status=told.status,
        conclusion=Conclusion(told.license_expression_spdx, told.basis, told.conflicts),
        path_bytes=told.path_bytes,
        sha256=told.sha256,
        size=told.size,
        role=Role(told.role, told.role_reason or "") if told.role else None,
        target=told.target,
        rule=told.rule,
        oid=told.oid,
        detected_license_expression=told.detected_license_expression,
        detected_license_expression_spdx=told.detected_license_expression_spdx,
        percentage_of_license_text=told.percentage_of_license_text,
        detections=tuple(_detection(detection) for detection in told.detections),
        clues=told.clues,
        corrections=told.corrections,
        claims=told.claims,
        copyrights=_statements(told.copyrights),
        holders=_statements(told.holders),
        authors=_statements(told.authors),
        problems=told.problems,
    )


def _detection(told: DetectionTold) -> Detection:
    return Detection(
        license_expression=told.license_expression,
        license_expression_spdx=told.license_expression_spdx,
        matches=told.matches,
        identifier=told.identifier,
        detection_log=told.detection_log,
        excerpt=told.excerpt,
        location=told.location,
        key=told.key,
        reader=told.reader,
    )


def _statements(
    told: tuple[CopyrightTold | HolderNamed | AuthorNamed, ...] | None,
) -> tuple[Credit, ...] | None:
    if told is None:
        return None
    return tuple(Credit(named.start_line, named.end_line, _text(named), named.location) for named in told)


def _text(named: CopyrightTold | HolderNamed | AuthorNamed) -> str:
    if isinstance(named, CopyrightTold):
        return named.copyright
    return named.holder if isinstance(named, HolderNamed) else named.author
