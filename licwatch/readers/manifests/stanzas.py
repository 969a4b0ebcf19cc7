# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fields as a mail has them (`Name: value`), in stanzas: Python's metadata, Debian's copyright."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FIELD = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(.*)")
_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Field:
    """A field, the line on which it begins, and what stands in that line and in those that continue it."""

    name: str
    lines: tuple[str, ...]
    line: int

    @property
    def value(self) -> str:
        """The whole value, with its lines."""
        return "\n".join(self.lines).strip()


Stanza = list[Field]


def stanzas(text: str, *, spaces_divide: bool = True) -> Iterator[Stanza]:
    """Each stanza with its fields in their order. A line that begins with `#` is a comment.

    In Debian's files, a line of spaces divides stanzas as an empty one does; in a mail it continues a field.
    """
    stanza: Stanza = []
    name, lines, began = "", [""], 0

    def closed() -> Iterator[Field]:
        if name:
            yield Field(name, tuple(lines), began)

    for number, line in enumerate(_END.split(text), 1):
        if not (line.strip() if spaces_divide else line):
            stanza.extend(closed())
            if stanza:
                yield stanza
            name, stanza = "", []
        elif line[0] in " \t":
            lines.append(line.strip())
        elif field := _FIELD.match(line):
            stanza.extend(closed())
            name, lines, began = field[1], [field[2].strip()], number
        elif line[0] != "#":
            # no field, and no part of the one before
            stanza.extend(closed())
            name = ""
    stanza.extend(closed())
    if stanza:
        yield stanza
