# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Data packages and data resources (Frictionless, JSON or YAML): licenses of the whole and of each resource.

The names are those of the Open Definition (`ODC-PDDL-1.0`), which are not always SPDX's.
"""

import re
from collections.abc import Iterator
from typing import Any

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import json_object, rows, top_keys
from licwatch.readers.manifests.yaml_fields import fields
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "datapackage"
VERSION = 1

_KEYS = ("license", "licenses", "resources", "contributors", "author", "maintainers", "sources", "title", "name")
_PROFILE = re.compile(rb'"(profile|\$schema)"\s*:\s*"[^"]*data-?(package|resource)', re.IGNORECASE)
_YAML = re.compile(rb"^resources[ \t]*:[ \t]*\r?\n[ \t]*- ", re.MULTILINE)
_YAML_LICENSES = re.compile(rb"^licenses[ \t]*:", re.MULTILINE)


def wants(sniffed: Sniffed) -> bool:
    """A profile of such packages, or licenses beside resources."""
    if not sniffed.is_json_object:
        if b"licenses" not in sniffed.head or b"resources" not in sniffed.head:
            return False
        return bool(_YAML.search(sniffed.head) and _YAML_LICENSES.search(sniffed.head))
    if _PROFILE.search(sniffed.head):
        return True
    if b'"licenses"' not in sniffed.head and b'"contributors"' not in sniffed.head:
        return False
    return "resources" in top_keys(sniffed.head) and bool(re.search(rb'"resources"\s*:\s*\[', sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what is said of the package and of its resources."""
    passage = whole(content, trait)
    yield passage
    package = json_object(passage.content) or fields(passage.content, _KEYS)
    teller = Teller(passage.content)
    yield from _licenses(package, teller)
    for number, resource in enumerate(rows(package.get("resources"))):
        named = (resource.get(key) for key in ("name", "path", "title"))
        about = next((name for name in named if isinstance(name, str) and name), f"resource {number}")
        yield from _licenses(resource, teller, f"resources[{number}]", about)
    for key in ("contributors", "author", "maintainers"):
        yield from teller.people(key, package.get(key))
    for source in rows(package.get("sources")):
        address = source.get("path") or source.get("url") or source.get("web") or source.get("title")
        yield from teller.one("sources", address, StatementKind.SOURCE)
    yield from teller.one("title", package.get("title") or package.get("name"), StatementKind.TITLE)


def _licenses(told: dict[str, Any], teller: Teller, location: str = "", about: str = "") -> Iterator[Statement]:
    for key in ("licenses", "license"):
        yield from teller.licenses(key, told.get(key), location, about)
