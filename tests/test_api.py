# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The Python API, and the recipes of its page, which are run as they stand there."""

import configparser
import re
import subprocess
import sys
from pathlib import Path

import pytest

import licwatch
from licwatch.errors import TargetError
from licwatch.model.report import Options
from tests import scanning

ROOT = Path(__file__).parents[1]
RECIPES = re.findall(r"```python\n(.*?)```", (ROOT / "docs/api.md").read_text("utf-8"), re.DOTALL)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "LICENSE").write_bytes(b"SPDX-License-Identifier: MIT\n")
    (folder / "gpl.c").write_bytes(b"SPDX-License-Identifier: GPL-3.0-only\nCopyright 2020 ada@example.org\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LICWATCH_CACHE", str(tmp_path / "cache"))
    return folder


def test_scan_gives_the_report(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.parent / "licwatch.yml").write_text("exclude: ['**']\n")
    with scanning.engine(monkeypatch):
        report = licwatch.scan("project", options=Options(copyrights=False))
        with pytest.raises(TargetError):
            licwatch.scan("absent")
    assert [item.conclusion.license_expression_spdx for item in report.items] == ["MIT", "GPL-3.0-only"]
    assert capsys.readouterr() == ("", "")
    assert "".join(licwatch.render(report, "json")).startswith("{")
    with pytest.raises(KeyError):
        licwatch.render(report, "pdf")


def test_importing_is_cheap() -> None:
    program = "import sys, licwatch; print(len([n for n in sys.modules if n.startswith('licwatch')]))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert int(done.stdout) == 2


def test_one_version() -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg")
    assert setup["metadata"]["version"] == licwatch.__version__


@pytest.mark.parametrize("recipe", RECIPES)
def test_recipes(project: Path, monkeypatch: pytest.MonkeyPatch, recipe: str) -> None:
    assert len(RECIPES) == 3
    with scanning.engine(monkeypatch):
        exec(compile(recipe, "docs/api.md", "exec"), {})
