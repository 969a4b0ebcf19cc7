# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The report as a value: what every format renders. Its JSON form is the contract; this is not its schema."""

from dataclasses import dataclass, field
from enum import StrEnum

from licwatch.model.budget import Budgets
from licwatch.model.claim import Claim
from licwatch.model.component import Component
from licwatch.model.conclusion import Conclusion
from licwatch.model.facts import Correction, Credit, Detection, Match
from licwatch.model.item import Kind
from licwatch.model.problem import Problem
from licwatch.model.role import Role


class Status(StrEnum):
    """What became of an item. enumerated = scanned + opaque + unscanned + skipped, always."""

    SCANNED = "scanned"
    OPAQUE = "opaque"
    UNSCANNED = "unscanned"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One item as reported.

    `path` is the shown path, unique in the report; `path_bytes` the name's bytes when they are not UTF-8.
    `sha256` (hex) is None when the bytes were not read whole. `target` is a link's or submodule's text.
    `rule` names the rule by which it was skipped. `copyrights`, `holders` and `authors` are None when not asked for.
    The detected expression sums up the item's own detections, whatever was concluded; the percentage is ScanCode's.
    """

    path: str
    kind: Kind
    status: Status
    conclusion: Conclusion
    path_bytes: bytes | None = None
    sha256: str | None = None
    size: int | None = None
    role: Role | None = None
    target: str | None = None
    rule: str | None = None
    oid: str | None = None
    detected_license_expression: str | None = None
    detected_license_expression_spdx: str | None = None
    percentage_of_license_text: float = 0.0
    detections: tuple[Detection, ...] = ()
    clues: tuple[Match, ...] = ()
    corrections: tuple[Correction, ...] = ()
    claims: tuple[Claim, ...] = ()
    copyrights: tuple[Credit, ...] | None = None
    holders: tuple[Credit, ...] | None = None
    authors: tuple[Credit, ...] | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """The conservation law in figures."""

    enumerated: int
    scanned: int
    opaque: int
    unscanned: int
    skipped: int

    def __post_init__(self) -> None:
        total = self.scanned + self.opaque + self.unscanned + self.skipped
        if self.enumerated != total:
            raise ValueError(f"conservation broken: {self.enumerated} enumerated, {total} accounted for")


@dataclass(frozen=True, slots=True)
class Origin:
    """What was scanned. `name` is the target's base name; `kind` folder, git-worktree, git-revision or archive.

    `revision` is what the user asked for, `commit` the full id it means; `scope` says in one sentence what was in and
    what was left out (untracked files, history); `sha256` (hex) is that of a target which is one file,
    `package` the package URL that an archive gives itself.
    """

    name: str
    kind: str
    scope: str
    revision: str | None = None
    commit: str | None = None
    sha256: str | None = None
    notes: tuple[str, ...] = ()
    package: str | None = None


@dataclass(frozen=True, slots=True)
class Versions:
    """What the answers depend on: licwatch, ScanCode, the digest of its rule data, the SPDX license list."""

    licwatch: str
    scancode: str
    scancode_data: str
    spdx_license_list: str


@dataclass(frozen=True, slots=True)
class Options:
    """The options that change results. Jobs, cache and executor are not among them, by design."""

    copyrights: bool = True
    corrections: bool = True
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    untracked: bool = False
    budgets: Budgets = field(default_factory=Budgets)


@dataclass(frozen=True, slots=True)
class LicenseCount:
    """A concluded expression and how many items it holds for."""

    license_expression_spdx: str
    own: int
    inherited: int


@dataclass(frozen=True, slots=True)
class HolderCount:
    """A copyright holder and in how many items they are named."""

    value: str
    items: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What one can act on. `silent` counts looked-at items for which nothing is known, neither own nor inherited."""

    counts: Counts
    licenses: tuple[LicenseCount, ...]
    holders: tuple[HolderCount, ...]
    license_files: tuple[str, ...]
    silent: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a scan has to say.

    `digest` is the Merkle root over the items (hex SHA-256, see licwatch.model.merkle); `date` is None unless given.
    `complete` is False when any item is unscanned.
    """

    origin: Origin
    versions: Versions
    options: Options
    digest: str
    complete: bool
    summary: Summary
    items: tuple[ReportItem, ...]
    date: str | None = None
    components: tuple[Component, ...] = ()
