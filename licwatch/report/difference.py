# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What differs between two reports: two values in, one frozen value out. Neither is looked at but through its report.

The other way round everything is mirrored: what is new in one is gone in the other.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields

from licwatch.model.problem import Reason
from licwatch.model.report import Counts, LicenseCount, Report
from licwatch.report.pairing import Items, paired

Plain = str | int | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Changed:
    """A figure or a setting that is not the same."""

    what: str
    old: Plain
    new: Plain


@dataclass(frozen=True, slots=True)
class LicenseChange:
    """An expression whose counts differ; None where it does not occur."""

    license_expression_spdx: str
    old: LicenseCount | None
    new: LicenseCount | None


@dataclass(frozen=True, slots=True)
class HolderChange:
    """A holder named in more or fewer items; 0 where not at all."""

    holder: str
    old: int
    new: int


@dataclass(frozen=True, slots=True, order=True)
class PlacedProblem:
    """A problem with the path of its item."""

    path: str
    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs. `causes` are versions of programs and data, from which everything else may come; `settings` are
    the target and the options. `license_files` of the summaries follow from the items and are not told by themselves.
    """

    old: Report
    new: Report
    causes: tuple[Changed, ...]
    settings: tuple[Changed, ...]
    counts: tuple[Changed, ...]
    licenses: tuple[LicenseChange, ...]
    holders: tuple[HolderChange, ...]
    items: Items
    new_problems: tuple[PlacedProblem, ...]
    gone_problems: tuple[PlacedProblem, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs at all."""
        told = (self.causes, self.settings, self.counts, self.licenses, self.holders)
        return not any((*told, self.items.count, self.new_problems, self.gone_problems))


def compare(old: Report, new: Report) -> Comparison:
    """What is different in `new`."""
    problems = _problems(old), _problems(new)
    return Comparison(
        old,
        new,
        causes=tuple(_differing(_versions(old), _versions(new))),
        settings=tuple(_differing(_settings(old), _settings(new))),
        counts=tuple(_differing(_counts(old), _counts(new))),
        licenses=tuple(_licenses(old, new)),
        holders=tuple(_holders(old, new)),
        items=paired(old.items, new.items),
        new_problems=tuple(sorted((problems[1] - problems[0]).elements())),
        gone_problems=tuple(sorted((problems[0] - problems[1]).elements())),
    )


def _differing(old: dict[str, Plain], new: dict[str, Plain]) -> Iterator[Changed]:
    for what, value in old.items():
        if value != new[what]:
            yield Changed(what, value, new[what])


def _versions(report: Report) -> dict[str, Plain]:
    return asdict(report.versions)


def _settings(report: Report) -> dict[str, Plain]:
    """By their names in report.json."""
    options = {f"options.{one.name}": getattr(report.options, one.name) for one in fields(report.options)}
    budgets = {f"options.budgets.{name}": value for name, value in asdict(report.options.budgets).items()}
    del options["options.budgets"]
    target = {f"target.{one.name}": getattr(report.origin, one.name) for one in fields(report.origin)}
    return {**target, **options, **budgets, "date": report.date}


def _counts(report: Report) -> dict[str, Plain]:
    counts = {one.name: getattr(report.summary.counts, one.name) for one in fields(Counts)}
    return {"complete": report.complete, **counts, "silent": report.summary.silent}


def _licenses(old: Report, new: Report) -> Iterator[LicenseChange]:
    before = {count.license_expression_spdx: count for count in old.summary.licenses}
    after = {count.license_expression_spdx: count for count in new.summary.licenses}
    for expression in sorted(before.keys() | after.keys()):
        if before.get(expression) != after.get(expression):
            yield LicenseChange(expression, before.get(expression), after.get(expression))


def _holders(old: Report, new: Report) -> Iterator[HolderChange]:
    before = {count.value: count.items for count in old.summary.holders}
    after = {count.value: count.items for count in new.summary.holders}
    for holder in sorted(before.keys() | after.keys()):
        if before.get(holder, 0) != after.get(holder, 0):
            yield HolderChange(holder, before.get(holder, 0), after.get(holder, 0))


def _problems(report: Report) -> Counter[PlacedProblem]:
    return Counter(PlacedProblem(item.path, p.reason, p.detail) for item in report.items for p in item.problems)
