# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables: ScanCode's rules as arrays, compiled once and mapped into memory by every process.

For each token the rules that have it (posting lists), for each rule its tokens and their counts, and the rule's lengths
and thresholds. Dense rule numbers are positions in `rids`.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]

#: Raised when the tables change.
_FORMAT = 1
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Tables:
    """Arrays over the rules that approximate matching may use.

    `posting_starts[t]:posting_starts[t + 1]` delimits in `postings` the dense numbers of the rules with token t;
    `row_starts` likewise the tokens of a rule in `row_tokens`, with how often each stands there in `row_counts`.
    Per rule: `lengths`, `min_matched`, `min_high` over all tokens and `_unique` over distinct ones; the minimum
    containment from 0 to 1 (0: none).
    """

    rids: Ints
    postings: Ints
    posting_starts: NDArray[np.int64]
    row_tokens: Ints
    row_counts: Ints
    row_starts: NDArray[np.int64]
    lengths: Ints
    lengths_unique: Ints
    min_matched: Ints
    min_matched_unique: Ints
    min_high: Ints
    min_high_unique: Ints
    min_containment: NDArray[np.float64]


def build(index: Any) -> Tables:
    """From ScanCode's loaded index."""
    rids = np.array(sorted(index.approx_matchable_rids), dtype=np.int32)
    rules = [index.rules_by_rid[rid] for rid in rids]
    rows = [sorted(index.msets_by_rid[rid].items()) for rid in rids]
    sizes = np.array([len(row) for row in rows], dtype=np.int64)
    tokens = np.fromiter((t for row in rows for t, _ in row), dtype=np.int32, count=int(sizes.sum()))
    counts = np.fromiter((n for row in rows for _, n in row), dtype=np.int32, count=int(sizes.sum()))
    owners = np.repeat(np.arange(len(rids), dtype=np.int32), sizes)
    order = np.argsort(tokens, kind="stable")
    per_token = np.bincount(tokens, minlength=len(index.dictionary) + 1)

    def column(name: str) -> Ints:
        return np.array([getattr(rule, name) for rule in rules], dtype=np.int32)

    return Tables(
        rids=rids,
        postings=owners[order],
        posting_starts=_starts(per_token),
        row_tokens=tokens,
        row_counts=counts,
        row_starts=_starts(sizes),
        lengths=column("length"),
        lengths_unique=column("length_unique"),
        min_matched=column("min_matched_length"),
        min_matched_unique=column("min_matched_length_unique"),
        min_high=column("min_high_matched_length"),
        min_high_unique=column("min_high_matched_length_unique"),
        min_containment=np.array([rule._minimum_containment or 0 for rule in rules], dtype=np.float64),
    )


def _starts(sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)


def load_or_build(folder: Path, data: str, index: Any, tell: Callable[[str], None]) -> Tables:
    """The tables for rule data `data` from an index folder; compiled there, or in memory if it cannot be written."""
    place = folder / f"tables-{_FORMAT}-{data}"
    found = _load(place, index)
    if found:
        return found
    tell("compiling the license index, once")
    tables = build(index)
    try:
        _store(tables, place, index)
    except OSError as error:
        tell(f"the compiled index could not be kept in {folder} ({error.strerror}); every scan will compile it again")
        return tables
    return _load(place, index) or tables


def _load(place: Path, index: Any) -> Tables | None:
    """Mapped read-only; None when anything about the files is not as it should be."""
    try:
        arrays = {field.name: np.load(place / f"{field.name}.npy", mmap_mode="r") for field in fields(Tables)}
    except (OSError, EOFError, ValueError):
        return None
    return Tables(**arrays) if _fits(arrays, index) else None


def _fits(arrays: dict[str, Any], index: Any) -> bool:
    """Whether the arrays are of this index, and each as long as the others say."""
    if not all(isinstance(array, np.memmap) and array.ndim == 1 and len(array) for array in arrays.values()):
        return False
    sizes = {name: len(array) for name, array in arrays.items()}
    rules = {size for name, size in sizes.items() if name.startswith(("rids", "lengths", "min_"))}
    return (
        rules == {sizes["row_starts"] - 1}
        and arrays["rids"].tolist() == sorted(index.approx_matchable_rids)
        and sizes["row_tokens"] == sizes["row_counts"] == arrays["row_starts"][-1]
        and sizes["posting_starts"] == len(index.dictionary) + 2
        and sizes["postings"] == arrays["posting_starts"][-1]
    )


def _store(tables: Tables, place: Path, index: Any) -> None:
    """All files or none: written beside, then renamed. Of two who do it at once, the first wins."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=".building-", dir=place.parent))
    try:
        for field in fields(Tables):
            np.save(beside / f"{field.name}.npy", getattr(tables, field.name))
        beside.chmod(0o755)
        _publish(beside, place, index)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _publish(beside: Path, place: Path, index: Any) -> None:
    """Rename into place. While another clears broken tables away there, that fails, and is tried again."""
    for attempt in range(_TRIES):
        try:
            if place.exists() and _load(place, index) is None:
                shutil.rmtree(place)
            os.rename(beside, place)
        except OSError:
            if _load(place, index) is not None:
                return
            if attempt == _TRIES - 1:
                raise
        else:
            return
