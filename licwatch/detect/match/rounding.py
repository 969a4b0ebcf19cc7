# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Python's round(x, 1) on arrays.

numpy rounds x * 10, which differs near ties (0.35: Python 0.3, numpy 0.4); ranking keys must be ScanCode's to the bit.
"""

import math

import numpy as np
from numpy.typing import NDArray


def _first_above(boundary: float, rounded: float) -> float:
    """The smallest float that Python rounds up at a boundary such as 0.35."""
    near = (math.nextafter(boundary, 0.0), boundary, math.nextafter(boundary, 1.0))
    return min(x for x in near if round(x, 1) == rounded)


_STEPS = np.array([_first_above(float(f"0.{k}5"), round((k + 1) / 10, 1)) for k in range(10)])


def tenths(values: NDArray[np.float64]) -> NDArray[np.int64]:
    """round(x, 1) * 10 for values from 0 to 1."""
    return np.searchsorted(_STEPS, values, side="right")


def twentieths(longest: int) -> NDArray[np.int64]:
    """A table of round(length / 20, 1) * 10 for lengths from 0 to `longest`."""
    return np.array([round(round(length / 20, 1) * 10) for length in range(longest + 1)])
