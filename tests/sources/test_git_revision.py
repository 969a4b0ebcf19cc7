# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A revision is read whole, verified, and nothing of the repository runs."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from licwatch.errors import TargetError
from licwatch.model.budget import Budgets
from licwatch.model.item import Kind
from licwatch.model.problem import Reason
from licwatch.sources import git
from tests.sources.gitmade import ENVIRONMENT, Made, contents, made

GPL, MIT = b"GNU GENERAL PUBLIC LICENSE\n", b"MIT License\n"


@pytest.mark.parametrize("form", ["sha1", "sha256"])
def test_every_file_agrees_with_gits_own_list(tmp_path: Path, form: str) -> None:
    repository = made(tmp_path, f"--object-format={form}")
    for number in range(700):
        repository.write(f"d{number % 7}/e{number % 3}/f{number}", b"%d" % number)
    repository.write("LICENSE", GPL)
    (tmp_path / "link").symlink_to("/etc/passwd")
    commit = repository.commit()
    repository.git("repack", "-adq")
    source = repository.revision()
    origin = source.origin()
    assert (origin.kind, origin.commit, origin.revision) == ("git-revision", commit, "HEAD")
    listed = repository.git("ls-tree", "-rz", "--name-only", "HEAD").split(b"\0")[:-1]
    met = list(source.entries())
    assert [entry.path for entry in met] == listed
    oids = repository.git("ls-tree", "-rz", "--format=%(objectname)", "HEAD").decode().split("\0")[:-1]
    assert [entry.oid for entry in met] == oids
    told = contents(source)
    assert told[b"LICENSE"] == GPL
    assert told[b"link"] == b"-> /etc/passwd"
    assert all(told[b"d%d/e%d/f%d" % (n % 7, n % 3, n)] == b"%d" % n for n in range(700))


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rooms = tmp_path / "tmp"
    rooms.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(rooms))
    repository = made(tmp_path / "r")
    repository.commit(a=b"a", b=b"b")
    source = repository.revision()
    source.origin()
    assert len(list(rooms.iterdir())) == 1
    entries = source.entries()
    next(entries)
    entries.close()  # type: ignore[attr-defined]
    assert list(rooms.iterdir()) == []


def test_names_ids_tags_and_steps_mean_what_git_means(tmp_path: Path) -> None:
    repository = made(tmp_path)
    commits = [repository.commit(a=b"%d" % number) for number in range(4)]
    repository.git("checkout", "-q", "-b", "side/branch", commits[1])
    side = repository.commit(b=b"side")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "--no-edit", "side/branch")
    repository.git("tag", "-a", "-m", "x", "v1", commits[2])
    repository.git("tag", "-a", "-m", "x", "v1-again", "v1")
    repository.git("update-ref", "refs/remotes/origin/main", side)
    repository.git("pack-refs", "--all")
    repository.git("branch", "loose", commits[0])
    revisions = ["HEAD", "@", "main", "side/branch", "v1", "v1-again", "origin/main", "refs/heads/loose", "loose"]
    revisions += ["HEAD~1", "HEAD~2", "HEAD^2", "HEAD^2~1", "HEAD^", "v1~1", "v1^{}", "v1-again^{commit}", "main^0"]
    revisions += [commits[1], commits[1][:7], commits[3][:4] + commits[3][4:9]]
    for revision in revisions:
        expected = repository.word("rev-parse", f"{revision}^{{commit}}")
        source = repository.revision(revision)
        assert source.origin().commit == expected, revision
        assert {entry.path for entry in source.entries()} == set(
            repository.git("ls-tree", "-rz", "--name-only", expected).split(b"\0")[:-1]
        )


@pytest.mark.parametrize(
    "revision",
    [
        "mian",
        "--upload-pack=x",
        "-h",
        "../../etc/passwd",
        "HEAD~9",
        "",
        "ab",
        "a..b",
        "HEAD@{1}",
        ":/x",
        "a\nb",
        "\udc80",
    ],
)
def test_what_is_no_revision_is_refused_with_a_remedy(tmp_path: Path, revision: str) -> None:
    repository = made(tmp_path)
    repository.commit(a=b"a")
    if revision == "":
        assert repository.revision("").origin().commit
        return
    with pytest.raises(TargetError) as refused:
        repository.revision(revision).origin()
    assert refused.value.remedy
    assert "\n" not in refused.value.message
    if revision == "mian":
        assert "main" in refused.value.remedy


def test_a_known_blob_is_not_read_ahead_and_can_still_be_opened(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(a=b"known", b=b"new")
    known = repository.word("rev-parse", "HEAD:a")
    found = git.find(os.fsencode(tmp_path))
    assert found
    entries = list(git.Revision(found, "HEAD", Budgets(), lambda oid: oid == known, False).entries())
    assert [(entry.oid == known, entry.size) for entry in entries] == [(True, None), (False, 3)]
    for entry in git.Revision(found, "HEAD", Budgets(), lambda _oid: True, False).entries():
        assert entry.open
        with entry.open() as file:
            assert file.read() == {b"a": b"known", b"b": b"new"}[entry.path]


def test_forged_bytes_are_caught_and_cost_only_their_own_file(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(**{name: name.encode() * 9 for name in "abcdefg"}, LICENSE=GPL)
    license_id = repository.word("rev-parse", "HEAD:LICENSE")
    repository.loose(b"blob", MIT, oid=license_id)
    told = contents(repository.revision())
    assert told.pop(b"LICENSE") is Reason.CORRUPT_HASH
    assert told == {name.encode(): name.encode() * 9 for name in "abcdefg"}


def test_a_forged_answer_for_the_next_file_is_caught(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(A=b"0123456789", LICENSE=GPL, z=b"last")
    first, second = (repository.word("rev-parse", f"HEAD:{name}") for name in ("A", "LICENSE"))
    frame = f"\n{second} blob {len(MIT)}\n".encode() + MIT
    repository.loose(b"blob", b"0123456789", oid=first, size=10, more=frame)
    assert contents(repository.revision()) == {b"A": Reason.CORRUPT_SIZE, b"LICENSE": GPL, b"z": b"last"}


def test_surplus_that_answers_rightly_is_still_blamed_on_its_object(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(A=b"0123456789", LICENSE=GPL, z=b"last")
    first, second = (repository.word("rev-parse", f"HEAD:{name}") for name in ("A", "LICENSE"))
    frame = f"\n{second} blob {len(GPL)}\n".encode() + GPL
    repository.loose(b"blob", b"0123456789", oid=first, size=10, more=frame)
    assert contents(repository.revision()) == {b"A": Reason.CORRUPT_SIZE, b"LICENSE": GPL, b"z": b"last"}


@pytest.mark.parametrize("damage", [b"", b"garbage", b"x\x9c\x00", b"\x78\x9c\x4b\xca\xc9\x4f"])
def test_damaged_loose_objects(tmp_path: Path, damage: bytes) -> None:
    repository = made(tmp_path)
    repository.commit(A=GPL, B=MIT)
    file = repository.object(repository.word("rev-parse", "HEAD:A"))
    file.chmod(0o644)
    file.write_bytes(damage)
    assert contents(repository.revision()) == {b"A": Reason.CORRUPT_OBJECT, b"B": MIT}


def test_missing_objects_and_a_large_one(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.write("gone/below", b"x")
    repository.commit(A=GPL, B=MIT, big=bytes(5000))
    for name in ("A", "gone"):
        repository.object(repository.word("rev-parse", f"HEAD:{name}")).unlink()
    assert contents(repository.revision(budgets=Budgets(member=4096))) == {
        b"A": Reason.GIT_MISSING_OBJECT,
        b"B": MIT,
        b"big": Reason.LIMIT_BYTES,
        b"gone": Reason.GIT_MISSING_OBJECT,
    }


def test_a_cut_pack(tmp_path: Path) -> None:
    repository = made(tmp_path)
    head = repository.commit(A=os.urandom(9000))
    repository.git("repack", "-adq")
    (pack,) = (tmp_path / ".git/objects/pack").glob("*.pack")
    pack.chmod(0o644)
    pack.write_bytes(pack.read_bytes()[:600])
    source = repository.revision()
    assert source.origin().commit == head
    assert contents(source) == {b".": Reason.CORRUPT_PACK}


def test_objects_of_another_kind_are_no_files(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(a=b"a")
    tree = repository.word("rev-parse", "HEAD^{tree}")
    blob = repository.blob(b"b")
    root = repository.raw_tree((b"100644", b"a", tree), (b"040000", b"b", blob), (b"170000", b"c", blob))
    repository.commit_tree(root)
    assert set(contents(repository.revision()).values()) == {Reason.CORRUPT_OBJECT}


def test_odd_names_stay_text(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(a=b"a")
    blob = repository.blob(GPL)
    below = repository.raw_tree((b"100644", b"x", blob))
    names = [b"..", b".git", b"GIT~1", b"a/b", b"", ".g\u200cit".encode(), b".Git. "]
    fine = [b"github", b".gitignore", b"caf\xc3\xa9", b"\xff", b"new\nline"]
    rows = [(b"100644", name, blob) for name in names + fine]
    repository.commit_tree(repository.raw_tree(*rows, (b"40000", b"..", below), (b"100644", b"twice", blob)))
    entries = list(repository.revision().entries())
    odd = {entry.path for entry in entries if entry.problem and entry.problem.reason is Reason.UNSAFE_PATH}
    assert odd == {*names, b"../x"}
    assert all(entry.open for entry in entries)


def test_a_bomb_of_trees_stops_at_the_budget(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(a=b"a")
    inner = repository.raw_tree(*((b"100644", b"f%d" % n, repository.blob(b"x")) for n in range(10)))
    for _ in range(9):
        inner = repository.raw_tree(*((b"40000", b"d%d" % n, inner) for n in range(10)))
    repository.commit_tree(inner)
    *files, last = repository.revision(budgets=Budgets(entries=5000)).entries()
    assert len(files) == 4998
    assert last.kind is Kind.DIRECTORY
    assert last.problem
    assert last.problem.reason is Reason.LIMIT_ENTRIES


def test_a_bomb_of_folders_without_files_stops_too(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(a=b"a")
    inner = repository.raw_tree()
    for _ in range(10):
        inner = repository.raw_tree(*((b"40000", b"d%d" % n, inner) for n in range(10)))
    repository.commit_tree(inner)
    assert contents(repository.revision(budgets=Budgets(entries=5000))) == {b".": Reason.LIMIT_ENTRIES}


def test_submodules_lfs_pointers_and_long_links(tmp_path: Path) -> None:
    repository = made(tmp_path)
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 9\n"
    repository.commit(part=pointer, prose=pointer + b"x" * 1024)
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module")
    repository.git("update-index", "--add", "--cacheinfo", f"120000,{repository.blob(b'y' * 70000)},link")
    repository.git("commit", "-qm", "x")
    met = {entry.path: entry for entry in repository.revision().entries()}
    assert (met[b"module"].kind, met[b"module"].target) == (Kind.SUBMODULE, b"1" * 40)
    assert met[b"part"].kind is Kind.LFS_POINTER
    assert met[b"prose"].kind is Kind.FILE
    assert met[b"link"].target == b"y" * 65536
    reasons = {path: entry.problem.reason for path, entry in met.items() if entry.problem}
    assert reasons == {b"module": Reason.GIT_SUBMODULE, b"part": Reason.GIT_LFS_POINTER}


def test_a_replace_ref_is_noted_and_not_followed(tmp_path: Path) -> None:
    repository = made(tmp_path)
    real = repository.commit(LICENSE=GPL)
    forged = repository.commit(LICENSE=MIT)
    repository.git("reset", "-q", "--hard", real)
    repository.git("replace", real, forged)
    for _ in range(2):
        source = repository.revision()
        assert any("replace refs" in note for note in source.origin().notes)
        assert contents(source) == {b"LICENSE": GPL}
        repository.git("pack-refs", "--all")


def test_nothing_of_the_repository_runs(tmp_path: Path) -> None:
    repository = made(tmp_path / "r")
    repository.write(".gitattributes", b"* filter=evil diff=evil\n")
    repository.commit(LICENSE=GPL, lost=b"lost")
    repository.object(repository.word("rev-parse", "HEAD:lost")).unlink()
    canary = tmp_path / "canary"
    payload = tmp_path / "r/.git/payload"
    payload.write_text(f"#!/bin/sh\ntouch {canary}\n")
    payload.chmod(0o755)
    for hook in ("post-checkout", "post-index-change", "fsmonitor-watchman", "reference-transaction"):
        shutil.copy(payload, tmp_path / "r/.git/hooks" / hook)
    with (tmp_path / "r/.git/config").open("a") as config:
        config.write(
            f"[core]\nrepositoryformatversion=1\nfsmonitor={payload}\nsshCommand={payload}\npager={payload}\n"
            f'[extensions]\npartialClone=origin\n[remote "origin"]\nurl=ssh://x/y\npromisor=true\nuploadpack={payload}\n'
            f'[filter "evil"]\nsmudge={payload}\nclean={payload}\n[diff "evil"]\ntextconv={payload}\n'
            f"[include]\npath={tmp_path}/fifo\n"
        )
    os.mkfifo(tmp_path / "fifo")
    told = contents(repository.revision())
    assert told[b"LICENSE"] == GPL
    assert told[b"lost"] is Reason.GIT_MISSING_OBJECT
    (tmp_path / "r/lost").write_bytes(b"here")
    assert contents(repository.worktree(untracked=True))[b"lost"] == b"here"
    assert not canary.exists()


def test_a_git_that_hangs_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = made(tmp_path / "r")
    repository.commit(LICENSE=GPL)
    fake = tmp_path / "bin" / "git"
    fake.parent.mkdir()
    fake.write_text('#!/bin/sh\n[ "$1" = version ] && echo git version 2.39.5 && exit\nexec sleep 60\n')
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(fake.parent))
    assert contents(repository.revision(budgets=Budgets(seconds=1))) == {b".": Reason.LIMIT_TIME}


@pytest.mark.parametrize(("said", "words"), [("git version 2.30.9", "too old"), (None, "not found")])
def test_no_git_or_an_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str | None, words: str) -> None:
    repository = made(tmp_path / "r")
    repository.commit(LICENSE=GPL)
    (tmp_path / "bin").mkdir()
    if said:
        (tmp_path / "bin/git").write_text(f"#!/bin/sh\necho {said}\n")
        (tmp_path / "bin/git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    with pytest.raises(TargetError, match=words) as refused:
        repository.revision().origin()
    assert "2.31" in refused.value.remedy


def test_bare_repositories_and_what_only_looks_like_one(tmp_path: Path) -> None:
    repository = made(tmp_path / "r")
    repository.commit(LICENSE=GPL)
    subprocess.run(["git", "clone", "-q", "--bare", "r", "b.git"], cwd=tmp_path, env=ENVIRONMENT, check=True)
    bare = Made(tmp_path / "b.git")
    assert bare.revision().origin().name == "b"
    assert contents(bare.revision()) == {b"LICENSE": GPL}
    shutil.copytree(tmp_path / "b.git", tmp_path / "r/vendor")
    assert git.find(os.fsencode(tmp_path / "r/vendor")) is None
    assert git.find(os.fsencode(tmp_path)) is None


def test_objects_that_lie_elsewhere_are_refused_unless_trusted(tmp_path: Path) -> None:
    repository = made(tmp_path / "r")
    repository.commit(LICENSE=GPL)
    repository.git("worktree", "add", "-q", "../linked", "-b", "linked")
    linked = Made(tmp_path / "linked")
    with pytest.raises(TargetError) as refused:
        linked.revision().origin()
    assert refused.value.reason is Reason.GIT_OUTSIDE
    assert contents(linked.revision(trusted=True)) == {b"LICENSE": GPL}
    assert contents(linked.worktree(trusted=True)) == {b".git": "git-metadata", b"LICENSE": GPL}
    subprocess.run(["git", "clone", "-q", "--shared", "r", "borrows"], cwd=tmp_path, env=ENVIRONMENT, check=True)
    borrows = Made(tmp_path / "borrows")
    assert contents(borrows.revision()) == {b".": Reason.GIT_MISSING_OBJECT}
    assert any("alternates" in note for note in borrows.revision().origin().notes)
    assert contents(borrows.revision(trusted=True)) == {b"LICENSE": GPL}


@pytest.mark.parametrize("place", ["objects", "objects/pack", "objects/pack/x.pack", "objects/ab"])
def test_links_and_fifos_among_objects_are_refused(tmp_path: Path, place: str) -> None:
    other = made(tmp_path / "other")
    other.commit(LICENSE=MIT)
    repository = made(tmp_path / "r")
    repository.commit(LICENSE=GPL)
    spot = tmp_path / "r/.git" / place
    if spot.is_dir():
        shutil.rmtree(spot)
    spot.symlink_to(tmp_path / "other/.git/objects")
    with pytest.raises(TargetError) as refused:
        repository.revision().origin()
    assert refused.value.reason is Reason.GIT_OUTSIDE
    spot.unlink()
    os.mkfifo(spot)
    with pytest.raises(TargetError) as refused:
        repository.revision().origin()
    assert refused.value.reason


def test_formats_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    repository = made(tmp_path)
    repository.commit(LICENSE=GPL)
    config = tmp_path / ".git/config"
    config.write_text("[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefStorage = reftable\n")
    with pytest.raises(TargetError) as refused:
        repository.revision().origin()
    assert refused.value.reason is Reason.UNSUPPORTED_GIT_FORMAT


def test_trees_that_unfold_are_stopped_and_said(tmp_path: Path) -> None:
    repository = made(tmp_path)
    rows = [(b"100644", b"f%d" % number, repository.blob(GPL)) for number in range(10)]
    tree = repository.raw_tree(*rows)
    for _ in range(6):
        tree = repository.raw_tree(*((b"40000", b"d%d" % number, tree) for number in range(10)))
    repository.commit_tree(tree)
    told = contents(repository.revision())
    assert told[b"."] is Reason.LIMIT_ENTRIES
    assert 10_000 <= len(told) < 20_000


def test_many_names_in_one_folder_do_not_unfold(tmp_path: Path) -> None:
    repository = made(tmp_path)
    blob = repository.blob(GPL)
    repository.commit_tree(repository.raw_tree(*((b"100644", b"f%05d" % number, blob) for number in range(12_000))))
    assert len(contents(repository.revision())) == 12_000
