# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests as trees: JSON, TOML and XML, bounded. What is broken is empty: the engine reads it as text."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from licwatch.decode import records
from licwatch.decode.xml_events import End, events
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.readers.manifests.teller import characters

_MOST_JSON, _MOST_TOML = 8 * MIB, 1 * MIB
#: Python's parser takes the square of the number of a key's parts.
_MOST_DOTS = 300
_MARK = b"\xef\xbb\xbf"
_COMPOUND = re.compile(r"\s(and|or)\s", re.IGNORECASE)
_TOKEN = re.compile(rb'"([^"\\]*(?:\\.[^"\\]*)*)"?[ \t\r\n]*(:?)|[{}\[\]]', re.DOTALL)


def json_object(manifest: bytes) -> dict[str, Any]:
    """The object of a JSON text."""
    try:
        return records.decode(manifest.removeprefix(_MARK), dict[str, Any]) if len(manifest) <= _MOST_JSON else {}
    except records.RecordError:
        return {}


def top_keys(head: bytes) -> frozenset[str]:
    """The keys of the outermost object, as far as the head of a JSON text shows them. In one pass."""
    depth, keys = 0, set()
    for token in _TOKEN.finditer(head):
        match token[0][:1]:
            case b"{" | b"[":
                depth += 1
            case b"}" | b"]":
                depth -= 1
            case _ if depth == 1 and token[2]:
                keys.add(token[1].decode("utf-8", "replace"))
    return frozenset(keys)


def toml_table(manifest: bytes) -> dict[str, Any]:
    """The table that a TOML text is."""
    if len(manifest) > _MOST_TOML or any(line.count(b".") > _MOST_DOTS for line in manifest.split(b"\n")):
        return {}
    try:
        return tomllib.loads(characters(manifest))
    except (ValueError, RecursionError):
        return {}


def ends(content: bytes) -> Iterator[End]:
    """The elements of an XML text as they close, up to where it is broken."""
    try:
        yield from (event for event in events(content) if isinstance(event, End))
    except ItemError:
        return


def table(value: object) -> dict[str, Any]:
    """A value that is an object; any other is an empty one."""
    return value if isinstance(value, dict) else {}


def rows(value: object) -> list[dict[str, Any]]:
    """The objects of a list, with none for any other value."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def any_of(value: object) -> object:
    """The choice that a list of licenses offers, as one expression; any other value is itself."""
    if not isinstance(value, list):
        return value
    choice = [one.strip() for one in value if isinstance(one, str) and one.strip()]
    return " OR ".join(f"({one})" if len(choice) > 1 and _COMPOUND.search(one) else one for one in choice)
