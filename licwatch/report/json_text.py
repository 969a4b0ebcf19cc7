# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON as we write it: UTF-8 that no terminal obeys, the same bytes for the same value."""

import json
import re

from licwatch.report.escape import UNSAFE


def dump(value: object, indent: int | None = None) -> str:
    """A value as JSON text."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    # json escapes what JSON must; what could fool a terminal or break UTF-8 is escaped here. Line feeds of the
    # indentation are ours: every one in data is escaped already
    return "\n".join(UNSAFE.sub(_code, line) for line in text.split("\n"))


def _code(met: re.Match[str]) -> str:
    return f"\\u{ord(met.group()):04x}"
