# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Mentions of a license beside a statement: names of files, names in code, words in a comment that grant nothing.

A file that states its license need not be searched for what it might be: a short match in the rest of it counts only
with words of granting around it ("is licensed under", "License: MIT") or as the value of something called license.
Beside a tag, which is written for machines, the words have to grant; beside a notice it is enough that they speak of
a license.
"""

import re
from collections.abc import Iterator

from licwatch.detect.corrections.code import is_code, is_declaration
from licwatch.detect.corrections.edits import Edit, places
from licwatch.detect.corrections.generic import NAMELESS
from licwatch.detect.corrections.head import NOTICE, heads, is_tagged, tags
from licwatch.detect.corrections.text import Text, strings
from licwatch.detect.expressions import keys
from licwatch.model.facts import LicenseFacts, Match
from licwatch.model.matcher import TAG

SLUG, OTHERS = "mention", "about-other-files"
#: Names of files are what the sentence is about.
_OTHERS = re.compile(
    r"`?\w[\w.-]*/[\w./-]+`?(?:,? (?:and|or)? ?`?\w[\w./-]+`?)* (?:is|are) (?:\w+ )?licen[sc]ed\b", re.IGNORECASE
)
_WHY = "a mention without words of granting, and the file states its license elsewhere"
_FILE = re.compile(
    r"(?-i:LICENSE)(?=,)|\S*\.(?:txt|md|html?|rst|json|xml|py|php|license|spdx)\b|\bLICEN[SC]ES?[-./]\S+"
    r"|(?<!\S)(?!https?:)\S*\w/\S+|\w+_licen[sc]e\w*|licen[sc]e_\w+",
    re.IGNORECASE,
)
_GRANTING = re.compile(
    r"licen[sc]ed\b|licen[sc]e\s*[:=]|redistribut|\bdistributed\b|\breleased\b|permission|\(c\)|copyright"
    r"|\b(?:under|into|covered by|subject to)\b.{0,60}\b(?:terms|licen[sc]es?|domain|a?l?gpl)",
    re.IGNORECASE,
)
_SPEAKING = re.compile(_GRANTING.pattern + r"|licen[sc]e\b|copying|public domain", re.IGNORECASE)
_HEADER = 30


def speaks(line: str) -> bool:
    """Whether some words are about rights or licenses."""
    return bool(_SPEAKING.search(line))


def correct(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    """Edits for short matches that grant nothing."""
    stated = heads(facts, text)
    if not any(_is_header(match) for match in stated.values()):
        return
    words = _GRANTING if tags(facts, text) else _SPEAKING
    known = frozenset(key for match in stated.values() for key in keys(match.license_expression)) | NAMELESS
    for place, match in places(facts):
        if is_tagged(match, text) or keys(match.license_expression) <= known or not _is_short(match):
            continue
        if not _says(match, text, words) or (words is _GRANTING and _is_inline(match, text)):
            yield Edit(place, SLUG, _WHY, clue=True)
        elif _OTHERS.search(text.line(match.start_line)):
            yield Edit(
                place, OTHERS, "the sentence is about other files, and the file states its own license", clue=True
            )


def _is_header(match: Match) -> bool:
    """Whether a statement is a tag, or stands where a file speaks of all of itself."""
    return match.matcher == TAG or match.start_line <= _HEADER


def _is_short(match: Match) -> bool:
    return match.matched_length < NOTICE / 2 and match.end_line - match.start_line < 3


def _is_inline(match: Match, text: Text) -> bool:
    """Whether the license's id stands in the line, and in quotes or inline code wherever it does."""
    line = text.line(match.start_line)
    found = [at.start() for at in re.finditer(re.escape(match.license_expression_spdx), line, re.IGNORECASE)]
    spans = list(strings(line))
    quoted = bool(found) and all(any(start < at < end for start, end in spans) for at in found)
    return quoted and not is_declaration(line)


def _says(match: Match, text: Text, words: re.Pattern[str]) -> bool:
    numbers = range(match.start_line, match.end_line + 1)
    if any(is_code(text, number) for number in numbers):
        return False
    if words is _SPEAKING and not all(text.is_comment(number) for number in numbers):
        # a list of other people's licenses below a notice may be no more than names
        return True
    if any(is_declaration(text.line(number)) for number in numbers):
        return True
    # the sentence may have begun in the line before
    here = text.prose(match.start_line, match.end_line)
    around = text.prose(match.start_line - 1, match.end_line + 1)
    return bool(words.search(_FILE.sub(" ", here))) or bool(_GRANTING.search(_FILE.sub(" ", around)))
