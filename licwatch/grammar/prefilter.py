# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a content can have a phrase at all: asked of every content, so it looks for a few words in the bytes."""

import re

from licwatch.grammar.found import OF_DESIGNS

#: Of the two letters, only where elements or words of a name follow.
_CC = re.compile(rb"cc(?:[\s_/:-]|\xc2\xa0|\xe2\x80.|\xe3\x80\x80){0,3}(?:by|sa|nc|nd|0|zero|gnu)", re.DOTALL)
_CERN = re.compile(rb"cern.{0,9}?o(?:hl|pen)", re.DOTALL)
_SHORT = (b"cc", b"cern")
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
#: The first byte of letters of full width, which fold to plain ones.
_WIDE = b"\xef\xbc"


def _words() -> tuple[bytes, ...]:
    words = {word.encode() for table in OF_DESIGNS for word in table.WORDS} - set(_SHORT)
    return (*sorted(words), b"thingiverse user", b"public domain mark")


_WORDS = _words()


def may_speak(content: bytes) -> bool:
    """Whether `phrases` can find anything in the text of a content: False is certain, True is not."""
    if content.startswith(_MARKS_OF_UTF_16):
        content = content.replace(b"\0", b"")
    small = content.lower()
    return bool(any(word in small for word in _WORDS) or _CC.search(small) or _CERN.search(small) or _WIDE in content)
