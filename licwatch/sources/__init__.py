# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Where bytes come from. The only room that walks folders, opens files, calls git or expands archives."""

from collections.abc import Iterator
from typing import Protocol

from licwatch.model.item import Entry
from licwatch.model.report import Origin


class Source(Protocol):
    """One target, opened. Entries come in the same order on every machine: by name bytes, or the archive's own."""

    def origin(self) -> Origin:
        """What is scanned, for the report. Raises `TargetError` when the target as a whole cannot be read."""
        ...

    def entries(self) -> Iterator[Entry]:
        """Every name, once. An entry's `open` is valid until the next entry is asked for."""
        ...
