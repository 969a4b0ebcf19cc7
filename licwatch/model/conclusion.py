# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Conclusions: what holds for an item once its own words and its neighbours' are weighed."""

from dataclasses import dataclass
from enum import StrEnum


class BasisKind(StrEnum):
    """Where a conclusion comes from."""

    OWN_TAG = "own-tag"
    OWN = "own"
    INHERITED = "inherited"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Basis:
    """Why a conclusion says what it says.

    `distance` counts folders between an item and the license file it inherits from (0: the same folder), and
    `source` is that file's shown path; both None unless inherited.
    """

    kind: BasisKind
    source: str | None = None
    distance: int | None = None


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The license expression (SPDX) that holds for an item; None when nothing is known, which is not "no license"."""

    license_expression_spdx: str | None
    basis: Basis
