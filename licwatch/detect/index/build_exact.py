# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Compiling the hash tables that find whole rules."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index import hashing
from licwatch.detect.index.parts import starts
from licwatch.detect.index.tables import Exact

_LEVELS = 15


def exact(sequences: Sequence[NDArray[np.int16]]) -> Exact:
    """From the token sequences of all rules, by rid."""
    lengths = np.array([len(tokens) for tokens in sequences])
    powers = hashing.Powers(int(lengths.max()))
    running = [hashing.sums(tokens, powers) for tokens in sequences]
    of_level = [
        _level(running, np.flatnonzero(lengths >= 2**level), lengths, 2**level)
        for level in range(_LEVELS)
        if lengths.max() >= 2**level
    ]
    prefixes, per_prefix, wholes, rids = zip(*of_level, strict=True)
    sizes = [len(found) for known in per_prefix for found in known]
    return Exact(
        prefixes=np.concatenate(prefixes),
        prefixes_starts=starts(map(len, prefixes)),
        lengths=np.array([length for known in per_prefix for found in known for length in found], dtype=np.int32),
        lengths_starts=starts(sizes),
        wholes=np.concatenate(wholes),
        whole_rids=np.concatenate(rids).astype(np.int32),
        wholes_starts=starts(map(len, wholes)),
    )


def _level(running: Sequence[Any], rids: NDArray[Any], lengths: NDArray[Any], size: int) -> tuple[Any, Any, Any, Any]:
    """A level's sorted prefixes, the lengths known for each, its sorted whole hashes and their rids."""
    first = np.array([running[rid][size] for rid in rids], dtype=np.uint64)
    own = rids[lengths[rids] < 2 * size]
    known: dict[int, set[int]] = {int(prefix): set() for prefix in first}
    for rid in own:
        known[int(running[rid][size])].add(int(lengths[rid]))
    whole = np.array([running[rid][lengths[rid]] for rid in own], dtype=np.uint64)
    order = np.argsort(whole)
    prefixes = np.array(sorted(known), dtype=np.uint64)
    return prefixes, [sorted(known[int(prefix)]) for prefix in prefixes], whole[order], own[order]
