# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""report.scancode.json is what ScanCode writes: ScanCode reads it back, and on the same files says the same itself."""

import json
import os
import posixpath
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from licwatch.detect.engine import Engine
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Options, Origin, Report
from licwatch.report import scancode_json
from licwatch.report.scancode_paths import Tree, spelled
from tests import scanning
from tests.report import samples

SCANCODE = Path(sys.executable).parent / "scancode"
TAG = "spdx-license-identifier-"


def text_of(report: Report) -> str:
    return "".join(scancode_json.render(report))


def told(report: Report) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(text_of(report))
    return loaded


def by_path(output: dict[str, Any]) -> dict[str, dict[str, Any]]:
    files = {file["path"]: file for file in output["files"]}
    assert len(files) == len(output["files"])
    return files


def scancode(scratch: Path, *words: str) -> dict[str, Any]:
    """What ScanCode says on its standard output."""
    places = {"SCANCODE_CACHE": str(scratch / "cache"), "SCANCODE_TEMP": str(scratch / "temp")}
    command = [str(SCANCODE), "--quiet", *words, "--json-pp", "-"]
    done = subprocess.run(
        command, cwd=scratch, env=os.environ | places, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    output: dict[str, Any] = json.loads(done.stdout)
    return output


def test_golden() -> None:
    samples.golden("report.scancode.json", text_of(samples.small()))


ODD = [
    "a\\b",
    "a/b",
    "a%5Cb",
    "../x",
    "a.zip!/../../x",
    "a//b",
    "a/./b",
    "/etc/x",
    "x/",
    "",
    "%2E%2E/x",
    "%252E%252E/x",
    "n\\xff",
    "a file with one below it",
    "a file with one below it/below",
    "d/" * 200 + "x",
    "\u202e",
]
SHELF = {
    "one of everything": samples.small(),
    "nothing": samples.report([]),
    "one": samples.report([samples.item("a")]),
    "odd names": samples.report([samples.item(name) for name in ODD], origin=Origin("a\\b", "folder", "all")),
    "hostile": samples.hostile("<script>\\..//../\x00\u202e"),
}


@pytest.mark.parametrize("name", SHELF)
def test_every_item_is_a_file_and_what_else_is_there_is_a_folder(name: str) -> None:
    report = SHELF[name]
    files = by_path(told(report))
    tree = Tree(report.origin.name, report.items)
    paths = [tree.path(item.path) for item in report.items]
    assert len(set(paths)) == len(report.items)
    of_items = [files.pop(path) for path in paths]
    folders = sum(item.kind in (Kind.DIRECTORY, Kind.SUBMODULE) for item in report.items)
    assert Counter(file["type"] for file in of_items) == +Counter(file=len(report.items) - folders, directory=folders)
    assert all(file["type"] == "directory" for file in files.values())
    assert not any(file["license_detections"] or file["scan_errors"] for file in files.values())


@pytest.mark.parametrize("name", SHELF)
def test_scancode_reads_it_back(name: str, tmp_path: Path) -> None:
    (tmp_path / "report.scancode.json").write_text(text_of(SHELF[name]), "utf-8")
    back = scancode(tmp_path, "--from-json", "report.scancode.json")
    given = told(SHELF[name])
    expected = by_path(given)
    assert {path: file for path, file in by_path(back).items() if path in expected} == expected
    # beyond the levels that are listed, it adds what lies between
    between = [file for path, file in by_path(back).items() if path not in expected]
    assert all(file["type"] == "directory" and path_is_deep(file["path"]) for file in between)
    assert back["license_detections"] == given["license_detections"]
    assert back["headers"][0] == given["headers"][0]
    # the second header is ScanCode's own, which tells of errors by path
    errors = {f"Path: {path}" for path, file in expected.items() if file["scan_errors"]}
    assert set(back["headers"][1]["errors"]) == errors


def path_is_deep(path: str) -> bool:
    return path.count("/") >= 64


def test_what_was_not_looked_at_names_its_reason() -> None:
    output = told(samples.small())
    files = by_path(output)
    assert files["sample-1.0/models/parts.zip!/locked.3mf"]["scan_errors"] == ["encrypted: AES-256"]
    assert files["sample-1.0/tools/latest"]["scan_errors"] == ["skipped: symlink"]
    assert files["sample-1.0/vendor"]["scan_errors"] == ["skipped: exclude:vendor/"]
    assert output["headers"][0]["errors"] == [
        "Path: sample-1.0/models/parts.zip!/locked.3mf: encrypted: AES-256",
        "Path: sample-1.0/models/torn.tar.gz: corrupt.truncated: ends after 4,096 bytes",
        "Path: sample-1.0/third_party/lib: git.submodule: commit 9fceb02",
    ]
    assert [warning.rpartition(": ")[2] for warning in output["headers"][0]["warnings"]] == ["2", "1"]
    both = samples.item("a", problems=(Problem(Reason.CYCLE), Problem(Reason.IO_CHANGED, "twice")))
    assert by_path(told(samples.report([both])))["sample-1.0/a"]["scan_errors"] == ["cycle", "io.changed: twice"]


def test_a_reference_that_was_followed_names_its_file() -> None:
    old = by_path(told(samples.small()))["sample-1.0/src/old.c"]
    (detection,) = old["license_detections"]
    files = [match["from_file"] for match in detection["matches"]]
    assert files == ["sample-1.0/src/old.c", "sample-1.0/src/COPYING"]


def test_detections_that_are_the_same_are_counted() -> None:
    found = samples.detection(identifier="mit-1")
    items = [samples.item(name, detections=(found,) * count) for name, count in (("z/b", 1), ("z/A", 2), ("b", 1))]
    (unique,) = told(samples.report(items))["license_detections"]
    assert unique["detection_count"] == 4
    assert [match["from_file"] for match in unique["reference_matches"]] == ["sample-1.0/b"]


def test_no_clock_unless_the_report_has_a_date() -> None:
    dated, undated = (told(samples.report([], date=date))["headers"][0] for date in ("2026-01-31", None))
    assert (dated["start_timestamp"], dated["end_timestamp"]) == ("2026-01-31T000000.000000",) * 2
    assert (undated["start_timestamp"], undated["end_timestamp"]) == ("", "")
    assert dated | dict.fromkeys(("start_timestamp", "end_timestamp"), "") == undated


def test_without_copyrights_there_are_no_keys_for_them() -> None:
    output = told(samples.report([samples.item("a")], options=Options(copyrights=False)))
    assert output["headers"][0]["options"] == {"input": ["sample-1.0"], "--license": True}
    assert not {"copyrights", "holders", "authors"} & by_path(output)["sample-1.0/a"].keys()


PATHS = st.lists(st.sampled_from(["a", ".", "..", "", "\\", "%", "5C", "2E", "%2F"])).map("/".join) | st.text()


@given(PATHS, PATHS)
@example("a\\b", "a%5Cb")
@example("", "%2F")
def test_no_two_paths_are_spelled_the_same_and_none_is_taken_apart(one: str, other: str) -> None:
    assert (spelled(one) == spelled(other)) is (one == other)
    path = f"root/{spelled(one)}"
    assert "\\" not in path
    assert posixpath.normpath(path) == path.rstrip("/") == path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A dozen files, of each kind that is answered otherwise."""
    mit = " ".join(samples.MIT_WORDS)
    files = {
        "LICENSE": f"MIT License\n\nCopyright (c) 2019 Ada Example <ada@example.org>\n\n{mit}\n",
        "README.md": "# Sample\n\nLicensed under the Apache License, Version 2.0 or the MIT license.\n",
        "Zebra.txt": "stripes\n",
        "apple.txt": "Written by Grace Example <grace@example.org>\n",
        "src/main.py": "# SPDX-License-Identifier: Apache-2.0 AND MIT\n# Copyright 2020-2024 The Sample Authors\n",
        "src/same.py": "# SPDX-License-Identifier: Apache-2.0 AND MIT\n",
        "src/refers.c": "/* Use of this source code is governed by a MIT-style license that can be found in the\n"
        " * LICENSE file in the root of the source tree. */\n",
        "src/empty.c": "",
        "src/deep/clue.txt": "GPL\nLGPL\n",
        "src/deep/gr\u00fc\u00df.txt": "Copyright \u00a9 2021 J\u00fcrgen Beispiel\nlicense: GPL-2.0-or-later\n",
        "src/deep/er/package.json": '{"name": "x", "license": "BSD-3-Clause"}\n',
        "data/noise.bin": "\x00\x01\x02\ufffd" * 50,
    }
    folder = tmp_path / "project"
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    (folder / "link").symlink_to("LICENSE")
    (folder / "hollow").mkdir()
    return folder


def unnamed(detections: list[dict[str, Any]]) -> str:
    """Without the rules of tags: documented, ScanCode makes them anew for this list, and they get other names."""
    for match in (match for detection in detections for match in detection["reference_matches"]):
        if match["rule_identifier"].startswith(TAG):
            match["rule_identifier"] = TAG
    return json.dumps(detections)


def test_on_the_same_files_scancode_says_the_same(
    project: Path, tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scanning.engine(monkeypatch, engine):
        ours = told(scanning.scanned(project, jobs=scanning.INLINE))
    theirs = scancode(tmp_path, "--license", "--copyright", "project")
    assert list(ours) == list(theirs)
    expected, met = by_path(theirs), by_path(ours)
    # documented: we list links with the rule that left them out, and no folder in which there is nothing
    assert met.pop("project/link")["scan_errors"] == ["skipped: symlink"]
    assert expected.pop("project/hollow")["type"] == "directory"
    assert sum(bool(file["license_detections"]) for file in expected.values()) >= 6
    assert any(file["license_clues"] for file in expected.values())
    assert any(file["authors"] for file in expected.values())
    assert list(met) == list(expected)
    for path, file in expected.items():
        assert json.dumps(met[path]) == json.dumps(file), path
    assert len(theirs["license_detections"]) >= 5
    assert unnamed(ours["license_detections"]) == unnamed(theirs["license_detections"])
    header, own = theirs["headers"][0], ours["headers"][0]
    assert list(header) == list(own)
    for key in ("tool_name", "tool_version", "output_format_version", "message", "errors"):
        assert own[key] == header[key]
