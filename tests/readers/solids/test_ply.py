# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""PLY: comments and information of the header, and nothing behind it."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.readers import choose
from licwatch.readers.solids import ply
from tests.readers.reading import prose, read, survives

ELEMENTS = "element vertex 1\nproperty float x\nend_header\n"


def mesh(said: str = "", form: str = "ascii", more: str = "0\ncomment License\n") -> bytes:
    return f"ply\nformat {form} 1.0\n{said}{ELEMENTS}{more}".encode()


NO_MESH = [b"", b"ply", b"plywood\nformat ascii\n", b"ply\ncomment format\n", b"apply\nformat ascii 1.0\n"]
TELLING = {
    "a comment": ("comment License: CC BY-NC 4.0\n", "License: CC BY-NC 4.0"),
    "several, with information": ("comment by Ada\nobj_info CC0\n", "by Ada\nCC0"),
    "others between": ("comment by Ada\nelement face 0\ncomment CC0\n", "by Ada\n\nCC0"),
    "an empty one": ("comment\ncomment CC0\n", "CC0"),
}


@pytest.mark.parametrize("content", NO_MESH)
def test_what_is_no_mesh(content: bytes) -> None:
    assert choose(content) is not ply


def test_must_not_fire() -> None:
    assert read(ply, mesh()) == []
    assert read(ply, mesh("comment\n")) == []


@pytest.mark.parametrize(("said", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(said: str, expected: str) -> None:
    for form in ("ascii", "binary_little_endian", "binary_big_endian"):
        assert prose(read(ply, mesh(said, form))) == [expected]
    assert prose(read(ply, mesh(said).replace(b"\n", b"\r\n"))) == [expected]
    assert prose(read(ply, mesh(said).replace(b"\n", b"\r"))) == [expected]


def test_a_comment_before_the_format() -> None:
    (passage,) = read(ply, f"ply\ncomment CC0\nformat ascii 1.0\n{ELEMENTS}".encode())
    assert isinstance(passage, Passage)
    assert (passage.content, passage.line) == (b"CC0", 2)


def test_a_header_without_end() -> None:
    met = read(ply, b"ply\nformat ascii 1.0\ncomment CC0\n" + b"x" * (1 << 21))
    assert prose(met) == ["CC0"]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.LIMIT_HEADER]


def test_broken_ones_are_survived() -> None:
    survives(ply, mesh(TELLING["others between"][0]))
