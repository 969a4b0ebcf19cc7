# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Libraries of PlatformIO (`library.json`): `license` and authors."""

from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import json_object
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "platformio"
VERSION = 1


def wants(sniffed: Sniffed) -> bool:
    """Such a name, and none of the libraries of H5P, which have the same name and other words for licenses."""
    return sniffed.name == "library.json" and sniffed.is_json_object and b'"machineName"' not in sniffed.head


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what stands in its outermost keys."""
    passage = whole(content, trait)
    yield passage
    library, teller = json_object(passage.content), Teller(passage.content)
    yield from teller.one("license", library.get("license"), StatementKind.LICENSE)
    yield from teller.people("authors", library.get("authors"))
