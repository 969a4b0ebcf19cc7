# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Packages of Rust and of languages that took over its manifest (`Cargo.toml`): license, license file, authors."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import table, toml_table
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "cargo"
VERSION = 1

_PACKAGE = re.compile(rb"^\[(?:workspace\.)?package\][ \t]*\r?$", re.MULTILINE)
_LICENSE = re.compile(rb"^license(?:-file)?[ \t]*=", re.MULTILINE)


def wants(sniffed: Sniffed) -> bool:
    """Such a name, or a table `package` with a license."""
    if sniffed.name == "cargo.toml":
        return True
    if b"package]" not in sniffed.head or b"license" not in sniffed.head:
        return False
    return bool(_PACKAGE.search(sniffed.head) and _LICENSE.search(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what stands in the tables of the package, and of the workspace from which packages inherit."""
    passage = whole(content, trait)
    yield passage
    told, teller = toml_table(passage.content), Teller(passage.content)
    for location, package in (
        ("package", table(told.get("package"))),
        ("workspace.package", table(table(told.get("workspace")).get("package"))),
    ):
        yield from teller.one("license", package.get("license"), StatementKind.LICENSE, location)
        yield from teller.one("license-file", package.get("license-file"), StatementKind.URL, location)
        yield from teller.people("authors", package.get("authors"), location)
