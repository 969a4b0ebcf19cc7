# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Roles: what an item is for. Rules stand on them, so each comes with its reason."""

from dataclasses import dataclass
from enum import StrEnum


class RoleName(StrEnum):
    """Closed list. A file has one: the first that fits, in this order."""

    LICENSE_TEXT = "license-text"
    MANIFEST = "manifest"
    VENDORED = "vendored"
    GENERATED = "generated"
    TEST = "test"
    DESIGN_SOURCE = "design-source"
    DESIGN_OUTPUT = "design-output"
    FONT = "font"
    MEDIA = "media"
    DOCUMENTATION = "documentation"
    DATA = "data"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, order=True)
class Role:
    """A role and what it was told by, in a few words."""

    name: RoleName
    why: str
