# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A comparison for people: what it may come from, then licenses, what was not looked at, holders, items.

Bounded, so that it can be read for two large reports. No untrusted text begins a line, not even behind spaces, since CI
systems take some line starts as commands.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from licwatch.model.report import LicenseCount, Report, ReportItem
from licwatch.report.difference import Changed, Comparison, HolderChange, LicenseChange, PlacedProblem, Plain
from licwatch.report.pairing import AspectChange, ItemChange
from licwatch.report.telling import Telling

T = TypeVar("T")
Line = Callable[[T], str]

_ROWS = 10


def render(comparison: Comparison, *, verbose: bool = False, identities: bool = False) -> Iterator[str]:
    """Lines for people. With `verbose` everything is named; with `identities` e-mail addresses stay."""
    page = _Page(Telling(identities=identities), None if verbose else _ROWS)
    for line in page.lines(comparison):
        yield f"{line}\n"


class _Page:
    """How each thing is told; `most` rows of any one list."""

    def __init__(self, tell: Telling, most: int | None) -> None:
        self._tell = tell
        self._most = most

    def lines(self, told: Comparison) -> Iterator[str]:
        yield "No difference." if told.same else "The reports differ."
        yield f"Old: {self._side(told.old)}"
        yield f"New: {self._side(told.new)}"
        causes = "Made with other versions; what follows may come from them and not from the target"
        yield from self._list(causes, told.causes, self._changed)
        yield from self._list("Target and options", told.settings, self._changed)
        yield from self._list("Counts", told.counts, self._changed)
        yield from self._list("Licenses", told.licenses, self._license)
        yield from self._list("Not looked at now", told.new_problems, self._problem)
        yield from self._list("No longer a problem", told.gone_problems, self._problem)
        yield from self._list("Holders", told.holders, self._holder)
        yield from self._list("Items added", told.items.added, self._item)
        yield from self._list("Items removed", told.items.removed, self._item)
        yield from self._list("Items moved", told.items.moved, self._moved)
        yield from self._list(f"Items changed{_of(told.items.changed)}", told.items.changed, self._change)

    def _list(self, title: str, rows: Sequence[T], line: Line[T]) -> Iterator[str]:
        if not rows:
            return
        yield ""
        yield f"{title}: {len(rows):,}"
        shown = rows[: self._most]
        yield from (f"  - {line(row)}" for row in shown)
        if len(shown) < len(rows):
            yield f"  and {len(rows) - len(shown):,} more; -v names them all"

    def _side(self, report: Report) -> str:
        origin = report.origin
        commit = f", commit {self._tell(origin.commit)}" if origin.commit else ""
        count = len(report.items)
        return (
            f"{self._tell(origin.name)}, {self._tell(origin.kind)}{commit}, {count:,} item{'' if count == 1 else 's'}"
        )

    def _changed(self, change: Changed) -> str:
        return f"{change.what}: {self._plain(change.old)} -> {self._plain(change.new)}"

    def _plain(self, value: Plain) -> str:
        if value is None:
            return "none"
        if isinstance(value, tuple):
            return self._tell(", ".join(value)) or "none"
        if isinstance(value, bool):
            return "yes" if value else "no"
        return self._tell(value) if isinstance(value, str) else f"{value:,}"

    def _license(self, change: LicenseChange) -> str:
        expression = self._tell(change.license_expression_spdx)
        if change.old and change.new:
            return f"changed {expression}: {_count(change.old)} -> {_count(change.new)}"
        return f"new {expression}: {_count(change.new)}" if change.new else f"gone {expression}: {_count(change.old)}"

    def _holder(self, change: HolderChange) -> str:
        mark = "new" if not change.old else "changed" if change.new else "gone"
        return f"{mark} {self._tell(change.holder)}: in {change.old:,} -> {change.new:,} items"

    def _problem(self, problem: PlacedProblem) -> str:
        return f"{self._tell(problem.path)}: {problem.reason}: {self._tell(problem.detail)}"

    def _item(self, item: ReportItem) -> str:
        expression = item.conclusion.license_expression_spdx
        return f"{self._tell(item.path)}: {item.status}, {self._tell(expression) if expression else 'no license known'}"

    def _moved(self, change: ItemChange) -> str:
        aspects = f"; {self._aspects(change)}" if change.changes else ""
        return f"{self._tell(change.old.path)} -> {self._tell(change.new.path)}{aspects}"

    def _change(self, change: ItemChange) -> str:
        return f"{self._tell(change.new.path)}: {self._aspects(change)}"

    def _aspects(self, change: ItemChange) -> str:
        return "; ".join(map(self._aspect, change.changes))

    def _aspect(self, change: AspectChange) -> str:
        if change.old is None and change.new is None:
            return change.aspect
        return f"{change.aspect} {self._plain(change.old)} -> {self._plain(change.new)}"


def _count(count: LicenseCount | None) -> str:
    return f"{count.own:,} own, {count.inherited:,} inherited" if count else "none"


def _of(changes: Sequence[ItemChange]) -> str:
    """How often each aspect is among the changes, since the rows may not show it."""
    aspects = Counter(one.aspect for change in changes for one in change.changes)
    return f" ({', '.join(f'{aspect} {count:,}' for aspect, count in aspects.most_common())})" if aspects else ""
