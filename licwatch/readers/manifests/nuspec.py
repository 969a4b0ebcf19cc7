# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Packages of NuGet and Chocolatey (`*.nuspec`): `license` as expression or file, `licenseUrl`, copyright, authors."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import ends
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "nuspec"
VERSION = 1

_KINDS = {
    "license": StatementKind.LICENSE,
    "licenseUrl": StatementKind.URL,
    "copyright": StatementKind.HOLDER,
    "authors": StatementKind.AUTHOR,
    "title": StatementKind.TITLE,
}
_METADATA = re.compile(rb"<metadata\b[^>]*>\s*<id>")
#: What NuGet fills in when it packs.
_TO_COME = re.compile(r"\$[\w.]+\$")


def wants(sniffed: Sniffed) -> bool:
    """NuGet's namespace, or such a name: the package files of books have the same root."""
    if sniffed.root != "package":
        return False
    return sniffed.name == ".nuspec" or b"/nuspec.xsd" in sniffed.head or bool(_METADATA.search(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and its metadata."""
    passage = whole(content, trait)
    yield passage
    teller = Teller(passage.content)
    for end in ends(content):
        kind = _KINDS.get(end.name)
        if kind and end.path[:-1] == ("package", "metadata") and not _TO_COME.search(end.text):
            if end.name == "license" and end.attributes.get("type") == "file":
                kind = StatementKind.URL
            yield from teller.one(end.name, end.text, kind, "metadata", line=end.line)
