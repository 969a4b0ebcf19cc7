# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A content under a name lies in memory only, for as long as it is read, and leaves nothing behind."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typecode import contenttype

from licwatch.detect.named import named

OPEN = Path("/proc/self/fd")


def opened() -> set[str]:
    return {os.readlink(OPEN / name) for name in os.listdir(OPEN) if (OPEN / name).is_symlink()}


@given(st.binary(max_size=300), st.sampled_from(["content", "content.py", "locale/content.other"]))
def test_the_content_is_read_back(content: bytes, trait: str) -> None:
    with named(content, trait) as (location, kind):
        assert Path(location).read_bytes() == content
        assert contenttype.get_type(location) is kind
        assert kind.size == len(content)


def test_it_is_closed_and_forgotten_afterwards() -> None:
    before = opened()
    with named(b"content", "content"):
        assert any("licwatch-content" in link for link in opened())
    assert opened() == before
    assert not contenttype._registry


def test_it_is_closed_and_forgotten_when_reading_fails() -> None:
    before = opened()
    with pytest.raises(ZeroDivisionError), named(b"content", "content"):
        raise ZeroDivisionError
    assert opened() == before
    assert not contenttype._registry


def test_it_is_not_handed_on_to_other_programs() -> None:
    with named(b"content", "content") as (location, _):
        assert not os.get_inheritable(int(location.rpartition("/")[2]))


def test_two_at_the_same_place_are_told_apart() -> None:
    with named(b"one", "content.c") as (first, _):
        place = str(first)
    with named(b"other", "content.py") as (second, kind):
        assert str(second) == place
        assert second != first
        assert kind.location is second
        assert contenttype.get_type(second).filetype_pygment == "Python"


def test_a_content_longer_than_one_write_is_kept_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:7]))
    with named(b"0123456789" * 5, "content") as (location, _):
        assert Path(location).read_bytes() == b"0123456789" * 5
