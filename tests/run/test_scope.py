# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which rule leaves a path out."""

import pytest

from licwatch.run.scope import Scope


@pytest.mark.parametrize(
    ("scope", "path", "rule"),
    [
        (Scope(), b"a/b.py", None),
        (Scope(exclude=("vendor/",)), b"src/vendored.py", None),
        (Scope(include=("*.py",)), b"a/b.py", None),
        (Scope(reports=(b"licwatch-report",)), b"licwatch-reports/x", None),
        (Scope(exclude=("vendor/",)), b"a/vendor/b.py", "exclude:vendor/"),
        (Scope(exclude=("*.min.js",)), b"a/x.min.js", "exclude:*.min.js"),
        (Scope(exclude=("/docs",)), b"docs/\xff", "exclude:/docs"),
        (Scope(include=("*.py",)), b"a/b.c", "not-included"),
        (Scope(reports=(b"licwatch-report",)), b"licwatch-report/report.json", "report-folder"),
    ],
)
def test_rule(scope: Scope, path: bytes, rule: str | None) -> None:
    assert scope.rules().of(path) == rule


def test_a_folder_left_out_need_not_be_walked() -> None:
    assert Scope(exclude=("vendor/",)).rules().of_folder(b"a/vendor") == "exclude:vendor/"
    assert Scope(include=("*.py",)).rules().of_folder(b"a") is None
