# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A verification for programs: the contract `licwatch/verification/1`, described by rules/verification.schema.json."""

from licwatch.report.json_text import dump
from licwatch.report.proof.difference import MEANS, Verdict

SCHEMA = "licwatch/verification/1"


def render(verdict: Verdict) -> str:
    """One JSON object; what differs in the order in which it was found."""
    told = {
        "schema": SCHEMA,
        "verified": verdict.verified,
        "digest": verdict.digest,
        "files": verdict.files,
        "items": verdict.items,
        "differences": [
            {"mark": one.mark, "where": one.where, "detail": one.detail, "means": MEANS[one.mark]}
            for one in verdict.differences
        ],
        "not_compared": list(verdict.notes),
    }
    return dump(told, indent=1) + "\n"
