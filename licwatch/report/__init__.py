# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Report -> text. One file per format; a module is the plug-in."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from licwatch.model.report import Report
from licwatch.report import html_report, json_report


class Format(Protocol):
    """What a report format offers."""

    NAME: str
    SUFFIX: str

    def render(self, report: Report) -> Iterator[str]:
        """The report in chunks of text; UTF-8 when written."""
        ...


FORMATS: Mapping[str, Format] = {
    json_report.NAME: json_report,
    html_report.NAME: html_report,
}
