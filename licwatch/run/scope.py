# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Scope: which paths a scan leaves out, and the name of the rule by which it does."""

from dataclasses import dataclass

from licwatch.decode.globs import Globs

#: The rule that leaves out our own report folders.
REPORT_RULE = "report-folder"


@dataclass(frozen=True, slots=True)
class Scope:
    """What the operator asked for. `reports` are our own report folders, as paths below the target."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    reports: tuple[bytes, ...] = ()

    def rules(self) -> "Rules":
        """The scope, ready to ask."""
        return Rules(self)


class Rules:
    """Answers for one path at a time."""

    def __init__(self, scope: Scope) -> None:
        self._reports = scope.reports
        self._exclude = [(f"exclude:{glob}", Globs([glob])) for glob in scope.exclude]
        self._include = Globs(scope.include) if scope.include else None

    def of(self, path: bytes) -> str | None:
        """The rule that leaves an item out, or None."""
        if self._include and not self._include.match(path):
            return "not-included"
        return self.of_folder(path)

    def of_folder(self, path: bytes) -> str | None:
        """The rule that leaves out a folder with all that is below it, or None; it need not be walked then."""
        for report in self._reports:
            if path == report or path.startswith(report + b"/"):
                return REPORT_RULE
        for rule, globs in self._exclude:
            if globs.match(path) or globs.match(path + b"/"):
                return rule
        return None
