# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The command line as a user meets it: exit codes, files, words. The engine is a fake one but for one test."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from licwatch.cli.main import commands
from tests.scanning import Run
from tests.sources.gitmade import made

MIT = b"SPDX-License-Identifier: MIT\n"


def report(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "report.json").read_text("utf-8"))
    return loaded


def test_a_scan_writes_the_reports_and_says_where(run: Run, project: Path, tmp_path: Path) -> None:
    code, out, err = run("scan", "project")
    assert (code, err) == (0, "")
    assert out.startswith("Complete: no item in project was left unread.")
    assert "licwatch-report/report.json, licwatch-report/report.html" in out
    folder = tmp_path / "licwatch-report"
    assert {path.name for path in folder.iterdir()} == {"report.json", "report.html", "COMPLETE.json"}
    complete = json.loads((folder / "COMPLETE.json").read_text())
    for name, said in complete["files"].items():
        content = (folder / name).read_bytes()
        assert said == {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    assert complete["digest"] == report(folder)["run"]["digest"]


def test_the_current_folder_is_the_default_and_reports_are_left_out(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    assert run("scan")[0] == 0
    first = report(project / "licwatch-report")
    assert run("scan")[0] == 0
    # the folder is there before the scan begins, so that the first one gives the same bytes as the next
    assert report(project / "licwatch-report") == first
    rules = {item["path"]: item.get("rule") for item in first["items"]}
    assert rules == {"LICENSE": None, "licwatch-report": "report-folder", "src/a.py": None}


def test_quiet_says_nothing_and_formats_can_be_chosen(run: Run, project: Path, tmp_path: Path) -> None:
    assert run("scan", "project", "--quiet", "--format", "json", "-o", "out") == (0, "", "")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"report.json", "COMPLETE.json"}


def test_options_that_change_results_stand_in_the_report(run: Run, project: Path, tmp_path: Path) -> None:
    words = (
        "--no-copyrights",
        "--no-corrections",
        "--include",
        "src/",
        "--exclude",
        "*.md",
        "--date",
        "2026-01-31",
        "--jobs",
        "0",
    )
    assert run("scan", "project", "-o", "out", *words)[0] == 0
    told = report(tmp_path / "out")
    options = {key: value for key, value in told["run"]["options"].items() if key != "budgets"}
    assert options == {
        "copyrights": False,
        "corrections": False,
        "include": ["src/"],
        "exclude": ["*.md"],
        "untracked": False,
    }
    assert told["run"]["date"] == "2026-01-31"
    assert {item["path"]: item["status"] for item in told["items"]} == {"LICENSE": "skipped", "src/a.py": "scanned"}
    assert told["items"][1]["copyrights"] is None


def test_no_clock_unless_asked(run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("scan", "project", "-o", "plain")
    assert "date" not in report(tmp_path / "plain")["run"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    run("scan", "project", "-o", "dated")
    assert report(tmp_path / "dated")["run"]["date"] == "1970-01-01"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 3),
        (("--accept", "special.fifo"), 0),
        (("--accept", "limit.bytes"), 3),
        (("--allow-incomplete",), 0),
        (("--fail-on", "must-mend"), 3),
    ],
)
def test_an_incomplete_scan_is_exit_3_unless_accepted(
    run: Run, project: Path, words: tuple[str, ...], code: int
) -> None:
    os.mkfifo(project / "pipe")
    left, out, _ = run("scan", "project", *words)
    assert left == code
    # accepted or not, it never reads as complete
    assert out.startswith("INCOMPLETE: 1 item in project could not be looked at.")
    assert ("special.fifo: 1 item (accepted)" in out) is ("special.fifo" in words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("scan", "absent"), "nothing to scan at absent"),
        (("scan", "project", "--format", "pdf"), "known are: json, html, scancode-json"),
        (("scan", "project", "--accept", "anything"), "known are: limit.bytes"),
        (("scan", "project", "--rev", "v1"), "--rev needs a git repository"),
        (("scan", "project", "--date", "yesterday"), "write it as 2026-01-31"),
        (("scan", "project", "--jobs", "-1"), "-1"),
        (("scan", "project", "--no-such-option"), "No such option"),
        (("report", "absent.json", "-o", "x"), "cannot read absent.json"),
        (("report", "project/LICENSE", "-o", "x"), "the report is damaged"),
        (("nonsense",), "No such command"),
    ],
)
def test_wrong_usage_is_exit_2_and_says_what_to_do(run: Run, project: Path, words: tuple[str, ...], said: str) -> None:
    code, out, err = run(*words)
    assert code == 2
    assert out == ""
    assert said in err
    assert "Traceback" not in err


def test_an_unknown_revision_names_the_nearest(run: Run, tmp_path: Path) -> None:
    repository = made(tmp_path / "repo")
    repository.commit(LICENSE=MIT)
    repository.git("tag", "v1.0")
    code, _, err = run("scan", "repo", "--rev", "v1.1")
    assert code == 2
    assert "did you mean v1.0" in err
    assert run("scan", "repo", "--rev", "v1.0")[0] == 0


def test_an_internal_error_is_exit_3_without_a_traceback(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise RuntimeError("surprise")

    monkeypatch.delenv("LICWATCH_DEBUG", raising=False)
    monkeypatch.setattr("licwatch.report.write.all_of", fail)
    code, _, err = run("scan", "project")
    assert code == 3
    assert "internal error (RuntimeError: surprise)" in err
    assert "Traceback" not in err


def test_a_report_that_cannot_be_written_is_said(run: Run, project: Path) -> None:
    code, _, err = run("scan", "project", "-o", "project/LICENSE")
    assert code == 2
    assert "no report can be written to project/LICENSE" in err
    assert "what to do" in err


ADDRESS = "ada@example.org"


@pytest.mark.parametrize("words", [(), ("--identities", "masked"), ("--identities", "full")])
def test_addresses_are_masked_in_what_is_shown_and_nowhere_else(
    run: Run, project: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (project / "src/b.py").write_bytes(f"# {ADDRESS} SPDX-License-Identifier: MIT\n".encode())
    os.mkfifo(project / f"pipe of {ADDRESS}")
    formats = ("--format", "json", "--format", "html", "--format", "scancode-json")
    _, out, _ = run("scan", "project", "-o", "out", *formats, *words)
    full = "full" in words
    again = run("report", "out/report.json", "-o", "-", *words)[1]
    assert again.encode() == (tmp_path / "out/report.html").read_bytes()
    for shown in (out, again):
        assert (ADDRESS in shown) is full
        assert ("[mailbox-1]@example.org" in shown) is not full
    for name in ("report.json", "report.scancode.json"):
        assert ADDRESS in (tmp_path / "out" / name).read_text("utf-8")
    digest = report(tmp_path / "out")["run"]["digest"]
    assert digest == json.loads((tmp_path / "out/COMPLETE.json").read_text())["digest"]


def test_report_renders_again_to_the_same_bytes(run: Run, project: Path, tmp_path: Path) -> None:
    run("scan", "project", "-o", "out")
    for name in ("json", "html"):
        assert run("report", "out/report.json", "--format", name, "-o", f"again.{name}")[0] == 0
        assert (tmp_path / f"again.{name}").read_bytes() == (tmp_path / f"out/report.{name}").read_bytes()
    code, out, _ = run("report", "out/report.json", "--format", "json", "-o", "-")
    assert code == 0
    assert out.encode() == (tmp_path / "out/report.json").read_bytes()


def test_cache_info_and_clear(run: Run, project: Path) -> None:
    run("scan", "project")
    code, out, _ = run("cache", "info")
    assert code == 0
    assert "4 records" in out
    assert run("cache", "clear")[1] == "the cache is empty\n"
    assert "0 records" in run("cache", "info")[1]
    run("scan", "project", "--no-cache")
    assert "0 records" in run("cache", "info")[1]


def test_version_names_what_answers_depend_on(run: Run) -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.splitlines()[0].startswith("licwatch ")
    assert "ScanCode 32.5.0" in out
    assert "SPDX license list 3." in out


def every_command(group: click.Group = commands, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield words
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from every_command(command, (*words, name))
        else:
            yield (*words, name)


@pytest.mark.parametrize("words", list(every_command()), ids=" ".join)
def test_help_has_examples(run: Run, words: tuple[str, ...]) -> None:
    code, out, _ = run(*words, "--help")
    assert code == 0
    assert "xample" in out
    assert "  licwatch " in out or "Example: licwatch" in out


def test_the_whole_program_on_real_words(tmp_path: Path, project: Path) -> None:
    text = b"Licensed under the Apache License, Version 2.0\n"
    (project / "src/b.py").write_bytes(b"# Copyright 2020 Ada Lovelace\n# SPDX-License-Identifier: 0BSD\n")
    (project / "src/c.txt").write_bytes(text)
    words = [sys.executable, "-m", "licwatch", "scan", "project", "-o", "out", "--cache", "cache"]
    index = os.environ.get("LICWATCH_INDEX", str(tmp_path / "index"))
    done = subprocess.run([*words, "--index", index], cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    items = {item["path"]: item for item in report(tmp_path / "out")["items"]}
    assert items["src/b.py"]["license_expression_spdx"] == "0BSD"
    assert items["src/b.py"]["holders"][0]["holder"] == "Ada Lovelace"
    assert items["src/c.txt"]["license_expression_spdx"] == "Apache-2.0"
    assert items["src/a.py"]["basis"] == {"kind": "inherited", "source": "LICENSE", "distance": 1}
