# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The compiled index is there once for each version of the data; what goes wrong is said, and leaves nothing behind.

The compiler is a child process. Here it is a small one, which notes each of its runs in a file beside the folder.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from licwatch.detect import copyrights
from licwatch.detect.engine import Engine, load_engine
from licwatch.detect.index import compiled, compiler, store
from licwatch.errors import EngineError
from licwatch.model.report import Versions
from tests.detect.index.test_store import cut, emptied, garbled, same
from tests.detect.index.tiny import TINY

GOOD = """
import os, shutil, sys, time
from licwatch.detect.index import compiler
def compile(folder):
    with open(os.environ["RUNS"], "a") as runs:
        runs.write("run\\n")
    for step in compiler.STEPS:
        print(step, flush=True)
    shutil.copytree(os.environ["TINY"], folder, dirs_exist_ok=True)
    time.sleep(0.2)
compiler._compile = compile
sys.exit(compiler.main())
"""
FAILING = """
import sys
from licwatch.detect.index import compiler
def compile(folder):
    print(compiler.STEPS[0], flush=True)
    (folder / "half").write_text("half")
    raise {}
compiler._compile = compile
sys.exit(compiler.main())
"""
STEPS = ["compiling the license index, once", *(f"[{at}/4] {step}" for at, step in enumerate(compiler.STEPS, 1))]


class Told(list[str]):
    def __call__(self, text: str) -> None:
        self.append(text)


Compiles = Callable[[str], None]
#: Stands for the part of the index that is about copyrights.
COPYRIGHTS = "copyrights"


def no_copyrights(place: Path) -> None:
    if not (place / COPYRIGHTS).exists():
        raise EngineError("not there", "none")


@pytest.fixture
def compiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compiles:
    """Makes a script the compiler."""
    popen = subprocess.Popen
    (tmp_path / "tiny").mkdir()
    store.write(TINY, tmp_path / "tiny")
    (tmp_path / "tiny" / COPYRIGHTS).touch()
    monkeypatch.setattr(copyrights, "load", no_copyrights)
    monkeypatch.setenv("TINY", str(tmp_path / "tiny"))
    monkeypatch.setenv("RUNS", str(tmp_path / "runs"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
    script = [GOOD]

    def started(command: list[str], **given: object) -> object:
        assert command[1:3] == ["-m", "licwatch.detect.index.compiler"]
        return popen([sys.executable, "-c", script[0], command[3]], **given)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", started)
    return lambda text: script.__setitem__(0, text)


@pytest.fixture
def runs(tmp_path: Path, compiles: Compiles) -> Iterator[Callable[[], int]]:
    """How often it ran; and nothing half done is left in the folder afterwards."""
    yield lambda: len((tmp_path / "runs").read_text().split()) if (tmp_path / "runs").exists() else 0
    assert not list(tmp_path.rglob(".building-*"))


Runs = Callable[[], int]


def test_it_is_compiled_once(tmp_path: Path, runs: Runs) -> None:
    told, folder = Told(), tmp_path / "new" / "index"
    for _ in range(2):
        assert same(compiled.load(folder, told).tables, TINY)
    place = folder / compiled.name()
    assert told == STEPS
    assert runs() == 1
    assert oct(place.stat().st_mode)[-3:] == "755"


def test_other_data_have_an_index_of_their_own(tmp_path: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [compiled.name()]
    compiled.load(tmp_path, Told())
    monkeypatch.setattr(compiled, "versions", lambda: Versions("", "32", "other-data", ""))
    compiled.load(tmp_path, Told())
    names.append(compiled.name())
    assert runs() == 2
    assert sorted(path.name for path in tmp_path.glob("index-*")) == sorted(names)


BREAKS: list[tuple[Callable[[Path], None], str]] = [
    (Path.unlink, "rules.tids.npy"),
    (cut, "rules.tids.npy"),
    (emptied, "names.json"),
    (Path.unlink, COPYRIGHTS),
]


@pytest.mark.parametrize(("broken", "name"), BREAKS)
def test_a_broken_one_is_compiled_anew(broken: Callable[[Path], None], name: str, tmp_path: Path, runs: Runs) -> None:
    compiled.load(tmp_path, Told())
    place = tmp_path / compiled.name()
    broken(place / name)
    told = Told()
    assert same(compiled.load(tmp_path, told).tables, TINY)
    assert told == STEPS
    assert runs() == 2


@pytest.mark.parametrize("broken_before", [False, True])
def test_several_at_once_compile_it_once(broken_before: bool, tmp_path: Path, runs: Runs) -> None:
    if broken_before:
        compiled.load(tmp_path, Told())
        emptied(tmp_path / compiled.name() / "rules.tids.npy")
    told = Told()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: compiled.load(tmp_path, told).tables, range(8)))
    assert all(same(one, TINY) for one in found)
    assert runs() == 1 + broken_before
    assert "waiting for another process, which compiles the license index" in told


def test_several_processes_at_once_compile_it_once(tmp_path: Path, runs: Runs) -> None:
    child = os.fork()
    if not child:
        same(compiled.load(tmp_path / "index", Told()).tables, TINY)
        os._exit(0)
    assert same(compiled.load(tmp_path / "index", Told()).tables, TINY)
    assert os.waitpid(child, 0)[1] == 0
    assert runs() == 1


FAILURES = [
    ("OSError(2, 'No such file or directory')", "No such file"),
    ("Exception('the file may be corrupted ?\\nPlease delete')", "the file may be corrupted"),
    ("MemoryError()", "MemoryError"),
    ("ImportError('no module')", "no module"),
    ("SystemExit(7)", "code 7"),
]


@pytest.mark.parametrize(("failure", "said"), FAILURES)
def test_a_failure_has_a_remedy_and_leaves_nothing(
    failure: str, said: str, tmp_path: Path, runs: Runs, compiles: Compiles
) -> None:
    compiles(FAILING.format(failure))
    with pytest.raises(EngineError, match=said) as raised:
        compiled.load(tmp_path / "index", Told())
    assert raised.value.remedy
    assert "\n" not in raised.value.message
    assert [path.name for path in (tmp_path / "index").iterdir()] == [".lock"]
    compiles(GOOD)
    assert same(compiled.load(tmp_path / "index", Told()).tables, TINY)


KILLED, REFUSING, IDLE = "import os; os.kill(os.getpid(), 9)", "print('no', flush=True); raise SystemExit(1)", ""


@pytest.mark.parametrize("script", [KILLED, REFUSING, IDLE])
def test_a_compiler_that_makes_nothing_fails(script: str, tmp_path: Path, runs: Runs, compiles: Compiles) -> None:
    compiles(script)
    with pytest.raises(EngineError, match="could not be compiled"):
        compiled.load(tmp_path, Told())


def test_a_failure_keeps_what_was_there(tmp_path: Path, runs: Runs, compiles: Compiles) -> None:
    compiled.load(tmp_path, Told())
    place = tmp_path / compiled.name()
    garbled(place / "rules.tids.npy")
    compiles(FAILING.format("MemoryError()"))
    with pytest.raises(EngineError):
        compiled.load(tmp_path, Told())
    assert (place / "names.json").exists()


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path, runs: Runs) -> None:
    # even an administrator cannot make a folder below a file
    (tmp_path / "file").write_text("")
    told = Told()
    for _ in range(2):
        assert same(compiled.load(tmp_path / "file" / "index", told).tables, TINY)
    assert runs() == 2
    assert told[0].startswith("the compiled index cannot be kept in")
    assert told[1:6] == STEPS


def test_a_folder_that_may_only_be_read_is_used(tmp_path: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.load(tmp_path, Told())
    monkeypatch.setattr(os, "open", None)
    told = Told()
    assert same(compiled.load(tmp_path, told).tables, TINY)
    assert told == []


def test_an_engine_whose_index_cannot_be_kept_knows_copyrights(
    engine: Engine, index_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert engine
    copied = f"import shutil, sys; shutil.copytree({str(index_folder / compiled.name())!r}, sys.argv[1])"
    popen = subprocess.Popen
    monkeypatch.setattr(
        subprocess, "Popen", lambda words, **given: popen([sys.executable, "-c", copied, words[3]], **given)
    )
    (tmp_path / "file").write_text("")
    made = load_engine(tmp_path / "file" / "index", Told())
    assert made.licenses(b"MIT License", "content.other").license_expression == "mit"
    assert made.copyrights(b"Copyright 2020 Jane Doe", "content.other").holders
