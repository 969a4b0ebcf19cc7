# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Several names in one text: the same license twice, a choice of two, or both of them."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from licwatch.grammar import urls
from licwatch.grammar.families import is_of
from licwatch.grammar.gnu import ONE_VERSION
from licwatch.grammar.introductions import is_choice
from licwatch.grammar.reading import Mention, Reading
from licwatch.grammar.text import Text
from licwatch.model.claim import Grade

_MARKS = r"""[\s\-,;:/|()\[\]"'*#.<>+&]*"""
_OR = re.compile(
    rf"{_MARKS}(?:(?:or|oder|ou|o|lub|nebo|eller|или)\b{_MARKS}(?:the|a|an|under|der|la|le|the gnu)?{_MARKS}|[/|]\s*)"
)
_AND = re.compile(
    rf"{_MARKS}(?:(?:and|und|et|y|e|en|oraz|och|og|plus|code|software|firmware|hardware|docs?|documentation|texts?"
    rf"|contents?|images?|media|data|assets?|models?|designs?|is|are|under|licensed|for|the|licen[sc]e)\b{_MARKS})*"
)
_SOFT = re.compile(
    rf"{_MARKS}(?:(?:the|see|siehe|voir|url|link|at|license|licence|lizenz|text|full|more|details?|info)\b{_MARKS})*"
)
_COMMA = re.compile(r"[\s\"')\]]*,\s*")
_EITHER = re.compile(r" (?:AND|OR) ")


def merged(text: Text, met: Iterable[Mention]) -> list[Mention]:
    """Names in their order, neighbors that say the same made one, which says the most of both."""
    result: list[Mention] = []
    for mention in met:
        if result and (same := _same(text, result[-1], mention)):
            result[-1] = same
        else:
            result.append(mention)
    return result


def combined(text: Text, met: Sequence[Mention]) -> Reading | None:
    """All names of a text as one expression; None when the words around them do not say how they go together."""
    is_dual = is_choice(text.folded, met[0].start)
    said = met[0].reading
    if len(met) == 1:
        # the other license of the choice has a name that is not known
        return None if is_dual else said
    joints = {_joint(text.folded[one.end : other.start]) for one, other in pairwise(met)}
    # in "A, B or C" the last joint tells what the commas are
    spoken = (joints - {","}) or {"AND"}
    if len(spoken) != 1 or "" in spoken:
        return None
    operator = "OR" if is_dual else next(iter(spoken))
    parts = list(dict.fromkeys(one.reading.license_expression_spdx or "" for one in met))
    if "" in parts:
        return None
    expression = f" {operator} ".join(f"({part})" if _EITHER.search(part) else part for part in parts)
    weakest = max((one.reading.grade for one in met), key=_RANK.index)
    tables = dict.fromkeys(one.reading.table for one in met)
    words = "a choice of licenses" if operator == "OR" else "several licenses"
    return Reading(weakest, expression, "+".join(tables), f"it names {words}")


_RANK = [Grade.EXPLICIT, Grade.UNVERSIONED, Grade.REFERENCE, Grade.DEFAULT_OF_TOOL, Grade.EMPTY_BY_TOOL]


def more_of(one: Reading, other: Reading) -> Reading | None:
    """Of two readings of one license, the one that says more; None when they are of two licenses."""
    first, second = one.license_expression_spdx, other.license_expression_spdx
    if not first or not second:
        return None
    if first == second or is_of(first, second) or (_is_number(other) and first == _or_later(second)):
        return one
    if _is_number(one) and second == _or_later(first):
        return other
    return other if is_of(second, first) else None


def _is_number(reading: Reading) -> bool:
    """Whether nothing says that it is this version only: a number alone, and the address of a license text."""
    return reading.why == ONE_VERSION or reading.table == urls.NAME


def _or_later(expression: str) -> str:
    return expression.removesuffix("-only") + "-or-later"


def _same(text: Text, one: Mention, other: Mention) -> Mention | None:
    more = more_of(one.reading, other.reading)
    between = text.folded[one.end : other.start]
    if (
        not more
        or len(between) > 80
        or not (_SOFT.fullmatch(between) or "http" in text.folded[other.start : other.start + 4])
    ):
        return None
    less = other.reading if more is one.reading else one.reading
    why = more.why if less.license_expression_spdx == more.license_expression_spdx else f"{more.why}; beside its name"
    reading = Reading(more.grade, more.license_expression_spdx, more.table, why)
    return Mention(one.start, other.end, reading, one.is_weak and other.is_weak)


def _joint(between: str) -> str:
    """The operator that words between two names stand for, or a comma; "" when they stand for none."""
    if len(between) > 60 or "\n\n" in between:
        return ""
    if _COMMA.fullmatch(between):
        return ","
    if _OR.fullmatch(between):
        return "OR"
    is_spoken = between.strip() or "\n" in between
    return "AND" if is_spoken and _AND.fullmatch(between) else ""
