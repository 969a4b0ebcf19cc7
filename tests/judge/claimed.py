# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Claims for tests of the judge."""

from licwatch.judge.own import Looked
from licwatch.model.claim import Claim, Grade
from licwatch.model.facts import LicenseFacts
from licwatch.model.statement import Scope, Statement, StatementKind


def claim(
    expression: str | None,
    key: str = "License",
    *,
    scope: Scope = Scope.FILE,
    about: str = "",
    kind: StatementKind = StatementKind.LICENSE,
    grade: Grade = Grade.EXPLICIT,
    location: str = "",
) -> Claim:
    """A claim whose value is its expression."""
    return Claim(Statement(location, key, expression or "", kind, scope, about), grade, expression, "a table", "since")


def looked(path: str, *claims: Claim, role: str = "") -> Looked:
    """A file that says nothing else."""
    return Looked(path, LicenseFacts(claims=claims), role)


def project(expression: str, about: str = "") -> Claim:
    """What a manifest says."""
    return claim(expression, "license", scope=Scope.PROJECT, about=about)


def others(expression: str, *globs: str, location: str = "annotations[0]") -> Claim:
    """What a declaration says of other files."""
    return claim(expression, "SPDX", scope=Scope.NEIGHBORS, about="\n".join(globs), location=location)
