# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Containers on their way through the processes: warm as cold, slow or deadly, many at once."""

import os
import time
import zipfile
from pathlib import Path

import pytest

from licwatch.model.budget import GIB, KIB, MIB, Budgets
from licwatch.model.facts import Facts
from licwatch.model.problem import Reason
from licwatch.model.report import Options, Report
from licwatch.run.cache import Cache
from licwatch.sources import archive
from tests.archives import good_zip
from tests.scanning import INLINE, ONE, TWO, rendered, scanned
from tests.sources.gitmade import made

MIT, AGPL = b"SPDX-License-Identifier: MIT\n", b"SPDX-License-Identifier: AGPL-3.0-only\n"
EVERY = pytest.mark.parametrize("jobs", [INLINE, ONE, TWO])
ISOLATED = pytest.mark.parametrize("jobs", [ONE, TWO])


def expressions(report: Report) -> dict[str, str | None]:
    return {item.path: item.conclusion.license_expression_spdx for item in report.items}


def reasons(report: Report) -> dict[str, list[Reason]]:
    return {item.path: [problem.reason for problem in item.problems] for item in report.items if item.problems}


@EVERY
def test_a_warm_scan_opens_containers_again(tmp_path: Path, jobs: int) -> None:
    repository = made(tmp_path / "r")
    kind = b"application/vnd.oasis.opendocument.text"
    repository.write("doc.odt", good_zip({"mimetype": kind, "meta.xml": b"<a/>", "Pictures/emb.c": AGPL}))
    repository.write("self.sh", b"#!/bin/sh\nexit\n" + good_zip({"in.c": AGPL}))
    repository.write("x.zip", good_zip({"a.c": MIT}))
    repository.commit()
    cold, warm = (scanned(repository.path, jobs=jobs, revision="HEAD", cache=tmp_path / "cache") for _ in range(2))
    assert expressions(cold)["doc.odt!/Pictures/emb.c"] == "AGPL-3.0-only"
    assert expressions(cold)["self.sh!/in.c"] == "AGPL-3.0-only"
    assert rendered(cold) == rendered(warm)


@EVERY
@pytest.mark.parametrize("size", [MIB - 1, 3 * MIB])
def test_large_contents_are_read_wherever_the_work_is_done(tmp_path: Path, jobs: int, size: int) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "big.js").write_bytes(AGPL + b"x" * size)
    assert expressions(scanned(tmp_path / "t", jobs=jobs)) == {"big.js": "AGPL-3.0-only"}


def test_the_real_engine_reads_large_contents_under_a_workers_limits(engine: object, tmp_path: Path) -> None:
    from licwatch.run import frames, process
    from licwatch.run.plan import Key, Want
    from licwatch.run.spool import SpoolWriter
    from licwatch.run.worker import Answer, Job, work

    writer = SpoolWriter()
    content = b"# SPDX-License-Identifier: AGPL-3.0-only\n" + b"x = 1\n" * (400 * KIB)
    place = writer.add(content)
    child = process.fork(lambda link: work(link, engine, Budgets()))  # type: ignore[arg-type]
    assert frames.receive(child.link, Answer)[0].ready
    frames.send(child.link, Job(Key("0" * 64, "content.py", "text"), Want(copyrights=False), *place), (writer.fd,))
    answer, _ = frames.receive(child.link, Answer)
    child.kill()
    writer.close()
    assert answer.problem is None
    assert answer.facts
    assert answer.facts.licenses
    assert answer.facts.licenses.license_expression_spdx == "AGPL-3.0-only"


@EVERY
def test_an_archive_larger_than_its_budget_is_not_hashed(tmp_path: Path, jobs: int) -> None:
    folder = tmp_path / "t"
    folder.mkdir()
    (folder / "LICENSE").write_bytes(MIT)
    (folder / "aaa.zip").write_bytes(b"PK\3\4")
    os.truncate(folder / "aaa.zip", 1024 * GIB)
    (folder / "zzz.c").write_bytes(AGPL)
    report = scanned(folder, jobs=jobs)
    assert reasons(report) == {"aaa.zip": [Reason.LIMIT_BYTES]}
    assert expressions(report) == {"LICENSE": "MIT", "aaa.zip": None, "zzz.c": "AGPL-3.0-only"}


@ISOLATED
@pytest.mark.parametrize("after", [0, 3, 600])
@pytest.mark.parametrize("end", [os.abort, lambda: time.sleep(600)])
def test_nothing_is_lost_around_a_container_that_kills(
    tmp_path: Path, jobs: int, after: int, end: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "t"
    folder.mkdir()
    with zipfile.ZipFile(folder / "m.zip", "w") as packed:
        for number in range(700):
            packed.writestr(f"{number:04}", b"%d" % number)
    for name in ("a", "z"):
        for number in range(300):
            (folder / f"{name}{number:03}").write_bytes(MIT)
    expand = archive.expand

    def deadly(form: object, file: object, path: bytes, allowance: object) -> object:
        for number, entry in enumerate(expand(form, file, path, allowance)):  # type: ignore[arg-type]
            if path == b"m.zip" and number == after:
                assert callable(end)
                end()
            yield entry

    monkeypatch.setattr(archive, "expand", deadly)
    report = scanned(folder, jobs=jobs, options=Options(budgets=Budgets(seconds=1)))
    told = expressions(report)
    assert sum(path[0] in "az" and value == "MIT" for path, value in told.items()) == 600
    assert reasons(report)["m.zip"] in ([Reason.WORKER_CRASH], [Reason.LIMIT_TIME])


@ISOLATED
def test_many_small_archives_need_few_descriptors(tmp_path: Path, jobs: int) -> None:
    import resource

    folder = tmp_path / "t"
    folder.mkdir()
    for number in range(600):
        (folder / f"{number}.zip").write_bytes(good_zip({"a": b"%d" % number}))
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (500, hard))
    try:
        assert scanned(folder, jobs=jobs).summary.counts.scanned == 1200
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@EVERY
def test_paths_have_a_budget_across_containers(tmp_path: Path, jobs: int) -> None:
    inner = good_zip({f"{number}" * 20: b"" for number in range(5)})
    (tmp_path / "o.zip").write_bytes(good_zip({"n" * 90: inner, "LICENSE": MIT}))
    (tmp_path / "t").mkdir()
    os.rename(tmp_path / "o.zip", tmp_path / "t" / "o.zip")
    report = scanned(tmp_path / "t", jobs=jobs, options=Options(budgets=Budgets(name=100)))
    assert set(map(tuple, reasons(report).values())) == {(Reason.PATH_TOO_LONG,)}
    assert expressions(report)["o.zip!/LICENSE"] == "MIT"


@EVERY
def test_a_cache_that_loses_facts_meanwhile_costs_time_and_nothing_else(
    tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = made(tmp_path / "r")
    repository.commit(LICENSE=MIT, code=AGPL)
    cold = rendered(scanned(repository.path, jobs=jobs, revision="HEAD", cache=tmp_path / "cache"))
    monkeypatch.setattr(Cache, "get", lambda _self, keys, _want: [Facts()] * len(keys))
    assert rendered(scanned(repository.path, jobs=jobs, revision="HEAD", cache=tmp_path / "cache")) == cold
