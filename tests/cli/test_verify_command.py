# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch verify` as a user meets it."""

import json
from pathlib import Path

import pytest

from tests.scanning import Run


@pytest.fixture
def out(run: Run, project: Path, tmp_path: Path) -> Path:
    assert run("scan", "project", "-o", "out", "--quiet")[0] == 0
    return tmp_path / "out"


def test_a_report_by_itself_and_against_its_target(run: Run, out: Path) -> None:
    code, said, err = run("verify", "out")
    assert (code, err) == (0, "")
    assert said.startswith("Verified: nothing differs in out.\n")
    assert "no target was given" in said
    code, said, err = run("verify", "out", "project")
    assert (code, err) == (0, "")
    assert "2 items held against the target" in said


def test_a_report_within_its_target(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    assert run("scan", "--quiet")[0] == 0
    assert run("verify", "licwatch-report", ".")[0] == 0


def test_a_difference_is_exit_1(run: Run, out: Path, project: Path) -> None:
    (project / "src/a.py").write_bytes(b"fail\n")
    code, said, err = run("verify", "out", "project")
    assert (code, err) == (1, "")
    assert said.startswith("NOT VERIFIED: 1 difference in out.\n")
    assert "  - src/a.py: SHA-256: " in said
    page = out / "report.html"
    page.write_bytes(page.read_bytes().replace(b"MIT", b"ISC"))
    code, said, _ = run("verify", "out")
    assert code == 1
    assert "file.changed, 1: " in said
    assert "rendering, 1: " in said


def test_json_for_programs(run: Run, out: Path) -> None:
    code, said, _ = run("verify", "out", "--format", "json")
    assert code == 0
    told = json.loads(said)
    assert (told["schema"], told["verified"], told["differences"]) == ("licwatch/verification/1", True, [])
    (out / "more").write_bytes(b"")
    code, said, _ = run("verify", "out", "--format", "json")
    assert code == 1
    assert [one["mark"] for one in json.loads(said)["differences"]] == ["file.extra"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("verify",), "REPORT-DIR"),
        (("verify", "absent"), "cannot open the report folder absent"),
        (("verify", "project"), "no report was finished there"),
        (("verify", "out", "absent"), "nothing to scan at absent"),
        (("verify", "out", "--format", "html"), "html"),
    ],
)
def test_wrong_usage_is_exit_2(run: Run, out: Path, words: tuple[str, ...], said: str) -> None:
    code, told, err = run(*words)
    assert (code, told) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_budgets_beyond_the_operator_s_are_refused(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "more.yml").write_text("version: 1\nbudgets:\n  depth: 9\n")
    assert run("scan", "project", "-o", "out", "--quiet", "--config", "more.yml")[0] == 0
    code, _, err = run("verify", "out", "project")
    assert code == 2
    assert "a budget `depth` of 9, and here at most 8 is spent" in err
    assert run("verify", "out", "project", "--config", "more.yml")[0] == 0


@pytest.mark.parametrize("words", [("--exclude", "\udcff"), ("--include", "a\udcff"), ("--rev", "\udcff")])
def test_what_no_report_could_tell_of_is_refused(run: Run, project: Path, words: tuple[str, ...]) -> None:
    code, out, err = run("scan", "project", *words)
    assert (code, out) == (2, "")
    assert "no report could tell of it" in err
