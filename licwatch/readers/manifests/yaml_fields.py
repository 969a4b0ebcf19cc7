# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The outermost fields of a YAML text, each by itself, so that what is odd in one does not hide the others.

Real manifests have anchors, tags and quotes that are never closed; and a field that is not asked for costs no time.
What the bounded parser refuses is read by its lines.
"""

import re
from collections.abc import Collection
from typing import Any

from licwatch.decode.yaml_nodes import Mapping, Node, Scalar, YamlError, parse
from licwatch.model.budget import KIB

_MOST = 128 * KIB
#: A key in the first column, and the lines that end a document.
_KEY = re.compile(
    rb"""^(?:(?P<quote>["'])(?P<quoted>[^"'\n]+)(?P=quote)|(?P<plain>[A-Za-z_@$][^\s:\#"'\[\]{},]*))"""
    rb"""[ \t]*:(?=[ \t\r\n]|\Z)"""
    rb"""|^(?P<end>---|\.\.\.)(?=[ \t\r\n]|\Z)""",
    re.MULTILINE,
)
_ITEM = re.compile(rb"^[ \t]*-[ \t]+([^\r\n]*)", re.MULTILINE)
_ENTRY = re.compile(rb"^[ \t]+([A-Za-z_][\w-]*)[ \t]*:[ \t]+([^\r\n]*)", re.MULTILINE)
_NULLS = ("", "~", "null", "Null", "NULL")
_FRONT = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n")
_FENCE = re.compile(rb"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)


def front_matter(content: bytes) -> bytes:
    """The YAML between two lines `---` in front of a text; empty when there is none."""
    start = _FRONT.match(content)
    end = _FENCE.search(content, start.end(), start.end() + 1024 * KIB) if start else None
    return content[start.end() : end.start()] if start and end else b""


def keys(document: bytes) -> list[str]:
    """The outermost keys of the first document."""
    return [key for key, _ in _blocks(document)]


def fields(document: bytes, wanted: Collection[str]) -> dict[str, Any]:
    """The wanted fields of the first document: texts, lists and dicts of them. A null is an empty text."""
    return {key: _value(block) for key, block in dict(_blocks(document)).items() if key in wanted}


def _blocks(document: bytes) -> list[tuple[str, bytes]]:
    """Each outermost key with all that stands below it."""
    met = list(_KEY.finditer(document))
    blocks: list[tuple[str, bytes]] = []
    for number, key in enumerate(met):
        if key["end"]:
            if blocks:
                break
            continue
        end = met[number + 1].start() if number + 1 < len(met) else len(document)
        name = key["plain"] or key["quoted"]
        blocks.append((name.decode("utf-8", "replace"), document[key.start() : end]))
    return blocks


def _value(block: bytes) -> object:
    if len(block) > _MOST:
        return ""
    try:
        node = parse(block, "")
    except YamlError:
        return _by_lines(block)
    return _plain(node.entries[0][1]) if isinstance(node, Mapping) else ""


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return "" if node.text in _NULLS else node.text
    if isinstance(node, Mapping):
        return {key.text: _plain(value) for key, value in node.entries}
    return [_plain(item) for item in node.items]


def _by_lines(block: bytes) -> object:
    first = _KEY.match(block)
    behind, _, below = block[first.end() if first else 0 :].partition(b"\n")
    if said := _scalar(behind):
        return said
    if items := _ITEM.findall(below):
        return [_scalar(item) for item in items]
    return {key.decode(): _scalar(value) for key, value in _ENTRY.findall(below)} or ""


def _scalar(written: bytes) -> str:
    """A text on one line, without quotes, an anchor or a comment; empty for what only points to another."""
    said = re.sub(r"^[&!]\S*\s*", "", written.decode("utf-8", "replace").strip())
    if quoted := re.match(r"""(["'])(.*?)\1""", said):
        return quoted[2]
    said = re.split(r"\s#", said, maxsplit=1)[0].strip()
    return "" if said in _NULLS or said[0] in "*[{|>#" else said.strip("\"'")
