# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Untrusted text made harmless to look at: what moves, hides or reorders text on a screen is shown as its code."""

import re

#: Controls (C0, DEL, C1), line and paragraph separators, bidirectional controls, surrogates, non-characters.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def visible(text: str) -> str:
    """The text with every unsafe character as \\uXXXX."""
    return UNSAFE.sub(lambda met: f"\\u{ord(met.group()):04x}", text)
