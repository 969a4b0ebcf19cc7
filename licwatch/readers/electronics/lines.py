# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines of a content for a reader that passes through it once."""


class Lines:
    """Counts lines up to places that are asked for in their order, each line once."""

    def __init__(self, content: bytes, start: int = 0) -> None:
        self._content, self._counted = content, start
        self._line = content.count(b"\n", 0, start) + 1

    def at(self, place: int) -> int:
        """The line of a place; of the last one that was asked for, when it lies before that."""
        if place > self._counted:
            self._line += self._content.count(b"\n", self._counted, place)
            self._counted = place
        return self._line
