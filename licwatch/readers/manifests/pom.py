# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Projects of Maven (`pom.xml`): licenses with their addresses, the organization and the developers."""

from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import ends
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "pom"
VERSION = 1

_LICENSE = ("project", "licenses", "license")
_LICENSE_KINDS = {"name": StatementKind.LICENSE, "url": StatementKind.URL}
_PEOPLE = {("project", "organization", "name"), ("project", "developers", "developer", "name")}


def wants(sniffed: Sniffed) -> bool:
    """Maven's namespace at the root, or the version of its model below it."""
    return sniffed.root == "project" and (b"maven.apache.org/POM/" in sniffed.head or b"<modelVersion>" in sniffed.head)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what is said of the project itself, not of plugins and parents."""
    passage = whole(content, trait)
    yield passage
    teller, number = Teller(passage.content), 0
    for end in ends(content):
        if end.path[:-1] == _LICENSE and end.name in _LICENSE_KINDS:
            place = f"licenses[{number}]"
            yield from teller.one(f"license.{end.name}", end.text, _LICENSE_KINDS[end.name], place, line=end.line)
        elif end.path in _PEOPLE:
            yield from teller.one(".".join(end.path[-2:]), end.text, StatementKind.AUTHOR, line=end.line)
        number += end.path == _LICENSE
