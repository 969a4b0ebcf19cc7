# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Metadata of built Python packages (`PKG-INFO`, `METADATA`): license, classifiers, license files, authors."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.stanzas import stanzas
from licwatch.readers.manifests.teller import Teller, characters
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "core-metadata"
VERSION = 1

_VERSION = re.compile(rb"Metadata-Version[ \t]*:", re.IGNORECASE)
_KINDS = {
    "license": StatementKind.LICENSE,
    "license-expression": StatementKind.LICENSE,
    "classifier": StatementKind.LICENSE,
    "license-file": StatementKind.URL,
    "author": StatementKind.AUTHOR,
    "author-email": StatementKind.AUTHOR,
    "maintainer": StatementKind.AUTHOR,
    "maintainer-email": StatementKind.AUTHOR,
}
#: How distutils writes that a field is not there.
_MISSING = "UNKNOWN"


def wants(sniffed: Sniffed) -> bool:
    """The field that has to be the first."""
    return bool(_VERSION.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and the fields in front of the description."""
    passage = whole(content, trait)
    yield passage
    teller = Teller(passage.content)
    for field in next(stanzas(characters(passage.content), spaces_divide=False), []):
        kind = _KINDS.get(field.name.lower())
        if not kind or field.value == _MISSING:
            continue
        if field.name.lower() != "classifier" or field.value.startswith("License ::"):
            yield from teller.one(field.name, field.value, kind, line=field.line)
