# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The globs of declarations."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.judge.globs import Dialect, is_plain, literal, matches, parsed, pieces

REUSE, DEP5 = Dialect.REUSE, Dialect.DEP5
NOT = [
    ("*", "a/b", REUSE),
    ("*.c", "a/b.c", REUSE),
    ("src/*", "src/a/b", REUSE),
    ("src/**", "src", REUSE),
    ("a?c", "abc", REUSE),
    (r"a\*c", "abc", REUSE),
    ("a", "ab", REUSE),
    ("ab", "a", REUSE),
    ("A", "a", REUSE),
    ("a?c", "ac", DEP5),
    (r"a\?c", "abc", DEP5),
    ("*.c", "a.h", DEP5),
]
FITS = [
    ("**", "a/b", REUSE),
    ("*", "a", REUSE),
    ("*.c", "b.c", REUSE),
    ("src/**", "src/a/b.c", REUSE),
    ("src/**/b.c", "src/a/b.c", REUSE),
    ("**/a*b", "x/a1/ab", REUSE),
    ("*a*/b", "xaya/b", REUSE),
    (r"a\*c", "a*c", REUSE),
    ("***", "a/b", REUSE),
    ("*", "a/b/c", DEP5),
    ("src/*.c", "src/a/b.c", DEP5),
    ("a?c", "a/c", DEP5),
    (r"a\?c", "a?c", DEP5),
    (r"a\\c", r"a\c", DEP5),
    ("", "", REUSE),
]


@pytest.mark.parametrize(("glob", "path", "dialect"), NOT)
def test_must_not_fit(glob: str, path: str, dialect: Dialect) -> None:
    assert not matches(parsed(glob, dialect), path)


@pytest.mark.parametrize(("glob", "path", "dialect"), FITS)
def test_must_fit(glob: str, path: str, dialect: Dialect) -> None:
    assert matches(parsed(glob, dialect), path)


@given(st.text("ab/*", max_size=8), st.text("ab/", max_size=10), st.sampled_from(Dialect))
def test_it_fits_as_a_regular_expression_would(glob: str, path: str, dialect: Dialect) -> None:
    one = "[^/]*" if dialect is REUSE else ".*"
    pattern = re.sub(r"\*+", lambda stars: ".*" if len(stars[0]) > 1 else one, glob)
    assert matches(parsed(glob, dialect), path) == bool(re.fullmatch(pattern, path))


@given(st.text("ab/*", max_size=8), st.text("ab/", max_size=10), st.sampled_from(Dialect))
def test_a_path_that_fits_has_all_pieces(glob: str, path: str, dialect: Dialect) -> None:
    tokens = parsed(glob, dialect)
    assert not matches(tokens, path) or all(piece in path for piece in pieces(tokens))


def test_pieces_are_what_is_no_wildcard() -> None:
    assert pieces(parsed(r"a/**/long\*er*", REUSE)) == ("/long*er", "a/")
    assert pieces(parsed("**", REUSE)) == ()


def test_more_wildcards_than_a_person_writes_fit_nothing() -> None:
    assert matches(parsed("*a" * 16, DEP5), "a" * 16)
    assert not matches(parsed("*a" * 17, DEP5), "a" * 17)
    assert not matches(parsed("*a" * 17, DEP5), "")


@pytest.mark.parametrize(("glob", "plain"), [("a/b.c", True), (r"a\*", True), ("*", False), ("", True)])
def test_a_plain_one_fits_one_path(glob: str, plain: bool) -> None:
    tokens = parsed(glob, REUSE)
    assert is_plain(tokens) is plain
    assert not plain or matches(tokens, literal(tokens))
