# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The components of a report, which follow from its items: for who joins a report, and for who verifies one."""

from collections.abc import Iterable

from licwatch.judge.components import components
from licwatch.judge.own import Looked
from licwatch.model.component import Component
from licwatch.model.facts import LicenseFacts
from licwatch.model.item import Kind
from licwatch.model.report import ReportItem

_ON_PATHS = (Kind.FILE, Kind.DOCUMENT)


def composed(items: Iterable[ReportItem]) -> tuple[Component, ...]:
    """The components, in the order of their paths."""
    files = [item for item in items if item.kind in _ON_PATHS]
    looked = [
        Looked(
            item.path,
            LicenseFacts(detections=item.detections, claims=item.claims),
            item.role.name if item.role else "",
        )
        for item in files
    ]
    documents = frozenset(item.path for item in files if item.kind is Kind.DOCUMENT)
    return components(looked, {item.path: item.conclusion for item in files}, documents)
