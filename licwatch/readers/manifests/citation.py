# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Citation files (`CITATION.cff`): license, of which a list offers a choice, its address, authors and title."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import any_of
from licwatch.readers.manifests.yaml_fields import fields
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "citation"
VERSION = 1

_VERSION = re.compile(rb"^[\"']?cff-version[\"']?[ \t]*:", re.MULTILINE)


def wants(sniffed: Sniffed) -> bool:
    """The version of the format, which each such file states."""
    return b"cff-version" in sniffed.head and bool(_VERSION.search(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what is said of the work itself, not of what it refers to."""
    passage = whole(content, trait)
    yield passage
    told = fields(passage.content, ("license", "license-url", "authors", "title"))
    teller = Teller(passage.content)
    yield from teller.one("license", any_of(told.get("license")), StatementKind.LICENSE)
    yield from teller.one("license-url", told.get("license-url"), StatementKind.URL)
    yield from teller.people("authors", told.get("authors"))
    yield from teller.one("title", told.get("title"), StatementKind.TITLE)
