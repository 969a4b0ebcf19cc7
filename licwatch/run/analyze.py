# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Analyze: one distinct content -> facts. Pure in its arguments, computed anywhere, cached by content."""

from dataclasses import replace
from typing import Protocol

from licwatch import readers
from licwatch.detect import combine, corrected
from licwatch.model.facts import CopyrightFacts, Detection, Facts, LicenseFacts, Match, Statement
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.readers import text
from licwatch.run.plan import Key, Want


class Engine(Protocol):
    """What analyzing needs of licwatch.detect."""

    def licenses(self, content: bytes, trait: str) -> LicenseFacts:
        """License detections and clues in a content."""
        ...

    def copyrights(self, content: bytes, trait: str) -> CopyrightFacts:
        """Copyright statements, holders and authors in a content."""
        ...


OUT_OF_MEMORY = Problem(Reason.LIMIT_MEMORY, "analyzing it took more memory than the budget")


def attempt(engine: Engine, content: bytes, key: Key, want: Want) -> Facts | Problem:
    """`analyze`, with whatever goes wrong as a value: one bad content never costs the scan."""
    try:
        return analyze(engine, content, key, want)
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as error:
        return Problem(Reason.WORKER_CRASH, f"the analysis failed: {type(error).__name__}")


def analyze(engine: Engine, content: bytes, key: Key, want: Want) -> Facts:
    """The facts of one content, as its reader gives it to the engine passage by passage."""
    met = list(readers.READERS[key.reader].read(content, key.trait))
    passages = [m for m in met if isinstance(m, Passage)]
    problems = tuple(m for m in met if isinstance(m, Problem))
    return Facts(
        licenses=_licenses(engine, key.reader, passages) if want.licenses else None,
        copyrights=_copyrights(engine, passages) if want.copyrights else None,
        problems=problems,
    )


def _licenses(engine: Engine, reader: str, passages: list[Passage]) -> LicenseFacts:
    met = [(p, corrected(engine.licenses(p.content, p.trait), p.content, p.trait)) for p in passages]
    if len(met) == 1 and not met[0][0].location:
        passage, facts = met[0]
        # strings of a binary file that say nothing are no proof that there is nothing in it
        nothing = not facts.detections and not facts.clues
        return replace(facts, text=False) if nothing and text.is_binary(passage.content) else facts
    facts = _document(reader, met)
    corrections = tuple(replace(c, location=passage.location) for passage, facts in met for c in facts.corrections)
    if not corrections:
        return facts
    engine_alone = _document(reader, [(passage, facts.uncorrected) for passage, facts in met])
    return replace(facts, corrections=corrections, engine=engine_alone)


def _document(reader: str, met: list[tuple[Passage, LicenseFacts]]) -> LicenseFacts:
    """What the passages of a document say together."""
    detections: list[Detection] = []
    clues: list[Match] = []
    for passage, facts in met:
        clues += facts.clues
        for detection in facts.detections:
            if passage.key and not _is_certain(detection):
                clues += detection.matches
            else:
                detections.append(detection.at(passage.location, passage.key, reader))
    return replace(merged(tuple(detections)), clues=tuple(clues))


def _is_certain(detection: Detection) -> bool:
    """Whether nothing was guessed. Of a short value, a part that looks like a rule is not what the value says:

    ScanCode reads "Creative Commons - Attribution - Share Alike" as CC-BY-4.0 OR CC-BY-3.0, at a score of 90.
    """
    return all(match.score == 100 and match.match_coverage == 100 for match in detection.matches)


def merged(detections: tuple[Detection, ...]) -> LicenseFacts:
    """Facts of a document: the expressions of its places, each once, all of them holding."""
    return LicenseFacts(
        license_expression=combine([d.license_expression for d in detections]),
        license_expression_spdx=combine([d.license_expression_spdx for d in detections]),
        detections=detections,
    )


def _copyrights(engine: Engine, passages: list[Passage]) -> CopyrightFacts:
    found = [(p.location, engine.copyrights(p.content, p.trait)) for p in passages]

    def placed(name: str) -> tuple[Statement, ...]:
        return tuple(
            replace(s, location=location) if location else s for location, facts in found for s in getattr(facts, name)
        )

    return CopyrightFacts(placed("copyrights"), placed("holders"), placed("authors"))
