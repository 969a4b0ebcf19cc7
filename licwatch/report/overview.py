# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a page for people says before any single file: bars of licenses, and what was not looked at, by reason."""

from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.model.problem import Reason
from licwatch.model.report import LicenseCount, Report
from licwatch.report.bounds import Bounds, Shown, first
from licwatch.report.reasons import WORDS

#: The length of the longest bar.
_WHOLE = 1000


@dataclass(frozen=True, slots=True)
class Bar:
    """A license with the lengths of its bar, in thousandths of the longest."""

    count: LicenseCount
    own: int
    inherited: int


@dataclass(frozen=True, slots=True)
class Gap:
    """What was not looked at for one reason: (path, detail) of each, one for every problem."""

    reason: Reason
    words: str
    places: Shown[tuple[str, str]]
    total: int


@dataclass(frozen=True, slots=True)
class Skip:
    """What one rule left out."""

    rule: str
    paths: Shown[str]
    total: int


def bars(report: Report, bounds: Bounds) -> Shown[Bar]:
    """The licenses as the report orders them."""
    licenses = report.summary.licenses
    longest = max((count.own + count.inherited for count in licenses), default=1) or 1
    return first((_bar(count, longest) for count in licenses), bounds.rows)


def _bar(count: LicenseCount, longest: int) -> Bar:
    own = -(-count.own * _WHOLE // longest)
    return Bar(count, own, -(-(count.own + count.inherited) * _WHOLE // longest) - own)


def gaps(report: Report, bounds: Bounds) -> tuple[Gap, ...]:
    """What was not looked at, the most frequent reason first."""
    met: dict[Reason, list[tuple[str, str]]] = {}
    for item in report.items:
        for problem in item.problems:
            met.setdefault(problem.reason, []).append((item.path, problem.detail))
    ordered = sorted(met.items(), key=lambda one: (-len(one[1]), one[0]))
    return tuple(Gap(reason, WORDS[reason], first(told, bounds.rows), len(told)) for reason, told in ordered)


def skips(report: Report, bounds: Bounds) -> Iterator[Skip]:
    """What was left out on purpose, by rule."""
    met: dict[str, list[str]] = {}
    for item in report.items:
        if item.rule is not None:
            pointing = f" \N{RIGHTWARDS ARROW} {item.target}" if item.target is not None else ""
            met.setdefault(item.rule, []).append(item.path + pointing)
    for rule, paths in sorted(met.items()):
        yield Skip(rule, first(paths, bounds.rows), len(paths))
