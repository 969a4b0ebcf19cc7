# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""VRML worlds, X3D in its classic form, Open Inventor: comments, `WorldInfo`, `Info`, and X3D's `META` statements."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids import x3d
from licwatch.readers.solids.comments import lines_of, passages
from licwatch.readers.solids.fields import prose, text_of, told

NAME = "vrml"
VERSION = 1

_BEGINS = re.compile(rb"#(?:VRML|X3D|Inventor)[ \t]+V\d")
_NODE = re.compile(rb"\b(WorldInfo|Info)\s*\{")
_STRING = re.compile(rb'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_FIELD = re.compile(rb'(?:\b(title|info|string)\b)|"((?:[^"\\]|\\.)*)"|(\})', re.DOTALL)
_META = re.compile(rb'^[ \t]*META\s+"((?:[^"\\\n]|\\.)*)"\s+"((?:[^"\\]|\\.)*)"', re.MULTILINE | re.DOTALL)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_NODE_SIZE, _MOST = 1 << 16, 100


def wants(sniffed: Sniffed) -> bool:
    """The first line says so."""
    return bool(_BEGINS.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Comments, then what the world says of itself."""
    content = lines_of(content)
    # the first line is no comment, whatever it looks like
    yield from passages(content, start=max(0, content.find(b"\n")))
    for number, found in enumerate(_META.finditer(content)):
        if number < _MOST:
            line = content.count(b"\n", 0, found.start()) + 1
            yield from x3d.meta("META", _text(found[1]), _text(found[2]), line)
    for number, found in enumerate(_NODE.finditer(content)):
        if number < _MOST:
            yield from _said(content, found)


def _said(content: bytes, node: re.Match[bytes]) -> Iterator[Passage | Statement]:
    """The title and the info strings of one node, which are one text."""
    strings: dict[bytes, list[str]] = {b"title": [], b"info": [], b"string": []}
    field = b"string"
    for found in _FIELD.finditer(content[node.end() : node.end() + _NODE_SIZE]):
        if found[3]:
            break
        if found[1]:
            field = found[1]
        else:
            strings[field].append(_text(found[2]))
    name, line = node[1].decode(), content.count(b"\n", 0, node.start()) + 1
    for title in strings[b"title"]:
        yield from told(name, "title", title, StatementKind.TITLE, line=line)
    text = "\n".join((*strings[b"info"], *strings[b"string"]))
    if text.strip():
        yield prose(name, "info", text, line)


def _text(raw: bytes) -> str:
    return text_of(_ESCAPED.sub(rb"\1", raw)).strip()
