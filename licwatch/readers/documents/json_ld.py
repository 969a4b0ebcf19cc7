# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON-LD as pages embed it: the license of the page, and those of things that it shows, each in its scope."""

from collections.abc import Iterator
from typing import Any

from licwatch.decode.records import RecordError, decode
from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.documents.terms import told

_KINDS = {
    "license": StatementKind.LICENSE,
    "usageInfo": StatementKind.URL,
    "acquireLicensePage": StatementKind.URL,
    "copyrightHolder": StatementKind.HOLDER,
    "copyrightNotice": StatementKind.HOLDER,
    "creditText": StatementKind.AUTHOR,
    "author": StatementKind.AUTHOR,
    "creator": StatementKind.AUTHOR,
    "isBasedOn": StatementKind.SOURCE,
}
#: What a page is. Anything else is shown on one: a picture, a dataset, a program.
_PAGES = ("Page", "WebSite", "Article", "Posting", "CreativeWork", "Book", "Chapter", "Course", "Resource", "HowTo")
_PEOPLE = frozenset(("Person", "Organization"))
_NAMES = ("name", "headline", "contentUrl", "url", "@id")
_DEEPEST = 32
_MOST = 10_000


def is_page(kind: str) -> bool:
    """Whether a type of schema.org is that of a page, rather than of something on it."""
    return kind.endswith(_PAGES)


def statements(script: str, location: str, line: int) -> Iterator[Passage | Statement]:
    """What is said of each thing; nothing when it is no JSON, since the page is read as text as well."""
    try:
        top = decode(script.encode("utf-8", "replace"), Any)
    except RecordError:
        return
    waiting: list[tuple[Any, int]] = [(top, 0)]
    for _ in range(_MOST):
        if not waiting:
            return
        thing, depth = waiting.pop()
        if isinstance(thing, dict):
            yield from _of(thing, location, line)
        if depth < _DEEPEST and isinstance(thing, dict | list):
            inside = list(thing.values()) if isinstance(thing, dict) else thing
            waiting += [(value, depth + 1) for value in reversed(inside) if isinstance(value, dict | list)]


def _of(thing: dict[str, Any], location: str, line: int) -> Iterator[Passage | Statement]:
    types = thing.get("@type", "")
    types = [kind for kind in (types if isinstance(types, list) else [types]) if isinstance(kind, str)]
    if not _PEOPLE.isdisjoint(types):
        return
    of_page = not any(types) or any(map(is_page, types))
    about = "" if of_page else next((thing[key] for key in _NAMES if isinstance(thing.get(key), str)), "")
    for key, kind in _KINDS.items():
        for value in thing[key] if isinstance(thing.get(key), list) else [thing.get(key)]:
            said = _said(value, kind)
            if said:
                yield from told(location, key, said, kind, line, Scope.FILE if of_page else Scope.OBJECT, about)


def _said(value: object, kind: StatementKind) -> str:
    """A text, or the address or name that stands for a thing."""
    if isinstance(value, dict):
        people = kind in (StatementKind.AUTHOR, StatementKind.HOLDER)
        keys = ("name", "@id", "url") if people else ("@id", "url", "name")
        value = next((value[key] for key in keys if isinstance(value.get(key), str)), "")
    return value if isinstance(value, str) else ""
