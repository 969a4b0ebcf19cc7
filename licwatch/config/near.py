# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The nearest known word to one that is not known."""

import difflib
from collections.abc import Iterable

_LONGEST = 60


def suggest(word: str, known: Iterable[str]) -> str:
    """A remedy: the nearest word, if one is near, and the others."""
    words = [str(each) for each in known]
    # what is compared is bounded, since difflib takes the square of it
    near = difflib.get_close_matches(word[:_LONGEST].lower().replace("-", "_"), words, 1, 0.6)
    listed = f"known are: {', '.join(words)}"
    return f"did you mean {near[0]}? {listed}" if near else listed
