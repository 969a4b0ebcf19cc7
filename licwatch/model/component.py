# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Components: the project, and what lies in it as a thing of its own, with what is declared, found and concluded."""

from dataclasses import dataclass
from enum import StrEnum

from licwatch.model.claim import Grade
from licwatch.model.conclusion import Conflict


class ComponentKind(StrEnum):
    """Why a folder is a component: the first that fits."""

    PROJECT = "project"
    ARCHIVE = "archive"
    PACKAGE = "package"
    VENDORED = "vendored"


@dataclass(frozen=True, slots=True, order=True)
class Declared:
    """What a manifest or license file of the component says. `about` is hardware, documentation, software or empty."""

    license_expression_spdx: str
    source: str
    grade: Grade
    about: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A license that files of the component have by their own words, and how many of them."""

    license_expression_spdx: str
    items: int


@dataclass(frozen=True, slots=True)
class Component:
    """One component. `path` is its folder, without a slash at its end and empty for the root; `items` belong to it.

    `license_expression_spdx` is what is concluded for a file in it that says nothing; None when that is not clear.
    """

    path: str
    kind: ComponentKind
    items: int
    license_expression_spdx: str | None
    declared: tuple[Declared, ...] = ()
    found: tuple[Found, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
