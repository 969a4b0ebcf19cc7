# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which item of one report is which of another: by path, or by content where a file was moved."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from licwatch.model.report import ReportItem
from licwatch.report.evidence import basis_words


class Aspect(StrEnum):
    """In what an item is not what it was. Closed list: adding one is a change of `licwatch/diff/1`."""

    CONTENT = "content"
    KIND = "kind"
    TARGET = "target"
    STATUS = "status"
    LICENSE = "license"
    BASIS = "basis"
    ROLE = "role"
    HOLDERS = "holders"
    PROBLEMS = "problems"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class AspectChange:
    """One aspect in words; evidence has none, since it is long: it stands in the two reports."""

    aspect: Aspect
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item that is in both reports. Its path differs if it was moved."""

    old: ReportItem
    new: ReportItem
    changes: tuple[AspectChange, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """Items that are in one report only, and those in both that differ; each in the order of paths."""

    added: tuple[ReportItem, ...]
    removed: tuple[ReportItem, ...]
    moved: tuple[ItemChange, ...]
    changed: tuple[ItemChange, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.added) + len(self.removed) + len(self.moved) + len(self.changed)


def paired(old: Sequence[ReportItem], new: Sequence[ReportItem]) -> Items:
    """Every item of both that is not the same in both."""
    before, after = {item.path: item for item in old}, {item.path: item for item in new}
    removed = [item for path, item in before.items() if path not in after]
    added = [item for path, item in after.items() if path not in before]
    moves = sorted(_moves(removed, added), key=lambda move: move[0].path)
    left, come = {one.path for one, _ in moves}, {other.path for _, other in moves}
    both = ((before[path], after[path]) for path in sorted(before.keys() & after.keys()))
    return Items(
        added=tuple(_sorted(item for item in added if item.path not in come)),
        removed=tuple(_sorted(item for item in removed if item.path not in left)),
        moved=tuple(ItemChange(one, other, tuple(_changes(one, other))) for one, other in moves),
        changed=tuple(ItemChange(one, other, tuple(_changes(one, other))) for one, other in both if one != other),
    )


def _moves(removed: Iterable[ReportItem], added: Iterable[ReportItem]) -> Iterator[tuple[ReportItem, ReportItem]]:
    """The same content under another path: first those that keep their name, then in the order of paths."""
    left: defaultdict[tuple[str, str], list[ReportItem]] = defaultdict(list)
    come: defaultdict[tuple[str, str], list[ReportItem]] = defaultdict(list)
    for items, by_content in ((removed, left), (added, come)):
        for item in _sorted(items):
            if item.sha256 is not None:
                by_content[item.kind, item.sha256].append(item)
    for content in sorted(left.keys() & come.keys()):
        yield from _matched(left[content], come[content])


def _matched(left: list[ReportItem], come: list[ReportItem]) -> Iterator[tuple[ReportItem, ReportItem]]:
    by_name: defaultdict[str, tuple[list[ReportItem], list[ReportItem]]] = defaultdict(lambda: ([], []))
    for side, items in enumerate((left, come)):
        for item in items:
            by_name[item.path.rpartition("/")[2]][side].append(item)
    rest: tuple[list[ReportItem], list[ReportItem]] = ([], [])
    for olds, news in by_name.values():
        both = min(len(olds), len(news))
        yield from zip(olds[:both], news[:both], strict=True)
        rest[0].extend(olds[both:])
        rest[1].extend(news[both:])
    yield from zip(_sorted(rest[0]), _sorted(rest[1]), strict=False)


def _changes(old: ReportItem, new: ReportItem) -> Iterator[AspectChange]:
    met = False
    for aspect, before, after in zip(Aspect, _aspects(old), _aspects(new), strict=False):
        if before != after:
            met = True
            yield AspectChange(aspect, before, after)
    same_place = replace(old, path=new.path, path_bytes=new.path_bytes)
    # problems and holders are told by themselves; what is left is what the conclusion rests on
    if _evidence(old) != _evidence(new) or (same_place != new and not met):
        yield AspectChange(Aspect.EVIDENCE)


def _aspects(item: ReportItem) -> tuple[str | None, ...]:
    """All but the evidence, in the order of the aspects, in words."""
    return (
        item.sha256 or (None if item.size is None else f"not read whole, {item.size:,} bytes"),
        item.kind,
        item.target,
        item.status if item.rule is None else f"{item.status} by {item.rule}",
        item.conclusion.license_expression_spdx,
        basis_words(item),
        item.role.name if item.role else None,
        ", ".join(sorted({holder.value for holder in item.holders or ()})) or None,
        "; ".join(f"{problem.reason}: {problem.detail}" for problem in item.problems) or None,
    )


def _evidence(item: ReportItem) -> tuple[object, ...]:
    return item.detections, item.clues, item.copyrights, item.authors


def _sorted(items: Iterable[ReportItem]) -> list[ReportItem]:
    return sorted(items, key=lambda item: item.path)
