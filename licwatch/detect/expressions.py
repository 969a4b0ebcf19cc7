# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Combining license expressions as ScanCode does. The only door to license_expression."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from license_expression import Licensing

_NAME = re.compile(r"[^\s()]+")
_OPERATORS = frozenset(("AND", "OR", "WITH"))
#: An expression that is one name and nothing else: to parse it would say the same.
_PLAIN = re.compile(r"(?!(?i:and|or|with)\b)[a-zA-Z0-9][\w.+-]*", re.ASCII)
#: Few expressions are distinct, however many files a scan has.
_REMEMBERED = 1 << 16


@cache
def licensing() -> "Licensing":
    """What reads expressions, of whatever names: those that are combined were validated where they were detected."""
    from license_expression import Licensing

    return Licensing()


def combine(expressions: Sequence[str]) -> str | None:
    """All of these hold: each once, joined by AND. None when there are none."""
    return _combined(tuple(dict.fromkeys(expressions)))


@lru_cache(_REMEMBERED)
def _combined(unique: tuple[str, ...]) -> str | None:
    if all(map(_PLAIN.fullmatch, unique)):
        return " AND ".join(unique) or None
    from license_expression import combine_expressions

    return str(combine_expressions(unique, relation="AND", unique=True, licensing=licensing()))


@lru_cache(_REMEMBERED)
def keys(expression: str) -> frozenset[str]:
    """The license keys in an expression."""
    return frozenset(licensing().license_keys(expression))


@lru_cache(_REMEMBERED)
def contains(expression: str, other: str) -> bool:
    """Whether an expression, simplified, has the other, simplified, as a part."""
    return bool(licensing().contains(expression, other))


def spdx(expression: str, ids: Mapping[str, str]) -> str:
    """An expression in SPDX ids, given these by ScanCode's keys."""
    return _NAME.sub(lambda name: name[0] if name[0] in _OPERATORS else ids[name[0]], expression)
