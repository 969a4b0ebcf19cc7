# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Opening below a folder: by its path, without links."""

import os
from pathlib import Path

from licwatch.model.item import Kind
from licwatch.model.problem import Reason
from licwatch.sources import openat


def test_a_path_through_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret").write_text("secret")
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "way").symlink_to("../outside")
    root = os.open(tmp_path / "root", os.O_RDONLY)
    entry = openat.entry(root, b"way/secret")
    os.close(root)
    assert entry.open is None
    assert entry.problem


def test_an_entry_opens_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file").write_text("text")
    root = os.open(tmp_path, os.O_RDONLY)
    entry = openat.entry(root, b"a/file")
    assert entry.size == 4
    assert entry.open
    with entry.open() as file:
        assert file.read() == b"text"
    assert openat.entry(root, b"a").kind is Kind.DIRECTORY
    gone = openat.entry(root, b"b/none")
    assert gone.problem
    assert gone.problem.reason is Reason.IO_VANISHED
    os.close(root)
