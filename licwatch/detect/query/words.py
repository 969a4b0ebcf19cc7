# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Text -> words, as ScanCode cuts them: letters and digits, with one plus sign in the middle or at the end.

The words of a whole text at once, with LINE_END between those of two lines.
"""

import re
from collections.abc import Iterator

LINE_END = "\n"
_words = re.compile(r"[^_\W]+\+?[^_\W]*|\n").findall

#: Texts are cut into parts of about so many characters, as a word takes ten times the memory of its letters.
_PART = 1 << 20
_BREAK = re.compile(r"\s")


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
    return _words(text.lower())


def words_of_line(line: str) -> list[str]:
    """The lower case words of a text, line ends passed over."""
    return [word for word in words(line) if word != LINE_END]
