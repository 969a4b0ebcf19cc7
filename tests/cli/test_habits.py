# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What users of command lines expect: colors that can be had or not, standard output, following along, completion."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.scanning import Run

ESCAPE = "\x1b["


@pytest.mark.parametrize(
    ("words", "environment", "colored"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {}, False),
        (("--color", "auto"), {"NO_COLOR": "1"}, False),
    ],
)
def test_color(
    run: Run,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    environment: dict[str, str],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    code, out, _ = run("scan", "project", *words)
    assert code == 0
    assert (ESCAPE in out) is colored
    assert "Complete" in out


def test_a_report_on_standard_output(run: Run, project: Path, tmp_path: Path) -> None:
    code, out, err = run("scan", "project", "--format", "json", "-o", "-")
    assert (code, err) == (0, "")
    assert json.loads(out)["complete"] is True
    assert not (tmp_path / "-").exists()
    assert run("scan", "project", "--format", "json", "-o", "out")[0] == 0
    assert out == (tmp_path / "out/report.json").read_text("utf-8")
    assert run("scan", "project", "--format", "json", "-o", "-", "--quiet")[1] == out


@pytest.mark.parametrize("words", [(), ("--format", "json", "--format", "html"), ("project", "--format", "json")])
def test_standard_output_takes_one_format_of_one_target(run: Run, project: Path, words: tuple[str, ...]) -> None:
    code, out, err = run("scan", "project", "-o", "-", *words)
    assert (code, out) == (2, "")
    assert "what to do" in err


def test_following_along(run: Run, project: Path) -> None:
    (project / "::error::x\x1b[2J").write_bytes(b"")
    assert run("scan", "project")[2] == ""
    once = run("scan", "project", "-v")[2]
    assert "licwatch: phase: reading and analyzing" in once
    assert "licwatch: phase: joining 3 items; 0 contents were analyzed" in once
    assert "src/a.py" not in once
    twice = run("scan", "project", "-vv")[2]
    assert "licwatch: item: src/a.py" in twice
    assert "licwatch: item: ::error::x\\u001b[2J" in twice
    assert run("scan", "project", "-vv", "--quiet")[2] == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(run: Run, shell: str, tmp_path: Path) -> None:
    code, out, _ = run("completion", shell)
    assert code == 0
    assert "_LICWATCH_COMPLETE" in out
    if shell == "bash":
        (tmp_path / "script").write_text(out)
        assert subprocess.run(["bash", "-n", tmp_path / "script"], check=False).returncode == 0
