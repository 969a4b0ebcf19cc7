# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which names decide who reads a content: only those of manifests that cannot be told by their bytes."""

import pytest

from licwatch.readers import called, choose, register

NONE = [
    b"",
    b"/",
    b"package.json/",
    b"package-lock.json",
    b"my-package.json",
    b"setup.cfg.in",
    b"LICENSE",
    b"gemspec",
    b"peg.gemspec.bak",
    b"\xff\xfe",
    "p\u0430ckage.json".encode(),
]
DECIDING = {
    b"package.json": "package.json",
    b"a/b/Package.JSON": "package.json",
    b"a.zip!/Cargo.toml": "cargo.toml",
    b"peg-1.0.gemspec": ".gemspec",
    b"a/Peg.NuSpec": ".nuspec",
    b"library.properties": "library.properties",
}


@pytest.mark.parametrize("path", NONE)
def test_most_names_decide_nothing(path: bytes) -> None:
    assert called(path) == ""


@pytest.mark.parametrize(("path", "name"), DECIDING.items())
def test_names_that_decide(path: bytes, name: str) -> None:
    assert called(path) == name


def test_what_is_called_stays_the_same() -> None:
    assert {called(name.encode()) for name in DECIDING.values()} == set(DECIDING.values())


def test_one_content_under_two_names() -> None:
    content = b'{"name": "peg", "license": "MIT"}'
    assert choose(content, called(b"a/package.json")).NAME == "npm"
    assert choose(content, called(b"a/composer.json")).NAME == "composer"
    assert choose(content, called(b"a/other.json")) is register()["text"]
