# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Statements: what a file says about itself, with which everything else in it is compared.

A tag of its own, or a notice of some length in a comment. Where there is one, the rest of the file need not be searched
for what the license might be.
"""

import re

from licwatch.detect.corrections.edits import Place, places
from licwatch.detect.corrections.text import Text
from licwatch.model.facts import LicenseFacts, Match
from licwatch.model.matcher import TAG

#: Fewer tokens are a mention of a license ("see the GPL, version 2"), more a sentence that grants or a text.
NOTICE = 20
_GOOD = 80.0
TAGGED = re.compile(r"SPDX[ -]?License[ -]?Identifiers?", re.IGNORECASE)


def is_tagged(match: Match, text: Text) -> bool:
    """Whether a match is of a tag, which the engine also has some rules for."""
    if match.matcher == TAG:
        return True
    return match.start_line == match.end_line and bool(TAGGED.match(text.prose(match.start_line, match.end_line)))


def is_tag(match: Match, text: Text) -> bool:
    """Whether a match is a tag that the file bears, rather than one that it quotes."""
    if not is_tagged(match, text) or "unknown" in match.license_expression:
        return False
    quoted = text.is_ignored(match.start_line) or text.in_block(match.start_line)
    return not quoted and bool(TAGGED.search(text.unquoted(match.start_line)))


def is_notice(match: Match) -> bool:
    """Whether a match is long and whole enough to say something by itself."""
    return match.matched_length >= NOTICE and match.match_coverage >= _GOOD


def tags(facts: LicenseFacts, text: Text) -> dict[Place, Match]:
    """The tags that the file bears."""
    return {place: match for place, match in places(facts) if is_tag(match, text)}


def heads(facts: LicenseFacts, text: Text) -> dict[Place, Match]:
    """The tags that the file bears, and its notices in comments."""
    return tags(facts, text) | {
        place: match
        for place, match in places(facts)
        if is_notice(match) and _is_commented(match, text) and not text.is_quoted(match.start_line, match.end_line)
    }


def _is_commented(match: Match, text: Text) -> bool:
    """Whether it begins and ends in lines of a comment; a list's items, which look alike, do not begin a notice."""
    return text.is_comment(match.start_line) and text.is_comment(match.end_line)
