# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a content says of licenses: the engine's detections in its prose, the grammar's claims from its fields."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from licwatch import grammar
from licwatch.detect import Said, combine, corrected, moved, said_by_chance, said_in_passing, superseded
from licwatch.judge.expressions import all_of, conjuncts
from licwatch.model.claim import Claim, Grade
from licwatch.model.facts import Detection, LicenseFacts, Match
from licwatch.model.passage import PROSE, Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers import text
from licwatch.run.reading import Read

if TYPE_CHECKING:
    from licwatch.grammar.prose import Phrase

#: The part of the grammar that a claim comes from when it is ScanCode's rules that knew the value.
RULES = "license-rules"
#: Words of a match that is the text of a license rather than a notice.
_TEXT = 250
_PUBLIC_DOMAIN = "LicenseRef-scancode-public-domain"
_PROPRIETARY = re.compile(r"propriet|commercial|reserved|confidential|secret", re.IGNORECASE)


class Engine(Protocol):
    """What is asked of licwatch.detect."""

    def licenses(self, content: bytes, trait: str) -> LicenseFacts:
        """License detections and clues in a content."""
        ...

    def known(self, identifier: str) -> str | None:
        """The id in its right form that an identifier in whatever case means, if there is one."""
        ...


def licenses(engine: Engine, reader: str, read: Read) -> LicenseFacts:
    """All that one content says of licenses."""
    claims = [_asked(engine, claim) for claim in grammar.claims(reader, read.statements, engine.known)]
    met: list[tuple[Passage, LicenseFacts]] = []
    for passage in read.passages:
        facts, phrases = _passage(engine, passage)
        met.append((passage, facts))
        claims += phrases
    facts = _joined(reader, met)
    says = bool(facts.detections or facts.clues or claims)
    # strings of a binary file that say nothing are no proof that there is nothing in it
    unread = not read.whole or (reader == text.NAME and any(text.is_binary(p.content) for p in read.passages))
    return replace(facts, text=says or (facts.text and not unread), claims=tuple(claims), marks=read.marks)


def _passage(engine: Engine, passage: Passage) -> tuple[LicenseFacts, list[Claim]]:
    facts = corrected(engine.licenses(passage.content, passage.trait), passage.content, passage.trait)
    if passage.location:
        facts = said_in_passing(facts, passage.content)
    elif text.is_binary(passage.content):
        facts = said_by_chance(facts)
    if not grammar.may_speak(passage.content):
        return moved(facts, passage.line - 1), []
    prose = passage.content.decode("utf-8", "replace")
    texts = [m for d in facts.detections for m in d.matches if m.matched_length >= _TEXT]
    placed = ((_lines(prose, phrase), phrase) for phrase in grammar.phrases(prose))
    met = [(lines, phrase) for lines, phrase in placed if not any(_is_within(lines, text) for text in texts)]
    facts = superseded(facts, [_said(prose, lines, phrase) for lines, phrase in met])
    claims = [_claim(passage, prose, lines[0] + passage.line - 1, phrase) for lines, phrase in met]
    return moved(facts, passage.line - 1), claims


def _is_within(lines: tuple[int, int], text: Match) -> bool:
    """Whether lines are part of a license's text: what it says of other licenses, or of itself as a text."""
    return text.start_line <= lines[0] and lines[1] <= text.end_line


def _lines(prose: str, phrase: "Phrase") -> tuple[int, int]:
    """First and last line of a phrase, from 1, counted as the engine counts them."""
    start = len(prose[: phrase.start].splitlines()) + prose[: phrase.start].endswith("\n") or 1
    return start, start + len(prose[phrase.start : phrase.end].splitlines()) - 1


def _said(prose: str, lines: tuple[int, int], phrase: "Phrase") -> Said:
    words = len(prose[phrase.start : phrase.end].split())
    return Said(*lines, phrase.license_expression_spdx, words, phrase.why)


def _claim(passage: Passage, prose: str, line: int, phrase: "Phrase") -> Claim:
    value = " ".join(prose[phrase.start : phrase.end].split())
    # without a key: that of the passage does not say that it is about a license
    place = ", ".join(filter(None, (passage.location, passage.key)))
    statement = Statement(place, "", value, StatementKind.LICENSE, line=line)
    return Claim(statement, phrase.grade, phrase.license_expression_spdx, phrase.table, phrase.why)


def _asked(engine: Engine, claim: Claim) -> Claim:
    """A value that the grammar does not understand is asked of the license rules; only what is certain counts."""
    statement = claim.statement
    if claim.why not in grammar.OPEN or not statement.value.strip():
        return claim
    facts = engine.licenses(f"{statement.key}: {statement.value}".encode(), PROSE)
    if not facts.detections or not all(map(_is_certain, facts.detections)) or not facts.license_expression_spdx:
        return claim
    # ScanCode has a rule by which "License: free" is proprietary
    if "proprietary" in facts.license_expression_spdx and not _PROPRIETARY.search(statement.value):
        return claim
    rule = facts.detections[0].leading.rule_identifier
    why = f"the value is a license text or notice that ScanCode's rules know ({rule})"
    said = all_of([one.license_expression_spdx for one in facts.detections])
    # a part that is in the public domain adds nothing to the terms of the whole
    binding = [one for one in conjuncts(said) if one != _PUBLIC_DOMAIN]
    return Claim(statement, Grade.EXPLICIT, all_of(binding) if binding else said, RULES, why)


def _is_certain(detection: Detection) -> bool:
    """Whether nothing was guessed. Of a short value, a part that looks like a rule is not what the value says:

    ScanCode reads "Creative Commons - Attribution - Share Alike" as CC-BY-4.0 OR CC-BY-3.0, at a score of 90.
    """
    unknown = "unknown" in detection.license_expression or "reference" in detection.license_expression
    return not unknown and all(match.score == 100 and match.match_coverage == 100 for match in detection.matches)


def _joined(reader: str, met: Sequence[tuple[Passage, LicenseFacts]]) -> LicenseFacts:
    """What all passages of a content say together."""
    facts = _together(reader, met)
    corrections = tuple(
        replace(c, location=passage.location) if passage.location else c for passage, f in met for c in f.corrections
    )
    if not corrections:
        return facts
    alone = _together(reader, [(passage, f.uncorrected) for passage, f in met])
    return replace(facts, corrections=corrections, engine=alone)


def _together(reader: str, met: Sequence[tuple[Passage, LicenseFacts]]) -> LicenseFacts:
    detections = tuple(d.at(passage.location, passage.key, reader) for passage, f in met for d in f.detections)
    whole = [f for passage, f in met if not passage.location]
    return LicenseFacts(
        text=all(f.text for f in whole),
        license_expression=combine([d.license_expression for d in detections]),
        license_expression_spdx=combine([d.license_expression_spdx for d in detections]),
        detections=detections,
        clues=tuple(clue for _, f in met for clue in f.clues),
        percentage_of_license_text=whole[0].percentage_of_license_text if whole else 0.0,
    )
