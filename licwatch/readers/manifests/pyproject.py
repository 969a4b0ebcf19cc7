# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Projects of Python (`pyproject.toml`): license, license files, classifiers, authors; Poetry and Flit too."""

import re
from collections.abc import Iterator
from typing import Any

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import table, toml_table
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "pyproject"
VERSION = 1

_POETRY = re.compile(rb"^\[tool\.poetry\]", re.MULTILINE)
_AUTHORS = ("author", "authors", "maintainer", "maintainers")


def wants(sniffed: Sniffed) -> bool:
    """Such a name, or the table of Poetry: other programs name their tables `project`, too."""
    if sniffed.name == "pyproject.toml":
        return True
    return b"[tool.poetry]" in sniffed.head and bool(_POETRY.search(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what stands in the tables that describe the project."""
    passage = whole(content, trait)
    yield passage
    told, teller = toml_table(passage.content), Teller(passage.content)
    tools = table(told.get("tool"))
    yield from _table(table(told.get("project")), teller, "project")
    yield from _table(table(tools.get("poetry")), teller, "tool.poetry")
    yield from _table(table(table(tools.get("flit")).get("metadata")), teller, "tool.flit.metadata")


def _table(project: dict[str, Any], teller: Teller, location: str) -> Iterator[Statement]:
    yield from teller.licenses("license", project.get("license"), location)
    files = project.get("license-files")
    # a draft of PEP 639 had a table of paths or globs
    for pattern in (files, *table(files).values()):
        yield from teller.each("license-files", pattern, StatementKind.URL, location)
    classifiers = project.get("classifiers")
    for classifier in classifiers if isinstance(classifiers, list) else ():
        if str(classifier).startswith("License ::"):
            yield from teller.one("classifiers", classifier, StatementKind.LICENSE, location)
    for key in _AUTHORS:
        yield from teller.people(key, project.get(key), location)
