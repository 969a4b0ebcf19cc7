# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Words that name a license and mean something else: names in code, words that only happen to follow each other.

Sure in two cases. A few tokens that a blank line separates are no phrase: the engine folds lines. And in a line of
code, outside of comments and strings, a license's name is part of a variable's, a function's or a macro's
(`SGI_GPL2_IRQ`, `json.load(licenses)`), unless it is the value of something called license.
"""

import re
from collections.abc import Iterator

from licwatch.detect.corrections.code import is_surely_code
from licwatch.detect.corrections.edits import Edit, places
from licwatch.detect.corrections.head import is_tagged
from licwatch.detect.corrections.text import Text
from licwatch.model.facts import LicenseFacts, Match

APART, NAME = "words-apart", "name-in-code"
_FEW = 4
_TITLE = 6
_SAYING = re.compile(
    r"licen[sc]ed|licen[sc]e\s*:|copyright|\(c\)|released|distributed|terms of|permission", re.IGNORECASE
)
_ASIDE = re.compile(r"//.*|/\*.*|(?<!^)\s#\s.*")


def correct(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    """Edits for words that are no statement."""
    for place, match in places(facts):
        if is_tagged(match, text) or match.matched_length > _FEW:
            continue
        numbers = range(match.start_line, match.end_line + 1)
        if numbers[-1] > len(text.lines):
            continue
        if any(not text.line(n).strip(" \t#*/;") for n in numbers) and not _is_heading(
            text.prose(numbers[0], numbers[0])
        ):
            yield Edit(place, APART, "a blank line stands between the words, which are no phrase", clue=True)
        elif all(is_surely_code(text, n) for n in numbers) and any(_is_name(match, text, n) for n in numbers):
            yield Edit(place, NAME, "a name in a line of code", clue=True)


def _is_heading(line: str) -> bool:
    """Whether a line may be what the lines after a blank one are about: "License", and then "MIT"."""
    return len(line.split()) <= _TITLE


def _is_name(match: Match, text: Text, number: int) -> bool:
    """Whether what names the license stands in the code of a line, and not in its strings and comments."""
    line = text.line(number)
    if _SAYING.search(line):
        return False
    name = re.compile(re.escape(re.split(r"[-. ]", match.license_expression)[0]), re.IGNORECASE)
    code = _ASIDE.sub("", text.unquoted(number))
    return bool(name.search(code)) and len(name.findall(code)) == len(name.findall(line))
