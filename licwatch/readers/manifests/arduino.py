# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Libraries of Arduino (`library.properties`): `license`, author and maintainer."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller, characters
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "arduino"
VERSION = 1

_KINDS = {
    "license": StatementKind.LICENSE,
    "author": StatementKind.AUTHOR,
    "authors": StatementKind.AUTHOR,
    "maintainer": StatementKind.AUTHOR,
}
_PROPERTY = re.compile(r"[ \t]*([A-Za-z]+)[ \t]*=(.*)")


def wants(sniffed: Sniffed) -> bool:
    """Such a name."""
    return sniffed.name == "library.properties"


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and its properties."""
    passage = whole(content, trait)
    yield passage
    teller = Teller(passage.content)
    for number, line in enumerate(re.split(r"\r\n|\r|\n", characters(passage.content)), 1):
        found = _PROPERTY.match(line)
        if found and (kind := _KINDS.get(found[1].lower())):
            yield from teller.one(found[1], found[2], kind, line=number)
