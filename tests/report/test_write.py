# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Reports are written all or none; COMPLETE.json vouches for what is there and for nothing else."""

import hashlib
import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from licwatch.errors import OutputError
from licwatch.model.report import Report
from licwatch.report import FORMATS, manifest, rendered, write
from tests.report import samples

BOTH = ("json", "html")
OLD, NEW = samples.report([]), samples.small()


class Failing:
    """A format that fails after its first chunk."""

    NAME = "failing"
    SUFFIX = ".html"
    VERBATIM = False

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def render(self, report: Report) -> Iterator[str]:
        yield "half of it"
        raise self._error


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def vouched_for(folder: Path) -> bool:
    """Whether COMPLETE.json names exactly what is there, with right digests."""
    files = contents(folder)
    told = json.loads(files.pop(write.COMPLETE))
    listed = {name: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)} for name, data in files.items()}
    return bool(told["schema"] == manifest.SCAN_REPORT and told["files"] == listed)


@pytest.mark.parametrize("formats", [BOTH, ("json",), ("html",), ()])
def test_complete_json_vouches_for_what_was_written(tmp_path: Path, formats: tuple[str, ...]) -> None:
    folder = tmp_path / "a" / "b"
    write.all_of(NEW, formats, folder)
    assert sorted(contents(folder)) == sorted([*(f"report.{name}" for name in formats), "COMPLETE.json"])
    assert vouched_for(folder)
    assert json.loads((folder / "COMPLETE.json").read_bytes())["digest"] == NEW.digest
    for name in formats:
        assert (folder / f"report.{name}").read_bytes() == "".join(rendered(name, NEW)).encode()


def test_the_old_complete_json_goes_first_and_the_new_one_comes_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write.all_of(OLD, BOTH, tmp_path)
    replaced, replace = [], os.replace

    def watched(source: str, target: str, **given: int) -> None:
        assert not (tmp_path / "COMPLETE.json").exists()
        replaced.append(target)
        replace(source, target, **given)

    monkeypatch.setattr(os, "replace", watched)
    write.all_of(NEW, BOTH, tmp_path)
    assert replaced == ["report.json", "report.html", "COMPLETE.json"]
    assert vouched_for(tmp_path)


@pytest.mark.parametrize("error", [RuntimeError("a fault"), KeyboardInterrupt(), MemoryError()])
def test_a_format_that_fails_leaves_the_old_report_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    write.all_of(OLD, BOTH, tmp_path)
    before = contents(tmp_path)
    monkeypatch.setitem(FORMATS, "html", Failing(error))
    with pytest.raises(type(error)):
        write.all_of(NEW, BOTH, tmp_path)
    assert contents(tmp_path) == before


def test_a_full_disk_leaves_the_old_report_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write.all_of(OLD, BOTH, tmp_path)
    before = contents(tmp_path)
    monkeypatch.setitem(FORMATS, "html", Failing(OSError(28, "No space left on device")))
    with pytest.raises(OutputError, match="No space left on device"):
        write.all_of(NEW, BOTH, tmp_path)
    assert contents(tmp_path) == before


def test_a_failure_midway_leaves_nothing_that_vouches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write.all_of(OLD, BOTH, tmp_path)
    replace = os.replace

    def failing(source: str, target: str, **given: int) -> None:
        if target == "report.html":
            raise OSError(5, "Input/output error")
        replace(source, target, **given)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(OutputError):
        write.all_of(NEW, BOTH, tmp_path)
    assert sorted(contents(tmp_path)) == ["report.html", "report.json"]


@pytest.mark.parametrize("name", ["report.json", "report.html", "COMPLETE.json"])
@pytest.mark.parametrize("dangling", [False, True])
def test_a_link_is_replaced_and_not_followed(tmp_path: Path, name: str, dangling: bool) -> None:
    outside = tmp_path / "outside"
    if not dangling:
        outside.write_text("precious")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / name).symlink_to(outside)
    write.all_of(NEW, BOTH, folder)
    assert not (folder / name).is_symlink()
    assert vouched_for(folder)
    assert outside.exists() is not dangling
    assert dangling or outside.read_text() == "precious"


def test_a_link_at_the_place_beside_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("precious")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / f".report.json.{os.getpid()}.new").symlink_to(outside)
    write.all_of(NEW, BOTH, folder)
    assert vouched_for(folder)
    assert outside.read_text() == "precious"


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    write.all_of(NEW, BOTH, tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_folder_at_a_report_s_name_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "report.json").mkdir()
    with pytest.raises(OutputError) as met:
        write.all_of(NEW, BOTH, tmp_path)
    assert met.value.remedy
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json"]


def test_a_file_at_the_folder_s_name_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(OutputError):
        write.all_of(NEW, BOTH, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "mine"


def test_one_file(tmp_path: Path) -> None:
    write.one(tmp_path / "page.html", ["a", "b\n"])
    assert contents(tmp_path) == {"page.html": b"ab\n"}
    with pytest.raises(RuntimeError):
        write.one(tmp_path / "page.html", Failing(RuntimeError()).render(NEW))
    assert contents(tmp_path) == {"page.html": b"ab\n"}
    with pytest.raises(OutputError):
        write.one(tmp_path / "absent" / "page.html", ["a"])


def test_what_a_killed_scan_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    left = [f".report.html.{gone.pid}.new", f".COMPLETE.json.{gone.pid}.new"]
    kept = [f".report.json.{os.getppid()}.new", ".other.1.new", "notes"]
    for name in left + kept:
        (tmp_path / name).write_text("x")
    write.all_of(samples.small(), ["json"], tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {*kept, "report.json", "COMPLETE.json"}
