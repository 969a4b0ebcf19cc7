# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A little algebra of SPDX license expressions, as text: enough to join what engines have validated."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

_TOKEN = re.compile(r"[()]|[^\s()]+")
#: Identifiers that say only that there is some license, or that nobody knows.
_UNKNOWN = re.compile(
    r"LicenseRef-scancode-(unknown.*|free-unknown|license-file-reference|see-license|no-license)|NOASSERTION|NONE"
)
#: Few expressions are distinct, however many files a scan has.
_REMEMBERED = 10_000

Tokens = tuple[str, ...]


def all_of(expressions: Sequence[str]) -> str:
    """All of at least one expression hold: what stands between their ANDs, each once, in their order."""
    return _joined(tuple(expressions))


@lru_cache(_REMEMBERED)
def _joined(expressions: tuple[str, ...]) -> str:
    terms = dict.fromkeys(term for expression in expressions for term in conjuncts(expression))
    if len(terms) == 1:
        return next(iter(terms))
    return " AND ".join(f"({term})" if " OR " in term else term for term in terms)


def conjuncts(expression: str) -> Iterator[str]:
    """The parts of an expression that hold all at once; a choice is one part."""
    pending = [tuple(_TOKEN.findall(expression))]
    while pending:
        tokens = pending.pop()
        parts = _parts(tokens)
        if parts == [tokens]:
            yield _text(tokens)
        pending.extend(reversed(parts) if parts != [tokens] else ())


@lru_cache(_REMEMBERED)
def is_unknown(expression: str) -> bool:
    """Whether a part of it says only that there is some license."""
    return any(_UNKNOWN.fullmatch(token) for token in _TOKEN.findall(expression))


def _parts(tokens: Tokens) -> list[Tokens]:
    """Without the parentheses around all of it, or parted at its outermost ANDs, or as it is."""
    depths = list(_depths(tokens))
    if depths and (depths[-1] or min(depths) < 0):
        # not an expression: left alone
        return [tokens]
    if tokens[:1] == ("(",) and 0 not in depths[:-1]:
        return [tokens[1:-1]]
    outermost = [(at, word) for at, (word, depth) in enumerate(zip(tokens, depths, strict=True)) if not depth]
    if any(word == "OR" for _, word in outermost):
        return [tokens]
    edges = [-1, *(at for at, word in outermost if word == "AND"), len(tokens)]
    return [tokens[before + 1 : at] for before, at in pairwise(edges)]


def _depths(tokens: Tokens) -> Iterator[int]:
    """How many parentheses are open after each token."""
    depth = 0
    for word in tokens:
        depth += (word == "(") - (word == ")")
        yield depth


def _text(tokens: Tokens) -> str:
    return " ".join(tokens).replace("( ", "(").replace(" )", ")")
