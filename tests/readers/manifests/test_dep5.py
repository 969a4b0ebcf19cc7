# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Debian's copyright file: stanzas of files, of the whole, and of license texts."""

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import dep5
from tests.readers.manifests.placing import (
    AUTHOR,
    HOLDER,
    LICENSE,
    SOURCE,
    TITLE,
    Placed,
    is_left_alone,
    lines,
    placed,
    told,
)
from tests.readers.reading import said, survives

HEAD = "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
NEAR, ALL = Scope.NEIGHBORS, Scope.PROJECT
OTHERS = {
    "prose": b"This package was debianized by Ada.\n\nLicense: GPL\n\n" + HEAD.encode(),
    "another format": b"Format: 3.0 (quilt)\nFiles: a\nLicense: MIT\n",
    "a mention": b"See copyright-format for\nFormat: of it.\n",
}
SILENT = {
    "a license text": "\nLicense: GPL-2+\n This program is free software.\n",
    "a comment": "# License: MIT\n\nComment: License: MIT\n",
    "only text": "\nFiles: *\nLicense:\n The text.\n",
}
TELLING: dict[str, tuple[str, list[Placed]]] = {
    "files": (
        "\nFiles: src/* debian/*\n doc/*.md\nCopyright: 2020 Ada\n   2021 Bo\nLicense: GPL-2+ and Expat\n The text.\n",
        [
            ("Files[0]", "Copyright", "2020 Ada", NEAR, "src/*\ndebian/*\ndoc/*.md"),
            ("Files[0]", "Copyright", "2021 Bo", NEAR, "src/*\ndebian/*\ndoc/*.md"),
            ("Files[0]", "License", "GPL-2+ and Expat", NEAR, "src/*\ndebian/*\ndoc/*.md"),
        ],
    ),
    "two stanzas, with spaces between": (
        "\nFiles: *\nLicense: MIT\n  \nFiles: b\nLicense: ISC\n",
        [("Files[0]", "License", "MIT", NEAR, "*"), ("Files[1]", "License", "ISC", NEAR, "b")],
    ),
    "the whole": (
        "License: BSD-3-clause\nCopyright:\n 2020 Ada\n",
        [("header", "License", "BSD-3-clause", ALL, ""), ("header", "Copyright", "2020 Ada", ALL, "")],
    ),
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_others_are_left_alone(content: bytes) -> None:
    assert is_left_alone(dep5, content)


@pytest.mark.parametrize("stanzas", SILENT.values(), ids=SILENT)
def test_must_not_fire(stanzas: str) -> None:
    assert told(dep5, (HEAD + stanzas).encode()) == []


@pytest.mark.parametrize(("stanzas", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(stanzas: str, expected: list[Placed]) -> None:
    assert placed(told(dep5, (HEAD + stanzas).encode())) == expected
    assert placed(told(dep5, ("# a comment\n\n" + HEAD + stanzas).replace("\n", "\r\n").encode())) == expected


def test_where_the_whole_comes_from() -> None:
    head = HEAD + "Upstream-Name: peg\nUpstream-Contact: Ada <a@example.org>\nSource:\n https://example.org\n (cut)\n"
    assert said(told(dep5, head.encode())) == [
        ("Upstream-Name", "peg", TITLE),
        ("Upstream-Contact", "Ada <a@example.org>", AUTHOR),
        ("Source", "https://example.org", SOURCE),
    ]


def test_kinds_and_lines() -> None:
    met = told(dep5, (HEAD + TELLING["files"][0]).encode())
    assert [kind for _, _, kind in said(met)] == [HOLDER, HOLDER, LICENSE]
    assert lines(met) == [("2020 Ada", 5), ("2021 Bo", 6), ("GPL-2+ and Expat", 7)]


def test_as_the_format_was_called_before() -> None:
    old = b"Format-Specification: http://svn.debian.org/wsvn/dep/web/deps/dep5.mdwn?op=file\n\nFiles: *\nLicense: MIT\n"
    assert said(told(dep5, old)) == [("License", "MIT", LICENSE)]


def test_broken_ones_are_survived() -> None:
    survives(dep5, (HEAD + TELLING["files"][0]).encode())
