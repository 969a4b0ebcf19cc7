# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The title block of a sheet: what its fields are, whichever way a version of KiCad writes them down."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.electronics.notices import may_be_notice, prose

_LOCATION = "title_block"
_RIGHTS = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `name` is "title", "date", "rev", "company" or "comment"."""

    name: str
    value: str
    line: int


def told(fields: Sequence[Field]) -> Iterator[Statement | Passage]:
    """Title and company; then all comments as one passage, since people go on in the next when one is full.

    Where a notice was put into another field, it belongs to them.
    """
    prosaic = []
    for field in fields:
        notice = may_be_notice(field.value)
        if field.name == "title" and field.value:
            yield Statement(_LOCATION, field.name, field.value, StatementKind.TITLE, line=field.line)
        elif field.name == "company" and field.value:
            kind = StatementKind.HOLDER if _RIGHTS.search(field.value) else StatementKind.AUTHOR
            yield Statement(_LOCATION, field.name, field.value, kind, line=field.line)
        if field.value and (notice or field.name == "comment"):
            prosaic.append(field)
    if prosaic:
        yield prose("\n".join(field.value for field in prosaic), _LOCATION, "comment", prosaic[0].line)
