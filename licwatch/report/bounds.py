# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""How much of a report a page for people shows. What is left out is counted on the page and stands in report.json."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that is shown. Counts, but for `excerpts`, the characters of all excerpts together.

    `sections` are files with their evidence; `names` the names in the tree, folders among them; `rows` the rows of any
    one list of the overview; `details` the detections, matches or statements of one file; `levels` the folders within
    each other; `characters` those of any one text.
    Browsers stay usable with these: measured with 20,000 sections and 100,000 names.
    """

    sections: int = 20_000
    excerpts: int = 8_000_000
    names: int = 100_000
    rows: int = 2_000
    details: int = 50
    levels: int = 24
    characters: int = 2_000


@dataclass(frozen=True, slots=True)
class Shown(Generic[T]):
    """The first rows of a list, and how many more there are."""

    rows: tuple[T, ...] = ()
    more: int = 0


def first(rows: Iterable[T], most: int) -> Shown[T]:
    """At most `most` rows, the others counted."""
    rest = iter(rows)
    kept = tuple(islice(rest, most))
    return Shown(kept, sum(1 for _ in rest))


def shortened(text: str, most: int) -> str:
    """A text of at most `most` characters of its own; of a longer one the middle is left out and counted."""
    if len(text) <= most:
        return text
    head, tail = most - most // 2, most // 2
    return f"{text[:head]} [{len(text) - most:,} characters left out] {text[len(text) - tail :]}"
