# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Text -> words, as ScanCode cuts them: letters and digits, with one plus sign in the middle or at the end.

The words of a whole text at once, with LINE_END between those of two lines. The regular expression is what decides;
plain ASCII takes a path of its own, twice as fast, to the same words.
"""

import re
from collections.abc import Iterator

LINE_END = "\n"
_words = re.compile(r"[^_\W]+\+?[^_\W]*|\n").findall
_BREAK = re.compile(r"\s")
_KEPT = b"abcdefghijklmnopqrstuvwxyz0123456789+"
#: No byte of a text becomes this one, save a line end.
_MARK = b"\x01"
_PLAIN = bytes(
    _MARK[0] if at == ord("\n") else lower if (lower := bytes([at]).lower()[0]) in _KEPT else ord(" ")
    for at in range(256)
)


#: Texts are cut into parts of about so many characters, as a word takes ten times the memory of its letters.
_PART = 1 << 20


def parts(text: str) -> Iterator[str]:
    """A text in parts, cut between words."""
    start = 0
    while len(text) - start > _PART:
        cut = _BREAK.search(text, start + _PART)
        if cut is None:
            break
        yield text[start : cut.start()]
        start = cut.start()
    yield text[start:]


def words(text: str) -> list[str]:
    """The lower case words of a text, and LINE_END for each line end."""
    if not text.isascii():
        return _words(text.lower())
    spaced = text.encode("ascii").translate(_PLAIN).replace(_MARK, b" \x01 ")
    pieces = spaced.decode("ascii").split()
    if "+" in text:
        return [word for piece in pieces for word in (_words(piece) if "+" in piece else (piece,))]
    return pieces


def words_of_line(line: str) -> list[str]:
    """The lower case words of a text, line ends passed over."""
    return [word for word in _words(line.lower()) if word != LINE_END]
