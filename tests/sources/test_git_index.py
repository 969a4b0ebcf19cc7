# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The index is parsed as git writes it, and damage is an answer, never an accident."""

import contextlib
import hashlib
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.sources.git.index import UnreadableIndexError, parse
from tests.sources.gitmade import made


def signed(content: bytes) -> bytes:
    return content + hashlib.sha1(content).digest()


def header(version: int, count: int) -> bytes:
    return b"DIRC" + struct.pack(">II", version, count)


def entry(name: bytes, flags: int = 0) -> bytes:
    content = bytes(24) + struct.pack(">I", 0o100644) + bytes(12) + b"\x11" * 20
    return content + struct.pack(">H", flags | min(len(name), 0xFFF)) + name


@pytest.mark.parametrize("version", ["2", "3", "4"])
def test_versions_and_flags(tmp_path: Path, version: str) -> None:
    repository = made(tmp_path)
    long = "/".join("n" * 200 for _ in range(21))
    for name in ("a", "ab", "abc/d", "abc/e", long):
        oid = repository.blob(name.encode())
        repository.git("update-index", "--add", "--cacheinfo", f"100755,{oid},{name}")
    repository.git("update-index", "--index-version", "4" if version == "4" else "2")
    if version != "2":
        repository.git("update-index", "--skip-worktree", "ab")
    rows = parse((tmp_path / ".git/index").read_bytes(), 20)
    listed = repository.git("ls-files", "-sz").decode().split("\0")[:-1]
    assert [f"100755 {row.oid} 0\t{row.path.decode()}" for row in rows] == listed
    assert [row.path for row in rows if row.skipped] == ([] if version == "2" else [b"ab"])


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no index"),
        (signed(b"JUNK" + bytes(40)), "no index"),
        (signed(header(5, 0)), "version 5"),
        (header(2, 0) + b"\x01" * 20, "checksum"),
        (signed(header(2, 1)), "damaged"),
        (signed(header(2, 4_000_000_000)), "damaged"),
        (signed(header(2, 1) + entry(b"name")), "damaged"),
        (signed(header(4, 1) + entry(b"\x05name\0")), "damaged"),
        (signed(header(4, 1) + entry(b"\xff\xff\xff\xff\xff\xff\xff\xff\0")), "damaged"),
        (signed(header(2, 0) + b"link" + struct.pack(">I", 4) + bytes(4)), "split"),
        (signed(header(2, 0) + b"TREE" + struct.pack(">I", 2) + bytes(2) + b"sdir" + bytes(4)), "sparse"),
    ],
)
def test_what_cannot_be_used_says_why(content: bytes, why: str) -> None:
    with pytest.raises(UnreadableIndexError, match=why):
        parse(content, 20)


def test_a_checksum_that_was_left_out_is_no_damage() -> None:
    assert parse(header(2, 0) + bytes(20), 20) == []


def test_names_that_grow_upon_each_other_are_bounded() -> None:
    grown = b"".join(entry(b"", 0xFFF) + b"\0" + b"x" * 4000 + b"\0" for _ in range(2000))
    with pytest.raises(UnreadableIndexError, match="bytes"):
        parse(signed(header(4, 2000) + grown), 20)


@given(st.sampled_from([2, 3, 4]), st.integers(0, 5), st.binary(max_size=400))
def test_any_bytes_are_answered(version: int, count: int, body: bytes) -> None:
    with contextlib.suppress(UnreadableIndexError):
        parse(signed(header(version, count) + body), 20)
