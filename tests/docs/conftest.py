# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Runs the commands of the pages as a reader would: in a folder with small inputs, with the fake engine."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests import scanning
from tests.cli.conftest import run as run  # the fixture
from tests.docs import inputs
from tests.docs.pages import ROOT
from tests.scanning import Run
from tests.sources.gitmade import ENVIRONMENT

#: The host that the pages speak of is the prepared folder.
_HOST = re.compile(r"(?:https://(?:[^\s@/]+@)?host|git@host:)/?team/")
_FOR_A_SHELL = re.compile(r"[|&;<>$~`(]")


class Reader:
    """Types what a page says. `code` and `said` are those of the last command."""

    def __init__(self, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._run = run
        self._folder = folder
        self._monkeypatch = monkeypatch
        self._environment = {
            **ENVIRONMENT,
            "PATH": f"{folder.parent / 'bin'}:{os.defpath}",
            "PYTHONPATH": str(ROOT),
            "HOME": str(folder.parent / "home"),
            "TOKEN": "secret",
        }
        self.said = ""

    def back(self) -> None:
        """To the prepared folder."""
        self._monkeypatch.chdir(self._folder)

    def write(self, name: str, text: str) -> None:
        """A file that the page shows."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self._here(text), "utf-8")
        if text.startswith("#!"):
            path.chmod(0o755)

    def __call__(self, command: str) -> int:
        """Run one line; gives its exit code."""
        command = self._here(command)
        words = shlex.split(command, comments=True)
        if words[0] == "cd":
            self._monkeypatch.chdir(words[1])
            return 0
        if words[0] == "licwatch" and not _FOR_A_SHELL.search(command.partition(" #")[0]):
            code, out, err = self._run(*words[1:])
            self.said = out + err
            return code
        places = {name: os.environ[name] for name in ("LICWATCH_CACHE", "LICWATCH_INDEX")}
        done = subprocess.run(
            ["sh", "-c", command], env=self._environment | places, stdin=subprocess.DEVNULL, capture_output=True
        )
        self.said = (done.stdout + done.stderr).decode()
        return done.returncode

    def _here(self, text: str) -> str:
        # what the pages share between users is here, too
        return _HOST.sub(f"file://{self._folder}/", text).replace("/srv/", f"{self._folder}/srv/")


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages") / "prepared"
    folder.mkdir()
    inputs.prepare(folder)
    with pytest.MonkeyPatch.context() as patch, scanning.engine(patch):
        inputs.report(folder)
    return folder


@pytest.fixture
def reader(run: Run, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Someone with a page in front of them and the prepared folder below."""
    folder = tmp_path / "here"
    inputs.copy(prepared, folder)
    program = tmp_path / "bin/licwatch"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -P -m tests.docs.fake_licwatch "$@"\n')
    program.chmod(0o755)
    monkeypatch.chdir(folder)
    return Reader(run, folder, monkeypatch)
