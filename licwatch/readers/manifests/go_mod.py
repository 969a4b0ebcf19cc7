# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Modules of Go (`go.mod`): the module's path as its title. The format has no field for a license."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller, characters
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "go-mod"
VERSION = 1

_MODULE = re.compile(r"^module[ \t]+(?:\([ \t\r\n]*)?[\"`]?([^\s\"`()]+)", re.MULTILINE)


def wants(sniffed: Sniffed) -> bool:
    """Such a name."""
    return sniffed.name == "go.mod"


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and the module's path."""
    passage = whole(content, trait)
    yield passage
    text = characters(passage.content)
    if found := _MODULE.search(text):
        line = text.count("\n", 0, found.start(1)) + 1
        yield from Teller(passage.content).one("module", found[1], StatementKind.TITLE, line=line)
