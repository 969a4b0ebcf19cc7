# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Combining license expressions as ScanCode does. The only door to license_expression."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from license_expression import Licensing


@cache
def _licensing() -> "Licensing":
    # without known symbols: what is combined here has been validated where it was detected
    from license_expression import Licensing

    return Licensing()


def combine(expressions: Sequence[str]) -> str | None:
    """All of these hold: each once, joined by AND. None when there are none."""
    unique = list(dict.fromkeys(expressions))
    if not unique:
        return None
    from license_expression import combine_expressions

    return str(combine_expressions(unique, relation="AND", unique=True, licensing=_licensing()))


def keys(expression: str) -> frozenset[str]:
    """The license keys in an expression."""
    return frozenset(_licensing().license_keys(expression))
