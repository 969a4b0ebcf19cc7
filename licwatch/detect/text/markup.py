# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The lines of what is markup, lightly stripped of it, as textcode.markup strips them for copyrights."""

from licwatch.detect.markup import has_tags, without_tags
from licwatch.detect.text import guess
from licwatch.detect.text.lines import Lines, broken_up, decode

_SUFFIXES = (".html", ".htm", ".php", ".phps", ".jsp", ".jspx", ".xml", ".pom")
_SMALL, _START = 64, 1024


def is_markup(content: bytes, trait: str) -> bool:
    """Whether ScanCode takes a text for markup. Raises AttributeError where it does: for what it cannot decode."""
    if len(content) < _SMALL:
        return False
    return trait.endswith(_SUFFIXES) or has_tags(guess.decoded(content[:_START]))


def read(content: bytes) -> Lines:
    """The lines with single spaces and without most tags; escapes are left as they are, even in sources."""
    lines = broken_up(without_tags(decode(line)) for line in content.splitlines(True))
    return Lines(lines.parts, lines.numbers if lines.parts else (), ended=False)
