# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""AppStream components (`*.metainfo.xml`, `*.appdata.xml`): the project's license, and the description's own."""

from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import ends
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "appstream"
VERSION = 1

_ROOTS = ("component", "application")
_KINDS = {
    ("project_license",): StatementKind.LICENSE,
    ("developer_name",): StatementKind.AUTHOR,
    ("developer", "name"): StatementKind.AUTHOR,
    ("name",): StatementKind.TITLE,
}
#: Of the description, which early versions called `licence`.
_OF_ITSELF = (("metadata_license",), ("licence",))


def wants(sniffed: Sniffed) -> bool:
    """A component with a license of either kind."""
    return sniffed.root in _ROOTS and (
        b"<metadata_license" in sniffed.head or b"<project_license" in sniffed.head or b"<licence" in sniffed.head
    )


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what is said of the project and of the description."""
    passage = whole(content, trait)
    yield passage
    project, itself = Teller(passage.content), Teller(passage.content, Scope.FILE)
    for end in ends(content):
        if end.path[1:] in _OF_ITSELF:
            yield from itself.one(end.name, end.text, StatementKind.LICENSE, line=end.line)
        # a translation says the same again
        elif (kind := _KINDS.get(end.path[1:])) and "lang" not in end.attributes:
            yield from project.one(".".join(end.path[1:]), end.text, kind, line=end.line)
