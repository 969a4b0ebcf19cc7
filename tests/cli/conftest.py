# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The command line as a user meets it, in a folder of its own, with the fake engine."""

import sys
from pathlib import Path

import pytest

from licwatch.cli.main import main
from tests import scanning
from tests.scanning import Run

MIT = b"SPDX-License-Identifier: MIT\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line; gives exit code, standard output and error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LICWATCH_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("LICWATCH_INDEX", str(tmp_path / "index"))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def invoke(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["licwatch", *words])
        with scanning.engine(monkeypatch), pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return int(left.value.code or 0), said.out, said.err

    return invoke


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "src").mkdir(parents=True)
    (folder / "LICENSE").write_bytes(MIT)
    (folder / "src/a.py").write_bytes(b"pass\n")
    return folder
