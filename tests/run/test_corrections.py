# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Corrections through a scan: on the record, switched off from a warm cache, in documents as in files."""

import json
from pathlib import Path

import pytest

from licwatch.model.facts import LicenseFacts
from licwatch.model.passage import Passage
from licwatch.model.report import Options, Report, ReportItem
from licwatch.report import json_load
from licwatch.run import saying
from licwatch.run.reading import Read
from tests import scanning
from tests.fake_engine import FakeEngine

TAG = "SPDX-License-" + "Identifier"
TEXT = f"# {TAG}: MIT\nprint('{TAG}: ISC')\n"
ALONE = Options(corrections=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "it.py").write_text(TEXT)
    (folder / "plain.py").write_text(f"# {TAG}: MIT\n")
    return folder


def item(report: Report, path: str = "it.py") -> ReportItem:
    return next(item for item in report.items if item.path == path)


def test_a_correction_is_on_the_record(project: Path) -> None:
    report = scanning.scanned(project, jobs=0)
    it = item(report)
    assert it.detected_license_expression_spdx == "MIT"
    assert [(c.start_line, c.slug, c.said, c.now) for c in it.corrections] == [(2, "string-of-code", "ISC", "")]
    assert [clue.license_expression_spdx for clue in it.clues] == ["ISC"]
    told = json.loads(scanning.rendered(report))
    lines = {line["path"]: line for line in told["items"]}
    assert told["run"]["options"]["corrections"] is True
    assert [mended["slug"] for mended in lines["it.py"]["corrections"]] == ["string-of-code"]
    assert "corrections" not in lines["plain.py"]
    assert json_load.load(scanning.rendered(report).encode()) == report


@pytest.mark.parametrize("jobs", [0, 1])
def test_the_engine_alone_comes_from_the_same_cache(project: Path, tmp_path: Path, jobs: int) -> None:
    cold = scanning.scanned(project, jobs=jobs, cache=tmp_path / "cold", options=ALONE)
    cache = tmp_path / "cache"
    mended = scanning.scanned(project, jobs=jobs, cache=cache)
    listener = scanning.Listener()
    warm = scanning.scanned(project, jobs=jobs, cache=cache, options=ALONE, listener=listener)
    assert warm == cold
    assert item(warm).detected_license_expression_spdx == "MIT AND ISC"
    assert not item(warm).corrections
    assert scanning.scanned(project, jobs=jobs, cache=cache) == mended


def test_in_a_document_a_correction_has_its_place() -> None:
    passages = [Passage(TEXT.encode(), "content.py", "a.xml"), Passage(f"# {TAG}: X11\n".encode(), "content", "b.xml")]
    facts = saying.licenses(FakeEngine(), "odf", Read(tuple(passages), (), ()))
    assert facts.license_expression_spdx == "MIT AND X11"
    assert [correction.location for correction in facts.corrections] == ["a.xml"]
    alone = facts.uncorrected
    assert alone.license_expression_spdx == "MIT AND ISC AND X11"
    assert [d.location for d in alone.detections] == ["a.xml", "a.xml", "b.xml"]
    assert alone.engine is None


def test_what_needs_no_correction_holds_nothing_twice() -> None:
    passage = Passage(b"no words", "content", "a.xml")
    facts = saying.licenses(FakeEngine(), "odf", Read((passage,), (), ()))
    assert facts == LicenseFacts()
    assert facts.uncorrected is facts
