# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whom a content names: by the engine in its prose and in fields of holders; fields of authors say it themselves."""

import re
from dataclasses import replace
from typing import Protocol

from licwatch.detect import moved_credits
from licwatch.model.facts import CopyrightFacts, Credit
from licwatch.model.passage import PROSE
from licwatch.model.statement import Statement, StatementKind
from licwatch.run.reading import Read

_SAYS_COPYRIGHT = re.compile(r"copyright|\(c\)|\u00a9", re.IGNORECASE)
#: A field that nobody filled in, or that a list of nobody was written into.
_NOBODY = re.compile(r"[\W_]*|unknown|none|n/?a|author( name)?|user|admin(istrator)?|anonymous", re.IGNORECASE)
#: Where terms begin in a field for people: "Ada, CC BY-SA 4.0", "Ada. Licensed under ...".
_TERMS = re.compile(
    r"(\s*[-\u2013,;:.(]*\s*)?(\b(released|licen[sc]ed|distributed|published)\s+under\b|\bCC[ -]?(BY|0|Attribution)"
    r"|\bcreative commons\b|https?://).*",
    re.IGNORECASE | re.DOTALL,
)
_SPACE = re.compile(r"\s+")
_LONGEST = 400


class Engine(Protocol):
    """What is asked of licwatch.detect."""

    def copyrights(self, content: bytes, trait: str) -> CopyrightFacts:
        """Copyright statements, holders and authors in a content."""
        ...


def copyrights(engine: Engine, read: Read) -> CopyrightFacts:
    """Everybody whom a content names, the fields first."""
    found = [_stated(engine, one) for one in read.statements if not _NOBODY.fullmatch(one.value)]
    for passage in read.passages:
        met = engine.copyrights(passage.content, passage.trait)
        found.append(_placed(met, passage.location, passage.line - 1))
    return CopyrightFacts(
        tuple(one for facts in found for one in facts.copyrights),
        tuple(one for facts in found for one in facts.holders),
        tuple(one for facts in found for one in facts.authors),
    )


def _stated(engine: Engine, statement: Statement) -> CopyrightFacts:
    value = _SPACE.sub(" ", statement.value).strip()[:_LONGEST]
    line = max(1, statement.line)
    if statement.kind is StatementKind.AUTHOR:
        return CopyrightFacts(authors=(Credit(line, line, value, statement.location),))
    if statement.kind is not StatementKind.HOLDER:
        return CopyrightFacts()
    value = _TERMS.sub("", value)
    if _NOBODY.fullmatch(value):
        return CopyrightFacts()
    notice = value if _SAYS_COPYRIGHT.search(value) else f"Copyright {value}"
    return _placed(engine.copyrights(notice.encode(), PROSE), statement.location, line - 1)


def _placed(facts: CopyrightFacts, location: str, lines: int) -> CopyrightFacts:
    def placed(credits: tuple[Credit, ...]) -> tuple[Credit, ...]:
        there = moved_credits(credits, lines)
        return tuple(replace(one, location=location) for one in there) if location else there

    return CopyrightFacts(placed(facts.copyrights), placed(facts.holders), placed(facts.authors))
