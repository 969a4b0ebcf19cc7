# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""go.mod: no license, only a name."""

import pytest

from licwatch.readers.manifests import go_mod
from tests.readers.manifests.placing import TITLE, is_left_alone, told
from tests.readers.reading import Said, said, survives

NAME = "go.mod"
SILENT = {"nothing": b"go 1.21\n", "a comment": b"// module example.org/peg\n", "what it requires": b"require a v1\n"}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "a module": (b"// License: MIT\nmodule example.org/peg\n\ngo 1.21\n", [("module", "example.org/peg", TITLE)]),
    "in quotes": (b'module "example.org/peg" // Deprecated\n', [("module", "example.org/peg", TITLE)]),
    "in a block": (b"module (\n\texample.org/peg\n)\n", [("module", "example.org/peg", TITLE)]),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(go_mod, content, NAME) == []
    assert is_left_alone(go_mod, content)


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(told(go_mod, content, NAME)) == expected


def test_broken_ones_are_survived() -> None:
    survives(go_mod, TELLING["in a block"][0])
