# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Claims: what the grammar makes of statements. A claim never says more than its statement does."""

from dataclasses import dataclass
from enum import StrEnum

from licwatch.model.statement import Statement


class Grade(StrEnum):
    """How firmly a claim names a license.

    `explicit` names one license; `explicit-unversioned` a family without the version, which is never invented;
    `reference` points to terms that are elsewhere or are not understood; `default-of-tool` was written by a program
    into every file and `empty-by-tool` is a field that a program left empty: neither is a statement by people.
    """

    EXPLICIT = "explicit"
    UNVERSIONED = "explicit-unversioned"
    REFERENCE = "reference"
    DEFAULT_OF_TOOL = "default-of-tool"
    EMPTY_BY_TOOL = "empty-by-tool"

    @property
    def by_people(self) -> bool:
        """Whether somebody said it, rather than a program."""
        return self not in (Grade.DEFAULT_OF_TOOL, Grade.EMPTY_BY_TOOL)


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A statement with what it means.

    `license_expression_spdx` is None where nothing is claimed: for defaults and empty fields, and for terms that are
    not understood. `table` names the part of the grammar that decided ("cc-url", "freecad"), `why` says it in a
    sentence for people, with what was put together from other fields.
    """

    statement: Statement
    grade: Grade
    license_expression_spdx: str | None
    table: str
    why: str
