# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Every executor gives the same bytes, and one bad content never costs the scan."""

import os
import time
from pathlib import Path

import pytest

from licwatch import detect
from licwatch.errors import EngineError, TargetError
from licwatch.model.budget import MIB, Budgets
from licwatch.model.problem import Reason
from licwatch.model.report import Options, Report, Status
from tests.scanning import INLINE, ONE, TWO, Listener, rendered, scanned

EXECUTORS = pytest.mark.parametrize("jobs", [INLINE, ONE, TWO, 5])
ISOLATED = pytest.mark.parametrize("jobs", [ONE, TWO])
MIT = b"SPDX-License-Identifier: MIT\n"


def tree(folder: Path, **files: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(40):
        (folder / f"d{number % 5}").mkdir(exist_ok=True)
        (folder / f"d{number % 5}" / f"f{number}.py").write_bytes(b"# %d\n" % (number % 17) + MIT)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def status(report: Report) -> dict[str, tuple[Status, list[Reason]]]:
    return {item.path: (item.status, [p.reason for p in item.problems]) for item in report.items}


@EXECUTORS
@pytest.mark.parametrize("cached", [False, True])
def test_the_same_bytes(tmp_path: Path, jobs: int, cached: bool) -> None:
    folder = tree(tmp_path / "tree", LICENSE=MIT, binary=b"\0", empty=b"", COPYING=b"Copyright 2020 Ada\n")
    expected = rendered(scanned(folder, jobs=INLINE))
    cache = tmp_path / "cache" if cached else None
    for _ in range(2):
        assert rendered(scanned(folder, jobs=jobs, cache=cache)) == expected


@EXECUTORS
def test_an_analysis_that_raises_costs_one_item(tmp_path: Path, jobs: int) -> None:
    report = scanned(tree(tmp_path / "t", bad=b"RAISE", good=MIT), jobs=jobs)
    assert status(report)["bad"] == (Status.UNSCANNED, [Reason.WORKER_CRASH])
    assert report.summary.counts.scanned == 41
    assert not report.complete


@ISOLATED
@pytest.mark.parametrize(
    ("order", "reason"),
    [(b"DIE", Reason.WORKER_CRASH), (b"HANG", Reason.LIMIT_TIME), (b"EAT", Reason.LIMIT_MEMORY)],
)
def test_a_worker_that_ends_costs_one_item(tmp_path: Path, jobs: int, order: bytes, reason: Reason) -> None:
    options = Options(budgets=Budgets(seconds=1, memory=512 * MIB, member=64 * MIB))
    report = scanned(tree(tmp_path / "t", bad=order, good=MIT), jobs=jobs, options=options)
    assert status(report)["bad"] == (Status.UNSCANNED, [reason])
    assert report.summary.counts.scanned == 41


@ISOLATED
def test_many_bad_ones_do_not_stop_the_good_ones(tmp_path: Path, jobs: int) -> None:
    bad = {f"bad{number}": b"DIE %d" % number for number in range(6)}
    report = scanned(tree(tmp_path / "t", **bad), jobs=jobs)
    assert report.summary.counts.scanned == 40
    assert report.summary.counts.unscanned == 6


@EXECUTORS
def test_failures_are_not_remembered(tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = tree(tmp_path / "t", bad=b"RAISE"), tmp_path / "cache"
    assert not scanned(folder, jobs=jobs, cache=cache).complete
    monkeypatch.setattr("tests.fake_engine._obey", lambda _content: None)
    assert scanned(folder, jobs=jobs, cache=cache).complete


@EXECUTORS
def test_a_warm_scan_needs_no_engine(tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = tree(tmp_path / "t"), tmp_path / "cache"
    cold = rendered(scanned(folder, jobs=jobs, cache=cache))

    def refuse(*_given: object) -> None:
        raise EngineError("it was asked for")

    monkeypatch.setattr(detect, "load", refuse)
    assert rendered(scanned(folder, jobs=jobs, cache=cache)) == cold
    (folder / "new").write_bytes(b"new")
    with pytest.raises(EngineError, match="asked for"):
        scanned(folder, jobs=jobs, cache=cache)


@EXECUTORS
def test_a_target_that_cannot_be_read_is_refused(tmp_path: Path, jobs: int) -> None:
    with pytest.raises(TargetError, match="nothing to scan"):
        scanned(tmp_path / "absent", jobs=jobs)


@ISOLATED
@pytest.mark.parametrize("end", [lambda: os.abort(), lambda: time.sleep(600)])
def test_a_container_that_kills_its_reader_stays_shut(
    tmp_path: Path, jobs: int, end: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    import zipfile

    from licwatch.sources import archive

    folder = tree(tmp_path / "t")
    for name in ("bad.zip", "good.zip"):
        with zipfile.ZipFile(folder / name, "w") as packed:
            packed.writestr("inner", MIT)
    expand = archive.expand

    def deadly(form: object, file: object, path: bytes, allowance: object) -> object:
        if path == b"bad.zip":
            assert callable(end)
            end()
        return expand(form, file, path, allowance)  # type: ignore[arg-type]

    monkeypatch.setattr(archive, "expand", deadly)
    report = scanned(folder, jobs=jobs, options=Options(budgets=Budgets(seconds=1)))
    told = status(report)
    assert told["bad.zip"][0] is Status.UNSCANNED
    assert told["bad.zip"][1] in ([Reason.WORKER_CRASH], [Reason.LIMIT_TIME])
    assert told["good.zip!/inner"] == (Status.SCANNED, [])
    assert report.summary.counts.scanned == 42


def test_nothing_is_left_running(tmp_path: Path) -> None:
    before = _children()
    scanned(tree(tmp_path / "t", bad=b"DIE"), jobs=TWO)
    assert _children() == before


def test_the_listener_hears_how_it_goes(tmp_path: Path) -> None:
    listener = Listener()
    scanned(tree(tmp_path / "t"), listener=listener)
    assert listener.last[:2] == (40, 40)
    assert listener.last[2] > 0


def _children() -> set[str]:
    text = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text()
    return set(text.split())
