# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Corrections: known wrong answers of the engine mended in a step of their own, each on the record.

Pure: the engine's facts of one content and its text give corrected facts, however the engine works. A rule here is
general (it names no project and no file), has its reason in its module, and rather leaves a match than takes one away.
"""

from collections.abc import Callable, Iterable

from licwatch.detect.corrections import (
    creative,
    fragments,
    generic,
    gnu,
    mentions,
    mixed,
    names,
    quoted,
    versions,
    words,
)
from licwatch.detect.corrections.edits import Edit, apply
from licwatch.detect.corrections.passing import by_chance, in_passing
from licwatch.detect.corrections.text import Text, text_of
from licwatch.detect.text import kind_of
from licwatch.model.facts import LicenseFacts

__all__ = ["Text", "by_chance", "correct", "corrected", "in_passing", "text_of"]

_STEPS: tuple[Callable[[LicenseFacts, Text], Iterable[Edit]], ...] = (
    quoted.correct,
    words.correct,
    names.correct,
    creative.correct,
    gnu.correct,
    mixed.correct,
    versions.correct,
    fragments.correct,
    lambda facts, _: fragments.nested(facts),
    mentions.correct,
    lambda facts, _: generic.correct(facts),
)


def correct(facts: LicenseFacts, text: Text) -> LicenseFacts:
    """Facts after all corrections, one step after the other; the engine's own are kept in them when any was made."""
    for step in _STEPS:
        if facts.detections:
            facts = apply(facts, step(facts, text))
    return facts


def corrected(facts: LicenseFacts, content: bytes, trait: str) -> LicenseFacts:
    """As `correct`, with the text of a content.

    Where the lines that the engine saw are not those of the bytes (a PDF, strings of a binary, a source map), the text
    counts as unknown, and corrections that need it leave everything as it is.
    """
    if not facts.detections:
        return facts
    plain = kind_of(content, trait).form in ("lines", "broken")
    return correct(facts, text_of(content) if plain else Text(()))
