# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Severity: what follows if a finding is true. Words of guilt stay out: a public report reads as an accusation."""

from enum import StrEnum


class Severity(StrEnum):
    """From the gravest down."""

    MUST_MEND = "must-mend"
    LIKELY = "likely"
    DEFECT = "defect"
    ADVICE = "advice"
