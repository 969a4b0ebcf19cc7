# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A repository opened for one scan: its parts, its references, its clean room."""

from dataclasses import dataclass

from licwatch.model.budget import Budgets
from licwatch.sources.git.cleanroom import Room
from licwatch.sources.git.objects import Store
from licwatch.sources.git.references import References
from licwatch.sources.git.repository import Layout, Repository, layout


@dataclass(frozen=True, slots=True)
class Opened:
    """What both git sources work with. `notes` are for the report; `left_out`: alternates were not followed."""

    layout: Layout
    references: References
    store: Store
    left_out: bool
    notes: tuple[str, ...]


def opened(repository: Repository, budgets: Budgets, trusted: bool) -> Opened:
    """Open a repository. Raises TargetError when it cannot or must not be read."""
    where = layout(repository, trusted)
    references = References(where)
    room = Room(where, trusted)
    notes = []
    if references.replaces():
        notes.append("replace refs are present and were not followed")
    if room.left_out:
        notes.append("alternates name objects of another repository and were not followed")
    return Opened(where, references, Store(room, budgets), room.left_out, tuple(notes))
