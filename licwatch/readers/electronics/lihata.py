# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Boards, subcircuits and sheets of pcb-rnd and sch-rnd (.lht, .rs): attributes for licenses and authors, texts."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement
from licwatch.readers.electronics.keys import kind_of
from licwatch.readers.electronics.lines import Lines
from licwatch.readers.electronics.notices import may_be_notice, prose, remarks
from licwatch.readers.sniffed import Sniffed

NAME = "lihata"
VERSION = 1

_ROOT = re.compile(
    rb"(?:\s++|#[^\n]*+)*+(?:ha|li):(pcb-rnd-(?:board|subcircuit|buffer)-v\d+|cschem-(?:sheet|group|buffer)-v\d+)\s*\{"
)
_VALUE = rb"(?:\{([^{}]*)\}|([^{}\r\n;]*))"
_LINE = re.compile(
    rb"(?:^|(?<=[;{]))([ \t]*)(?:ha:(attributes|attrib)\s*\{|(ha:(?:subc|subcircuit|group)\.\d+)\s*\{"
    rb"|(?:ha:|te:)?\{?([\w:-]{1,60})\}?[ \t]*=[ \t]*" + _VALUE + rb")",
    re.MULTILINE,
)
_PROSE = frozenset((b"string", b"text", b"comment", b"description"))


def wants(sniffed: Sniffed) -> bool:
    """A root of pcb-rnd's or sch-rnd's, with its version."""
    return bool(_ROOT.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Attributes of the whole by their indent; those of parts in it as theirs."""
    yield from remarks(content)
    root = _ROOT.match(content)
    is_part = bool(root and re.match(rb"pcb-rnd-subcircuit|cschem-group", root[1]))
    part, parts, outer = "", 0, 0
    lines = Lines(content)
    for match in _LINE.finditer(content):
        line = lines.at(match.start())
        if match[3]:
            part, parts, outer = match[3].decode().removeprefix("ha:"), parts + 1, len(match[1])
        elif match[2]:
            if len(match[1]) <= outer:
                part = ""
        else:
            value = (match[5] or match[6] or b"").decode("utf-8", "replace").strip()
            # a file of one part is about that part
            about = "" if is_part and parts <= 1 else part
            yield from _told(match[4], value, about, line)


def _told(name: bytes, value: str, about: str, line: int) -> Iterator[Passage | Statement]:
    key = name.decode("utf-8", "replace")
    kind = kind_of(key)
    if kind and (value or not about):
        scope = Scope.OBJECT if about else Scope.FILE
        yield Statement("attributes", key, value, kind, scope, about, line)
    elif name in _PROSE and may_be_notice(value):
        yield prose(value, "drawing", key, line)
