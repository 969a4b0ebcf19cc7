# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON-LD of CodeMeta, schema.org, Croissant and research crates."""

import json

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import codemeta
from tests.readers.manifests.placing import AUTHOR, HOLDER, LICENSE, SOURCE, TITLE, URL, is_left_alone, placed, told
from tests.readers.reading import Said, said, survives

CONTEXT = {"@context": "https://doi.org/10.5063/schema/codemeta-2.0"}
CC_BY = "https://creativecommons.org/licenses/by/4.0/"
OTHERS = {
    "another vocabulary": {"@context": "https://www.w3.org/ns/activitystreams", "license": "MIT"},
    "a context that is not the outermost": {"packets": [{"@context": "https://schema.org", "license": "MIT"}]},
    "a schema of JSON": {"$schema": "http://json-schema.org/schema", "license": "MIT"},
}
SILENT = {
    "nothing": {"@type": "SoftwareSourceCode"},
    "of what is needed": {"softwareRequirements": [{"name": "peg", "license": CC_BY}]},
    "empty": {"license": "", "author": [{}], "name": {"@value": 1}},
}
TELLING: dict[str, tuple[dict[str, object], list[Said]]] = {
    "an address": ({"license": CC_BY}, [("license", CC_BY, LICENSE)]),
    "a list": ({"license": ["MIT", {"@id": CC_BY}]}, [("license", "MIT", LICENSE), ("license.@id", CC_BY, URL)]),
    "an object": (
        {"license": {"@type": "CreativeWork", "type": "CreativeWork", "name": "CC BY 4.0", "url": CC_BY}},
        [("license.name", "CC BY 4.0", LICENSE), ("license.url", CC_BY, URL)],
    ),
    "a prefix": (
        {"sc:license": CC_BY, "dct:license": "MIT"},
        [("sc:license", CC_BY, LICENSE), ("dct:license", "MIT", LICENSE)],
    ),
    "a key in full": ({"http://schema.org/license": CC_BY}, [("http://schema.org/license", CC_BY, LICENSE)]),
    "people and places": (
        {
            "author": [{"givenName": "Ada", "familyName": "Example"}],
            "creator": "Bo",
            "copyrightHolder": {"name": "Pegs Ltd"},
            "name": "peg",
            "isBasedOn": [{"@id": "https://example.org/old"}, "https://example.org/older"],
        },
        [
            ("copyrightHolder", "Pegs Ltd", HOLDER),
            ("author", "Ada Example", AUTHOR),
            ("creator", "Bo", AUTHOR),
            ("name", "peg", TITLE),
            ("isBasedOn", "https://example.org/old", SOURCE),
            ("isBasedOn", "https://example.org/older", SOURCE),
        ],
    ),
}
CRATE = {
    "@context": "https://w3id.org/ro/crate/1.1/context",
    "@graph": [
        {"@id": "ro-crate-metadata.json", "about": {"@id": "./"}, "license": "not of the crate"},
        {"@id": "./", "@type": "Dataset", "name": "Pegs", "license": {"@id": CC_BY}},
        {"@id": "data/peg.stl", "@type": ["File"], "license": {"@id": "https://spdx.org/licenses/MIT"}},
        {"@id": CC_BY, "@type": "CreativeWork", "name": "CC BY 4.0", "license": "of the license"},
    ],
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_others_are_left_alone(content: dict[str, object]) -> None:
    assert is_left_alone(codemeta, json.dumps(content).encode())


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_must_not_fire(fields: dict[str, object]) -> None:
    assert told(codemeta, json.dumps(CONTEXT | fields).encode()) == []


@pytest.mark.parametrize(("fields", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(fields: dict[str, object], expected: list[Said]) -> None:
    assert said(told(codemeta, json.dumps(CONTEXT | fields).encode())) == expected


def test_the_license_of_the_description_is_that_of_the_file() -> None:
    met = placed(told(codemeta, json.dumps(CONTEXT | {"sdLicense": "CC0-1.0", "license": "MIT"}).encode()))
    assert met == [("", "license", "MIT", Scope.PROJECT, ""), ("", "sdLicense", "CC0-1.0", Scope.FILE, "")]


def test_a_crate_speaks_of_itself_and_of_its_files() -> None:
    assert placed(told(codemeta, json.dumps(CRATE).encode())) == [
        ("", "license.@id", CC_BY, Scope.PROJECT, ""),
        ("", "name", "Pegs", Scope.PROJECT, ""),
        ("", "license.@id", "https://spdx.org/licenses/MIT", Scope.PROJECT, "data/peg.stl"),
    ]


def test_a_crate_without_a_root_says_nothing() -> None:
    assert told(codemeta, b'{"@context": "https://schema.org", "@graph": [{"@id": "x", "license": "MIT"}]}') == []


def test_broken_ones_are_survived() -> None:
    survives(codemeta, json.dumps(CRATE).encode())
    survives(codemeta, json.dumps(CONTEXT | TELLING["people and places"][0]).encode())
