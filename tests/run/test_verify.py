# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A report against its target: what is as it was is verified; whatever was added, removed or changed is named."""

import io
import os
import tarfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from licwatch.errors import EngineError, TargetError, UsageError
from licwatch.model.budget import Budgets
from licwatch.model.report import Options, Report
from licwatch.report import write
from licwatch.report.proof.difference import Mark, Verdict
from licwatch.run import verify
from licwatch.run.composing import composed
from licwatch.run.verify import Against
from tests import scanning
from tests.archives import good_zip
from tests.report import samples
from tests.sources.gitmade import made

MIT = b"SPDX-License-Identifier: MIT\n"
Found = set[tuple[Mark, str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "src").mkdir(parents=True)
    (folder / "LICENSE").write_bytes(MIT)
    (folder / "src/a.py").write_bytes(b"pass\n")
    (folder / "src/b.py").write_bytes(b"b\n")
    (folder / "latest").symlink_to("src")
    (folder / "parts.zip").write_bytes(good_zip({"x/COPYING": MIT, "y": b"1"}))
    return folder


def reported(target: Path, report: Report) -> Path:
    folder = target.parent / "out"
    write.all_of(report, ("json", "html"), folder)
    return folder


def verified(folder: Path, target: Path, reports: tuple[bytes, ...] = ()) -> Verdict:
    return verify.verify(folder, Against(os.fsencode(target), reports=reports), lambda *_: None)


def found(folder: Path, target: Path) -> Found:
    return {(difference.mark, difference.where) for difference in verified(folder, target).differences}


def test_what_was_scanned_is_verified(project: Path) -> None:
    os.mkfifo(project / "pipe")
    folder = reported(project, scanning.scanned(project))
    verdict = verified(folder, project)
    assert verdict.differences == ()
    assert (verdict.files, verdict.items) == (2, 8)


def rewritten(project: Path) -> None:
    (project / "src/a.py").write_bytes(b"PASS\n")


def repointed(project: Path) -> None:
    (project / "latest").unlink()
    (project / "latest").symlink_to("elsewhere")


def turned(project: Path) -> None:
    (project / "src/b.py").unlink()
    (project / "src/b.py").symlink_to("a.py")


def repacked(project: Path) -> None:
    (project / "parts.zip").write_bytes(good_zip({"x/COPYING": MIT, "y": b"2", "z": b""}))


CHANGES: dict[str, tuple[Callable[[Path], object], Found]] = {
    "one byte": (rewritten, {(Mark.ITEM_CHANGED, "src/a.py")}),
    "one more": (lambda folder: (folder / "new").write_bytes(b""), {(Mark.ITEM_ADDED, "new")}),
    "one less": (lambda folder: (folder / "LICENSE").unlink(), {(Mark.ITEM_REMOVED, "LICENSE")}),
    "a new name": (
        lambda folder: (folder / "src/a.py").rename(folder / "src/c.py"),
        {(Mark.ITEM_REMOVED, "src/a.py"), (Mark.ITEM_ADDED, "src/c.py")},
    ),
    "a link that points elsewhere": (repointed, {(Mark.ITEM_CHANGED, "latest")}),
    "a link instead of a file": (turned, {(Mark.ITEM_CHANGED, "src/b.py")}),
    "within an archive": (
        repacked,
        {
            (Mark.ITEM_CHANGED, "parts.zip"),
            (Mark.ITEM_CHANGED, "parts.zip!/y"),
            (Mark.ITEM_ADDED, "parts.zip!/z"),
        },
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_changed_is_named(project: Path, name: str) -> None:
    change, expected = CHANGES[name]
    folder = reported(project, scanning.scanned(project))
    change(project)
    assert found(folder, project) == expected


def test_a_changed_byte_is_told_with_both_digests(project: Path) -> None:
    folder = reported(project, scanning.scanned(project))
    before = verify.files_of(folder)
    rewritten(project)
    (difference,) = verified(folder, project).differences
    assert "SHA-256" in difference.detail
    assert "size" not in difference.detail
    assert verify.files_of(folder) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_cannot_be_read_now_is_told(project: Path) -> None:
    folder = reported(project, scanning.scanned(project))
    (project / "src/a.py").chmod(0)
    assert found(folder, project) == {(Mark.ITEM_UNREAD, "src/a.py")}


def test_a_special_file_in_its_place_is_told(project: Path) -> None:
    folder = reported(project, scanning.scanned(project))
    (project / "src/a.py").unlink()
    os.mkfifo(project / "src/a.py")
    assert found(folder, project) == {(Mark.ITEM_UNREAD, "src/a.py"), (Mark.ITEM_CHANGED, "src/a.py")}


def test_the_scope_is_the_report_s(project: Path) -> None:
    options = Options(include=("src/",), exclude=("b.py",), budgets=replace(Budgets(), member=4))
    report = scanning.scanned(project, options=options)
    folder = reported(project, report)
    assert found(folder, project) == set()
    (project / "src/b.py").write_bytes(b"another")
    assert found(folder, project) == {(Mark.ITEM_CHANGED, "src/b.py")}


def test_our_own_report_folder_says_nothing_of_the_target(project: Path) -> None:
    folder = project / "out"
    write.all_of(scanning.scanned(project, reports=(b"out",)), ("json",), folder)
    assert verified(folder, project, (b"out",)).differences == ()
    # and the second scan lists it as left out
    write.all_of(scanning.scanned(project, reports=(b"out",)), ("json",), folder)
    assert verified(folder, project, (b"out",)).differences == ()


def test_an_item_cannot_hide_as_a_report_folder(project: Path) -> None:
    report = scanning.scanned(project, reports=(b"src",))
    folder = reported(project, report)
    assert found(folder, project) == {(Mark.ITEM_ADDED, "src/a.py"), (Mark.ITEM_ADDED, "src/b.py")}


def test_an_archive_by_its_digest(tmp_path: Path) -> None:
    target = tmp_path / "a.tar"

    def pack(**extra: object) -> None:
        with tarfile.open(target, "w") as tar:
            info = tarfile.TarInfo("x")
            info.size = 1
            for name, value in extra.items():
                setattr(info, name, value)
            tar.addfile(info, io.BytesIO(b"x"))

    pack()
    folder = reported(target, scanning.scanned(target))
    assert found(folder, target) == set()
    pack(mtime=7)
    assert found(folder, target) == {(Mark.TARGET, "target")}


def test_a_revision_by_its_commit(tmp_path: Path) -> None:
    repository = made(tmp_path / "repo")
    repository.commit(LICENSE=MIT, a=b"1")
    repository.git("tag", "v1")
    report = scanning.scanned(tmp_path / "repo", revision="v1")
    folder = reported(tmp_path / "repo", report)
    repository.commit(a=b"2")
    assert found(folder, tmp_path / "repo") == set()
    repository.git("tag", "-f", "v1")
    assert found(folder, tmp_path / "repo") == {(Mark.TARGET, "target"), (Mark.ITEM_CHANGED, "a")}


def test_a_work_tree(tmp_path: Path) -> None:
    repository = made(tmp_path / "repo")
    repository.commit(LICENSE=MIT, a=b"1")
    (tmp_path / "repo/untracked").write_bytes(b"u")
    report = scanning.scanned(tmp_path / "repo", options=Options(untracked=True))
    folder = reported(tmp_path / "repo", report)
    assert found(folder, tmp_path / "repo") == set()
    (tmp_path / "repo/untracked").unlink()
    assert found(folder, tmp_path / "repo") == {(Mark.ITEM_REMOVED, "untracked")}


def test_another_kind_of_target_is_told(project: Path, tmp_path: Path) -> None:
    folder = reported(project, scanning.scanned(project))
    assert (Mark.TARGET, "target") in found(folder, project / "parts.zip")
    with pytest.raises(TargetError, match="nothing to scan") as met:
        verified(folder, tmp_path / "absent")
    assert met.value.remedy == "give the target that the report is of: folder"


@pytest.mark.parametrize("name", ["seconds", "memory", "entries", "member", "depth"])
def test_a_report_cannot_raise_the_budgets(project: Path, name: str) -> None:
    budgets = replace(Budgets(), **{name: getattr(Budgets(), name) + 1})
    report = replace(scanning.scanned(project), options=Options(budgets=budgets))
    folder = reported(project, report)
    with pytest.raises(UsageError, match=f"a budget `{name}`"):
        verified(folder, project)


@pytest.mark.parametrize("name", ["seconds", "memory", "entries", "member", "header", "name"])
def test_a_budget_of_nothing_ends_in_differences(project: Path, name: str) -> None:
    budgets = replace(Budgets(), **{name: 0})
    report = replace(scanning.scanned(project), options=Options(budgets=budgets))
    folder = reported(project, report)
    # a reader without time or memory may die before it begins, which is said as well; or live on memory it had before
    with suppress(EngineError):
        assert verified(folder, project).differences or name in ("header", "name", "memory")


def test_a_folder_without_complete_json_is_refused(project: Path, tmp_path: Path) -> None:
    folder = reported(project, scanning.scanned(project))
    (folder / "COMPLETE.json").unlink()
    with pytest.raises(UsageError, match="no report was finished there"):
        verified(folder, project)


def test_a_link_in_the_report_folder_is_not_followed(project: Path, tmp_path: Path) -> None:
    folder = reported(project, scanning.scanned(project))
    (folder / "report.html").rename(tmp_path / "elsewhere.html")
    (folder / "report.html").symlink_to(tmp_path / "elsewhere.html")
    (difference,) = verified(folder, project).differences
    assert (difference.mark, difference.detail) == (Mark.FILE_UNREADABLE, "it is a link")
    (folder / "COMPLETE.json").rename(tmp_path / "COMPLETE.json")
    (folder / "COMPLETE.json").symlink_to(tmp_path / "COMPLETE.json")
    with pytest.raises(UsageError, match="it is a link"):
        verified(folder, project)


def test_without_a_report_json_there_is_nothing_to_hold_a_target_against(project: Path, tmp_path: Path) -> None:
    report = scanning.scanned(project)
    write.all_of(report, ("html",), tmp_path / "page")
    assert verify.verify(tmp_path / "page", None, lambda *_: None).verified
    with pytest.raises(UsageError, match="no items"):
        verified(tmp_path / "page", project)
    folder = reported(project, report)
    (folder / "report.json").write_bytes(b"{}")
    verdict = verified(folder, project)
    assert not verdict.verified
    assert verdict.notes[-1].startswith("the target: ")


def test_listed_files_and_nothing_else(project: Path) -> None:
    names = (b"parts.zip", b"src/a.py")
    report = scanning.scanned(project, names=names)
    folder = reported(project, report)
    verdict = verified(folder, project)
    assert (verdict.differences, verdict.items) == ((), 4)
    rewritten(project)
    assert found(folder, project) == {(Mark.ITEM_CHANGED, "src/a.py")}


def test_a_listed_name_does_not_lead_out(project: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    report = scanning.scanned(project, names=(b"LICENSE",))
    outside = [
        samples.item(path) for path in ("../secret", "src/../../secret", "/etc/passwd", "src//a.py", "./LICENSE")
    ]
    items = (*report.items, *outside)
    forged = replace(report, items=items, summary=samples.summed(items), digest=samples.report(items).digest)
    forged = replace(forged, components=composed(items))
    folder = reported(project, forged)
    assert found(folder, project) == {(Mark.ITEM_REMOVED, item.path) for item in outside}


def test_the_operator_may_spend_more(project: Path) -> None:
    budgets = replace(Budgets(), depth=9)
    folder = reported(project, scanning.scanned(project, options=Options(budgets=budgets)))
    against = Against(os.fsencode(project), most=replace(Budgets(), depth=9))
    assert verify.verify(folder, against, lambda *_: None).verified
