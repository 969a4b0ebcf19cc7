# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What can be said of a regular expression without running it. At scan time it is needed for long tokens only.

Works on the parse of Python's own `re`, a list of (operator, argument) pairs. All answers are for a match at the start
of an ASCII string without line feeds.
"""

import re
from importlib import import_module
from itertools import product
from typing import Any

_parser: Any = import_module("re._parser")
_sre: Any = import_module("re._constants")

Items = list[tuple[Any, Any]]

_ASCII = frozenset(map(chr, range(128)))
_CATEGORIES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}
_SINGLE = (_sre.LITERAL, _sre.NOT_LITERAL, _sre.ANY, _sre.IN)
#: Of an expression that stands for more words than this, no list is made.
_MANY = 600
#: More repetitions than this are never spelled out.
_REPEATED = 4
_ENDLESS = 1000


def parse(pattern: str) -> Items:
    """The parse of a pattern that is matched from the start: without the marks of the start."""
    items = list(_parser.parse(pattern))
    while items and items[0] == (_sre.AT, _sre.AT_BEGINNING):
        items.pop(0)
    return items


def words(items: Items, fold: bool = False) -> tuple[list[str], bool] | None:
    """All words that are matched and whether only whole ones are; None when they are too many or not so simple.

    With `fold`, words that differ only by small letters and capitals may stand for each other.
    """
    whole = False
    while items and items[-1] == (_sre.AT, _sre.AT_END):
        items, whole = items[:-1], True
    found = _spelled(items, fold)
    return None if found is None else (found, whole)


def _spelled(items: Items, fold: bool) -> list[str] | None:
    found = [""]
    for item in items:
        endings = _spelled_one(*item, fold)
        if endings is None or len(found) * len(endings) > _MANY:
            return None
        found = [start + end for start, end in product(found, endings)]
    return found


def _spelled_one(operator: Any, argument: Any, fold: bool) -> list[str] | None:
    if operator is _sre.LITERAL:
        return [chr(argument)]
    if operator is _sre.IN:
        chars = sorted(_members(argument))
        return chars if len(chars) <= _MANY and not _is_open(argument) else None
    if operator is _sre.SUBPATTERN:
        _, added, removed, inner = argument
        return None if removed or added & ~(re.IGNORECASE if fold else 0) else _spelled(list(inner), fold)
    if operator is _sre.BRANCH:
        branches = [_spelled(list(inner), fold) for inner in argument[1]]
        return None if None in branches else [word for branch in branches for word in branch or ()]
    if operator is _sre.MAX_REPEAT:
        least, most, inner = argument
        return _spelled_repeat(least, most, inner, fold)
    return None


def _spelled_repeat(least: int, most: int, inner: Any, fold: bool) -> list[str] | None:
    once = _spelled(list(inner), fold) if most <= _REPEATED else None
    if once is None or len(once) ** most > _MANY:
        return None
    return ["".join(parts) for times in range(least, most + 1) for parts in product(once, repeat=times)]


def _is_open(members: Items) -> bool:
    """Whether a class may hold characters beyond ASCII."""
    return any(operator in (_sre.NEGATE, _sre.CATEGORY) for operator, _ in members)


def _members(members: Items) -> frozenset[str]:
    """The ASCII characters of a class."""
    found: set[str] = set()
    negated = False
    for operator, argument in members:
        if operator is _sre.NEGATE:
            negated = True
        elif operator is _sre.LITERAL:
            found.add(chr(argument))
        elif operator is _sre.RANGE:
            found.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            name = str(argument)
            same = re.compile(_CATEGORIES[name.replace("_NOT", "")])
            found.update(char for char in _ASCII if bool(same.match(char)) != ("_NOT" in name))
    return _ASCII - found if negated else frozenset(found)


def firsts(items: Items) -> frozenset[str] | None:
    """The characters that a match can start with; None when it can be empty, or when that is not known."""
    found: frozenset[str] = frozenset()
    for operator, argument in items:
        chars, ends = _firsts_one(operator, argument)
        if chars is None:
            return None
        found |= chars
        if ends:
            return found
    return None


def _firsts_one(operator: Any, argument: Any) -> tuple[frozenset[str] | None, bool]:
    """What one item can start with, and whether it takes at least one character."""
    if operator is _sre.AT:
        return frozenset(), False
    if operator in _SINGLE:
        return single(str(operator), argument), True
    if operator is _sre.SUBPATTERN:
        chars = firsts(list(argument[3]))
        if chars is None or not (argument[1] or argument[2]):
            return chars, True
        return (chars | {char.swapcase() for char in chars} if argument[1] == re.IGNORECASE else None), True
    if operator is _sre.BRANCH:
        branches = [firsts(list(inner)) for inner in argument[1]]
        known = [branch for branch in branches if branch is not None]
        return (frozenset().union(*known) if len(known) == len(branches) else None), True
    if operator is _sre.MAX_REPEAT:
        return firsts(list(argument[2])), argument[0] > 0
    return None, True


def single(name: str, argument: Any) -> frozenset[str]:
    """The ASCII characters that an item for one character stands for."""
    if name == "LITERAL":
        return frozenset(chr(argument))
    if name == "NOT_LITERAL":
        return _ASCII - {chr(argument)}
    assert name in ("IN", "ANY")
    return _members(argument) if name == "IN" else _ASCII


def needs(items: Items) -> set[frozenset[str]]:
    """Sets of characters of each of which every match holds at least one."""
    found: set[frozenset[str]] = set()
    for operator, argument in items:
        if operator is _sre.LITERAL or (operator is _sre.IN and not _is_open(argument)):
            found.add(single(str(operator), argument))
        elif operator is _sre.SUBPATTERN and not (argument[1] or argument[2]):
            found |= needs(list(argument[3]))
        elif operator is _sre.MAX_REPEAT and argument[0] > 0:
            found |= needs(list(argument[2]))
        elif operator is _sre.BRANCH:
            found |= _needs_of_branches([needs(list(inner)) for inner in argument[1]])
    return found


def _needs_of_branches(branches: list[set[frozenset[str]]]) -> set[frozenset[str]]:
    """What all branches need, and one of what each needs."""
    common = set.intersection(*branches)
    if common or not all(branches):
        return common
    return {frozenset().union(*(min(branch, key=_rarity) for branch in branches))}


def _rarity(chars: frozenset[str]) -> tuple[bool, int, list[str]]:
    return any(map(str.isalnum, chars)), len(chars), sorted(chars)


def later_needs(items: Items) -> set[frozenset[str]]:
    """As `needs`, for what follows the first character of a match."""
    if not items:
        return set()
    operator, argument = items[0]
    rest = needs(items[1:])
    if operator in _SINGLE:
        return rest
    if operator is _sre.SUBPATTERN and not (argument[1] or argument[2]):
        return later_needs(list(argument[3])) | rest
    if operator is _sre.MAX_REPEAT and argument[0] > 0:
        inner = list(argument[2])
        return (needs(inner) if argument[0] > 1 else later_needs(inner)) | rest
    # it may be empty: then what follows may have the first character
    return later_needs(items[1:]) if operator in (_sre.AT, _sre.MAX_REPEAT) else set()


def leading_run(items: Items) -> frozenset[str]:
    """The characters of the endless run that a pattern starts with, after others that may be missing, if it does.

    When there is no match that starts with a run's first character, there is none from a later one: what follows the
    run can start at the same places, and some more.
    """
    optional: frozenset[str] = frozenset()
    for operator, argument in items:
        if operator is not _sre.MAX_REPEAT or len(argument[2]) != 1 or argument[2][0][0] not in _SINGLE:
            break
        name, inner = argument[2][0]
        chars = single(str(name), inner)
        if argument[1] > _ENDLESS:
            return chars if optional.isdisjoint(chars) else frozenset()
        if argument[0] > 0:
            break
        optional |= chars
    return frozenset()


def is_nested(items: Items, inside: bool = False) -> bool:
    """Whether something endless is inside something endless: then `re` may take exponential time."""
    for operator, argument in items:
        endless = operator is _sre.MAX_REPEAT and argument[1] > _ENDLESS
        if endless and inside:
            return True
        if any(is_nested(list(inner), inside or endless) for inner in _inner(operator, argument)):
            return True
    return False


def _inner(operator: Any, argument: Any) -> list[Any]:
    if operator is _sre.MAX_REPEAT:
        return [argument[2]]
    if operator is _sre.SUBPATTERN:
        return [argument[3]]
    return list(argument[1]) if operator is _sre.BRANCH else []


def literal(items: Items) -> str:
    """The longest text that every match holds; empty when there is none."""
    best = run = ""
    for operator, argument in items:
        inner = ""
        if operator is _sre.LITERAL:
            run += chr(argument)
        else:
            run = ""
            if operator is _sre.SUBPATTERN and not (argument[1] or argument[2]):
                inner = literal(list(argument[3]))
            elif operator is _sre.MAX_REPEAT and argument[0] > 0:
                inner = literal(list(argument[2]))
        best = max(best, run, inner, key=len)
    return best
