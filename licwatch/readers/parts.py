# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts of a zip file that is a document, read one by one within one allowance; what cannot be had is a Problem."""

import io
import re
from collections.abc import Iterator

from licwatch.decode.allowance import Allowance
from licwatch.decode.xml_events import Event, events
from licwatch.decode.zip_directory import Member, ZipError, read_directory
from licwatch.decode.zip_member import pieces, read_member
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.item import shown
from licwatch.model.problem import Problem


class Parts:
    """The members of a zip file. `problems` gathers what went wrong, to be handed on by the reader at its end."""

    def __init__(self, content: bytes) -> None:
        self._file, self._allowance = io.BytesIO(content), Allowance(Budgets())
        self.problems: list[Problem] = []
        self._members: tuple[Member, ...] = ()
        try:
            self._members = read_directory(self._file, Budgets()).members
        except ZipError as error:
            self.problems.append(error.problem)

    def named(self, pattern: str) -> list[Member]:
        """The members whose whole name fits a pattern, in whatever case, in the directory's order."""
        fits = re.compile(pattern.encode(), re.IGNORECASE)
        return [member for member in self._members if fits.fullmatch(member.name)]

    def bytes_of(self, member: Member) -> bytes:
        """All of a member; nothing when it cannot be had, and then a problem more."""
        try:
            return read_member(self._file, member, self._allowance)
        except ItemError as error:
            self._fails(member, error)
            return b""

    def events_of(self, member: Member) -> Iterator[Event]:
        """The XML of a member, inflated no further than it is asked for; it ends early with a problem more."""
        try:
            yield from events(pieces(self._file, member, self._allowance))
        except ItemError as error:
            self._fails(member, error)

    def _fails(self, member: Member, error: ItemError) -> None:
        self.problems.append(Problem(error.problem.reason, f"{shown(member.name)}: {error.problem.detail}"))
