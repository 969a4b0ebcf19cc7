# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""setup.cfg: the section of metadata alone."""

import pytest

from licwatch.readers.manifests import setup_cfg
from tests.readers.manifests.placing import AUTHOR, LICENSE, URL, is_left_alone, lines, told
from tests.readers.reading import Said, said, survives

NAME = "setup.cfg"
SILENT = {
    "settings of tools": b"[flake8]\nlicense = MIT\n[license]\nauthor = Ada\n",
    "empty": b"[metadata]\nlicense =\nauthor =\nlicense_files =\n",
    "a comment": b"[metadata]\n# license = MIT\n; author = Ada\n",
    "no section": b"license = MIT\n",
    "another classifier": b"[metadata]\nclassifiers =\n    Topic :: License\n",
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "a license": (b"[metadata]\nlicense = BSD 3-Clause\n", [("license", "BSD 3-Clause", LICENSE)]),
    "of a file": (b"[metadata]\nlicense = file: LICENSE.txt\n", [("license", "LICENSE.txt", URL)]),
    "files": (
        b"[metadata]\nlicense_file = A\nlicense_files = B, C\nlicense-files =\n  D\n  E\n",
        [
            ("license_file", "A", URL),
            ("license_files", "B", URL),
            ("license_files", "C", URL),
            ("license-files", "D", URL),
            ("license-files", "E", URL),
        ],
    ),
    "classifiers": (
        b"[metadata]\nclassifiers =\n    Topic :: Printing\n    License :: OSI Approved :: MIT License\n",
        [("classifiers", "License :: OSI Approved :: MIT License", LICENSE)],
    ),
    "people": (
        "[metadata]\nAuthor: Ada Exämple\nmaintainer = Bo\n".encode("latin-1"),
        [("author", "Ada Exämple", AUTHOR), ("maintainer", "Bo", AUTHOR)],
    ),
    "said twice": (b"[metadata]\nlicense = MIT\nlicense = %(x)s\n", [("license", "%(x)s", LICENSE)]),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert told(setup_cfg, content, NAME) == []
    assert is_left_alone(setup_cfg, content)


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(told(setup_cfg, content, NAME)) == expected
    assert said(told(setup_cfg, content.replace(b"\n", b"\r\n"), NAME)) == expected


def test_lines() -> None:
    assert lines(told(setup_cfg, TELLING["classifiers"][0], NAME)) == [("License :: OSI Approved :: MIT License", 4)]


def test_broken_ones_are_survived() -> None:
    survives(setup_cfg, TELLING["files"][0] + TELLING["classifiers"][0])
