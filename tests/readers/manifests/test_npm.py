# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""package.json and bower.json: licenses as texts, as objects, as lists of either."""

import json

import pytest

from licwatch.readers.manifests import npm
from tests.readers.manifests.placing import AUTHOR, LICENSE, URL, is_left_alone, lines, placed, told
from tests.readers.reading import Said, prose, read, said, survives

NAME = "package.json"
SILENT = {
    "a marker": {"type": "module"},
    "no text": {"license": 3, "author": None, "licenses": [7, [], {"type": 1}]},
    "empty": {"license": "", "author": "", "contributors": []},
    "of a dependency": {"dependencies": {"license": "MIT"}, "config": {"author": "Ada"}},
}
TELLING: dict[str, tuple[object, list[Said]]] = {
    "an expression": ({"license": "(MIT OR GPL-3.0-or-later)"}, [("license", "(MIT OR GPL-3.0-or-later)", LICENSE)]),
    "a file": ({"license": "SEE LICENSE IN terms.txt"}, [("license", "SEE LICENSE IN terms.txt", LICENSE)]),
    "an object": (
        {"license": {"type": "MIT", "url": "https://example.org/l"}},
        [("license.type", "MIT", LICENSE), ("license.url", "https://example.org/l", URL)],
    ),
    "a list": (
        {"licenses": [{"type": "MIT"}, "ISC"]},
        [("licenses.type", "MIT", LICENSE), ("licenses", "ISC", LICENSE)],
    ),
    "people": (
        {"author": "Ada <a@example.org>", "contributors": [{"name": "Bo", "email": "b@example.org"}, "Cy"]},
        [("author", "Ada <a@example.org>", AUTHOR), ("contributors", "Bo", AUTHOR), ("contributors", "Cy", AUTHOR)],
    ),
}


@pytest.mark.parametrize("package", SILENT.values(), ids=SILENT)
def test_must_not_fire(package: object) -> None:
    assert told(npm, json.dumps(package).encode(), NAME) == []


@pytest.mark.parametrize(("package", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(package: object, expected: list[Said]) -> None:
    assert said(told(npm, json.dumps(package, indent=2).encode(), NAME)) == expected
    assert said(told(npm, b"\xef\xbb\xbf" + json.dumps(package).encode(), "bower.json")) == expected


def test_any_other_json_is_left_alone() -> None:
    assert is_left_alone(npm, b'{"name": "x", "version": "1", "license": "MIT"}')
    assert is_left_alone(npm, b"[]", NAME)


def test_name_and_address_of_one_license_stand_at_one_place() -> None:
    met = placed(told(npm, b'{"licenses": [{"type": "MIT", "url": "u"}, {"type": "ISC"}]}', NAME))
    assert [(place, value) for place, _, value, _, _ in met] == [
        ("licenses[0]", "MIT"),
        ("licenses[0]", "u"),
        ("licenses[1]", "ISC"),
    ]


def test_lines_are_those_of_the_values() -> None:
    content = b'{\n "description": "license: MIT",\n "license":\n  "MIT",\n "author": {\n  "name": "Ada"}\n}'
    assert lines(told(npm, content, NAME)) == [("MIT", 4), ("Ada", 6)]


def test_broken_ones_are_survived() -> None:
    for package, _ in TELLING.values():
        survives(npm, json.dumps(package).encode(), 40)
    assert told(npm, b'{"license": "MIT",}', NAME) == []


def test_one_in_another_encoding_is_decoded() -> None:
    content = '{"author": "Ädä"}'
    met = read(npm, content.encode("utf-16"), NAME)
    assert prose(met) == [content]
    assert said(met) == [("author", "Ädä", AUTHOR)]
