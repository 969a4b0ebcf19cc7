# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Ignore rules agree with git's, and a hostile pattern costs little."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.sources.git.ignores import Ignores, patterns
from tests.sources.gitmade import Made, made

# ruff: noqa: E501 - tables read best in long lines
PATHS = [
    "a", "b", "a.o", "ab.o", ".hid", "#x", "!y", "sp ", "d/a", "d/b", "d/a.o", "d/e/a", "d/e/f/a", "d/e/f/b.o", "e/a", "e/d/a",
    "a-b", "a]b", "A", "1x", "d/x y", "\\z", "caf\u00e9", "foo/bar/baz", "foo/x/baz", "foo/baz", "e/[a]", "f*", "d/f", "xx/yy",
]  # fmt: skip
LINES = [
    "a", "/a", "a/", "d/", "d", "/d/a", "d/a", "*.o", "!a.o", "!*.o", "**/a", "d/**", "d/**/a", "**", "*", "/*", "!d/", "!/d",
    "d/*", "d/*/a", "foo/**/baz", "foo/**baz", "[ab]", "[!a]*", "[^a].o", "[a-c].o", "[[:digit:]]*", "[]]", "a[]]b", "\\#x",
    "\\!y", "#x", "sp\\ ", "a ", "", "\\", "[", "[a", "?", "a?b", ".*", "*/", "**/", "caf*", "caf??", "\\\\z", "e/\\[a\\]",
    "*a*", "*.*", "d/e/f/", "!d/e/f/a", "/**/f", "x*x", "f\\*", "[[:nope:]]", "[z-a]", "/", "//a", "xx/yy/", "[a-]b", "a[-]b",
]  # fmt: skip


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Made:
    repository = made(tmp_path_factory.mktemp("ignores"))
    # check-ignore fails when it finds nothing at all
    repository.write(".git/info/exclude", b"always\n")
    return repository


def ours(root: Path, path: str) -> bool:
    """Whether a file is ignored: by itself or through a folder above it."""
    fd = os.open(root, os.O_RDONLY)
    try:
        ignores = Ignores(fd, b"")
        parts = os.fsencode(path).split(b"/")
        folders = (b"/".join(parts[:depth]) for depth in range(1, len(parts)))
        return any(ignores.rule(folder, True) for folder in folders) or ignores.rule(os.fsencode(path), False)
    finally:
        os.close(fd)


def disagreements(repository: Made, top: list[str], below: list[str]) -> list[str]:
    repository.write(".gitignore", "\n".join(top).encode())
    repository.write("d/.gitignore", "\n".join(below).encode())
    asked = b"".join(os.fsencode(path) + b"\0" for path in [*PATHS, "always"])
    words = repository.git("check-ignore", "--no-index", "-z", "-v", "-n", "--stdin", stdin=asked).decode().split("\0")
    theirs = {
        path: bool(pattern) and not pattern.startswith("!")
        for pattern, path in zip(words[2::4], words[3::4], strict=True)
    }
    assert set(theirs) == {*PATHS, "always"}
    return [path for path in PATHS if ours(repository.path, path) != theirs[path]]


@pytest.mark.parametrize("start", range(0, len(LINES), 8))
def test_single_lines_agree_with_git(repository: Made, start: int) -> None:
    for line in LINES[start : start + 8]:
        assert disagreements(repository, [line], []) == [], line
        assert disagreements(repository, ["*", "!d/", line], [line]) == [], line


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=5), st.lists(st.sampled_from(LINES), max_size=3))
def test_files_of_lines_agree_with_git(repository: Made, top: list[str], below: list[str]) -> None:
    assert disagreements(repository, top, below) == []


def test_a_hostile_pattern_costs_little() -> None:
    (star,) = patterns(b"a*" * 100 + b"b")
    (deep,) = patterns(b"**/a/" * 100 + b"b")
    began = time.monotonic()
    assert not star.match([b"a" * 255], False)
    assert not deep.match([b"a"] * 2000, False)
    assert time.monotonic() - began < 20


@given(st.binary(max_size=60), st.lists(st.binary(min_size=1, max_size=8), min_size=1, max_size=4))
def test_any_pattern_is_answered(line: bytes, parts: list[bytes]) -> None:
    for pattern in patterns(line):
        pattern.match(parts, True)
