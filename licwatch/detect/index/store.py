# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The compiled index as files: one folder of arrays, mapped into memory by every process that matches."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

from licwatch.decode import records
from licwatch.detect.index.tables import Exact, Names, Ranking, Rules, Tables, Words

_NAMES = "names.json"
_GROUPS: dict[str, Any] = {"words": Words, "rules": Rules, "exact": Exact, "ranking": Ranking}


@dataclass(frozen=True, slots=True)
class _Contents:
    """What is text in the index, and the type and shape of every array: a file that was cut short does not fit."""

    shapes: dict[str, tuple[str, tuple[int, ...]]]
    names: Names


def read(place: Path) -> Tables | None:
    """Mapped read-only; None when anything about the files is not as it should be."""
    try:
        contents = records.decode((place / _NAMES).read_bytes(), _Contents)
        parts = {group: _mapped(place, group, made_of) for group, made_of in _GROUPS.items()}
    except (OSError, EOFError, ValueError):
        return None
    tables = Tables(names=contents.names, **parts)
    return tables if _shapes(tables) == contents.shapes else None


def write(tables: Tables, place: Path) -> None:
    """Into a folder that is there. Raises OSError."""
    for name, array in tables.arrays().items():
        np.save(place / f"{name}.npy", array)
    (place / _NAMES).write_bytes(records.encode(_Contents(_shapes(tables), tables.names)))


def _shapes(tables: Tables) -> dict[str, tuple[str, tuple[int, ...]]]:
    return {name: (array.dtype.str, array.shape) for name, array in tables.arrays().items()}


def _mapped(place: Path, group: str, made_of: Any) -> Any:
    def mapped(name: str) -> Any:
        array = np.load(place / f"{group}.{name}.npy", mmap_mode="r")
        if not isinstance(array, np.memmap):
            raise ValueError(f"{group}.{name} is no array in a file")
        # a plain view: every slice of a memmap object would cost ten times as much
        return array.view(np.ndarray)

    return made_of(**{field.name: mapped(field.name) for field in fields(made_of)})
