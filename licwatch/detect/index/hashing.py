# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Hashes of any stretch of a token sequence in constant time, modulo 2^64.

The hash of tokens t0 t1 t2 ... is v(t0) + v(t1) B + v(t2) B^2 ..., with a random value v for each token. From the
running sums of a sequence follows the hash of every stretch of it: a difference, divided by a power of B, which is
odd and so has an inverse. Equal hashes are compared token by token before they count, so a collision costs time and
no answer.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

_BASE = np.uint64(0x9E3779B97F4A7C15)
_INVERSE = np.uint64(pow(0x9E3779B97F4A7C15, -1, 1 << 64))
_TOKENS = 1 << 15


@cache
def _values() -> Hashes:
    """v for every token that an index of 16 bits can hold: the splitmix64 generator, which is fixed for all time."""
    state = np.arange(1, _TOKENS + 1, dtype=np.uint64) * _BASE
    state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return state ^ (state >> np.uint64(31))


class Powers:
    """Powers of the base and of its inverse, for sequences of at most `longest` tokens."""

    __slots__ = ("inverse", "straight")

    def __init__(self, longest: int) -> None:
        self.straight = _powers(_BASE, longest)
        self.inverse = _powers(_INVERSE, longest)


def _powers(base: np.uint64, longest: int) -> Hashes:
    factors = np.full(longest + 1, base, dtype=np.uint64)
    factors[0] = 1
    return np.cumprod(factors, dtype=np.uint64)


def sums(tokens: NDArray[np.int16], powers: Powers) -> Hashes:
    """The running sums of a sequence: one more than it has tokens."""
    joined = np.zeros(len(tokens) + 1, dtype=np.uint64)
    np.cumsum(_values()[tokens] * powers.straight[: len(tokens)], out=joined[1:])
    return joined


def stretches(running: Hashes, starts: NDArray[np.int64], lengths: "NDArray[np.int64] | int", powers: Powers) -> Hashes:
    """The hashes of the stretches that begin at `starts` and have `lengths` tokens."""
    hashes: Hashes = (running[starts + lengths] - running[starts]) * powers.inverse[starts]
    return hashes
