# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Repetition costs nothing: a content is analyzed once, however often it is met; and what a cache knows, not at all."""

import zipfile
from pathlib import Path

import pytest

from licwatch.model.report import Options
from tests.scanning import INLINE, TWO, Listener, rendered, scanned

MIT = b"SPDX-License-Identifier: MIT\nCopyright 2020 Ada\n"


def analyzed(listener: Listener) -> int:
    """How many contents were, as the scan itself tells."""
    (told,) = [line for line in listener.told if line.startswith("phase: joining")]
    return int(told.partition("; ")[2].split()[0])


def copies(folder: Path) -> Path:
    """One content under 1,203 paths, three of them in an archive, with two kinds of names."""
    for number in range(12):
        (folder / f"{number:02}").mkdir(parents=True)
        for name in range(100):
            (folder / f"{number:02}" / f"{name:03}.{'py' if name % 2 else 'txt'}").write_bytes(MIT)
    with zipfile.ZipFile(folder / "copies.zip", "w") as packed:
        for member in ("a.py", "b.py", "c.txt"):
            packed.writestr(member, MIT)
    return folder


@pytest.mark.parametrize("jobs", [INLINE, TWO])
def test_a_content_is_analyzed_once_for_each_kind_of_name(tmp_path: Path, jobs: int) -> None:
    listener = Listener()
    report = scanned(copies(tmp_path / "t"), jobs=jobs, listener=listener)
    assert sum(item.detected_license_expression == "MIT" for item in report.items) == 1203
    assert analyzed(listener) == 2


@pytest.mark.parametrize("jobs", [INLINE, TWO])
def test_what_the_cache_knows_is_not_analyzed(tmp_path: Path, jobs: int) -> None:
    folder, cache = copies(tmp_path / "t"), tmp_path / "cache"
    cold = rendered(scanned(folder, jobs=jobs, cache=cache))
    warm = Listener()
    assert rendered(scanned(folder, jobs=jobs, cache=cache, listener=warm)) == cold
    assert analyzed(warm) == 0


@pytest.mark.parametrize("jobs", [INLINE, TWO])
def test_what_is_not_asked_for_does_not_come_from_the_cache(tmp_path: Path, jobs: int) -> None:
    folder, cache = tmp_path / "t", tmp_path / "cache"
    folder.mkdir()
    (folder / "a.py").write_bytes(MIT)
    alone = Options(copyrights=False)
    cold = rendered(scanned(folder, jobs=jobs, options=alone))
    scanned(folder, jobs=jobs, cache=cache)
    assert rendered(scanned(folder, jobs=jobs, options=alone, cache=cache)) == cold


def test_equal_detections_of_many_files_are_one_value(tmp_path: Path) -> None:
    folder = tmp_path / "t"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number}.py").write_bytes(MIT + b"x = %d\n" % number)
    report = scanned(folder, jobs=TWO)
    assert len({id(item.detections[0]) for item in report.items}) == 1
    assert len({id(item.holders) for item in report.items}) == 1
