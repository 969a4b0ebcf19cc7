# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a format reader offers."""

from collections.abc import Iterator
from typing import Protocol

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement
from licwatch.readers.sniffed import Sniffed


class Reader(Protocol):
    """A module in one of the folders. `VERSION` is raised when it gives something else for the same bytes."""

    NAME: str
    VERSION: int

    def wants(self, sniffed: Sniffed) -> bool:
        """Whether this reader knows the format of a content. Quick: it is asked of every content."""
        ...

    def read(self, content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
        """Statements and passages in their order; a Problem for each part that could not be read. Never raises."""
        ...
