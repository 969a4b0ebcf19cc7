# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON as we write it: UTF-8 that no terminal obeys, the same bytes for the same value."""

import json
import re

from licwatch.decode import records
from licwatch.report.escape import UNSAFE

_DELETE = "\x7f"


def dump(value: object, indent: int) -> str:
    """A value as JSON text of many lines."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    # line feeds of the indentation are ours: every one in data is escaped already
    return "\n".join(map(_harmless, text.split("\n")))


def line(value: object) -> str:
    """A value as JSON text in one line. Frozen values of the model may stand in it."""
    return _harmless(records.line(value))


def _harmless(text: str) -> str:
    """JSON escapes what JSON must; what could fool a terminal or break UTF-8 is escaped here."""
    # most lines are ASCII, in which nothing else is left to escape
    return text if text.isascii() and _DELETE not in text else UNSAFE.sub(_code, text)


def _code(met: re.Match[str]) -> str:
    return f"\\u{ord(met.group()):04x}"
