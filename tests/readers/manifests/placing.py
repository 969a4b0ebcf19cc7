# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of manifests share: statements with what they are about, and that the whole content is a passage."""

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from tests.readers.reading import Met, read

LICENSE, URL, AUTHOR = StatementKind.LICENSE, StatementKind.URL, StatementKind.AUTHOR
HOLDER, SOURCE, TITLE = StatementKind.HOLDER, StatementKind.SOURCE, StatementKind.TITLE
#: Place, key, value, scope and what it is about.
Placed = tuple[str, str, str, Scope, str]


def told(reader: object, content: bytes, name: str = "") -> Met:
    """What a manifest tells besides its whole content, which has to be the first."""
    met = read(reader, content, name)
    assert met[0] == Passage(content, "content.other")
    return met[1:]


def placed(met: Met) -> list[Placed]:
    """The statements with their places."""
    return [(s.location, s.key, s.value, s.scope, s.about) for s in met if isinstance(s, Statement)]


def lines(met: Met) -> list[tuple[str, int]]:
    """The values with their lines."""
    return [(s.value, s.line) for s in met if isinstance(s, Statement)]


def is_left_alone(reader: object, content: bytes, name: str = "") -> bool:
    """Whether a content is not this reader's."""
    return choose(content, name) is not reader
