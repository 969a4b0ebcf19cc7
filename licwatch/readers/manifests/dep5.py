# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Debian's machine-readable copyright file, also as `.reuse/dep5`: license and copyright of other files, by globs.

`*` matches slashes here. Licenses have Debian's short names (`Expat`, `GPL-2+`), and are handed on as they stand. The
stanza in front speaks of the whole; a stanza that has only a license holds its text.
"""

import re
from collections.abc import Iterator

from licwatch.model.budget import KIB
from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.manifests.stanzas import Field, stanzas
from licwatch.readers.manifests.teller import Teller, characters
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "dep5"
VERSION = 1

_HEAD = 16 * KIB
_FORMATS = ("format", "format-specification")
_FORMAT = re.compile(r"copyright-format|dep-?5", re.IGNORECASE)
_HEADER = {
    "upstream-name": StatementKind.TITLE,
    "upstream-contact": StatementKind.AUTHOR,
    "source": StatementKind.SOURCE,
}


def wants(sniffed: Sniffed) -> bool:
    """The format's own name in the stanza in front."""
    if b"\nFormat" not in sniffed.head[:_HEAD] and not sniffed.head.startswith(b"Format"):
        return False
    first = next(stanzas(characters(sniffed.head[:_HEAD])), [])
    return any(field.name.lower() in _FORMATS and _FORMAT.search(field.value) for field in first)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, the stanza in front, and that of each group of files."""
    passage = whole(content, trait)
    yield passage
    project = Teller(passage.content)
    neighbors = Teller(passage.content, Scope.NEIGHBORS)
    number = 0
    for at, stanza in enumerate(stanzas(characters(passage.content))):
        files = next((field for field in stanza if field.name.lower() == "files"), None)
        if files:
            about = "\n".join(files.value.split())
            yield from _rights(stanza, neighbors, f"Files[{number}]", about)
            number += 1
        elif at == 0:
            for field in stanza:
                if kind := _HEADER.get(field.name.lower()):
                    yield from project.one(field.name, _first(field), kind, "header", line=field.line)
            yield from _rights(stanza, project, "header", "")


def _rights(stanza: list[Field], teller: Teller, location: str, about: str) -> Iterator[Statement]:
    for field in stanza:
        if field.name.lower() == "license":
            # what follows the first line is the license's text
            yield from teller.one(field.name, field.lines[0], StatementKind.LICENSE, location, about, field.line)
        elif field.name.lower() == "copyright":
            for below, line in enumerate(field.lines):
                yield from teller.one(field.name, line, StatementKind.HOLDER, location, about, field.line + below)


def _first(field: Field) -> str:
    return next((line for line in field.lines if line), "")
