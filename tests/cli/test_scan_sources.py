# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Other ways in: addresses, several targets, lists of targets and of files."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scanning import Run
from tests.sources.gitmade import made

MIT = b"SPDX-License-Identifier: MIT\n"


def loaded(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return told


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_an_address_is_fetched_and_named_after_itself(run: Run, tmp_path: Path) -> None:
    made(tmp_path / "thing").commit(LICENSE=MIT)
    address = f"file://{tmp_path}/thing"
    assert run("scan", address, "-o", "out")[0] == 0
    target = loaded(tmp_path / "out/report.json")["run"]["target"]
    assert (target["name"], target["kind"]) == ("thing", "git-revision")
    assert f"fetched from {address}" in target["notes"]
    assert str(tmp_path / "cache") not in (tmp_path / "out/report.json").read_text()
    before = (tmp_path / "out/report.json").read_bytes()
    assert run("scan", address, "-o", "out", "--offline")[0] == 0
    assert (tmp_path / "out/report.json").read_bytes() == before


def test_offline_refuses_what_was_never_fetched(run: Run) -> None:
    code, _, err = run("scan", "https://example.invalid/x.git", "--offline")
    assert code == 2
    assert "--offline forbids it" in err


@pytest.mark.parametrize("words", [("--offline",), (), ("-v",)])
def test_credentials_are_nowhere(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    secret = "http://ada:s3cret@127.0.0.1:9/x.git"
    code, out, err = run("scan", secret, "-o", "out", *words)
    assert code == 2
    code, more, more_err = run("scan", secret, "also", "-o", "many", *words)
    assert code == 3
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert "s3cret" not in out + err + more + more_err
    assert b"s3cret" not in left


def test_several_targets_have_a_report_each(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_bytes(MIT)
    (tmp_path / "list.csv").write_text("target,name\ntwo,second\nabsent,third\n")
    code, out, err = run("scan", "one", "--targets", "list.csv", "-o", "out")
    assert code == 3
    assert "001-one: complete, one" in out
    assert "002-second: complete, two" in out
    assert "003-third: failed, absent (there is nothing to scan at absent" in out
    assert "Traceback" not in err
    assert loaded(tmp_path / "out/001-one/report.json")["run"]["target"]["name"] == "one"
    statuses = loaded(tmp_path / "out/targets.json")
    assert [target["outcome"] for target in statuses["targets"]] == ["complete", "complete", "failed"]
    assert statuses["finished"] is True


def test_revisions_of_one_repository_from_a_list(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = made(tmp_path / "repo")
    for version in ("v1", "v2"):
        repository.commit(**{version: MIT})
        repository.git("tag", version)
    standard_input(monkeypatch, b"repo,first,v1\nrepo,second,v2\n")
    assert run("scan", "--targets", "-", "-o", "out")[0] == 0
    paths = [item["path"] for item in loaded(tmp_path / "out/001-first/report.json")["items"]]
    assert paths == ["v1"]
    assert len(loaded(tmp_path / "out/002-second/report.json")["items"]) == 2


@pytest.mark.parametrize("listed", [b"src/a.py\nLICENSE\n", b"src/a.py\0LICENSE\0"])
def test_listed_files_only(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listed: bytes) -> None:
    (tmp_path / "src").mkdir()
    for name in ("LICENSE", "src/a.py", "src/b.py"):
        (tmp_path / name).write_bytes(MIT)
    standard_input(monkeypatch, listed)
    assert run("scan", "--files-from", "-", "-o", "out")[0] == 0
    told = loaded(tmp_path / "out/report.json")
    assert [item["path"] for item in told["items"]] == ["LICENSE", "src/a.py"]
    assert "all others were not looked at" in told["run"]["target"]["scope"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("one", "two", "--files-from", "-"), "goes with one target"),
        (("--files-from", "absent"), "cannot read the list of files absent"),
        (("--targets", "absent"), "cannot read the list of targets absent"),
        ((".", "--files-from", "outside"), "is not below the target"),
        (("ext::sh -c id",), "no address of a repository"),
        ((".", "--files-from", "inside", "--rev", "v1"), "--rev needs a git repository"),
    ],
)
def test_what_is_refused(run: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "outside").write_text("../x\n")
    (tmp_path / "inside").write_text("inside\n")
    code, _, err = run("scan", *words)
    assert code == 2
    assert said in err
