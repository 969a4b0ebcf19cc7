# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A small engine for tables of corrections: it is told what was met where, as `met("gpl-2.0", 3)`."""

from dataclasses import dataclass

from licwatch.detect.corrections import correct, text_of
from licwatch.detect.expressions import combine
from licwatch.model.facts import Detection, LicenseFacts, Match

_SPDX = {
    "mit": "MIT",
    "bsd-new": "BSD-3-Clause",
    "bsd-simplified": "BSD-2-Clause",
    "apache-1.1": "Apache-1.1",
    "apache-2.0": "Apache-2.0",
    "json": "JSON",
    "python": "Python-2.0",
    "epl-1.0": "EPL-1.0",
    "epl-2.0": "EPL-2.0",
    "public-domain": "LicenseRef-scancode-public-domain",
    "classpath-exception-2.0": "Classpath-exception-2.0",
}
_OPERATORS = ("AND", "OR", "WITH")


@dataclass(frozen=True, slots=True)
class Case:
    """Lines of a file, what the engine met in them (a list is one detection), and what is to be said in the end.

    `slugs` are the corrections that say so, each once.
    """

    text: str
    met: tuple[tuple[Match, ...], ...]
    said: str | None
    slugs: tuple[str, ...] = ()


def spdx(expression: str) -> str:
    return " ".join(_id(word) for word in expression.split())


def _id(word: str) -> str:
    if word in _OPERATORS:
        return word
    if word in _SPDX:
        return _SPDX[word]
    family, _, version = word.removesuffix("-plus").partition("-")
    if family in ("gpl", "lgpl", "agpl"):
        return f"{family.upper()}-{version}-{'or-later' if word.endswith('-plus') else 'only'}"
    return word.upper() if word.startswith("cc") else f"LicenseRef-scancode-{word}"


def met(
    key: str,
    line: int,
    end: int | None = None,
    *,
    length: int = 3,
    coverage: float = 100.0,
    matcher: str = "2-aho",
    rule: str = "a.RULE",
    says: str | None = None,
) -> Match:
    score = coverage
    return Match(line, end or line, key, says or spdx(key), score, matcher, rule, length, coverage, 100)


def tag(key: str, line: int, says: str | None = None) -> Match:
    return met(key, line, matcher="1-spdx-id", length=6, says=says)


def fuzzy(key: str, line: int, end: int | None = None, *, length: int = 12, coverage: float = 50.0) -> Match:
    return met(key, line, end, length=length, coverage=coverage, matcher="3-seq")


def one(*matches: Match) -> tuple[tuple[Match, ...], ...]:
    """All in one detection."""
    return (matches,)


def each(*matches: Match) -> tuple[tuple[Match, ...], ...]:
    """Each a detection of its own."""
    return tuple((match,) for match in matches)


def facts(met: tuple[tuple[Match, ...], ...]) -> LicenseFacts:
    detections = tuple(
        Detection(
            combine([m.license_expression for m in matches]) or "",
            combine([m.license_expression_spdx for m in matches]) or "",
            matches,
            f"detection-{number}",
        )
        for number, matches in enumerate(met)
    )
    return LicenseFacts(
        license_expression=combine([d.license_expression for d in detections]),
        license_expression_spdx=combine([d.license_expression_spdx for d in detections]),
        detections=detections,
    )


def check(case: Case) -> None:
    """That it is corrected as said, and that the record tells what the engine had said."""
    engine = facts(case.met)
    now = correct(engine, text_of(case.text.encode()))
    assert now.license_expression_spdx == case.said
    assert tuple(dict.fromkeys(c.slug for c in now.corrections)) == case.slugs
    assert now.uncorrected == engine
    kept = [m for d in now.detections for m in d.matches] + list(now.clues)
    every = [m for d in engine.detections for m in d.matches]
    records = [(c.start_line, c.rule_identifier, c.said) for c in now.corrections]
    for match in every:
        # whatever is no longer there as it was is on the record
        assert match in kept or (match.start_line, match.rule_identifier, match.license_expression_spdx) in records
    for detection in now.detections:
        assert detection.matches
