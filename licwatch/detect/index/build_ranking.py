# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Compiling which rules have which tokens."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index.parts import starts
from licwatch.detect.index.tables import Ints, Ranking

#: Tokens of more rules than this have a row of their own: adding rows is faster than counting lists.
_COMMON = 1000


def ranking(index: Any, all_rules: Sequence[Any], numbers: dict[str, int]) -> Ranking:
    """From ScanCode's index and rules, and the number of each license expression."""
    rids = np.array(sorted(index.approx_matchable_rids), dtype=np.int32)
    rules = [all_rules[rid] for rid in rids]
    rows = [sorted(index.msets_by_rid[rid].items()) for rid in rids]
    sizes = np.array([len(row) for row in rows], dtype=np.int64)
    tokens = np.fromiter((t for row in rows for t, _ in row), dtype=np.int16, count=int(sizes.sum()))
    counts = np.fromiter((n for row in rows for _, n in row), dtype=np.int16, count=int(sizes.sum()))
    owners = np.repeat(np.arange(len(rids), dtype=np.uint16), sizes)
    groups: dict[tuple[int, int], int] = {}
    postings = owners[np.argsort(tokens, kind="stable")]
    lists = starts(np.bincount(tokens, minlength=max(index.dictionary.values()) + 1))

    def column(name: str) -> Ints:
        return np.array([getattr(rule, name) for rule in rules], dtype=np.int32)

    return Ranking(
        rids=rids,
        postings=postings,
        postings_starts=lists,
        row_tokens=tokens,
        row_counts=counts,
        row_tokens_starts=starts(sizes),
        lengths=column("length"),
        lengths_unique=column("length_unique"),
        min_matched=column("min_matched_length"),
        min_matched_unique=column("min_matched_length_unique"),
        min_high=column("min_high_matched_length"),
        min_high_unique=column("min_high_matched_length_unique"),
        min_containment=np.array([rule._minimum_containment or 0 for rule in rules], dtype=np.float64),
        **_common(postings, lists, len(rids)),
        group=np.array(
            [groups.setdefault((numbers[r.license_expression], r.length), len(groups)) for r in rules], dtype=np.int32
        ),
    )


def _common(postings: NDArray[np.uint16], lists: Ints, rules: int) -> dict[str, Any]:
    """The rows of common tokens, and where each token's is."""
    tids = np.flatnonzero(np.diff(lists) > _COMMON)
    rows = np.zeros((len(tids), rules), dtype=np.uint8)
    for row, tid in enumerate(tids):
        rows[row, postings[lists[tid] : lists[tid + 1]]] = 1
    where = np.full(len(lists) - 1, -1, dtype=np.int16)
    where[tids] = np.arange(len(tids))
    return {"common": rows, "common_row": where}
