# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The strings in a binary content, as textcode.strings finds them."""

import re
from collections.abc import Iterator

from licwatch.detect.text.lines import unescape

#: ScanCode reads so much at a time, and ends a string where that ends.
_BLOCK = 1024 * 1024
_FOUND = re.compile(rb"[\t\n\r -~](?:[\t\n\r -~]{3,}|\0(?:[\t\n\r -~]\0){3,})")
_ENDS = re.compile(rb"[\r\n]+")
_DIGITS = b"0123456789"
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_NO_ALPHANUMERIC = bytes({*range(256)} - {*_DIGITS, *_LETTERS})


def read(content: bytes) -> Iterator[str]:
    """Each string that looks like more than noise, with escaped line ends and tabs as spaces."""
    for start in range(0, len(content), _BLOCK):
        found = b"\n".join(_FOUND.findall(content, start, start + _BLOCK)).replace(b"\0", b"")
        # what is found is ASCII by now, and no escape goes on over a line end
        words = b"\n".join(line.strip() for line in _ENDS.split(found) if _is_word(line))
        if words:
            yield from unescape(words.decode("ascii")).split("\n")


def _is_word(line: bytes) -> bool:
    """Whether it has four letters or digits, of which one is a letter and not all are the same in any case."""
    essence = line.translate(None, _NO_ALPHANUMERIC)
    return len(essence) >= 4 and not essence.isdigit() and len(set(essence.lower())) > 1
