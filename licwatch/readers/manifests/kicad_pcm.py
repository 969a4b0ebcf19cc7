# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Packages of KiCad's Plugin and Content Manager (`metadata.json`): `license` and people."""

from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import json_object, top_keys
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "kicad-pcm"
VERSION = 1

_KEYS = {"identifier", "license", "type", "versions"}


def wants(sniffed: Sniffed) -> bool:
    """The schema of such packages, or the keys that it demands."""
    if not sniffed.is_json_object or b'"identifier"' not in sniffed.head:
        return False
    keys = top_keys(sniffed.head)
    return keys >= _KEYS or (b"go.kicad.org/pcm/" in sniffed.head and keys >= {"identifier", "license"})


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what stands in its outermost keys."""
    passage = whole(content, trait)
    yield passage
    package, teller = json_object(passage.content), Teller(passage.content)
    yield from teller.one("license", package.get("license"), StatementKind.LICENSE)
    yield from teller.one("name", package.get("name"), StatementKind.TITLE)
    yield from teller.people("author", package.get("author"))
    yield from teller.people("maintainer", package.get("maintainer"))
