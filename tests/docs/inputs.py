# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What lies in the folder in which the commands of the pages are run: small inputs under the names that they use."""

import gzip
import shutil
import subprocess
from pathlib import Path

from licwatch.report import write
from tests.archives import good_tar, good_zip
from tests.packages import AR_MAGIC, ar_member
from tests.scanning import INLINE, scanned
from tests.sources.gitmade import ENVIRONMENT, made

MIT, ISC = b"SPDX-License-Identifier: MIT\n", b"SPDX-License-Identifier: ISC\n"
FILES = {"LICENSE": MIT, "src/pump.py": b"# Copyright 2026 Ada\npass\n", "README.md": b"A pump.\n"}


def prepare(folder: Path) -> None:
    """Everything but the reports."""
    for name, content in FILES.items():
        file = folder / "project" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    (folder / "peg.stl").write_bytes(b"Licensed under CC BY 4.0".ljust(80) + bytes(4))
    _repositories(folder)
    _archives(folder)


def _repositories(folder: Path) -> None:
    repository = made(folder / "repo")
    for version in ("v1.0", "v2.0"):
        repository.commit(**FILES, **{f"{version}.txt": b"news\n"})
        repository.git("tag", version)
    for name in ("repo.git", "thing.git"):
        words = ["git", "clone", "-q", "--bare", "--no-local", "repo", name]
        subprocess.run(words, cwd=folder, env=ENVIRONMENT, check=True)
    repository.write("src/new.py", MIT)


def _archives(folder: Path) -> None:
    tar = good_tar(FILES)
    (folder / "project-1.0.tar.gz").write_bytes(gzip.compress(tar, mtime=0))
    (folder / "project-2.0.tar.gz").write_bytes(gzip.compress(good_tar({**FILES, "src/valve.py": ISC}), mtime=0))
    (folder / "design.zip").write_bytes(good_zip({"LICENSE": ISC, "lib/inner.zip": good_zip(FILES)}))
    (folder / "thing.deb").write_bytes(
        AR_MAGIC + ar_member(b"debian-binary", b"2.0\n") + ar_member(b"data.tar.gz", gzip.compress(tar, mtime=0))
    )


def report(folder: Path) -> None:
    """Two reports that differ."""
    for name, target in (("old-report", "project"), ("new-report", "design.zip")):
        write.all_of(scanned(folder / target, jobs=INLINE), ("json", "html"), folder / name)


def copy(folder: Path, to: Path) -> None:
    """A prepared folder of one's own."""
    shutil.copytree(folder, to, symlinks=True)
