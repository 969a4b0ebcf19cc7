# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What lies around one file."""

import os
from pathlib import Path

import pytest

from licwatch.errors import TargetError
from licwatch.sources import around


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in (
        ".git/HEAD",
        "LICENSE",
        "package.json",
        "main.c",
        ".reuse/dep5",
        "debian/copyright",
        "a/REUSE.toml",
        "a/b/it.stl",
        "a/b/it.stl.license",
        "a/b/other.stl.license",
        "a/b/LICENSE-MIT",
        "c/LICENSE",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    return tmp_path


def test_the_place_of_a_file_is_the_work_tree_that_it_is_in(project: Path) -> None:
    assert around.place(os.fsencode(project / "a/b/it.stl")) == (os.fsencode(project), b"a/b/it.stl")


def test_or_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "it.stl").write_bytes(b"")
    assert around.place(os.fsencode(tmp_path / "it.stl")) == (os.fsencode(tmp_path), b"it.stl")


def test_or_the_current_folder_when_it_is_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one/cad").mkdir(parents=True)
    (tmp_path / "one-more").mkdir()
    (tmp_path / "one/cad/it.stl").write_bytes(b"")
    (tmp_path / "one-more/it.stl").write_bytes(b"")
    monkeypatch.chdir(tmp_path / "one")
    assert around.place(b"cad/it.stl") == (os.fsencode(tmp_path / "one"), b"cad/it.stl")
    assert around.place(b"../one-more/it.stl") == (os.fsencode(tmp_path / "one-more"), b"it.stl")
    monkeypatch.chdir(tmp_path / "one/cad")
    assert around.place(b"it.stl") == (os.fsencode(tmp_path / "one/cad"), b"it.stl")


def test_or_the_archive(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"")
    assert around.place(os.fsencode(tmp_path / "a.zip!/b/c.zip!/d")) == (os.fsencode(tmp_path / "a.zip"), b"b/c.zip!/d")


@pytest.mark.parametrize("name", ["nothing", "a", "nothing.zip!/a"])
def test_what_is_no_file_is_refused_with_a_remedy(project: Path, name: str) -> None:
    with pytest.raises(TargetError) as refused:
        around.place(os.fsencode(project / name))
    assert refused.value.remedy


def test_names_are_those_that_may_speak_for_it(project: Path) -> None:
    assert around.names(os.fsencode(project), b"a/b/it.stl") == (
        b"a/b/it.stl",
        b"a/b/LICENSE-MIT",
        b"a/b/it.stl.license",
        b"a/REUSE.toml",
        b"LICENSE",
        b"package.json",
        b".reuse/dep5",
        b"debian/copyright",
    )


def test_a_folder_that_cannot_be_listed_has_none(tmp_path: Path) -> None:
    assert around.names(os.fsencode(tmp_path), b"gone/it") == (b"gone/it",)
