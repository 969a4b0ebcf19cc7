# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a page for people says of one item: its conclusion in words, and its evidence cut to the bounds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from licwatch.model.claim import Claim, Grade
from licwatch.model.conclusion import BasisKind, Conflict
from licwatch.model.facts import Correction, Credit, Detection, Match
from licwatch.model.item import Kind
from licwatch.model.report import Report, ReportItem, Status
from licwatch.model.statement import Scope
from licwatch.report.bounds import Bounds, Shown, first


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an excerpt. `matched` lines are those that the rule met."""

    number: int
    text: str
    matched: bool


@dataclass(frozen=True, slots=True)
class Shot:
    """A detection as shown. `lines` is None when the page has no room for more excerpts."""

    detection: Detection
    # both follow from the detection, which tells shots well enough apart for a hash
    others: Shown[Match] = field(hash=False)
    lines: tuple[Line, ...] | None = field(hash=False)


@dataclass(frozen=True, slots=True)
class Section:
    """An item that has something to show. `number` is its place in the report and its address on the page."""

    number: int
    item: ReportItem
    shots: Shown[Shot]
    clues: Shown[Match]
    corrections: Shown[Correction]
    claims: Shown[Claim]
    conflicts: tuple[Conflict, ...]
    people: tuple[tuple[str, Shown[Credit]], ...]


_ELSEWHERE = {
    BasisKind.OVERRIDE: "overridden by",
    BasisKind.SIDECAR: "by its sidecar",
    BasisKind.DECLARED: "declared in",
    BasisKind.MANIFEST: "by the manifest",
    BasisKind.INHERITED: "inherited from",
}


def has_evidence(item: ReportItem) -> bool:
    """Whether the item itself says something, beyond what follows from its neighbors."""
    return bool(item.detections or item.claims or item.clues or item.copyrights or item.holders or item.authors)


def basis_words(item: ReportItem) -> str:
    """Why the conclusion says what it says, to be read after the expression."""
    basis = item.conclusion.basis
    if basis.kind is BasisKind.OWN_TAG:
        return "by its own SPDX tag"
    if basis.kind is BasisKind.OWN:
        return "by its own words"
    if basis.kind is BasisKind.OWN_FIELD:
        return "by a field of its own"
    if basis.kind.is_elsewhere:
        unread = "; itself of unknown format, not searched" if item.status is Status.OPAQUE else ""
        return f"{_ELSEWHERE[basis.kind]} {basis.source}, {_folders_up(basis.distance or 0)}{unread}"
    return _why_nothing(item)


def _why_nothing(item: ReportItem) -> str:
    if item.status is Status.SKIPPED:
        return f"skipped by the rule {item.rule}"
    if item.status is Status.UNSCANNED:
        return "not looked at"
    if item.kind is Kind.ARCHIVE:
        return "an archive: what is inside is listed by itself"
    if item.status is Status.OPAQUE:
        return "no reader knows the format, and no license file governs it"
    if any(claim.statement.scope is Scope.NEIGHBORS for claim in item.claims):
        return "what it says is about other files"
    if any(claim.grade is Grade.REFERENCE for claim in item.claims):
        return "it refers to terms that are elsewhere or not understood, and no license file governs it"
    return "it says nothing of a license, and no license file governs it"


def conflict_words(conflict: Conflict) -> str:
    """Who says otherwise, to be read after the expression."""
    if conflict.source:
        return f"{_ELSEWHERE.get(conflict.kind, 'says')} {conflict.source}"
    return f"by its own field {conflict.key}" if conflict.key else "by its own words"


def _folders_up(distance: int) -> str:
    if distance == 0:
        return "in the same folder"
    return "1 folder up" if distance == 1 else f"{distance} folders up"


def numbered(report: Report, bounds: Bounds) -> Shown[tuple[int, ReportItem]]:
    """The items that get a section, each with its place in the report."""
    told = ((number, item) for number, item in enumerate(report.items) if has_evidence(item))
    return first(told, bounds.sections)


def sections(items: Iterable[tuple[int, ReportItem]], bounds: Bounds) -> Iterator[Section]:
    """The sections in order. Excerpts are shown until their characters are used up."""
    room = bounds.excerpts
    for number, item in items:
        detections = first(item.detections, bounds.details)
        shots = []
        for detection in detections.rows:
            room -= sum(len(text) for _, text in detection.excerpt.lines)
            shots.append(_shot(detection, bounds, fits=room >= 0))
        yield Section(
            number,
            item,
            Shown(tuple(shots), detections.more),
            first(item.clues, bounds.details),
            first(item.corrections, bounds.details),
            first(item.claims, bounds.details),
            item.conclusion.conflicts,
            _people(item, bounds),
        )


def _shot(detection: Detection, bounds: Bounds, *, fits: bool) -> Shot:
    leading = detection.leading
    others = (match for match in detection.matches if match is not leading)
    return Shot(detection, first(others, bounds.details), tuple(_lines(detection)) if fits else None)


def _lines(detection: Detection) -> Iterator[Line]:
    spans = [(match.start_line, match.end_line) for match in detection.own_matches]
    for number, text in detection.excerpt.lines:
        yield Line(number, text.expandtabs(4), any(start <= number <= end for start, end in spans))


def _people(item: ReportItem, bounds: Bounds) -> tuple[tuple[str, Shown[Credit]], ...]:
    # a holder is a part of its statement: of the three, the first is what a reader needs to see
    named = (
        ("Copyright", item.copyrights),
        ("Holder", item.holders if not item.copyrights else ()),
        ("Author", item.authors),
    )
    return tuple((name, first(statements, bounds.details)) for name, statements in named if statements)
