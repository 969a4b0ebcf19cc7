# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A little algebra of SPDX license expressions, as text: enough to join what engines have validated."""

from collections.abc import Sequence

_UNKNOWN = ("LicenseRef-scancode-unknown", "LicenseRef-scancode-free-unknown")


def all_of(expressions: Sequence[str]) -> str:
    """All of at least one expression hold, each once, in their order."""
    unique = list(dict.fromkeys(expressions))
    if len(unique) == 1:
        return unique[0]
    # an AND inside needs no parentheses; whatever has an OR is wrapped whole
    return " AND ".join(f"({one})" if " OR " in one else one for one in unique)


def is_unknown(expression: str) -> bool:
    """Whether a part of it says only that there is some license."""
    return any(part in expression for part in _UNKNOWN)
