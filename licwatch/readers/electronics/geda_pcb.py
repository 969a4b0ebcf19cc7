# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Boards and footprints of gEDA's pcb (.pcb, .fp): comments, `Attribute(...)` and texts on the board."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement
from licwatch.readers.electronics.drawn import Drawn, notices, number
from licwatch.readers.electronics.keys import kind_of
from licwatch.readers.electronics.lines import Lines
from licwatch.readers.electronics.notices import may_be_notice, prose, remarks
from licwatch.readers.electronics.s_expression import text_of
from licwatch.readers.sniffed import Sniffed

NAME = "geda-pcb"
VERSION = 1

_QUOTED = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_BEGINS = re.compile(
    rb'(?:\s++|#[^\n]*+)*+(FileVersion\s*\[\s*\d+|PCB\s*[\[(]\s*"|Element\s*[\[(]\s*(?:0x[0-9a-fA-F]+\s+)?")'
)
_LINE = re.compile(
    rb"^([ \t]*)(?:Attribute\s*\(\s*(" + _QUOTED + rb")\s+(" + _QUOTED + rb")"
    rb"|Element\s*[\[(]\s*(?:(?:0x[0-9a-fA-F]+|\d+)\s+)?(?:" + _QUOTED + rb"\s+)?(" + _QUOTED + rb")"
    rb"|(Layer|NetList)\s*\("
    rb"|Text\s*[\[(]\s*(-?[\d.]{1,12})(mil|mm)?\s+(-?[\d.]{1,12})(mil|mm)?\s+(\d)\s+\d+\s+(" + _QUOTED + rb"))",
    re.MULTILINE | re.DOTALL,
)
#: A remark as it stands at the head of footprints: "# dist-license: GPL 3"
_SETTING = re.compile(rb"^#+[ \t]*([A-Za-z][\w-]{1,30})[ \t]*[:=][ \t]*([^\r\n]*)", re.MULTILINE)
_SAYS = frozenset(("comment", "description", "legal", "note", "notes", "notice"))
_MILLIMETERS = {b"mil": 0.0254, b"mm": 1.0, None: 0.000254}


def wants(sniffed: Sniffed) -> bool:
    """The version of the format, or a board or an element right at the beginning."""
    return bool(_BEGINS.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """What a footprint says holds for the file when it is one by itself."""
    begins = _BEGINS.match(content)
    front = begins.start(1) if begins else 0
    yield from _settings(content[:front])
    yield from remarks(content)
    yield from _lists(content, is_board=not (begins and begins[1].startswith(b"Element")))


def _settings(front: bytes) -> Iterator[Statement]:
    lines = Lines(front)
    for setting in _SETTING.finditer(front):
        key, value = setting[1].decode(), setting[2].decode("utf-8", "replace").strip()
        if kind := kind_of(key):
            yield Statement("#", key, value, kind, line=lines.at(setting.start()))


def _lists(content: bytes, *, is_board: bool) -> Iterator[Passage | Statement]:
    element, layer = "", 0
    lines = Lines(content)
    texts = []
    for match in _LINE.finditer(content):
        line = lines.at(match.start())
        if match[2]:
            # what belongs to an element is indented
            about = element if is_board and match[1] else ""
            yield from _attribute(text_of(match[2]), text_of(match[3]).strip(), about, line)
        elif match[4]:
            element = text_of(match[4])
        elif match[5]:
            element, layer = "", layer + 1
        else:
            texts.append(_drawn(match, line, layer))
    yield from notices(texts, "drawing", "Text")


def _attribute(key: str, value: str, about: str, line: int) -> Iterator[Passage | Statement]:
    kind = kind_of(key)
    if kind and (value or not about):
        scope = Scope.OBJECT if about else Scope.FILE
        yield Statement("Attribute", key, value, kind, scope, about, line)
    elif not about and key.lower() in _SAYS and may_be_notice(value):
        yield prose(value, "Attribute", key, line)


def _drawn(match: re.Match[bytes], line: int, layer: int) -> Drawn:
    x, y = (number(match[at]) * _MILLIMETERS[match[at + 1]] for at in (6, 8))
    # y grows downwards; a direction is a quarter turn against the clock
    return Drawn(text_of(match[11]).strip(), line, x, y, int(match[10]) % 4 * 90.0, place=f"layer {layer}")
