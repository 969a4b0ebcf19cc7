# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""LibrePCB libraries, their elements and projects (.lp): author, name, description, attributes, texts on boards."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.electronics.keys import kind_of, scope_of
from licwatch.readers.electronics.lines import Lines
from licwatch.readers.electronics.notices import may_be_notice, prose
from licwatch.readers.electronics.s_expression import FRONT, VALUE, text_of
from licwatch.readers.sniffed import Sniffed

NAME = "librepcb"
VERSION = 1

_ROOT = re.compile(FRONT + rb"\(librepcb_[a-z_]+\s")
_LIST = re.compile(
    rb"^([ \t]*)\((?:(name|author|description|url|value|license)\s+(" + VALUE + rb")\s*\)"
    rb"|attribute\s+(" + VALUE + rb")\s+(?:\(\w+\s+\w+\s*\)\s*){0,3}\(value\s+(" + VALUE + rb"))",
    re.MULTILINE | re.DOTALL,
)
_KINDS = {
    "name": StatementKind.TITLE,
    "author": StatementKind.AUTHOR,
    "url": StatementKind.SOURCE,
    "license": StatementKind.LICENSE,
}
#: The root's own lists stand one space in
_OWN = 1


def wants(sniffed: Sniffed) -> bool:
    """A list whose name begins with the program's."""
    return bool(_ROOT.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The element's own metadata; texts in it only when there may be a notice in them."""
    lines = Lines(content)
    for match in _LIST.finditer(content):
        line = lines.at(match.start())
        key, value = (text_of(one).strip() for one in (match[2] or match[4], match[3] or match[5]))
        if match[4]:
            yield from _attribute(key, value, line)
        elif key in _KINDS and len(match[1]) == _OWN:
            if value or key in ("author", "license"):
                yield Statement("element", key, value, _KINDS[key], line=line)
        elif (key == "description" and len(match[1]) == _OWN and value) or may_be_notice(value):
            yield prose(value, "element", key, line)


def _attribute(key: str, value: str, line: int) -> Iterator[Statement]:
    kind = kind_of(key)
    if kind:
        scope, about = scope_of(key)
        yield Statement("attribute", key, value, kind, scope, about, line)
