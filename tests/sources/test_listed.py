# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lists of names: read as hooks write them, and never a way out of the folder."""

import os
from pathlib import Path

import pytest

from licwatch.errors import UsageError
from licwatch.model.problem import Reason
from licwatch.sources.listed import Listed, names
from tests.sources.gitmade import contents

INSIDE = [
    (b"a\nb/c\n", (b"a", b"b/c")),
    (b"a\r\nb\r\n", (b"a", b"b")),
    (b"a\0b\nc\0", (b"a", b"b\nc")),
    (b"", ()),
    (b"b\na\nb\n./b\n", (b"a", b"b")),
    (b"/root/sub/x\n", (b"sub/x",)),
    (b"sub/../y\n", (b"y",)),
    (b"\xff\n", (b"\xff",)),
]


@pytest.mark.parametrize(("listed", "expected"), INSIDE)
def test_names_inside(listed: bytes, expected: tuple[bytes, ...]) -> None:
    assert names(listed, b"/root", b"/root") == expected


@pytest.mark.parametrize("listed", [b"../a", b"/etc/passwd", b"a/../../b", b".", b"/rootless/a"])
def test_names_outside_are_refused(listed: bytes) -> None:
    with pytest.raises(UsageError, match="not below the target"):
        names(listed, b"/root", b"/root")


def test_a_list_is_relative_to_where_it_was_made() -> None:
    assert names(b"a\n", b"/root/sub", b"/root") == (b"sub/a",)


def test_what_is_there_is_read_and_the_rest_is_told(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a").write_bytes(b"A")
    (tmp_path / "other").write_bytes(b"not listed")
    (tmp_path / "out").symlink_to("/etc")
    source = Listed(os.fsencode(tmp_path), (b"gone", b"out/passwd", b"sub", b"sub/a"))
    assert "all others were not looked at" in source.origin().scope
    told = contents(source)
    assert told.pop(b"out/passwd") in (Reason.IO_ERROR, Reason.IO_VANISHED)
    assert told == {b"gone": Reason.IO_VANISHED, b"sub": Reason.IO_ERROR, b"sub/a": b"A"}
