# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON-LD: what is said of the page is told from what is said of things on it."""

import json
from typing import Any

import pytest

from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.documents import json_ld

LICENSE, HOLDER, AUTHOR, URL = StatementKind.LICENSE, StatementKind.HOLDER, StatementKind.AUTHOR, StatementKind.URL
Told = list[tuple[str, str, StatementKind, Scope, str]]


def told(value: Any) -> Told:
    met = json_ld.statements(value if isinstance(value, str) else json.dumps(value), "", 1)
    return [(one.key, one.value, one.kind, one.scope, one.about) for one in met if isinstance(one, Statement)]


SILENT: dict[str, Any] = {
    "nothing": {},
    "no JSON": "{'license': 'MIT'}",
    "a list of words": ["license", "MIT"],
    "numbers": {"license": 3, "author": None, "creator": [1, True]},
    "empty": {"license": "", "author": {"@type": "Person"}},
    "what a person has": {"@type": "Person", "license": "MIT"},
}
TELLING: dict[str, tuple[Any, Told]] = {
    "of the page": ({"@type": "WebPage", "license": "MIT"}, [("license", "MIT", LICENSE, Scope.FILE, "")]),
    "of no type": (
        {"license": ["MIT", "CC0"]},
        [(("license"), name, LICENSE, Scope.FILE, "") for name in ("MIT", "CC0")],
    ),
    "by an address": (
        {"license": {"@id": "https://example.org/l"}},
        [("license", "https://example.org/l", LICENSE, Scope.FILE, "")],
    ),
    "by a name": ({"license": {"@type": "CreativeWork", "name": "CC0"}}, [("license", "CC0", LICENSE, Scope.FILE, "")]),
    "people": (
        {
            "@type": ["BlogPosting"],
            "author": {"name": "Ada"},
            "copyrightHolder": {"@type": "Person", "name": "Bob", "url": "x"},
        },
        [("copyrightHolder", "Bob", HOLDER, Scope.FILE, ""), ("author", "Ada", AUTHOR, Scope.FILE, "")],
    ),
    "of a picture": (
        {"@type": "ImageObject", "contentUrl": "a.jpg", "license": "CC0", "acquireLicensePage": "b"},
        [("license", "CC0", LICENSE, Scope.OBJECT, "a.jpg"), ("acquireLicensePage", "b", URL, Scope.OBJECT, "a.jpg")],
    ),
    "of things in a graph": (
        {"@graph": [{"@type": "WebSite", "license": "MIT"}, {"@type": "Dataset", "name": "Pegs", "license": "CC0"}]},
        [("license", "MIT", LICENSE, Scope.FILE, ""), ("license", "CC0", LICENSE, Scope.OBJECT, "Pegs")],
    ),
}


@pytest.mark.parametrize("value", SILENT.values(), ids=SILENT)
def test_must_not_fire(value: Any) -> None:
    assert told(value) == []


@pytest.mark.parametrize(("value", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(value: Any, expected: Told) -> None:
    assert told(value) == expected


def test_depth_and_number_are_bounded() -> None:
    assert told("[" * 100_000) == []
    deep: Any = {"license": "MIT"}
    for _ in range(100):
        deep = [deep]
    assert told(deep) == []
    assert len(told([{"license": "MIT"}] * 20_000)) < 10_001
