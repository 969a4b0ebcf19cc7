# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A folder is walked to its end, and nothing in it is followed, waited for or dropped."""

import os
import socket
from pathlib import Path

import pytest

from licwatch.errors import TargetError
from licwatch.model.budget import Budgets
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Reason
from licwatch.sources.folder import Folder


def walked(path: Path, **given: object) -> dict[bytes, Entry]:
    entries = list(Folder(os.fsencode(path), Budgets(), **given).entries())  # type: ignore[arg-type]
    assert len({entry.path for entry in entries}) == len(entries)
    return {entry.path: entry for entry in entries}


def test_every_file_is_an_entry_with_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.txt").write_bytes(b"deep")
    (tmp_path / "top").write_bytes(b"")
    read = {}
    for entry in Folder(os.fsencode(tmp_path), Budgets()).entries():
        assert entry.open
        with entry.open() as file:
            read[entry.path] = file.read()
    assert read == {b"a/b/c.txt": b"deep", b"top": b""}


def test_links_are_text_and_never_followed(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(".")
    (tmp_path / "out").symlink_to("/etc/passwd")
    met = walked(tmp_path)
    assert {path: (entry.kind, entry.target, entry.open) for path, entry in met.items()} == {
        b"loop": (Kind.SYMLINK, b".", None),
        b"out": (Kind.SYMLINK, b"/etc/passwd", None),
    }


def test_special_files_are_listed_and_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        met = walked(tmp_path)
    assert {path: entry.problem.reason for path, entry in met.items() if entry.problem} == {
        b"fifo": Reason.SPECIAL_FIFO,
        b"socket": Reason.SPECIAL_SOCKET,
    }


def test_a_tree_deeper_than_the_longest_path_is_read_to_its_end(tmp_path: Path) -> None:
    depth = 700
    here = os.open(tmp_path, os.O_RDONLY)
    for number in range(depth):
        name = f"folder-{number:04}"
        os.mkdir(name, dir_fd=here)
        below = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
        for file in ("before", "zafter"):
            os.close(os.open(file, os.O_CREAT | os.O_WRONLY, dir_fd=here))
    os.close(here)
    met = walked(tmp_path)
    assert len(met) == 2 * depth
    assert max(map(len, met)) > 4096
    assert not [entry for entry in met.values() if entry.problem]


def test_names_are_bytes(tmp_path: Path) -> None:
    names = [b"\xff\xfe", b"new\nline", b"\x1b[31mred", "\u202egnp.exe".encode(), b"LICENSE", b"license"]
    for name in names:
        os.close(os.open(os.path.join(os.fsencode(tmp_path), name), os.O_CREAT | os.O_WRONLY))
    assert sorted(walked(tmp_path)) == sorted(names)


def test_what_is_left_out_is_named(tmp_path: Path) -> None:
    for folder in (".git", "vendor", "kept"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "file").touch()
    met = walked(tmp_path, prune=lambda path: "exclude:vendor/" if path == b"vendor" else None)
    assert {path: entry.skipped for path, entry in met.items()} == {
        b".git": "git-metadata",
        b"vendor": "exclude:vendor/",
        b"kept/file": None,
    }


def test_a_path_over_the_budget_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "long-name").touch()
    entries = list(Folder(os.fsencode(tmp_path), Budgets(name=4)).entries())
    assert [(entry.path, entry.problem and entry.problem.reason) for entry in entries] == [
        (b"long", Reason.PATH_TOO_LONG)
    ]


def test_a_file_that_another_one_replaced_is_not_read(tmp_path: Path) -> None:
    from licwatch.errors import ItemError

    (tmp_path / "file").write_text("one")
    for entry in Folder(os.fsencode(tmp_path), Budgets()).entries():
        (tmp_path / "other").write_text("two")
        os.replace(tmp_path / "other", tmp_path / "file")
        assert entry.open
        with pytest.raises(ItemError) as caught:
            entry.open()
        assert caught.value.problem.reason is Reason.IO_CHANGED


def test_a_missing_folder_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(TargetError) as caught:
        list(Folder(os.fsencode(tmp_path / "none"), Budgets()).entries())
    assert caught.value.remedy
