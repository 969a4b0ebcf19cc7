# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Report -> text. One file per format; a module is the plug-in."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from licwatch.model.report import Report
from licwatch.report import html_report, json_report, scancode_json
from licwatch.report.identities import without_addresses


class Format(Protocol):
    """What a report format offers."""

    NAME: str
    SUFFIX: str
    #: Whether it must carry notices word for word; others get a report without e-mail addresses.
    VERBATIM: bool

    def render(self, report: Report) -> Iterator[str]:
        """The report in chunks of text; UTF-8 when written."""
        ...


FORMATS: Mapping[str, Format] = {
    json_report.NAME: json_report,
    html_report.NAME: html_report,
    scancode_json.NAME: scancode_json,
}


def rendered(name: str, report: Report, shown: Report | None = None) -> Iterator[str]:
    """The report in a format. `shown` is what a format gets that is not verbatim: without addresses, unless given."""
    form = FORMATS[name]
    if form.VERBATIM:
        return form.render(report)
    return form.render(without_addresses(report) if shown is None else shown)
