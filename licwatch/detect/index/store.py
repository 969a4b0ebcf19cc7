# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The compiled index as files: one folder of arrays, mapped into memory by every process that matches."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from licwatch.decode import records
from licwatch.detect.index.tables import Exact, Names, Ranking, Rules, Tables, Words

_GROUPS: dict[str, Any] = {"words": Words, "rules": Rules, "exact": Exact, "ranking": Ranking}


def read(place: Path) -> Tables | None:
    """Mapped read-only; None when anything about the files is not as it should be."""
    try:
        names = records.decode((place / "names.json").read_bytes(), Names)
        parts = {group: _mapped(place, group, made_of) for group, made_of in _GROUPS.items()}
    except (OSError, EOFError, ValueError):
        return None
    tables = Tables(names=names, **parts)
    return tables if _fits(tables) else None


def write(tables: Tables, place: Path) -> None:
    """Into a folder that is there. Raises OSError."""
    for name, array in tables.arrays().items():
        np.save(place / f"{name}.npy", array)
    (place / "names.json").write_bytes(records.encode(tables.names))


def _mapped(place: Path, group: str, made_of: Any) -> Any:
    def mapped(name: str) -> Any:
        array = np.load(place / f"{group}.{name}.npy", mmap_mode="r")
        # a plain view: every slice of a memmap object would cost ten times as much
        return array.view(np.ndarray)

    return made_of(**{field.name: mapped(field.name) for field in fields(made_of)})


def _fits(tables: Tables) -> bool:
    """Whether each array is as long as the others say: a folder of which a file was cut short is made anew."""
    arrays = tables.arrays()
    if not all(len(array) for array in arrays.values()):
        return False
    parts = [name for name in arrays if f"{name}_starts" in arrays]
    rules, ranked = tables.rules, tables.ranking
    return (
        all(len(arrays[name]) == arrays[f"{name}_starts"][-1] for name in parts)
        and len({len(column) for column in (rules.flags, rules.expression, rules.relevance, rules.min_high)}) == 1
        and len(rules.flags) == len(rules.tids_starts) - 1
        and len(ranked.rids) == len(ranked.row_tokens_starts) - 1 == len(ranked.group) == len(ranked.min_containment)
        and ranked.common.shape == (int(ranked.common_row.max()) + 1, len(ranked.rids))
        and len(tables.exact.whole_rids) == len(tables.exact.wholes)
        and int(rules.expression.max()) < len(tables.names.expressions)
    )
