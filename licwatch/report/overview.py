# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a page for people says before any single file: the verdict, bars of licenses, what was not looked at."""

from collections.abc import Container, Iterator
from dataclasses import asdict, dataclass

from licwatch.model.problem import Reason
from licwatch.model.report import LicenseCount, Report, ReportItem, Status
from licwatch.report.bounds import Bounds, Shown, first
from licwatch.report.evidence import basis_words
from licwatch.report.reasons import BUDGETS, WORDS

#: The length of the longest bar, and the least that can still be seen.
_WHOLE, _SEEN = 1000, 6

_STATUSES = {
    Status.SCANNED: "read, and searched for licenses",
    Status.OPAQUE: "no reader knows the format; what they hold is not known",
    Status.UNSCANNED: "could not be looked at",
    Status.SKIPPED: "left out by a rule",
}
_BYTES = ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether everything was looked at, in words. `mark` is complete, incomplete or empty."""

    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class Share:
    """What became of some of the items, with its piece of a bar that starts at 0."""

    status: Status
    words: str
    count: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A license with the lengths of its bar, in thousandths of the longest."""

    count: LicenseCount
    own: int
    inherited: int


@dataclass(frozen=True, slots=True)
class LicenseFile:
    """A file that states the license of its folder; `number` is its section, when it has one."""

    path: str
    expression: str | None
    words: str
    number: int | None


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


def verdict(report: Report) -> Verdict:
    """Complete only if nothing at all was left open."""
    gaps = sum(item.status is Status.UNSCANNED or bool(item.problems) for item in report.items)
    if gaps or not report.complete:
        return Verdict("incomplete", f"{gaps:,} item{'' if gaps == 1 else 's'} could not be looked at")
    if not report.items:
        return Verdict("empty", "there was nothing to look at")
    return Verdict("complete", "no item in scope was left unread")


def shares(report: Report) -> tuple[Share, ...]:
    """Every status with its count, those without items too."""
    counts = report.summary.counts
    told, start = [], 0
    for status, words in _STATUSES.items():
        count: int = getattr(counts, status.value)
        length = _length(count, counts.enumerated)
        told.append(Share(status, words, count, start, length))
        start += length
    return tuple(told)


def bars(report: Report, bounds: Bounds) -> Shown[Bar]:
    """The licenses as the report orders them."""
    licenses = report.summary.licenses
    longest = max((count.own + count.inherited for count in licenses), default=1)
    told = (Bar(count, _length(count.own, longest), _length(count.inherited, longest)) for count in licenses)
    return first(told, bounds.rows)


def _length(count: int, whole: int) -> int:
    """Some is never drawn as none."""
    return max(_SEEN, count * _WHOLE // whole) if count else 0


def license_files(report: Report, sections: Container[int], bounds: Bounds) -> Shown[LicenseFile]:
    """The files that state licenses, with what they state."""
    named = set(report.summary.license_files)
    told = (_license_file(number, item, sections) for number, item in enumerate(report.items) if item.path in named)
    return first(told, bounds.rows)


def _license_file(number: int, item: ReportItem, sections: Container[int]) -> LicenseFile:
    expression = item.conclusion.license_expression_spdx
    return LicenseFile(item.path, expression, basis_words(item), number if number in sections else None)


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


def budgets(report: Report) -> Iterator[tuple[str, str, str]]:
    """Each budget: its name, what it limits, and its figure with a unit."""
    for name, value in asdict(report.options.budgets).items():
        words, in_bytes = BUDGETS[name]
        yield name, words, size(value) if in_bytes else f"{value:,}"


def size(count: int) -> str:
    """A number of bytes, in a larger unit when that says it exactly."""
    for unit, name in _BYTES:
        if count and count % unit == 0:
            return f"{count // unit:,} {name}"
    return f"{count:,} byte{'' if count == 1 else 's'}"
