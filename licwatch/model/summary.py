# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Summing up: what a report's summary says follows from its items, here, and can be checked by whoever has them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from licwatch.model.conclusion import BasisKind
from licwatch.model.item import Kind
from licwatch.model.report import Counts, HolderCount, LicenseCount, ReportItem, Status, Summary
from licwatch.model.role import RoleName

#: What holds for an item since something governs the folder in which it lies.
_GOVERNED = (BasisKind.INHERITED, BasisKind.MANIFEST)


def summed(items: Sequence[ReportItem]) -> Summary:
    """The summary of the items."""
    statuses = Counter(item.status for item in items)
    looked_at = [item for item in items if item.status in (Status.SCANNED, Status.OPAQUE)]
    return Summary(
        counts=Counts(
            len(items),
            statuses[Status.SCANNED],
            statuses[Status.OPAQUE],
            statuses[Status.UNSCANNED],
            statuses[Status.SKIPPED],
        ),
        licenses=_licenses(items),
        holders=_holders(items),
        license_files=tuple(item.path for item in items if item.role and item.role.name is RoleName.LICENSE_TEXT),
        silent=sum(
            item.conclusion.license_expression_spdx is None for item in looked_at if item.kind is not Kind.ARCHIVE
        ),
    )


def complete(items: Iterable[ReportItem]) -> bool:
    """Whether nothing was left unscanned."""
    return all(item.status is not Status.UNSCANNED for item in items)


def _licenses(items: Iterable[ReportItem]) -> tuple[LicenseCount, ...]:
    own: Counter[str] = Counter()
    inherited: Counter[str] = Counter()
    for item in items:
        expression = item.conclusion.license_expression_spdx
        if expression:
            (inherited if item.conclusion.basis.kind in _GOVERNED else own)[expression] += 1
    counts = [LicenseCount(e, own[e], inherited[e]) for e in own.keys() | inherited.keys()]
    return tuple(sorted(counts, key=lambda c: (-c.own - c.inherited, c.license_expression_spdx)))


def _holders(items: Iterable[ReportItem]) -> tuple[HolderCount, ...]:
    named = Counter(value for item in items for value in {holder.value for holder in item.holders or ()})
    return tuple(HolderCount(value, count) for value, count in sorted(named.items(), key=lambda n: (-n[1], n[0])))
