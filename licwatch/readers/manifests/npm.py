# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Packages of npm and Bower, extensions of VS Code (`package.json`, `bower.json`): `license`, `licenses`, authors.

Old ones write `{"type": "MIT", "url": ...}`, or a list. `SEE LICENSE IN x` points to a file.
"""

from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import json_object
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "npm"
VERSION = 1

_NAMES = ("package.json", "bower.json")


def wants(sniffed: Sniffed) -> bool:
    """Such a name: its keys are those of many JSON files."""
    return sniffed.name in _NAMES and sniffed.is_json_object


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what stands in its outermost keys."""
    passage = whole(content, trait)
    yield passage
    package, teller = json_object(passage.content), Teller(passage.content)
    for key in ("license", "licence", "licenses"):
        yield from teller.licenses(key, package.get(key))
    for key in ("author", "authors", "contributors"):
        yield from teller.people(key, package.get(key))
