# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names in archives are text; where they would lead on a disk is said."""

import time

import pytest

from licwatch.model.budget import KIB
from licwatch.model.problem import Reason
from licwatch.sources.archive.names import Names, inner

SAFE = [b"a", b"a/b", b"./a", b"a..b", b"..a", b"a/...", b"c:colon", b"-rf", b"a\nb", b"\xff", b"~", b"CON", b"%2e%2e/"]
SAFE += [b"nul\0", b"", b".", b"./", b"\\"]
UNSAFE = [
    b"../a", b"a/../b", b"a/..", b"..", b"/a", b"//a", b"C:\\a", b"c:/a", b"\\\\host\\share", b"\\a", b"a\\..\\b",
    b"./../a", b".//../a",
]  # fmt: skip


@pytest.mark.parametrize("name", SAFE)
def test_names_that_stay_inside(name: bytes) -> None:
    assert Names(64 * KIB).problem(inner(name)) is None


@pytest.mark.parametrize("name", UNSAFE)
def test_names_that_lead_out(name: bytes) -> None:
    problem = Names(64 * KIB).problem(inner(name))
    assert problem
    assert problem.reason is Reason.UNSAFE_PATH


INNER = [
    (b"a/", b"a"),
    (b"./a", b"a"),
    (b".//./a//", b"a"),
    (b"a/./b", b"a/b"),
    (b"a//b/././/c", b"a/b/c"),
    (b"a/.../b", b"a/.../b"),
    (b"a/../b", b"a/../b"),
    (b"//a", b"//a"),
    (b"/", b"/"),
    (b".a", b".a"),
    (b".", b"."),
    (b"", b"."),
    (b"./", b"."),
]


@pytest.mark.parametrize(("name", "path"), INNER)
def test_the_path_of_a_name(name: bytes, path: bytes) -> None:
    assert inner(name) == path


def test_below_a_link_is_not_where_it_seems() -> None:
    names = Names(99)
    names.link(b"a/l")
    for path in (b"a", b"a/l", b"a/lx", b"a/lx/b", b"l/b", b"a/b/l"):
        assert names.problem(path) is None
    for path in (b"a/l/b", b"a/l/b/c", b"a/l//b"):
        problem = names.problem(path)
        assert problem
        assert problem.reason is Reason.UNSAFE_LINK


def test_hostile_names_cost_little() -> None:
    began = time.monotonic()
    assert inner(b"./" * 500_000 + b"a") == b"a"
    names = Names(64 * KIB)
    for length in range(1, 2000):
        names.link(b"l" * length)
    for _ in range(20):
        assert names.problem(b"a/" * 32_000) is None
    assert names.problem(b"a" * 70_000)
    assert time.monotonic() - began < 20
