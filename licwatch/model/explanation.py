# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""An explanation: one item with everything that was found in it and around it."""

from dataclasses import dataclass

from licwatch.model.report import ReportItem
from licwatch.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Explanation:
    """`reader` knew the format, and `format` says what it reads; `statements` are all that it found.

    `around` are the other items that were looked at, since they may say something of this one.
    """

    item: ReportItem
    reader: str
    format: str
    statements: tuple[Statement, ...]
    around: tuple[str, ...]
