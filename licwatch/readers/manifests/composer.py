# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Packages of PHP's Composer (`composer.json`): `license`, of which a list offers a choice, and authors."""

from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import any_of, json_object
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "composer"
VERSION = 1


def wants(sniffed: Sniffed) -> bool:
    """Such a name: its keys are those of many JSON files."""
    return sniffed.name == "composer.json" and sniffed.is_json_object


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what stands in its outermost keys."""
    passage = whole(content, trait)
    yield passage
    package, teller = json_object(passage.content), Teller(passage.content)
    yield from teller.one("license", any_of(package.get("license")), StatementKind.LICENSE)
    yield from teller.people("authors", package.get("authors"))
