# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A work tree is read as it lies there; what is tracked comes from the index, or from HEAD when that cannot be used."""

import os
import shutil
from pathlib import Path

import pytest

from licwatch.model.budget import Budgets
from licwatch.model.item import Kind
from licwatch.model.problem import Reason
from tests.sources.gitmade import contents, made

GPL, MIT = b"GNU GENERAL PUBLIC LICENSE\n", b"MIT License\n"
META = {b".git": "git-metadata"}


@pytest.mark.parametrize("version", ["2", "4"])
@pytest.mark.parametrize("form", ["sha1", "sha256"])
def test_tracked_files_agree_with_gits_own_list(tmp_path: Path, version: str, form: str) -> None:
    repository = made(tmp_path, f"--object-format={form}")
    for number in range(200):
        repository.write(f"d{number % 7}/some name {'x' * number}", b"%d" % number)
    commit = repository.commit(LICENSE=GPL)
    repository.write("untracked", b"u")
    repository.write("d0/.hidden/untracked", b"u")
    repository.git("update-index", "--index-version", version)
    source = repository.worktree()
    origin = source.origin()
    assert (origin.kind, origin.commit, origin.notes) == ("git-worktree", commit, ())
    assert "untracked files and history were not looked at" in origin.scope
    told = contents(source)
    assert list(told) == [b".git", *repository.git("ls-files", "-z").split(b"\0")[:-1]]
    assert told[b"LICENSE"] == GPL
    assert told[b"d1/some name " + b"x" * 8] == b"8"


def test_what_lies_there_is_read_and_not_what_git_holds(tmp_path: Path) -> None:
    repository = made(tmp_path)
    names = ["changed", "gone", "linked", "folder", "piped", "below/file", "same"]
    for name in names:
        repository.write(name, GPL)
    repository.commit()
    repository.write("changed", MIT)
    for name in ("gone", "linked", "folder", "piped"):
        (tmp_path / name).unlink()
    (tmp_path / "linked").symlink_to("/etc/passwd")
    repository.write("folder/inner", MIT)
    os.mkfifo(tmp_path / "piped")
    shutil.rmtree(tmp_path / "below")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/file").write_bytes(b"outside")
    (tmp_path / "below").symlink_to("elsewhere")
    assert contents(repository.worktree()) == META | {
        b"below/file": "deleted-in-worktree",
        b"changed": MIT,
        b"folder": "deleted-in-worktree",
        b"gone": "deleted-in-worktree",
        b"linked": b"-> /etc/passwd",
        b"piped": Reason.SPECIAL_FIFO,
        b"same": GPL,
    }


def test_submodules_and_lfs_pointers(tmp_path: Path) -> None:
    repository = made(tmp_path)
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 9\n"
    repository.commit(part=pointer)
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module")
    repository.git("commit", "-qm", "x")
    repository.write("module/file", b"x")
    met = {entry.path: entry for entry in repository.worktree(untracked=True).entries()}
    assert set(met) == {b".git", b"module", b"part"}
    assert (met[b"module"].kind, met[b"module"].target) == (Kind.SUBMODULE, b"1" * 40)
    assert met[b"part"].kind is Kind.LFS_POINTER
    assert met[b"part"].open is None


def test_files_left_out_of_a_sparse_checkout_come_from_git(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.write("keep/a", GPL)
    repository.write("leave/b", MIT)
    repository.commit(top=b"t")
    repository.git("sparse-checkout", "set", "--cone", "keep")
    assert not (tmp_path / "leave").exists()
    expected = META | {b"keep/a": GPL, b"leave/b": MIT, b"top": b"t"}
    assert contents(repository.worktree()) == expected
    assert repository.worktree().origin().notes == ()
    repository.git("sparse-checkout", "set", "--cone", "--sparse-index", "keep")
    assert contents(repository.worktree()) == expected
    assert any("sparse" in note for note in repository.worktree().origin().notes)


@pytest.mark.parametrize("damage", ["absent", "cut", "flipped", "fifo", "split", "empty"])
def test_an_index_that_cannot_be_used_falls_back_to_head(tmp_path: Path, damage: str) -> None:
    repository = made(tmp_path)
    repository.commit(a=GPL, b=MIT, c=b"c")
    repository.write("a", b"changed")
    (tmp_path / "b").unlink()
    index = tmp_path / ".git/index"
    content = index.read_bytes()
    if damage == "empty":
        repository.git("read-tree", "--empty")
    elif damage == "split":
        repository.git("update-index", "--split-index")
    else:
        index.unlink()
    if damage == "cut":
        index.write_bytes(content[:-30])
    if damage == "flipped":
        index.write_bytes(content[:40] + bytes([content[40] ^ 1]) + content[41:])
    if damage == "fifo":
        os.mkfifo(index)
    source = repository.worktree()
    assert any("the index was not used" in note for note in source.origin().notes)
    assert contents(source) == META | {b"a": b"changed", b"b": MIT, b"c": b"c"}


@pytest.mark.parametrize("head", [None, b"ref: refs/heads/unborn\n", b"ref: ../../etc/passwd\n", b"x" * 100, b"fifo"])
def test_without_a_head_every_file_is_read(tmp_path: Path, head: bytes | None) -> None:
    repository = made(tmp_path)
    repository.commit(a=GPL)
    repository.write("sub/untracked", MIT)
    mark = tmp_path / ".git/HEAD"
    mark.unlink()
    if head == b"fifo":
        os.mkfifo(mark)
    elif head:
        mark.write_bytes(head)
    expected = {b".git": Reason.GIT_NO_HEAD, b"a": GPL, b"sub/untracked": MIT}
    assert contents(repository.worktree()) == expected


def test_without_index_and_commit_every_file_is_read(tmp_path: Path) -> None:
    repository = made(tmp_path)
    head = repository.commit(a=GPL)
    (tmp_path / ".git/index").unlink()
    repository.object(head).unlink()
    assert contents(repository.worktree()) == {b".git": Reason.GIT_MISSING_OBJECT, b"a": GPL}


def test_alternates_without_an_index_leave_the_list_open(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(a=GPL)
    (tmp_path / ".git/objects/info/alternates").write_text("/nonexistent\n")
    assert contents(repository.worktree())[b".git"] == "git-metadata"
    (tmp_path / ".git/index").unlink()
    assert contents(repository.worktree()) == {b".git": Reason.GIT_OUTSIDE, b"a": GPL}


def test_a_file_in_conflict_is_one_entry(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(a=b"a")
    one, two = repository.blob(b"1"), repository.blob(b"2")
    rows = f"100644 {one} 1\tz\n100644 {one} 2\tz\n100644 {two} 3\tz\n"
    repository.git("update-index", "--index-info", stdin=rows.encode())
    repository.write("z", MIT)
    assert contents(repository.worktree()) == META | {b"a": b"a", b"z": MIT}


def test_untracked_and_ignored_files(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.write(".gitignore", b"*.o\n!keep.o\nbuild/\n")
    repository.write("build/forced", GPL)
    repository.git("add", "-f", "build/forced")
    repository.commit(a=b"a")
    (tmp_path / ".git/info/exclude").write_bytes(b"private\n")
    for name in ("x.o", "keep.o", "sub/y.o", "build/out", "private", "new", "sub/deep/new"):
        repository.write(name, b"n")
    (tmp_path / "nested").mkdir()
    made(tmp_path / "nested").commit(inner=MIT)
    (tmp_path / "dangling").symlink_to("nowhere")
    told = contents(repository.worktree(untracked=True))
    assert told == META | {
        b".gitignore": b"*.o\n!keep.o\nbuild/\n",
        b"a": b"a",
        b"build/forced": GPL,
        b"build": "gitignore",
        b"dangling": b"-> nowhere",
        b"keep.o": b"n",
        b"nested/.git": "git-metadata",
        b"nested/inner": MIT,
        b"new": b"n",
        b"private": "gitignore",
        b"sub/deep/new": b"n",
        b"sub/y.o": "gitignore",
        b"x.o": "gitignore",
    }


def test_the_budget_of_entries_holds(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(**{f"f{number}": b"x" for number in range(20)})
    told = contents(repository.worktree(budgets=Budgets(entries=10)))
    assert len(told) == 10 + 1
    assert told[b"."] is Reason.LIMIT_ENTRIES


def test_one_order_twice_and_nothing_of_the_source_is_left(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(b=b"b", a=b"a")
    repository.write("u", b"u")
    source = repository.worktree(untracked=True)
    assert list(contents(source).items()) == list(contents(source).items())
