# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts on a drawing. A notice of three lines is often three texts, one beneath the other: they are read as one."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from licwatch.model.passage import Passage
from licwatch.readers.electronics.notices import may_be_notice, prose

#: The next line of a notice begins within so many heights of its letters.
_REACH = 4.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text and where it stands: millimeters, y growing downwards, degrees against the clock.

    Only texts of one `place` (a layer, a sheet, the footprint around them) belong together.
    """

    text: str
    line: int
    x: float = 0.0
    y: float = 0.0
    angle: float = 0.0
    size: float = 1.27
    place: str = ""


def notices(texts: Sequence[Drawn], location: str, key: str) -> Iterator[Passage]:
    """A passage for each column of texts in which there may be a notice, in the order of the file."""
    met = [column for column in _columns(texts) if any(may_be_notice(one.text) for one in column)]
    for column in sorted(met, key=lambda column: min(one.line for one in column)):
        yield prose("\n".join(one.text for one in column), location, key, min(one.line for one in column))


def _columns(texts: Sequence[Drawn]) -> list[list[Drawn]]:
    columns: list[list[Drawn]] = []
    before: tuple[tuple[str, float, int], float] | None = None
    for (column, row), one in sorted(((_place(one), one) for one in texts), key=lambda pair: pair[0]):
        if before and before[0] == column and row - before[1] <= _REACH * one.size:
            columns[-1].append(one)
        else:
            columns.append([one])
        before = column, row
    return columns


def _place(one: Drawn) -> tuple[tuple[str, float, int], float]:
    """The column and the row of a text as one reads it, whichever way it was turned."""
    turn = math.radians(one.angle)
    across = one.x * math.cos(turn) - one.y * math.sin(turn)
    down = one.y * math.cos(turn) + one.x * math.sin(turn)
    return (one.place, one.angle, round(across)), down


def number(digits: bytes | None) -> float:
    """A number of a drawing; zero for what is none."""
    try:
        return float(digits or 0)
    except ValueError:
        return 0.0
