# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The globs of declarations, in the two dialects that REUSE.toml and the Debian format have.

In REUSE.toml `*` stays within a folder and `**` does not; in dep5 and debian/copyright `*` and `?` match slashes too.
Matching takes time in proportion to the path and to the wildcards, of which a glob has few: one with more than a
person would write fits nothing.
"""

from enum import StrEnum
from functools import lru_cache

_ANY, _WITHIN, _ONE = "**", "*", "?"
#: Characters of a glob, and wildcards in it.
_LONGEST, _MOST = 4096, 16
_NEVER = ("",)


class Dialect(StrEnum):
    """How a glob is written."""

    REUSE = "reuse"
    DEP5 = "dep5"


@lru_cache(10_000)
def parsed(glob: str, dialect: Dialect) -> tuple[str, ...]:
    """A glob as characters and the wildcards "**" (anything), "*" (anything within a folder), "?" (a character)."""
    tokens: list[str] = []
    at = 0
    glob = glob[:_LONGEST]
    while at < len(glob):
        char = glob[at]
        at += 1
        if char == "\\" and at < len(glob):
            tokens.append(_LITERAL + glob[at])
            at += 1
        elif char == "*":
            end = at
            while end < len(glob) and glob[end] == "*":
                end += 1
            tokens.append(_ANY if dialect is Dialect.DEP5 or end > at else _WITHIN)
            at = end
        elif char == "?" and dialect is Dialect.DEP5:
            tokens.append(_ONE)
        else:
            tokens.append(_LITERAL + char)
    return tuple(tokens) if sum(token in _WILD for token in tokens) <= _MOST else _NEVER


def is_plain(tokens: tuple[str, ...]) -> bool:
    """Whether it has no wildcards, so that it fits one path only."""
    return all(token.startswith(_LITERAL) for token in tokens)


def literal(tokens: tuple[str, ...]) -> str:
    """The one path that a plain one fits."""
    return "".join(token[1:] for token in tokens)


def pieces(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """What stands between the wildcards, the longest first: a path that fits has all of it."""
    marked = "".join(_GAP if token in _WILD else token[1:] for token in tokens)
    return tuple(sorted({piece for piece in marked.split(_GAP) if piece}, key=len, reverse=True))


_WILD = frozenset((_ANY, _WITHIN, _ONE))
#: In place of wildcards: no path has it.
_GAP = "\0"
#: In front of a character that stands for itself.
_LITERAL = "="


def matches(tokens: tuple[str, ...], path: str) -> bool:
    """Whether a whole path fits."""
    end = 0
    # most patterns begin or are plain: no need to step through those that differ
    while end < len(tokens) and tokens[end].startswith(_LITERAL):
        if end >= len(path) or path[end] != tokens[end][1:]:
            return False
        end += 1
    if tokens[end:] == (_ANY,):
        return True
    reached = _closed({end}, tokens)
    for char in path[end:]:
        reached = _closed({after for at in reached for after in _steps(at, tokens, char)}, tokens)
        if not reached:
            return False
    return len(tokens) in reached


def _steps(at: int, tokens: tuple[str, ...], char: str) -> tuple[int, ...]:
    if at == len(tokens):
        return ()
    token = tokens[at]
    if token == _ANY or (token == _WITHIN and char != "/"):
        return (at,)
    return (at + 1,) if token in (_ONE, _LITERAL + char) else ()


def _closed(places: set[int], tokens: tuple[str, ...]) -> set[int]:
    """With the places behind wildcards, which may match nothing."""
    pending = list(places)
    while pending:
        at = pending.pop()
        if at < len(tokens) and tokens[at] in (_ANY, _WITHIN) and at + 1 not in places:
            places.add(at + 1)
            pending.append(at + 1)
    return places
