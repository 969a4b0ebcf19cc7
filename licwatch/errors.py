# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""One family of exceptions. Each has a slug (its anchor in docs/messages.md) and a remedy: what to do next."""

from licwatch.model.problem import Problem, Reason


class LicwatchError(Exception):
    """An expected failure that a person can mend. The command line prints both texts and exits with `exit_code`."""

    slug = "error"
    exit_code = 3

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class UsageError(LicwatchError):
    """A wrong path, option or configuration."""

    slug = "usage"
    exit_code = 2


class TargetError(UsageError):
    """A target that cannot be scanned at all; `reason` says why in the words of the report."""

    slug = "target"

    def __init__(self, message: str, remedy: str = "", reason: Reason | None = None) -> None:
        super().__init__(message, remedy)
        self.reason = reason


class ConfigError(UsageError):
    """A configuration that cannot be obeyed as it stands: file, line, what was found, what to write instead."""

    slug = "config"


class OutputError(LicwatchError):
    """The report could not be written."""

    slug = "output"


class EngineError(LicwatchError):
    """The license index could not be built or loaded."""

    slug = "engine"


class ItemError(Exception):
    """One item cannot be read. Never leaves the run: it becomes the item's `Problem`."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.problem = Problem(reason, detail)
