# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch index`: says where the index is, and fails in words."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from licwatch import detect
from licwatch.cli.main import commands
from licwatch.errors import EngineError


def test_it_compiles_into_the_folder_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(detect, "load", lambda folder, _tell: asked.append(folder))
    done = CliRunner().invoke(commands, ["index", "--index", str(tmp_path / "i")])
    assert done.exit_code == 0
    assert asked == [tmp_path / "i"]
    assert f"the compiled index is in {tmp_path / 'i'}" in done.output


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(detect, "load", lambda folder, _tell: asked.append(folder))
    monkeypatch.setenv("LICWATCH_INDEX", str(tmp_path / "e"))
    CliRunner().invoke(commands, ["index"])
    assert asked == [tmp_path / "e"]


def test_a_failure_is_an_engine_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_folder: Path, _tell: object) -> None:
        raise EngineError("no memory", "get more")

    monkeypatch.setattr(detect, "load", fail)
    done = CliRunner().invoke(commands, ["index", "--index", str(tmp_path)])
    assert isinstance(done.exception, EngineError)
