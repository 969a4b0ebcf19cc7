# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The shape of report.json as types, for reading it back: every value in it is held against them.

Named as in the file. Where the model has the same shape, the model's own value stands here. What the file says twice
(the lines of a detection, for one) is not read back.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from licwatch.model.budget import Budgets
from licwatch.model.claim import Claim
from licwatch.model.component import Component
from licwatch.model.conclusion import Basis, Conflict
from licwatch.model.facts import Correction, Excerpt, Match
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Counts, LicenseCount, Origin, Status
from licwatch.model.role import RoleName


@dataclass(frozen=True, slots=True)
class Head:
    """What tells whether the rest can be read."""

    schema: str = ""


@dataclass(frozen=True, slots=True)
class Tool:
    """Versions of the programs."""

    licwatch: str
    scancode: str


@dataclass(frozen=True, slots=True)
class Data:
    """Versions of the data."""

    scancode_data: str
    spdx_license_list: str


@dataclass(frozen=True, slots=True)
class OptionsTold:
    """The options that change results."""

    copyrights: bool
    corrections: bool
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    untracked: bool
    budgets: Budgets

    def __post_init__(self) -> None:
        limits = (getattr(self.budgets, name) for name in Budgets.__dataclass_fields__)
        if any(limit < 0 for limit in limits):
            raise ValueError("a budget below 0")


@dataclass(frozen=True, slots=True)
class Run:
    """What was done."""

    tool: Tool
    data: Data
    target: Origin
    options: OptionsTold
    digest: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class HolderTold:
    """A holder with the items that name them."""

    holder: str
    items: int


@dataclass(frozen=True, slots=True)
class SummaryTold:
    """What one can act on."""

    counts: Counts
    licenses: tuple[LicenseCount, ...]
    holders: tuple[HolderTold, ...]
    license_files: tuple[str, ...]
    silent: int

    def __post_init__(self) -> None:
        counts = (getattr(self.counts, name) for name in Counts.__dataclass_fields__)
        licenses = (min(count.own, count.inherited) for count in self.licenses)
        if any(count < 0 for count in (*counts, *licenses, *(holder.items for holder in self.holders), self.silent)):
            raise ValueError("a count below 0")


@dataclass(frozen=True, slots=True)
class CopyrightTold:
    """A copyright statement with its lines."""

    copyright: str
    start_line: int
    end_line: int
    location: str = ""


@dataclass(frozen=True, slots=True)
class HolderNamed:
    """A holder with the lines that name them."""

    holder: str
    start_line: int
    end_line: int
    location: str = ""


@dataclass(frozen=True, slots=True)
class AuthorNamed:
    """An author with the lines that name them."""

    author: str
    start_line: int
    end_line: int
    location: str = ""


@dataclass(frozen=True, slots=True)
class DetectionTold:
    """Matches that together say one license expression."""

    license_expression: str
    license_expression_spdx: str
    location: str
    key: str
    reader: str
    identifier: str
    detection_log: tuple[str, ...]
    excerpt: Excerpt
    matches: tuple[Match, ...]

    def __post_init__(self) -> None:
        if not self.matches:
            raise ValueError("a detection without a match")


@dataclass(frozen=True, slots=True)
class ItemTold:
    """One item."""

    path: str
    sha256: str | None
    size: int | None
    kind: Kind
    status: Status
    role: RoleName | None
    license_expression_spdx: str | None
    basis: Basis
    detected_license_expression: str | None
    detected_license_expression_spdx: str | None
    percentage_of_license_text: float
    detections: tuple[DetectionTold, ...]
    clues: tuple[Match, ...]
    copyrights: tuple[CopyrightTold, ...] | None
    holders: tuple[HolderNamed, ...] | None
    authors: tuple[AuthorNamed, ...] | None
    problems: tuple[Problem, ...]
    rule: str | None = None
    target: str | None = None
    oid: str | None = None
    path_bytes: bytes | None = None
    corrections: tuple[Correction, ...] = ()
    role_reason: str | None = None
    conflicts: tuple[Conflict, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __post_init__(self) -> None:
        elsewhere = self.basis.kind.is_elsewhere
        if elsewhere is (self.basis.source is None) or elsewhere is (self.basis.distance is None):
            raise ValueError(f"a basis of the kind {self.basis.kind} that does not fit its source and distance")
        if (self.status is Status.SKIPPED) is (self.rule is None):
            raise ValueError(f"an item that is {self.status} and does not fit its rule")


@dataclass(frozen=True, slots=True)
class PlacedProblem:
    """A problem with the path of its item."""

    path: str
    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class Tail:
    """What repeats or will stand beside the items."""

    problems: tuple[PlacedProblem, ...]
    findings: tuple[Mapping[str, object], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A whole report.json."""

    run: Run
    complete: bool
    summary: SummaryTold
    items: tuple[ItemTold, ...]
    components: tuple[Component, ...]
