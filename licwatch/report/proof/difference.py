# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a verification may find, and what each of it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from licwatch.model.report import Report


class Mark(StrEnum):
    """In what something differs. Closed list: adding one is a change of `licwatch/verification/1`."""

    MANIFEST = "manifest"
    FILE_MISSING = "file.missing"
    FILE_EXTRA = "file.extra"
    FILE_UNREADABLE = "file.unreadable"
    FILE_CHANGED = "file.changed"
    REPORT_DAMAGED = "report.damaged"
    DIGEST = "digest"
    SUMMARY = "summary"
    PROBLEMS = "problems"
    RENDERING = "rendering"
    TARGET = "target"
    ITEM_ADDED = "item.added"
    ITEM_REMOVED = "item.removed"
    ITEM_CHANGED = "item.changed"
    ITEM_UNREAD = "item.unread"


MEANS: Mapping[Mark, str] = {
    Mark.MANIFEST: "COMPLETE.json is not as licwatch writes it: it was damaged or edited, and vouches for nothing",
    Mark.FILE_MISSING: "COMPLETE.json vouches for a file that is not there: it was removed or renamed",
    Mark.FILE_EXTRA: "a file lies there for which nothing vouches: do not take it for a part of the report",
    Mark.FILE_UNREADABLE: "a file that belongs to the report could not be read, so nothing is known of it",
    Mark.FILE_CHANGED: "a file is not the one that was written: it was damaged or edited",
    Mark.REPORT_DAMAGED: "report.json cannot be read back: it was damaged or edited, or another program wrote it",
    Mark.DIGEST: "the items are not those that the digest was made of: one was changed, added, left out or moved",
    Mark.SUMMARY: "the summary does not follow from the items: do not believe its figures",
    Mark.PROBLEMS: "the list of what was not looked at does not follow from the items: do not believe it",
    Mark.RENDERING: "the file does not show what report.json says, though the same version of licwatch wrote it",
    Mark.TARGET: "the report is of another target, or of another state of it",
    Mark.ITEM_ADDED: "the target has something that the report does not know: no scan looked at it",
    Mark.ITEM_REMOVED: "the report speaks of something that is no longer in the target",
    Mark.ITEM_CHANGED: "the target has another content there: what the report says of it holds for the old one",
    Mark.ITEM_UNREAD: "it could not be compared, since it could not be read now",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs. `where` is a file of the report or an item; both texts may quote untrusted ones."""

    mark: Mark
    where: str
    detail: str


@dataclass(frozen=True, slots=True)
class Files:
    """A folder as it was read: COMPLETE.json, what it lists (a text where reading failed), and every name there."""

    complete: bytes
    contents: Mapping[str, bytes | str]
    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of the files by themselves. `notes` say what could not be compared, which is no difference.

    `report` is there when the artifact has one that can be held against its target.
    """

    differences: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()
    digest: str = ""
    files: int = 0
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A whole verification. `items` counts those held against the target; None: no target was given."""

    differences: tuple[Difference, ...]
    notes: tuple[str, ...]
    digest: str
    files: int
    items: int | None = None

    @property
    def verified(self) -> bool:
        """Whether nothing differs."""
        return not self.differences
