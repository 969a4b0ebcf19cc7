# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The same files give the same items and conclusions, wherever they come from and whoever does the work."""

import bz2
import gzip
import io
import lzma
import os
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from licwatch.model.item import Kind
from licwatch.model.report import Report, ReportItem, Status
from licwatch.run.scan import Request, scan
from licwatch.sources.git import remote
from licwatch.sources.git.address import parse
from licwatch.sources.target import Target
from tests.packages import CPIO_END, cpio_member, rpm
from tests.scanning import INLINE, ONE, TWO, Listener, engine, scanned
from tests.sources.gitmade import ENVIRONMENT, made

MIT, GPL = b"SPDX-License-Identifier: MIT\n", b"SPDX-License-Identifier: GPL-3.0-only\n"
FILES = {
    b"LICENSE": MIT,
    b"README.md": b"no word of it\n",
    b"src/a.py": b"# Copyright 2021 Ada\n" + GPL,
    b"src/b.py": b"pass\n",
    b"src/deep/er/c.bin": b"\0\1\2",
    b"src/empty": b"",
    b"sub/COPYING": GPL,
    b"sub/d.c": b"int x;\n",
    "names/ünïcödé".encode(): b"x\n",
    b"names/not-\xff-utf8": b"y\n",
    b"names/with space; $(touch x)": b"z\n",
    b"pack.zip": b"",
}
LINKS = {b"src/link": b"a.py", b"dangling": b"../outside"}

Maker = Callable[[Path], tuple[Path, str | None]]


def packed() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr(zipfile.ZipInfo("inner/COPYING"), MIT)
        file.writestr(zipfile.ZipInfo("inner/e.py"), b"pass")
    return held.getvalue()


def files() -> dict[bytes, bytes]:
    return FILES | {b"pack.zip": packed()}


def folder(place: Path) -> tuple[Path, str | None]:
    for name, content in files().items():
        path = os.path.join(os.fsencode(place / "tree"), name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
    for name, target in LINKS.items():
        os.symlink(target, os.path.join(os.fsencode(place / "tree"), name))
    return place / "tree", None


def worktree(place: Path) -> tuple[Path, str | None]:
    repository = made(folder(place)[0])
    repository.commit()
    return repository.path, None


def revision(place: Path) -> tuple[Path, str | None]:
    repository = made(folder(place)[0])
    repository.commit()
    repository.git("tag", "v1")
    repository.git("rm", "-rq", "src")
    repository.commit(later=b"not in v1")
    return repository.path, "v1"


def bare(place: Path) -> tuple[Path, str | None]:
    source, _ = worktree(place)
    bare_clone = place / "bare.git"
    subprocess.run(["git", "clone", "-q", "--bare", source, bare_clone], env=ENVIRONMENT, check=True)
    subprocess.run(["git", "gc", "-q"], cwd=bare_clone, env=ENVIRONMENT, check=True)
    return bare_clone, None


def zipped(place: Path) -> tuple[Path, str | None]:
    path = place / "tree.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files().items():
            file.writestr(_info(name), content)
        for name, target in LINKS.items():
            info = _info(name)
            info.create_system, info.external_attr = 3, 0o120777 << 16
            file.writestr(info, target)
    return path, None


def _info(name: bytes) -> zipfile.ZipInfo:
    # zipfile writes a name as ASCII or UTF-8; the bytes that are neither get in by the back door
    class Raw(zipfile.ZipInfo):
        def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - zipfile's own name
            return name, self.flag_bits

    return Raw(name.decode("utf-8", "replace"))


def tarred(compress: Callable[[bytes], bytes], form: int = tarfile.PAX_FORMAT) -> Maker:
    def make(place: Path) -> tuple[Path, str | None]:
        held = io.BytesIO()
        with tarfile.open(fileobj=held, mode="w", format=form) as file:
            file.add(folder(place)[0], ".")
        path = place / "tree.tar"
        path.write_bytes(compress(held.getvalue()))
        return path, None

    return make


def address(place: Path) -> tuple[Path, str | None]:
    source, _ = worktree(place)
    fetched = remote.fetched(parse(f"file://{source}"), place / "copies", offline=False, tell=lambda _text: None)
    return fetched, "HEAD"


def cpio(place: Path) -> tuple[Path, str | None]:
    members = [cpio_member(b"./" + name, content, inode=n) for n, (name, content) in enumerate(files().items(), 1)]
    members += [cpio_member(name, target, 0o120777) for name, target in LINKS.items()]
    path = place / "tree.cpio"
    path.write_bytes(b"".join(members) + CPIO_END)
    return path, None


def rpm_package(place: Path) -> tuple[Path, str | None]:
    path, _ = cpio(place)
    path.write_bytes(rpm(zstandard.compress(path.read_bytes())))
    return path, None


SOURCES: dict[str, Maker] = {
    "address": address,
    "cpio": cpio,
    "rpm": rpm_package,
    "folder": folder,
    "worktree": worktree,
    "revision": revision,
    "bare": bare,
    "zip": zipped,
    "tar": tarred(bytes),
    "tar-gnu": tarred(bytes, tarfile.GNU_FORMAT),
    "tar.gz": tarred(gzip.compress),
    "tar.bz2": tarred(bz2.compress),
    "tar.xz": tarred(lzma.compress),
    "tar.zst": tarred(zstandard.compress),
}


def told(report: Report) -> list[ReportItem]:
    """What does not depend on where a file comes from: a git object's id does, and git's metadata is not in a tar."""
    from dataclasses import replace

    return [replace(item, oid=None) for item in report.items if item.path != ".git"]


@pytest.mark.parametrize("jobs", [INLINE, ONE, TWO])
@pytest.mark.parametrize("source", SOURCES)
def test_the_same_items(tmp_path: Path, source: str, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "plain").mkdir()
    target, rev = SOURCES[source](tmp_path / "here")
    plain, _ = folder(tmp_path / "plain")
    with engine(monkeypatch):
        report = scanned(target, jobs=jobs, revision=rev)
        assert told(report) == told(scanned(plain, jobs=INLINE))
        again = scanned(target, jobs=jobs, revision=rev, cache=tmp_path / "cache")
        warm = scanned(target, jobs=jobs, revision=rev, cache=tmp_path / "cache")
    assert again == report == warm
    assert report.complete


@pytest.mark.parametrize("jobs", [INLINE, TWO])
def test_a_list_of_all_names_gives_the_same_items(tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, _ = folder(tmp_path)
    listed = tuple(sorted({*FILES, *LINKS}))
    with engine(monkeypatch):
        whole = scanned(plain, jobs=jobs)
        request = Request(Target(os.fsencode(plain), names=listed), Path("unused"), jobs)
        assert scan(request, Listener()).items == whole.items


def test_what_is_said_of_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, _ = folder(tmp_path)
    with engine(monkeypatch):
        items = {item.path: item for item in scanned(target).items}
    expressions = {path: item.conclusion.license_expression_spdx for path, item in items.items()}
    assert expressions == {
        "LICENSE": "MIT",
        "README.md": "MIT",
        "dangling": None,
        "names/not-\\xff-utf8": "MIT",
        "names/with space; $(touch x)": "MIT",
        "names/ünïcödé": "MIT",
        "pack.zip": None,
        "pack.zip!/inner/COPYING": "MIT",
        "pack.zip!/inner/e.py": "MIT",
        "src/a.py": "GPL-3.0-only",
        "src/b.py": "MIT",
        "src/deep/er/c.bin": "MIT",
        "src/empty": "MIT",
        "src/link": None,
        "sub/COPYING": "GPL-3.0-only",
        "sub/d.c": "GPL-3.0-only",
    }
    assert items["src/deep/er/c.bin"].status is Status.OPAQUE
    assert (items["src/link"].kind, items["src/link"].rule, items["src/link"].target) == (
        Kind.SYMLINK,
        "symlink",
        "a.py",
    )
    assert items["names/not-\\xff-utf8"].path_bytes == b"names/not-\xff-utf8"
    assert [s.value for s in items["src/a.py"].holders or ()] == ["Ada"]


def test_conservation_by_an_independent_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, rev = revision(tmp_path)
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "-z", "--name-only", "v1"],
        cwd=target,
        env=ENVIRONMENT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.split(b"\0")[:-1]
    with engine(monkeypatch):
        counts = scanned(target, revision=rev).summary.counts
    assert counts.enumerated == len(names) + len(zipfile.ZipFile(io.BytesIO(packed())).namelist())
    assert counts.enumerated == counts.scanned + counts.opaque + counts.unscanned + counts.skipped
