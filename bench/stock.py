# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Stock: the answers of the unpatched `scancode` program for trees of files, computed once and kept.

    python bench/stock.py FOLDER... [--answers FOLDER]

Each folder in a FOLDER is a tree of its own. A tree is scanned as a whole, as its references are followed from file to
file. Its answers are kept under a digest of its name and of all its paths and contents, so a run that was interrupted
goes on with the trees that it lacks, those of the fewest files first.
"""

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

# The diagnostics add the detection log, the timing each scanner's wall seconds; they change nothing else
_OPTIONS = ("--license", "--copyright", "--license-diagnostics", "--timing", "--quiet", "--processes", "2")

Files = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Stock:
    """What stock says of each file, by path relative to the tree; its CPU seconds less one start, its wall seconds."""

    files: Files
    cpu: float
    wall: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="its folders are the trees")
    parser.add_argument("--answers", type=Path, default=Path(".parity"), help="where the answers are kept")
    given = parser.parse_args()
    wanted = [tree for tree in trees(given.folders) if not kept(tree, given.answers).exists()]
    failed = 0
    for number, tree in enumerate(wanted, 1):
        print(f"{number}/{len(wanted)} {tree}: {len(files(tree))} files", flush=True)
        try:
            run = stock(tree, given.answers)
        except subprocess.CalledProcessError as error:
            failed += 1
            print(f"  FAILED: {error}", flush=True)
        else:
            odd = sum(bool(file["scan_errors"]) for file in run.files.values())
            print(f"  {run.wall:.0f} s, CPU {run.cpu:.0f} s, {odd} files with errors", flush=True)
    return 1 if failed else 0


def trees(folders: Sequence[Path]) -> list[Path]:
    """The folders in each of them: one given folder after the other, in each those of the fewest files first."""
    within = [[tree for tree in folder.resolve().iterdir() if tree.is_dir()] for folder in folders]
    return [tree for some in within for tree in sorted(some, key=lambda tree: (len(files(tree)), tree))]


def files(tree: Path) -> list[Path]:
    return sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())


def kept(tree: Path, answers: Path) -> Path:
    """Where a tree's answers are, if they are. Its name is part of the digest since it is part of stock's paths."""
    listed = hashlib.sha256(repr((_OPTIONS, metadata.version("scancode-toolkit"), tree.name)).encode())
    for path in files(tree):
        listed.update(repr((str(path.relative_to(tree)), hashlib.sha256(path.read_bytes()).digest())).encode())
    return answers / f"{listed.hexdigest()[:16]}.json"


def stock(tree: Path, answers: Path) -> Stock:
    """The answers that are kept, else new ones. Raises CalledProcessError when the program gives none."""
    place = kept(tree, answers)
    if not place.exists():
        answers.mkdir(parents=True, exist_ok=True)
        run = _run(tree)
        beside = place.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps({**run, "cpu": run["cpu"] - _start()}), "utf-8")
        beside.rename(place)
    run = json.loads(place.read_text("utf-8"))
    found = {f["path"].partition("/")[2]: f for f in run["files"] if f["type"] == "file"}
    return Stock(found, run["cpu"], run["wall"])


@cache
def _start() -> float:
    """CPU seconds of a run over nothing."""
    with tempfile.TemporaryDirectory(prefix="licwatch-nothing-") as nothing:
        return float(_run(Path(nothing))["cpu"])


def _run(tree: Path) -> dict[str, Any]:
    command = [str(Path(sys.executable).with_name("scancode")), *_OPTIONS, "--json-pp", "-", str(tree)]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # With answers, its exit code only says that some file had an error
    if not done.stdout:
        raise subprocess.CalledProcessError(done.returncode or 1, command)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"files": json.loads(done.stdout)["files"], "cpu": cpu, "wall": time.monotonic() - began}


if __name__ == "__main__":
    sys.exit(main())
