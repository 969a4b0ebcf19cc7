# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Places of what was found: lines of a passage as lines of its file, and what is said on some lines by others."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple, TypeVar

from licwatch.model.facts import Correction, Credit, Detection, Excerpt, LicenseFacts, Match

Placed = TypeVar("Placed", Match, Correction, Credit)


class Said(NamedTuple):
    """What is known of some lines without the engine: a license expression (SPDX), if any, in how many words, why."""

    start_line: int
    end_line: int
    license_expression_spdx: str | None
    words: int
    why: str


def moved(facts: LicenseFacts, lines: int) -> LicenseFacts:
    """Facts of a passage that begins so many lines further down in its file."""
    if not lines:
        return facts
    return replace(
        facts,
        detections=tuple(_detection(detection, lines) for detection in facts.detections),
        clues=tuple(_all(facts.clues, lines)),
        corrections=tuple(_all(facts.corrections, lines)),
        engine=moved(facts.engine, lines) if facts.engine else None,
    )


def moved_credits(credits: tuple[Credit, ...], lines: int) -> tuple[Credit, ...]:
    """The same for people."""
    return tuple(_all(credits, lines)) if lines else credits


def _all(some: Iterable[Placed], lines: int) -> Iterable[Placed]:
    return (replace(one, start_line=one.start_line + lines, end_line=one.end_line + lines) for one in some)


def _detection(detection: Detection, lines: int) -> Detection:
    shown = tuple((number + lines, text) for number, text in detection.excerpt.lines)
    return replace(
        detection,
        matches=tuple(_all(detection.matches, lines)),
        excerpt=Excerpt(shown, detection.excerpt.cut),
    )
