# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The allowance: how much may still come out of one top-level archive, shared by everything nested in it."""

from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.problem import Reason


class Allowance:
    """Counts bytes that come out and members that are met. Declared sizes are never believed; what comes out counts."""

    def __init__(self, budgets: Budgets) -> None:
        self.budgets = budgets
        self._out = 0
        self._met = 0

    @property
    def spent(self) -> bool:
        """Whether nothing more may come out."""
        return self._out >= self.budgets.archive

    def spend(self, size: int) -> None:
        """Count `size` bytes that came out. Raises ItemError once the archive is over its budget."""
        self._out += size
        if self._out > self.budgets.archive:
            detail = f"more than {self.budgets.archive} bytes came out of the archive"
            raise ItemError(Reason.LIMIT_BYTES, detail)

    def meet(self) -> None:
        """Count one more member. Raises ItemError once there are too many."""
        self._met += 1
        if self._met > self.budgets.entries_per_archive:
            raise ItemError(Reason.LIMIT_ENTRIES, f"more than {self.budgets.entries_per_archive} members")

    def check_ratio(self, came_in: int, came_out: int) -> None:
        """Raises ItemError when too much came out of too little."""
        if came_out > self.budgets.ratio_floor and came_out > came_in * self.budgets.ratio:
            detail = f"{came_out} bytes came out of {came_in}; the budget is {self.budgets.ratio} to 1"
            raise ItemError(Reason.LIMIT_RATIO, detail)

    def check_member(self, size: int) -> None:
        """Raises ItemError when one member is too large."""
        if size > self.budgets.member:
            raise ItemError(Reason.LIMIT_BYTES, f"larger than the budget of {self.budgets.member} bytes")
