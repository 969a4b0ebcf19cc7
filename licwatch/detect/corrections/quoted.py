# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a file quotes, it does not say: tags in strings and patterns, notices that a program prints, test data.

Sure in three cases: REUSE tools are told to ignore the lines; a tag is no identifier but a pattern or a template; or
the file states its license in a comment or tag of its own, and these are strings of its code. A string under a key
such as `license` is a declaration and stays one.
"""

import re
from collections.abc import Iterator

from licwatch.detect.corrections.code import is_declaration
from licwatch.detect.corrections.edits import Edit, places
from licwatch.detect.corrections.head import TAGGED, heads, is_tagged
from licwatch.detect.corrections.text import Text
from licwatch.detect.expressions import keys
from licwatch.model.facts import LicenseFacts, Match

IGNORED, PATTERN, STRING = "reuse-ignored", "tag-in-pattern", "string-of-code"
_FEW = 10
_OPENING = r"""\s*[rbuf]?["'`/^]{1,2}\s*.{0,20}?"""
_COMMAND = r"\b(?:e?grep|rg|ag|sed|awk|echo|printf)\b[^|]*"
_CALLED = re.compile(rf"(?:[\w\]]\(|[,+]|{_COMMAND}){_OPENING}{TAGGED.pattern}", re.IGNORECASE)
_COMPARED = re.compile(
    r"""[=!]==?\s*["']|["']\s*[=!]==?|\bcase\s+["']|\bin\s*[(\[{]\s*["']|"""
    r"""\.(?:startswith|endswith|includes|equals|contains|match|test|indexOf)\("""
)
# what follows a tag in a regular expression, a format string or a template; a key in quotes has a value
_PATTERNS = re.compile(
    TAGGED.pattern
    + r"""(?:["'`/](?!\s*[:=]\s*["']?\w)|[:=]?\s*(?:\\+[bdswS(]|\([.?\[\\]|\[(?:\^|\\|[aA0]-)|\.[*+]|\{|%[sd]|\$\{?\w"""
    + r"""|<[\w -]+>|[*+?](?!\*)))""",
    re.IGNORECASE,
)


def correct(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    """Edits for what is quoted."""
    stated = heads(facts, text)
    # without a statement nothing is sure, and what only repeats it does no harm
    known = frozenset(key for match in stated.values() for key in keys(match.license_expression))
    for place, match in places(facts):
        if text.is_ignored(match.start_line) and text.is_ignored(match.end_line):
            yield Edit(place, IGNORED, "it stands between REUSE-Ignore marks", clue=True)
        elif is_tagged(match, text) and _PATTERNS.search(text.line(match.start_line)):
            yield Edit(place, PATTERN, "the tag is part of a pattern or template, not of a statement", clue=True)
        elif _is_operand(match, text):
            yield Edit(place, STRING, "a string that the code looks for, compares or prints", clue=True)
        elif stated and not keys(match.license_expression) <= known and _is_string(match, text):
            yield Edit(place, STRING, "a string of the code, and the file states its license elsewhere", clue=True)


def _is_operand(match: Match, text: Text) -> bool:
    """Whether a short match or a tag stands in a string literal that code searches for, compares with or prints."""
    line = text.line(match.start_line)
    if match.start_line != match.end_line or text.is_comment(match.start_line) or match.matched_length > _FEW:
        return False
    if is_tagged(match, text):
        return not TAGGED.search(text.unquoted(match.start_line)) and bool(_CALLED.search(line))
    return bool(_COMPARED.search(line)) and text.is_quoted(match.start_line, match.end_line)


def _is_string(match: Match, text: Text) -> bool:
    if not text.is_quoted(match.start_line, match.end_line):
        return False
    return text.in_block(match.start_line) or not is_declaration(text.line(match.start_line))
