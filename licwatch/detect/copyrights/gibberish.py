# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a line is gibberish, by how probable its pairs of letters are."""

from collections.abc import Callable
from itertools import pairwise
from math import exp
from operator import getitem

from licwatch.detect.copyrights.tables import Tables

# So near to the limit, the order in which numbers were added up might decide
_NEAR = 1e-9


def gibberish_test(tables: Tables) -> Callable[[str], bool]:
    """The test for an ASCII text."""
    letters = tables.gibberish_letters.encode("ascii")
    numbers = bytes(max(0, letters.find(code)) for code in range(256))
    others = bytes(code for code in range(256) if code not in letters)
    rows, least = tables.gibberish_rows, tables.gibberish_least

    def is_gibberish(text: str) -> bool:
        known = text.lower().encode("ascii").translate(numbers, others)
        pairs = max(1, len(known) - 1)
        found = exp(sum(map(getitem, map(rows.__getitem__, known), known[1:])) / pairs)
        if abs(found - least) < _NEAR:
            # ScanCode adds one after the other, which `sum` of later Pythons does not
            total = 0.0
            for one, following in pairwise(known):
                total += rows[one][following]
            found = exp(total / pairs)
        return found < least

    return is_gibberish
