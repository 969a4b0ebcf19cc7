# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Data packages: licenses of the whole, and of resources that differ."""

import json

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import datapackage
from tests.readers.manifests.placing import AUTHOR, LICENSE, SOURCE, TITLE, URL, is_left_alone, placed, told
from tests.readers.reading import Said, said, survives

RESOURCES = [{"name": "bom", "path": "bom.csv"}]
PDDL = "http://opendatacommons.org/licenses/pddl/"
OTHERS = {
    "resources of something else": {"resources": [{"type": "vm"}], "contentVersion": "1"},
    "resources that are no list": {"resources": {"homepage": "x"}, "licenses": []},
    "licenses below": {"a": {"resources": [], "licenses": []}},
}
SILENT = {"nothing": {"profile": "data-package"}, "no text": {"licenses": [1], "contributors": [{}]}}
TELLING: dict[str, tuple[dict[str, object], list[Said]]] = {
    "name, title and path": (
        {"licenses": [{"name": "ODC-PDDL-1.0", "path": PDDL, "title": "PDDL 1.0"}]},
        [
            ("licenses.name", "ODC-PDDL-1.0", LICENSE),
            ("licenses.title", "PDDL 1.0", LICENSE),
            ("licenses.path", PDDL, URL),
        ],
    ),
    "as it was long ago": (
        {"licenses": [{"type": "odc-pddl", "url": PDDL}], "license": "PDDL-1.0"},
        [("licenses.type", "odc-pddl", LICENSE), ("licenses.url", PDDL, URL), ("license", "PDDL-1.0", LICENSE)],
    ),
    "people and places": (
        {
            "licenses": [],
            "title": "Pegs",
            "contributors": [{"title": "Ada"}],
            "sources": [{"title": "Old pegs", "path": "https://example.org"}],
        },
        [("contributors", "Ada", AUTHOR), ("sources", "https://example.org", SOURCE), ("title", "Pegs", TITLE)],
    ),
}


def packed(fields: dict[str, object]) -> bytes:
    return json.dumps(fields | {"resources": RESOURCES}).encode()


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_others_are_left_alone(content: dict[str, object]) -> None:
    assert is_left_alone(datapackage, json.dumps(content).encode())


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_must_not_fire(fields: dict[str, object]) -> None:
    assert told(datapackage, packed(fields)) == []


@pytest.mark.parametrize(("fields", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(fields: dict[str, object], expected: list[Said]) -> None:
    assert said(told(datapackage, packed(fields))) == expected


def test_a_resource_has_its_own() -> None:
    resources: list[object] = [
        {"path": ["a.csv"], "licenses": [{"name": "MIT"}]},
        {"name": "b", "licenses": [{"name": "ISC"}]},
    ]
    content = json.dumps({"licenses": [], "resources": resources}).encode()
    assert placed(told(datapackage, content)) == [
        ("resources[0].licenses[0]", "licenses.name", "MIT", Scope.PROJECT, "resource 0"),
        ("resources[1].licenses[0]", "licenses.name", "ISC", Scope.PROJECT, "b"),
    ]


def test_a_resource_by_itself_and_a_package_in_yaml() -> None:
    alone = b'{"$schema": "https://datapackage.org/profiles/2.0/dataresource.json", "licenses": [{"name": "MIT"}]}'
    assert said(told(datapackage, alone)) == [("licenses.name", "MIT", LICENSE)]
    yaml = b"name: pegs\nlicenses:\n  - name: CC-BY-4.0\nresources:\n  - name: bom\n    path: bom.csv\n"
    assert said(told(datapackage, yaml)) == [("licenses.name", "CC-BY-4.0", LICENSE), ("title", "pegs", TITLE)]


def test_broken_ones_are_survived() -> None:
    survives(datapackage, packed(TELLING["name, title and path"][0]))
