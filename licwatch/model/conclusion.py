# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Conclusions: what holds for an item once its own words and its neighbours' are weighed."""

from dataclasses import dataclass
from enum import StrEnum


class BasisKind(StrEnum):
    """Where a conclusion comes from, the strongest first.

    A declaration for other files that overrides what they say; the SPDX tag in the file; its sidecar; a field of its
    format; its own words; a declaration for other files by their names; the manifest of the project; the license file
    over the folder; nowhere.
    """

    OVERRIDE = "declared-override"
    OWN_TAG = "own-tag"
    SIDECAR = "sidecar"
    OWN_FIELD = "own-field"
    OWN = "own"
    DECLARED = "declared"
    MANIFEST = "manifest"
    INHERITED = "inherited"
    NONE = "none"

    @property
    def is_elsewhere(self) -> bool:
        """Whether it stands in another file than the item."""
        return self in _ELSEWHERE


_ELSEWHERE = frozenset(
    (BasisKind.OVERRIDE, BasisKind.SIDECAR, BasisKind.DECLARED, BasisKind.MANIFEST, BasisKind.INHERITED)
)


@dataclass(frozen=True, slots=True)
class Basis:
    """Why a conclusion says what it says.

    `source` is the shown path of the file in which it stands and `distance` counts the folders between (0: the same
    folder); both None when that is the item itself.
    """

    kind: BasisKind
    source: str | None = None
    distance: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """What another statement about the same item says. It is kept, never outvoted.

    `kind` says what sort of statement, `source` in which other file it stands (empty: in the item itself), `key` under
    which field.
    """

    license_expression_spdx: str
    kind: BasisKind
    source: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The license expression (SPDX) that holds for an item; None when nothing is known, which is not "no license"."""

    license_expression_spdx: str | None
    basis: Basis
    conflicts: tuple[Conflict, ...] = ()
