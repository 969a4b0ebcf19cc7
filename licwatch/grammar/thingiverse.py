# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Thingiverse: its slugs, and the sentences of its download archives, of all four generations.

Its licenses are those of Creative Commons without a version, and with "Creative Commons - " before GNU and BSD, too.
A slug is short for one of them: `cc-sa` is CC BY-SA. Its public domain dedication is CC0, as its slug `pd0` says.
"""

import re
from collections.abc import Iterator

from licwatch.grammar import creative_commons
from licwatch.grammar.reading import Mention, Reading, explicit, family, reference
from licwatch.grammar.text import Text, fold

NAME = "thingiverse"

_SLUGS = {
    "cc": "CC-BY",
    "cc-sa": "CC-BY-SA",
    "cc-nd": "CC-BY-ND",
    "cc-nc": "CC-BY-NC",
    "cc-nc-sa": "CC-BY-NC-SA",
    "cc-nc-nd": "CC-BY-NC-ND",
    "gpl": "GPL",
    "lgpl": "LGPL",
    "bsd": "BSD",
}
_SENTENCE = re.compile(
    r"this\s{1,3}thing\s{1,3}was\s{1,3}created\s{1,3}by\s{1,3}thingiverse\s{1,3}user\s{1,3}[^\n]{1,80}?,?"
    r"\s{1,3}and\s{1,3}is\s{1,3}licensed\s{1,3}under\s{1,4}(?:the\s)?"
)
_ADDRESSED = re.compile(
    r"thingiverse\.com/thing:\d{1,12}[^\s)]{0,60}\)?\s{1,3}by\s{1,3}[^\n]{1,80}?"
    r"\s{1,3}is\s{1,3}licensed\s{1,3}under\s{1,4}(?:the\s)?"
)
_SLUG = re.compile(r"(?P<slug>cc(?:-n[cd]|-sa){0,2}|pd0|l?gpl|bsd|none|nokia|public)(?=[.\s]*(?:$|\n|\r|[\"'<]))")
_DEDICATION = re.compile(r"creative\s{1,3}commons\s{1,3}-\s{1,3}public\s{1,3}domain\s{1,3}dedication")


def value(given: str) -> Reading | None:
    """What a field of Thingiverse says; None where it says it as others do."""
    return _slug(fold(given).strip(" .")) or (_dedication() if _DEDICATION.fullmatch(fold(given).strip(" .")) else None)


def sentences(text: Text) -> Iterator[Mention]:
    """The names in Thingiverse's own sentences, which need no other words around them, whatever a thing is called."""
    if "thingiverse user" in text.folded:
        for found in _SENTENCE.finditer(text.folded):
            slug = _SLUG.match(text.folded, found.end())
            reading = _slug(slug["slug"]) if slug else None
            if slug and reading and reading.license_expression_spdx:
                yield Mention(slug.start(), slug.end(), reading)
            elif not slug and (met := _named(text, found.end())):
                yield met
    if "thingiverse.com/thing:" in text.folded:
        for found in _ADDRESSED.finditer(text.folded):
            if met := _named(text, found.end()):
                yield met


def dedications(text: Text) -> Iterator[Mention]:
    """The public domain dedication, spelled as nobody else spells it."""
    if "commons - public" in text.folded:
        for found in _DEDICATION.finditer(text.folded):
            yield Mention(found.start(), found.end(), _dedication())


def _named(text: Text, start: int) -> Mention | None:
    if found := _DEDICATION.match(text.folded, start):
        return Mention(start, found.end(), _dedication())
    if not creative_commons.STARTS.match(text.folded, start):
        return None
    met = creative_commons.at(text, start)
    return met if met and not met.is_weak else None


def _dedication() -> Reading:
    return explicit("CC0-1.0", NAME, "Thingiverse's public domain dedication, which is CC0")


def _slug(slug: str) -> Reading | None:
    if slug == "pd0":
        return _dedication()
    if slug == "public":
        return explicit("LicenseRef-Public-Domain", NAME, "Thingiverse's slug of the public domain")
    if slug in ("none", "nokia"):
        return reference(NAME, f"Thingiverse's slug {slug}: no license of its list")
    return family(_SLUGS[slug], NAME, f"Thingiverse's slug {slug}, which has no version") if slug in _SLUGS else None
