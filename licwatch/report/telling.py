# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Untrusted text on its way to a terminal: its mailboxes numbered, its middle cut out, what hides in it shown."""

from licwatch.report.bounds import shortened
from licwatch.report.escape import visible
from licwatch.report.identities import masked

_MOST = 400


class Telling:
    """Called with a text, gives what is to be shown of it. The same mailbox has the same number each time."""

    def __init__(self, *, identities: bool = False, most: int = _MOST) -> None:
        self._identities = identities
        self._most = most
        self._numbers: dict[str, int] = {}

    def __call__(self, text: str) -> str:
        """The text as it may be shown."""
        # what comes from a stranger is bounded before anything searches it
        told = shortened(text, 10 * self._most)
        return visible(shortened(told if self._identities else masked(told, self._name), self._most))

    def _name(self, mailbox: str) -> str:
        return f"[mailbox-{self._numbers.setdefault(mailbox, len(self._numbers) + 1)}]"
