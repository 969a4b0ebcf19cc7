# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What the benchmark makes of runs: medians, ratios, the page. And that nothing a command costs is lost."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bench.peers import trees
from bench.peers.cases import (
    AGAIN,
    COPYRIGHTS,
    EMPTY,
    GROWTH,
    LICENSES,
    MEMORY,
    ONE,
    ROWS,
    START,
    Case,
    Places,
    groups,
)
from bench.peers.page import page
from bench.peers.programs import LICWATCH, PEERS, PROVENANT, SCANCODE, version
from bench.peers.results import Results
from bench.peers.tables import Speed, called, figure, in_short
from bench.peers.trees import Tree
from bench.peers.usage import Usage
from tests.docs.pages import ROOT, Page
from tests.docs.test_pages import LONGEST

MACHINE = {"processor": "a processor", "cores": "2", "memory": "24 GB", "kernel": "Linux 6", "python": "3.11.2"}
ABOUT = {
    "machine": MACHINE,
    "versions": {LICWATCH: "0.1.0"},
    "lacking": {PROVENANT: "no cargo"},
    "limit": 0,
    "date": "",
}
TREE = Tree("project", Path("project"), files=1000, size=5_000_000)
USAGE = Usage(wall=2.0, cpu=3.0, memory=80_000_000, largest=50_000_000, others=0.0, code=0)


@pytest.fixture
def results(tmp_path: Path) -> Results:
    return Results(tmp_path / "results.json", ABOUT)


def add(results: Results, case: Case, *walls: float, why: str = "", left: int = 0) -> None:
    for number, wall in enumerate(walls):
        results.add(case, number, replace(USAGE, wall=wall), left, why)


def compared(results: Results) -> None:
    """Two trees, on which licwatch is 100 and 50 times as fast as ScanCode, 3 of 10 seconds and 1 of 2 its start."""
    for tree, wall in ((TREE, 10), (replace(TREE, name="other"), 20)):
        add(results, Case(LICENSES, LICWATCH, "scan {tree}", tree), wall, wall + 2, wall - 4)
        add(results, Case(LICENSES, SCANCODE, "--license {tree}", tree), 1000)
    for peer, wall in ((LICWATCH, 5), (SCANCODE, 500)):
        add(results, Case(START, peer, "scan {tree}", replace(TREE, name="empty"), EMPTY), wall)


def test_rows_are_medians_with_their_range(results: Results) -> None:
    compared(results)
    row = next(results.rows())
    assert (row.wall, row.least, row.most, row.runs, row.failed) == (10, 6, 12, 3, 0)


def test_a_run_that_failed_counts_for_nothing_and_is_said(results: Results) -> None:
    case = Case(LICENSES, LICWATCH, "scan {tree}", TREE)
    add(results, case, 9, 9)
    results.add(case, 1, replace(USAGE, wall=1), 0, "exit code 2")
    (row,) = results.rows()
    assert (row.wall, row.runs, row.failed) == (9, 1, 1)
    assert called(row) == "licwatch, 1 runs failed"
    assert results.has(case, 0)
    assert not results.has(case, 1)


def test_ratios_with_and_without_start(results: Results) -> None:
    compared(results)
    speed = Speed(results.rows())
    ours = speed.find(LICENSES, LICWATCH)
    assert ours
    assert speed.times(ours) == 100
    assert speed.times(ours, less_start=True) == 100
    assert "| licenses | licwatch | 75.0 (50.0 to 100) | 66.7 (33.3 to 100) |" in in_short(speed)


def test_no_ratio_without_the_other_side(results: Results) -> None:
    add(results, Case(LICENSES, LICWATCH, "scan {tree}", TREE), 10)
    speed = Speed(results.rows())
    assert speed.times(speed.rows[0]) is None
    assert "| licenses | licwatch | - | - |" in in_short(speed)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (None, "-"),
        (0.0, "0.00"),
        (0.256, "0.26"),
        (0.00825, "0.008"),
        (-2.5, "-2.50"),
        (12.34, "12.3"),
        (99.96, "100.0"),
        (12345, "12,345"),
    ],
)
def test_figures(number: float | None, told: str) -> None:
    assert figure(number) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("licwatch 0.1.0\nScanCode 32.5.0\n", "0.1.0"),
        ("ScanCode version: 32.5.0\nScanCode Output Format version: 4.1.0", "32.5.0"),
        ("This is licensecheck version v3.3.5\n", "3.3.5"),
        ("reuse, version 6.2.0\n", "6.2.0"),
        ("provenant-cli 1.0.16", "1.0.16"),
    ],
)
def test_versions(said: str, told: str) -> None:
    assert version(said) == told


def test_resumed_where_it_stopped(results: Results, tmp_path: Path) -> None:
    compared(results)
    again = Results.load(tmp_path / "results.json")
    again.resume(ABOUT | {"lacking": {}})
    assert list(again.rows()) == list(results.rows())
    with pytest.raises(ValueError, match=r"measured with versions .*0\.1\.0.*, not .*0\.2\.0"):
        again.resume(ABOUT | {"versions": {LICWATCH: "0.2.0"}})


def test_the_page_is_one_that_the_tests_of_pages_accept(results: Results, tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "project"
    folder.mkdir(parents=True)
    (folder / "a.c").write_bytes(b"int a;\n" * 9)
    real = [trees.tree(folder, f"tree-{n}") for n in range(4)]
    for group in groups(ROWS, real, Places(tmp_path / "corpus", tmp_path)):
        for case in group:
            add(results, case, 3, 4)
    file = tmp_path / "benchmarks.md"
    file.write_text(page(results), "utf-8")
    written = Page(file)
    assert written.text.count("\n") <= LONGEST
    assert not written.generated
    assert [block.language for block in written.blocks] == ["text"]
    assert not [code for code in written.code if code.startswith("-")]
    assert "$" not in written.text
    assert str(tmp_path) not in written.text
    assert "Not measured: provenant (no cargo)." in written.text


def test_the_page_says_what_is_not_to_be_quoted(results: Results) -> None:
    assert "Not to be quoted" not in page(results)
    results.about["limit"] = 30
    assert "a quick look at 30 files" in page(results)
    results.add(Case(LICENSES, LICWATCH, "scan", TREE), 0, replace(USAGE, others=1.5), 0, "")
    assert "others used 0.75 cores" in page(results)


def test_what_was_not_looked_at_is_said(results: Results) -> None:
    add(results, Case(LICENSES, LICWATCH, "scan", TREE), 1, left=3)
    long = replace(TREE, name="one file of 20 MB", files=1)
    add(results, Case(GROWTH, LICWATCH, "scan", long, LICENSES), 21, left=1)
    assert "licwatch, 3 not looked at" in page(results)
    assert "| one file of 20 MB | 21.0 | given up | - | - | - |" in page(results)


def test_what_each_worker_adds(results: Results) -> None:
    for jobs, memory in ((1, 100e6), (2, 130e6), (4, 200e6)):
        results.add(Case(MEMORY, LICWATCH, "scan", TREE, f"{jobs} jobs"), 0, replace(USAGE, memory=int(memory)), 0, "")
    text = page(results)
    assert "| MB | 1 worker | 2 workers | 4 workers |" in text
    assert "| all together | 100 | 130 | 200 |" in text
    assert "| each added worker | - | 30.0 | 35.0 |" in text


def test_what_is_asked_for_is_planned(tmp_path: Path) -> None:
    places = Places(tmp_path, tmp_path)
    (row,) = groups([COPYRIGHTS], [TREE], places)
    assert [(case.peer, case.label, case.warm) for case in row][:2] == [(LICWATCH, "", False), (LICWATCH, AGAIN, True)]
    (licenses,) = groups([LICENSES], [TREE], places)
    assert {case.peer for case in licenses} == set(PEERS)
    (start,) = groups([START], [TREE], places)
    assert any(case.label == ONE and case.peer == SCANCODE and case.brief for case in start)
    (memory,) = groups([MEMORY], [TREE], places)
    assert [case.words.split()[3] for case in memory] == ["0", "1", "2", "4"]
    keys = [case.key for case in (*row, *licenses, *start, *memory)]
    assert len(keys) == len(set(keys))


def test_made_trees_are_the_same_each_time(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    for number in range(20):
        (corpus / f"{number % 3}").mkdir(parents=True, exist_ok=True)
        (corpus / f"{number % 3}" / f"{number}.c").write_bytes(f"int x{number // 2};\n".encode() * 100)
    (corpus / "picture").write_bytes(b"\0\xff\n")
    known = trees.distinct(corpus)
    assert len(known) == 11
    few, more = (trees.first(known, count, corpus, tmp_path) for count in (3, 6))
    names = [{path.name for path in trees.files(tree.path)} for tree in (few, more)]
    assert names[0] < names[1]
    text = trees.text(known, 5000, tmp_path)
    assert (text.name, text.size, text.files) == ("one file of 5 kB", 5000, 1)
    assert b"\0" not in (text.path / "text.txt").read_bytes()
    half = trees.part(trees.tree(corpus), 10, tmp_path / "parts")
    assert (half.name, half.files) == ("corpus", 10)


def test_trees_by_name_or_path(tmp_path: Path) -> None:
    (tmp_path / "corpus/known").mkdir(parents=True)
    found = trees.named(["known", str(tmp_path)], tmp_path / "corpus")
    assert [tree.path for tree in found] == [tmp_path / "corpus/known", tmp_path]
    with pytest.raises(ValueError, match=r"no folder pypi-Twisted.* fetches it"):
        trees.named([], tmp_path / "corpus")


_LOST_CHILD = """
import os, signal, time
ready, say = os.pipe()
child = os.fork()
if not child:
    os.fork()
    held = b"x" * 60_000_000
    while time.process_time() < 0.4: pass
    os.write(say, b"+")
    time.sleep(60)
os.read(ready, 1), os.read(ready, 1)
time.sleep(1)
os.kill(child, signal.SIGKILL)
os.waitpid(child, 0)
"""
_MEASURE = """
import dataclasses, json, pathlib, sys
from bench.peers.usage import run
folder, program, seconds = pathlib.Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
found = run([sys.executable, "-c", program], folder, {"WORD": "said"}, seconds)
print(json.dumps(dataclasses.asdict(found)))
"""


def measured(folder: Path, program: str, seconds: float = 60) -> Usage:
    """In a process of its own, since all children of the one that measures are taken to be of the command."""
    words = [sys.executable, "-c", _MEASURE, str(folder), program, str(seconds)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return Usage(**json.loads(done.stdout))


def test_what_is_killed_and_what_is_left_behind_counts(tmp_path: Path) -> None:
    found = measured(tmp_path, _LOST_CHILD)
    assert found.code == 0
    assert found.cpu > 0.75, "a child and a grandchild, 0.4 s each"
    assert 120e6 < found.memory < 250e6, "both, at the same time"
    assert 60e6 < found.largest < 120e6


def test_shared_memory_counts_once(tmp_path: Path) -> None:
    found = measured(tmp_path, "import os, time\nheld = b'x' * 100_000_000\nos.fork()\nos.fork()\ntime.sleep(2)")
    assert 100e6 < found.memory < 160e6


def test_what_takes_too_long_is_ended_with_all_of_its_processes(tmp_path: Path) -> None:
    found = measured(tmp_path, "import os, time\nos.fork()\ntime.sleep(60)", seconds=1)
    assert found.code is None
    assert found.wall < 20


def test_exit_code_output_and_environment(tmp_path: Path) -> None:
    found = measured(tmp_path, "import os\nprint(os.environ['WORD'])\nraise SystemExit(3)")
    assert found.code == 3
    assert (tmp_path / "said").read_text() == "said\n"
