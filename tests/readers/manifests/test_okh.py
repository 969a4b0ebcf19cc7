# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Open Know-How manifests of the first version: three licenses, and where the design comes from."""

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import okh
from tests.readers.manifests.placing import AUTHOR, SOURCE, TITLE, Placed, is_left_alone, lines, placed, told
from tests.readers.reading import Said, said, survives

ALL = Scope.PROJECT
HEAD = b"# The content of this manifest is CC BY.\nmanifest-author:\n  name: Cy\n"
OTHERS = {
    "a citation": b"cff-version: 1.2.0\nlicense: MIT\n",
    "a role for servers": b"---\nlicense: MIT\nauthor: Ada\nplatforms: []\n",
    "licenses of a book": b"license:\n  documentation: CC-BY-4.0\n  hardware: none\n",
    "one of its keys": b"licensor: Ada\nlicense: MIT\n",
}
SILENT = {
    "the template": b"license:\n  hardware: \n  documentation:\n  software: null\nlicensor:\n  name:\n  email:\n",
    "the template's sources": b"license:\nlicensor:\nderivative-of:\n  title:\n  manifest: \n",
}
TELLING: dict[str, tuple[bytes, list[Placed]]] = {
    "three licenses": (
        b"license:\n  hardware: CERN-OHL-1.2\n  documentation: CC-BY-4.0\n  software: GPL-3.0\nlicensor: Ada\n",
        [
            ("", "license.hardware", "CERN-OHL-1.2", ALL, "hardware"),
            ("", "license.documentation", "CC-BY-4.0", ALL, "documentation"),
            ("", "license.software", "GPL-3.0", ALL, "software"),
            ("", "licensor", "Ada", ALL, ""),
        ],
    ),
    "one license": (
        b"license: CERN-OHL-S-2.0\nlicensor:\n  name: Ada\n  email: a@example.org\n",
        [("", "license", "CERN-OHL-S-2.0", ALL, ""), ("", "licensor", "Ada", ALL, "")],
    ),
}
SOURCES: dict[str, tuple[bytes, list[Said]]] = {
    "an object": (
        b"derivative-of:\n  title: Old peg\n  web: https://example.org/old\n",
        [
            ("derivative-of.web", "https://example.org/old", SOURCE),
            ("derivative-of.title", "Old peg", SOURCE),
        ],
    ),
    "a list": (
        b"variant-of:\n- manifest: https://example.org/a.yml\n- https://example.org/b\n",
        [
            ("variant-of.manifest", "https://example.org/a.yml", SOURCE),
            ("variant-of", "https://example.org/b", SOURCE),
        ],
    ),
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_others_are_left_alone(content: bytes) -> None:
    assert is_left_alone(okh, content)


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_must_not_fire(fields: bytes) -> None:
    assert told(okh, HEAD + fields) == []


@pytest.mark.parametrize(("fields", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(fields: bytes, expected: list[Placed]) -> None:
    assert placed(told(okh, HEAD + fields)) == expected
    assert placed(told(okh, b"---\n" + HEAD + fields)) == expected


@pytest.mark.parametrize(("fields", "expected"), SOURCES.values(), ids=SOURCES)
def test_where_it_comes_from(fields: bytes, expected: list[Said]) -> None:
    assert said(told(okh, HEAD + b"licensor:\nlicense:\ntitle: Peg\n" + fields)) == [*expected, ("title", "Peg", TITLE)]


def test_it_is_known_by_its_version_or_by_hardware_that_is_licensed() -> None:
    assert said(told(okh, b"okhv: OKH-LOSHv1.0\nlicense: MIT\n"))[0][:2] == ("license", "MIT")
    met = told(okh, b"licensor: Ada\nlicense:\n    # of the thing\n    hardware: MIT\n")
    assert said(met)[1] == ("licensor", "Ada", AUTHOR)
    assert lines(met) == [("MIT", 4), ("Ada", 1)]


def test_broken_ones_are_survived() -> None:
    survives(okh, HEAD + TELLING["three licenses"][0] + SOURCES["a list"][0])
