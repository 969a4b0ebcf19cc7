# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Linked data about a project or a data set: CodeMeta, schema.org, Croissant, RO-Crate (JSON-LD).

`license` is a text, an address, or an object with either. `sdLicense` holds for the description alone. A crate is a
graph: one of its nodes is the whole, and files in it can have licenses of their own.
"""

from collections.abc import Iterator
from typing import Any

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import json_object, rows, table, top_keys
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "codemeta"
VERSION = 1

_VOCABULARIES = (b"schema.org", b"codemeta", b"w3id.org/ro/crate")
_PREFIXES = ("", "sc:", "schema:", "schema1:", "dct:", "dcterms:", "http://schema.org/", "https://schema.org/")
#: `type` says "CreativeWork" here.
_PARTS = {
    "name": StatementKind.LICENSE,
    "identifier": StatementKind.LICENSE,
    "@value": StatementKind.LICENSE,
    "url": StatementKind.URL,
    "@id": StatementKind.URL,
    "id": StatementKind.URL,
}


def wants(sniffed: Sniffed) -> bool:
    """An object with a context, in one of these vocabularies."""
    if not sniffed.is_json_object or b'"@context"' not in sniffed.head:
        return False
    return any(name in sniffed.head for name in _VOCABULARIES) and "@context" in top_keys(sniffed.head)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what its own node says; in a graph, also the licenses of files."""
    passage = whole(content, trait)
    yield passage
    told = json_object(passage.content)
    nodes = rows(told.get("@graph"))
    crate = _root(nodes) if nodes else told
    yield from _node(crate, passage.content)
    for node in nodes:
        path = node.get("@id")
        if node is not crate and "File" in _types(node) and isinstance(path, str):
            yield from _licenses(node, Teller(passage.content), path)


def _root(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """The node that the graph is about: the one that its description names, else `./`."""
    described = next((node for node in nodes if str(node.get("@id")).endswith("ro-crate-metadata.json")), {})
    root = table(described.get("about")).get("@id", "./")
    return next((node for node in nodes if node.get("@id") == root), {})


def _node(node: dict[str, Any], manifest: bytes) -> Iterator[Statement]:
    teller = Teller(manifest)
    yield from _licenses(node, teller)
    for key in _spelled("sdLicense"):
        yield from Teller(manifest, Scope.FILE).licenses(key, node.get(key), parts=_PARTS)
    for key in _spelled("copyrightHolder"):
        yield from teller.people(key, node.get(key), kind=StatementKind.HOLDER)
    for key in (*_spelled("author"), *_spelled("creator")):
        yield from teller.people(key, node.get(key))
    for key in _spelled("name"):
        yield from teller.one(key, node.get(key), StatementKind.TITLE)
    for key in _spelled("isBasedOn"):
        for source in _listed(node.get(key)):
            address = table(source).get("url") or table(source).get("@id") or table(source).get("name")
            yield from teller.one(key, address or source, StatementKind.SOURCE)


def _licenses(node: dict[str, Any], teller: Teller, about: str = "") -> Iterator[Statement]:
    for key in _spelled("license"):
        yield from teller.licenses(key, node.get(key), about=about, parts=_PARTS)


def _spelled(name: str) -> Iterator[str]:
    return (prefix + name for prefix in _PREFIXES)


def _types(node: dict[str, Any]) -> list[object]:
    return _listed(node.get("@type"))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
