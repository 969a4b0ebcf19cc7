# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch index`: says where the index is and how large, shows each step, and fails in words."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from licwatch import detect
from licwatch.cli.main import commands
from licwatch.detect import copyrights
from licwatch.detect.index import compiled, store
from licwatch.errors import EngineError
from tests.detect.index.tiny import TINY

STEPS = ("compiling the license index, once", "[1/2] reading rules", "[2/2] writing")
Tell = Callable[[str], None]


def invoke(*words: str) -> Result:
    return CliRunner().invoke(commands, ["index", *words])


@pytest.fixture
def _compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    """A compiler that is done in no time."""

    def load(folder: Path, tell: Tell) -> None:
        place = folder / compiled.name()
        if not place.exists():
            for step in STEPS:
                tell(step)
            place.mkdir(parents=True)
            store.write(TINY, place)

    monkeypatch.setattr(compiled, "load", load)
    monkeypatch.setattr(copyrights, "load", lambda _: None)


def test_bare_it_shows_its_commands() -> None:
    said = invoke().output
    assert "Usage: commands index" in said
    assert "build" in said
    assert "info" in said


@pytest.mark.usefixtures("_compiles")
def test_build_says_each_step_and_where_the_index_is(tmp_path: Path) -> None:
    done = invoke("build", "--index", str(tmp_path / "i"))
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [f"the compiled index is in {tmp_path / 'i'}", "0.0 MB"]
    assert done.stderr.splitlines() == [f"licwatch: {step}" for step in STEPS]
    again = invoke("build", "--index", str(tmp_path / "i"))
    assert (again.stdout, again.stderr) == (done.stdout, "")


@pytest.mark.usefixtures("_compiles")
def test_build_shows_a_bar_on_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    commands.main(["index", "build", "--index", str(tmp_path / "i")], standalone_mode=False)
    said = capsys.readouterr()
    assert said.out.startswith("the compiled index is in")
    assert STEPS[0] in said.err
    assert "[1/2]" not in said.err


@pytest.mark.usefixtures("_compiles")
def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LICWATCH_INDEX", str(tmp_path / "e"))
    assert invoke("build").exit_code == 0
    assert store.read(tmp_path / "e" / compiled.name())
    assert invoke("info").output.startswith(f"{tmp_path / 'e'}\n")


@pytest.mark.usefixtures("_compiles")
def test_info(tmp_path: Path) -> None:
    folder = tmp_path / "i"
    versions = detect.versions()
    data = f"{folder}\nScanCode {versions.scancode}, rule data {versions.scancode_data}\n"
    assert invoke("info", "--index", str(folder)).output == f"{data}not compiled\n"
    assert not folder.exists()
    invoke("build", "--index", str(folder))
    assert invoke("info", "--index", str(folder)).output == f"{data}compiled: {len(TINY.rules.flags)} rules, 0.0 MB\n"
    (folder / compiled.name() / "names.json").write_bytes(b"{")
    assert invoke("info", "--index", str(folder)).output == f"{data}damaged: will be compiled again\n"


@pytest.mark.usefixtures("_compiles")
def test_info_names_the_rules_that_are_wrong_about_themselves(tmp_path: Path) -> None:
    names = replace(TINY.names, contradictions=[["cc.RULE", "cc-by-3.0", "CC-BY-NC-3.0"]])
    place = tmp_path / compiled.name()
    place.mkdir()
    store.write(replace(TINY, names=names), place)
    assert invoke("info", "--index", str(tmp_path)).output.splitlines()[-2:] == [
        "rules that contradict the Creative Commons URL in their own text: 1",
        "  cc.RULE says cc-by-3.0, its URL CC-BY-NC-3.0",
    ]


def test_a_failure_is_an_engine_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_folder: Path, _tell: object) -> None:
        raise EngineError("no memory", "get more")

    monkeypatch.setattr(compiled, "load", fail)
    assert isinstance(invoke("build", "--index", str(tmp_path)).exception, EngineError)


def test_an_index_that_cannot_be_kept_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "load", lambda _folder, _tell: None)
    done = invoke("build", "--index", str(tmp_path / "i"))
    assert isinstance(done.exception, EngineError)
    assert "cannot be kept" in done.exception.message
    assert done.exception.remedy
