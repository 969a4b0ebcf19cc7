# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Edits: what a correction wants of single matches, and how facts change by it, on the record.

A match can become a clue, say another expression, or say nothing beside another match that says it all. What is left of
its detection is summed up anew; a detection without a statement left is no detection.
"""

import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from licwatch.detect.expressions import combine, keys
from licwatch.model.facts import Correction, Detection, LicenseFacts, Match

#: Of a detection, then of a match in it.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """A license expression in ScanCode's keys and in SPDX ids."""

    key: str
    spdx: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to become of the match at a place: it says `now`, else is a clue, else counts as said elsewhere."""

    place: Place
    slug: str
    why: str
    now: Said | None = None
    clue: bool = False


def places(facts: LicenseFacts) -> Iterator[tuple[Place, Match]]:
    """All matches of all detections with their places."""
    for at, detection in enumerate(facts.detections):
        for inner, match in enumerate(detection.matches):
            yield (at, inner), match


def apply(facts: LicenseFacts, edits: Iterable[Edit]) -> LicenseFacts:
    """The facts after some edits; the first of several about one place counts."""
    wanted: dict[Place, Edit] = {}
    for edit in edits:
        wanted.setdefault(edit.place, edit)
    if not wanted:
        return facts
    changed = (_edited(at, detection, wanted) for at, detection in enumerate(facts.detections))
    detections = tuple(detection for detection in changed if detection)
    clues = tuple(match for place, match in places(facts) if place in wanted and wanted[place].clue)
    return replace(
        facts,
        license_expression=combine([d.license_expression for d in detections]),
        license_expression_spdx=combine([d.license_expression_spdx for d in detections]),
        detections=detections,
        clues=facts.clues + clues,
        corrections=facts.corrections + tuple(_recorded(facts, wanted)),
        engine=facts.uncorrected,
    )


def _recorded(facts: LicenseFacts, wanted: Mapping[Place, Edit]) -> Iterator[Correction]:
    for place, match in places(facts):
        if edit := wanted.get(place):
            yield Correction(
                match.start_line,
                match.end_line,
                edit.slug,
                match.license_expression_spdx,
                edit.now.spdx if edit.now else "",
                edit.why,
                match.matcher,
                match.rule_identifier,
                match.score,
                facts.detections[place[0]].location,
            )


def _edited(at: int, detection: Detection, wanted: Mapping[Place, Edit]) -> Detection | None:
    if not any(place[0] == at for place in wanted):
        return detection
    counted = keys(detection.license_expression)
    kept: list[Match] = []
    stating: list[Match] = []
    for inner, match in enumerate(detection.matches):
        edit = wanted.get((at, inner))
        if edit and not edit.now:
            continue
        # ScanCode leaves some matches out of the sum: introductions, references that were followed
        counts = keys(match.license_expression) <= counted
        if edit and edit.now:
            match = replace(match, license_expression=edit.now.key, license_expression_spdx=edit.now.spdx)
        kept.append(match)
        stating += [match] if counts else []
    return _summed(detection, tuple(kept), stating) if stating else None


def _summed(detection: Detection, kept: tuple[Match, ...], stating: list[Match]) -> Detection:
    expression = combine([match.license_expression for match in stating])
    spdx = combine([match.license_expression_spdx for match in stating])
    assert expression
    assert spdx
    digest = hashlib.sha1(f"{detection.identifier} {expression}".encode(), usedforsecurity=False).hexdigest()
    safe = re.sub("[^a-z0-9]+", "_", expression.lower()).strip("_")
    return replace(
        detection,
        license_expression=expression,
        license_expression_spdx=spdx,
        matches=kept,
        identifier=f"{safe}-{uuid.UUID(hex=digest[:32])}",
    )
