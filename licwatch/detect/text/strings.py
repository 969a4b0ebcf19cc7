# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The strings in a binary content, as textcode.strings finds them."""

import re
from collections.abc import Iterator

from licwatch.detect.text.lines import unescape

#: ScanCode reads so much at a time, and ends a string where that ends.
_BLOCK = 1024 * 1024
_FOUND = re.compile(rb"[\t\n\r -~]{4,}|(?:[\t\n\r -~]\0){4,}")
_ENDS = re.compile(rb"[\r\n]+")
_NOT_ALPHANUMERIC = bytes({*range(256)} - {*b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"})
_DIGITS = b"0123456789"


def read(content: bytes) -> Iterator[str]:
    """Each string that looks like more than noise, with escaped line ends and tabs as spaces."""
    for start in range(0, len(content), _BLOCK):
        for match in _FOUND.finditer(content[start : start + _BLOCK]):
            found = match.group()
            for line in _ENDS.split(found.replace(b"\0", b"")):
                if _is_word(line):
                    yield unescape(line.strip().decode("ascii"))


def _is_word(line: bytes) -> bool:
    """Whether it has four letters or digits, of which one is a letter and not all are the same in any case."""
    essence = line.translate(None, _NOT_ALPHANUMERIC)
    return len(essence) >= 4 and not essence.isdigit() and len(set(essence.lower())) > 1
