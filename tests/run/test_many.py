# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Many targets: one that fails stops no other, and a run that was cut off goes on where it stopped."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from licwatch.errors import EngineError, TargetError, UsageError
from licwatch.report import write
from licwatch.run.many import Outcome, Series, Status, Wanted
from licwatch.run.target_list import read_list

NAMES = ["one", "two", "three", "four"]
Scan = Callable[[Wanted, Path], int]


def series(folder: Path, names: Sequence[str] = NAMES, conditions: str = "") -> Series:
    return Series([Wanted(name, name, name) for name in names], folder, conditions)


def scan(met: list[str], *, bad: Sequence[str] = (), incomplete: Sequence[str] = ()) -> Scan:
    def one(wanted: Wanted, folder: Path) -> int:
        met.append(wanted.name)
        if wanted.name in bad:
            raise TargetError("it is not there", "look elsewhere")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "COMPLETE.json").write_text("{}")
        return 3 if wanted.name in incomplete else 0

    return one


def run(many: Series, one: Scan) -> list[Status]:
    told: list[Status] = []
    many.run(one, told.append, write.one)
    return told


def record(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "targets.json").read_text())
    return loaded


def test_each_has_a_status_and_none_stops_the_others(tmp_path: Path) -> None:
    met: list[str] = []
    told = run(series(tmp_path), scan(met, bad=["two"], incomplete=["three"]))
    assert met == NAMES
    assert [status.outcome for status in told] == [
        Outcome.COMPLETE,
        Outcome.FAILED,
        Outcome.INCOMPLETE,
        Outcome.COMPLETE,
    ]
    assert told[1].message == "it is not there; look elsewhere"
    assert (told[1].exit_code, told[2].exit_code) == (2, 3)
    saved = record(tmp_path)
    assert saved["finished"] is True
    assert [target["folder"] for target in saved["targets"]] == ["001-one", "002-two", "003-three", "004-four"]


def test_an_error_of_our_own_fails_one_target(tmp_path: Path) -> None:
    def one(wanted: Wanted, _folder: Path) -> int:
        if wanted.name == "two":
            raise RuntimeError("surprise")
        return 0

    told = run(series(tmp_path), one)
    assert [status.outcome for status in told].count(Outcome.FAILED) == 1
    assert "surprise" in told[1].message


def cut_off(folder: Path, met: list[str]) -> None:
    """A run that ends in the middle, as by a power cut."""

    def one(wanted: Wanted, place: Path) -> int:
        if wanted.name == "four":
            raise EngineError("the machine went away")
        return scan(met, bad=["two"])(wanted, place)

    with pytest.raises(EngineError):
        run(series(folder), one)


def test_a_run_that_was_cut_off_goes_on(tmp_path: Path) -> None:
    cut_off(tmp_path, [])
    met: list[str] = []
    again = series(tmp_path)
    assert again.resume() == 2
    told = run(again, scan(met))
    assert met == ["two", "four"]
    assert all(status.outcome is Outcome.COMPLETE for status in told)


def test_what_makes_a_run_begin_anew(tmp_path: Path) -> None:
    for number, (names, conditions) in enumerate([(NAMES, "other options"), (NAMES[:3], ""), (NAMES[::-1], "")]):
        folder = tmp_path / str(number)
        folder.mkdir()
        cut_off(folder, [])
        assert series(folder, names, conditions).resume() == 0
    folder = tmp_path / "finished"
    folder.mkdir()
    run(series(folder), scan([]))
    assert series(folder).resume() == 0


def test_a_report_that_is_gone_is_made_again(tmp_path: Path) -> None:
    cut_off(tmp_path, [])
    (tmp_path / "001-one" / "COMPLETE.json").unlink()
    assert series(tmp_path).resume() == 1


@pytest.mark.parametrize("junk", ["", "{", "[]", '{"schema": "licwatch/targets/1", "targets": [1]}'])
def test_a_foreign_file_is_no_earlier_run(tmp_path: Path, junk: str) -> None:
    cut_off(tmp_path, [])
    saved = record(tmp_path)
    (tmp_path / "targets.json").write_text(junk)
    assert series(tmp_path).resume() == 0
    for key in ("outcome", "folder", "exit_code"):
        bent = json.loads(json.dumps(saved))
        bent["targets"][0][key] = {"a": 1}
        (tmp_path / "targets.json").write_text(json.dumps(bent))
        assert series(tmp_path).resume() == 0


@pytest.mark.parametrize("name", ["../../etc", "a/b", "", "...", "\x1b[2J", "x" * 300, "ünï"])
def test_no_name_leads_out_of_the_output_folder(tmp_path: Path, name: str) -> None:
    (status,) = series(tmp_path, [name]).statuses
    assert "/" not in status.folder
    assert status.folder.startswith("001-")
    assert len(status.folder) < 80


LISTS: list[tuple[bytes, list[tuple[str, str, str | None]]]] = [
    (b"a\nb/c\n\n# no\n", [("a", "a", None), ("b/c", "c", None)]),
    (b"a,first,v1\nb,,v2\nc\n", [("a", "first", "v1"), ("b", "b", "v2"), ("c", "c", None)]),
    (b"target,revision,name\r\na,v1,first\r\n", [("a", "first", "v1")]),
    (b"\xef\xbb\xbfTarget\na\n", [("a", "a", None)]),
    (b'"with, comma",x\n', [("with, comma", "x", None)]),
    (b"https://u:s3cret@example.org/t.git\n", [("https://example.org/t.git", "t", None)]),
    (b"", []),
]


@pytest.mark.parametrize(("data", "expected"), LISTS)
def test_lists(data: bytes, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(one.shown, one.name, one.revision) for one in read_list(data)] == expected


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a,b,c,d\n", "line 1 .* column"),
        (b"target,nmae\na,b\n", "line 2 .* column"),
        (b"name\n,x\n", "line 2 .* names no target"),
        (b"a\n\xff\n", "not UTF-8"),
        (b'a\n"never closed\nb\n', "cannot be read"),
        (b"ext::sh -c id\n", "no address"),
    ],
)
def test_lists_that_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_list(data)
