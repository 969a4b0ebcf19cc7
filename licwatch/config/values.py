# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The words of the configuration: what is in force, the single settings that it is made of, and complaints."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from licwatch.errors import ConfigError
from licwatch.model.budget import Budgets
from licwatch.model.problem import Reason
from licwatch.model.report import Options

#: A checked value; a `Reason` is a text.
Value = str | int | bool

DEFAULT = "default"
COMMAND_LINE = "command line"
_MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Project:
    """What the project says of itself; `license` is an SPDX expression, checked by its shape only."""

    name: str | None = None
    license: str | None = None


@dataclass(frozen=True, slots=True)
class Folder:
    """What holds below one folder of a monorepo; `path` without a slash at its ends."""

    path: str
    project: Project = field(default_factory=Project)
    exclude: tuple[str, ...] = ()
    policy: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """What is in force. Every value has been checked."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    untracked: bool = False
    copyrights: bool = True
    budgets: Budgets = field(default_factory=Budgets)
    accept: tuple[Reason, ...] = ()
    project: Project = field(default_factory=Project)
    policy: tuple[str, ...] = ()
    folders: tuple[Folder, ...] = ()
    corrections: bool = True

    def options(self) -> Options:
        """What changes the results of a scan and therefore stands in its report."""
        return Options(
            copyrights=self.copyrights,
            corrections=self.corrections,
            include=self.include,
            exclude=self.exclude,
            untracked=self.untracked,
            budgets=self.budgets,
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """One value and who says so: a file and line, the command line, or nobody.

    `key` is the way down to it ("budgets", "member"), for what holds below a folder ("folders", its path, ...).
    With `member` it is one member of a list; members add up, all else replaces what an earlier layer says.
    """

    key: tuple[str, ...]
    value: Value
    origin: str
    member: bool = False


#: What one place says, in its order.
Layer = tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong: where, what was found, and what to write instead."""

    origin: str
    found: str
    remedy: str


def error(complaints: Sequence[Complaint]) -> ConfigError:
    """At least one complaint as an error; of many, the first ten."""
    if len(complaints) == 1:
        only = complaints[0]
        return ConfigError(f"{only.origin}: {only.found}", only.remedy)
    lines = [f"{each.origin}: {each.found}; {each.remedy}" for each in complaints[:_MOST_SHOWN]]
    more = len(complaints) - len(lines)
    lines += [f"and {more:,} more"] if more else []
    return ConfigError("\n  ".join([f"{len(complaints):,} complaints", *lines]), "see docs/configuration.md")
