# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Untrusted text made harmless to look at: what moves, hides or reorders text on a screen is shown as its code."""

import re

#: Controls (C0, DEL, C1), line and paragraph separators, bidirectional controls, surrogates, non-characters.
_CONTROLS = (
    "\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
)
#: What is drawn as nothing: soft hyphen, joiners, fillers, annotation marks, tags and further variation selectors.
_HIDDEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufff0-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)

#: Of the first plane only, since JSON has no escape for one character of another.
UNSAFE = re.compile(f"[{_CONTROLS}]")
_UNSEEN = re.compile(f"[{_CONTROLS}{_HIDDEN}]")


def visible(text: str) -> str:
    """The text with every character that is unsafe or not to be seen as \\uXXXX, or as \\UXXXXXXXX."""
    return _UNSEEN.sub(_code, text)


def _code(met: re.Match[str]) -> str:
    point = ord(met.group())
    return f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"
