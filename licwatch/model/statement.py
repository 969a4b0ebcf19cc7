# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Statements: what a reader finds in a content, each under the key that gives it its meaning.

`BY-SA` is nothing by itself; under `License` in the metadata of a 3MF file it names a license. So no reader hands on
flat text where its format has keys.
"""

from dataclasses import dataclass
from enum import StrEnum


class StatementKind(StrEnum):
    """What a key is about. `tool` is the program that wrote the file; what that says is no statement by people."""

    LICENSE = "license"
    URL = "url"
    HOLDER = "holder"
    AUTHOR = "author"
    SOURCE = "source"
    TITLE = "title"
    TOOL = "tool"


class Scope(StrEnum):
    """What a statement holds for.

    The file; something embedded in it; files beside it, which `about` names as globs (a declaration, a sidecar); or
    the project whose manifest it stands in.
    """

    FILE = "file"
    OBJECT = "embedded-object"
    NEIGHBORS = "neighbors"
    PROJECT = "project"


@dataclass(frozen=True, slots=True, order=True)
class Statement:
    """One value as it stands in a content.

    `location` is the place inside ("3D/3dmodel.model", "header", "tEXt"), `key` the field's own name in its format.
    `about` narrows the scope: the embedded object's name, "hardware", "documentation" or "software" of a project, or
    globs, one a line. `line` counts from 1; 0 where a format has no lines.
    """

    location: str
    key: str
    value: str
    kind: StatementKind
    scope: Scope = Scope.FILE
    about: str = ""
    line: int = 0
