# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Values in s-expressions as KiCad and LibrePCB write them: strings in quotes with escapes, or bare words."""

import re

#: A value, as a pattern that never steps back.
VALUE = rb'(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"|[^\s()"]++)'
#: What may stand before the first list: space, and lines of comment.
FRONT = rb"(?:\xef\xbb\xbf)?+(?:\s++|#[^\n]*+)*+"

_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))", re.DOTALL)
_CONTROLS = {"n": "\n", "r": "\n", "t": "\t"}


def text_of(value: bytes) -> str:
    """What a value says."""
    text = value.decode("utf-8", "replace")
    if not text.startswith('"'):
        return text
    return _ESCAPE.sub(_unescaped, text[1:-1]) if "\\" in text else text[1:-1]


def _unescaped(match: re.Match[str]) -> str:
    if match[3]:
        return _CONTROLS.get(match[3], match[3])
    return chr(int(match[1], 16) if match[1] else int(match[2], 8))
