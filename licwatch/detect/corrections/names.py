# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""SPDX ids where ScanCode has a name of its own: texts that the SPDX list knows, and references that a tag makes.

What a tag says is its author's: `LicenseRef-Acme` in it stays `LicenseRef-Acme`, whatever ScanCode calls a license of a
similar name, or if it knows none.
"""

import re
from collections.abc import Iterator

from licwatch.detect.corrections.edits import Edit, Said, places
from licwatch.detect.corrections.head import TAGGED
from licwatch.detect.corrections.known_names import KEYS, RULES
from licwatch.detect.corrections.text import Text
from licwatch.model.facts import LicenseFacts, Match
from licwatch.model.matcher import EXACT, HASH, TAG

LISTED, OWN = "spdx-listed", "reference-of-tag"
_ID = re.compile(r"[A-Za-z0-9][\w.+-]*(?::[\w.+-]+)?")
_OPERATORS = frozenset(("AND", "OR", "WITH"))
_FOREIGN = "LicenseRef-scancode-"
_OWN = re.compile(r"(DocumentRef-[\w.-]+:)?LicenseRef-")
# of rules, only what was met as a whole is the text that was compared
_WHOLE = frozenset((HASH, EXACT))


def correct(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    """Edits for names."""
    for place, match in places(facts):
        if _FOREIGN not in match.license_expression_spdx:
            continue
        if match.matcher == TAG:
            spdx = _as_tagged(match, text)
            if spdx:
                yield Edit(place, OWN, "the tag names its own reference", now=Said(match.license_expression, spdx))
        elif spdx := _listed(match):
            yield Edit(
                place, LISTED, f"the SPDX list has this text as {spdx}", now=Said(match.license_expression, spdx)
            )


def _listed(match: Match) -> str | None:
    by_rule = RULES.get(match.rule_identifier) if match.matcher in _WHOLE else None
    return by_rule or KEYS.get(match.license_expression)


def _as_tagged(match: Match, text: Text) -> str | None:
    """The match's expression with the tag's own references in their places; None when they cannot be told apart."""
    tag = TAGGED.search(text.line(match.start_line))
    if not tag:
        return None
    written = _ids(text.line(match.start_line)[tag.end() :])
    known = _ids(match.license_expression_spdx)
    if len(written) < len(known):
        return None
    own = {i: new for i, new in zip(known, written, strict=False) if i.startswith(_FOREIGN) and _OWN.match(new)}
    if not own or len(own) != len({i for i in known if i.startswith(_FOREIGN)}):
        return None
    return _ID.sub(lambda found: own.get(found.group(), found.group()), match.license_expression_spdx)


def _ids(expression: str) -> list[str]:
    return [i for i in _ID.findall(expression) if i.upper() not in _OPERATORS]
