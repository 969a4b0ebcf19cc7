# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The oracle says of a content what ScanCode's public functions say of a file, and leaves nothing behind."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typecode import contenttype

from licwatch.detect.trait import trait
from tests.detect import oracle
from tests.detect.oracle import named

OPEN = Path("/proc/self/fd")
FILES = {
    "a.c": b"/* Copyright (c) 2001, 2003-2005 Jane Doe <jane@example.org>\n * SPDX-License-Identifier: MIT */\n",
    "CREDITS": b"People\n\nN: Jane Doe\nE: jane@example.org\nD: code\n\nN: Joe Bloggs\n",
    "people.txt": b"People\n\nN: Jane Doe\nE: jane@example.org\nD: code\n\nN: Joe Bloggs\n",
    "a.html": b"<p>Copyright &copy; 2010 <b>Jane Doe</b>, see the license file, Apache License 2.0 applies</p>\n" * 3,
    "a.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0 MIT License",
    "nothing.txt": b"nothing\n",
    "empty": b"",
}


def opened() -> set[str]:
    return {os.readlink(OPEN / name) for name in os.listdir(OPEN) if (OPEN / name).is_symlink()}


@pytest.mark.parametrize("name", FILES)
def test_licenses_are_those_of_the_public_function(name: str, stock: Any, tmp_path: Path) -> None:
    from scancode.api import get_licenses

    (tmp_path / name).write_bytes(FILES[name])
    theirs = get_licenses(os.fspath(tmp_path / name), license_diagnostics=True)
    told = oracle.licenses(FILES[name], trait(name.encode()))
    assert told.license_expression == theirs["detected_license_expression"]
    assert told.license_expression_spdx == theirs["detected_license_expression_spdx"]
    assert told.percentage_of_license_text == theirs["percentage_of_license_text"]
    assert len(told.clues) == len(theirs["license_clues"])
    for mine, other in zip(told.detections, theirs["license_detections"], strict=True):
        assert (mine.license_expression, mine.identifier) == (other["license_expression"], other["identifier"])
        assert list(mine.detection_log) == other["detection_log"]
        for match, found in zip(mine.matches, other["matches"], strict=True):
            for key in ("start_line", "end_line", "matcher", "score", "matched_length", "match_coverage"):
                assert getattr(match, key) == found[key]


@pytest.mark.parametrize("name", FILES)
def test_copyrights_are_those_of_the_public_function(name: str, tmp_path: Path) -> None:
    from scancode.api import get_copyrights

    (tmp_path / name).write_bytes(FILES[name])
    theirs = get_copyrights(os.fspath(tmp_path / name))
    told = oracle.copyrights(FILES[name], trait(name.encode()))
    for key in ("copyrights", "holders", "authors"):
        found = [(s[key[:-1]], s["start_line"], s["end_line"]) for s in theirs[key]]
        assert [(s.value, s.start_line, s.end_line) for s in getattr(told, key)] == found


@given(st.binary(max_size=300), st.sampled_from(["content", "content.py", "locale/content.other"]))
def test_the_content_is_read_back(content: bytes, stand_in: str) -> None:
    with named(content, stand_in) as (location, kind):
        assert Path(location).read_bytes() == content
        assert contenttype.get_type(location) is kind
        assert kind.size == len(content)


def test_it_is_closed_and_forgotten_afterwards() -> None:
    before = opened()
    with named(b"content", "content"):
        assert any("licwatch-content" in link for link in opened())
    with pytest.raises(ZeroDivisionError), named(b"content", "content"):
        raise ZeroDivisionError
    assert opened() == before
    assert not contenttype._registry


def test_two_at_the_same_place_are_told_apart() -> None:
    with named(b"one", "content.c") as (first, _):
        place = str(first)
    with named(b"other", "content.py") as (second, kind):
        assert str(second) == place
        assert second != first
        assert kind.location is second
        assert contenttype.get_type(second).filetype_pygment == "Python"
