# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Parity: our engine's answers against those of the stock `scancode` program, file by file.

    python bench/parity.py TREE [--limit N] [--answers FOLDER] [--index FOLDER] [--copyrights]

The stock program runs unpatched in a process of its own. Its answers are kept in the answers folder under a digest of
the tree's names and contents, since it needs about a second a file. Prints a table of counts and every difference;
exits with 1 if there is one. CPU is in milliseconds a file; stock's is that of all its processes, less one start.
"""

import argparse
import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from licwatch import detect
from licwatch.model.facts import CopyrightFacts, LicenseFacts

# The diagnostics add the detection log and change nothing else
_OPTIONS = ("--license", "--copyright", "--license-diagnostics", "--quiet", "--processes", "2")
_MATCH = (
    "license_expression",
    "license_expression_spdx",
    "start_line",
    "end_line",
    "matcher",
    "score",
    "matched_length",
    "match_coverage",
    "rule_relevance",
    "rule_identifier",
)
_STATEMENTS = ("copyrights", "holders", "authors")

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stock:
    """The stock program's answers by path, relative to the tree; its CPU and wall time in seconds, start included."""

    answers: dict[str, Answer]
    errors: dict[str, list[str]]
    cpu: float
    wall: float


@dataclass(frozen=True, slots=True)
class Ours:
    """Our answers by path; seconds to load, CPU seconds for licenses, for copyrights and for following references."""

    answers: dict[str, Answer]
    load: float
    licenses: float
    copyrights: float
    follow: float


def main() -> int:
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="licwatch-parity-") as scratch:
        tree = _limited(given.tree.resolve(), given.limit, Path(scratch)) if given.limit else given.tree.resolve()
        stock = _stock(tree, given.answers, Path(scratch))
        ours = _ours(tree, sorted(stock.answers), given.index, given.copyrights)
    differing, counts = _compared(stock, ours)
    for line in differing:
        print(line)
    _table(stock, ours, counts)
    return 1 if differing else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tree", type=Path, help="a folder")
    parser.add_argument("--limit", type=int, help="compare this many files only, spread over the tree")
    parser.add_argument("--answers", type=Path, default=Path(".parity"), help="where stock's answers are kept")
    parser.add_argument("--index", type=Path, default=Path(".index"), help="the engine's index folder")
    parser.add_argument("--copyrights", action="store_true", help="compare copyrights, holders and authors too")
    given = parser.parse_args()
    if not given.tree.is_dir():
        parser.error(f"{given.tree} is not a folder")
    return given


def _files(tree: Path) -> list[Path]:
    return sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())


def _limited(tree: Path, limit: int, scratch: Path) -> Path:
    """A copy with some of the tree's files, under the same name, as it is part of stock's paths."""
    files = _files(tree)
    for path in files[:: max(1, len(files) // limit)][:limit]:
        copy = scratch / "some" / tree.name / path.relative_to(tree)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return scratch / "some" / tree.name


def _digest(tree: Path) -> str:
    listed = hashlib.sha256(repr((_OPTIONS, detect.versions(), tree.name)).encode())
    for path in _files(tree):
        listed.update(repr((str(path.relative_to(tree)), hashlib.sha256(path.read_bytes()).digest())).encode())
    return listed.hexdigest()[:16]


def _stock(tree: Path, kept: Path, scratch: Path) -> Stock:
    place = kept / f"{_digest(tree)}.json"
    if not place.exists():
        kept.mkdir(parents=True, exist_ok=True)
        (scratch / "nothing").mkdir()
        start = _run(scratch / "nothing")
        run = _run(tree)
        beside = place.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps({**run, "cpu": run["cpu"] - start["cpu"]}), "utf-8")
        beside.rename(place)
    run = json.loads(place.read_text("utf-8"))
    files = {f["path"].partition("/")[2]: f for f in run["files"] if f["type"] == "file"}
    errors = {path: file["scan_errors"] for path, file in files.items() if file["scan_errors"]}
    return Stock({path: _theirs(path, file) for path, file in files.items()}, errors, run["cpu"], run["wall"])


def _run(tree: Path) -> dict[str, Any]:
    command = [str(Path(sys.executable).with_name("scancode")), *_OPTIONS, "--json-pp", "-", str(tree)]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if not done.stdout:
        raise SystemExit(f"{command[0]} gave no answers (exit code {done.returncode})")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"files": json.loads(done.stdout)["files"], "cpu": cpu, "wall": time.monotonic() - began}


def _theirs(path: str, file: dict[str, Any]) -> Answer:
    """Stock's answer in the form that is compared. Its `from_file` starts with the name of the tree."""

    def match(found: dict[str, Any]) -> Answer:
        origin = (found["from_file"] or f"/{path}").partition("/")[2]
        return {**{name: found[name] for name in _MATCH}, "from_file": origin}

    names = ("license_expression", "license_expression_spdx", "identifier", "detection_log")
    return {
        "expression": file["detected_license_expression"],
        "expression_spdx": file["detected_license_expression_spdx"],
        "percentage": file["percentage_of_license_text"],
        "detections": [
            {**{name: d[name] for name in names}, "matches": [match(m) for m in d["matches"]]}
            for d in file["license_detections"]
        ],
        "clues": [match(m) for m in file["license_clues"]],
        **{k: [(s[k[:-1]], s["start_line"], s["end_line"]) for s in file[k]] for k in _STATEMENTS},
    }


def _ours(tree: Path, paths: list[str], index: Path, copyrights: bool) -> Ours:
    began = time.monotonic()
    engine = detect.load(index, lambda text: print(text, file=sys.stderr))
    load = time.monotonic() - began
    facts: dict[str, LicenseFacts] = {}
    named: dict[str, CopyrightFacts] = {}
    failed: dict[str, str] = {}
    spent: Counter[str] = Counter()
    for path in paths:
        content, trait = (tree / path).read_bytes(), detect.trait(os.fsencode(path))
        try:
            began = time.process_time()
            facts[path] = engine.licenses(content, trait)
            spent["licenses"] += time.process_time() - began  # type: ignore[assignment]
            began = time.process_time()
            if copyrights:
                named[path] = engine.copyrights(content, trait)
            spent["copyrights"] += time.process_time() - began  # type: ignore[assignment]
        except Exception as error:
            failed[path] = repr(error)
    began = time.process_time()
    facts |= detect.follow(facts)
    spent["follow"] = time.process_time() - began  # type: ignore[assignment]
    answers = {path: _answer(path, known, named.get(path)) for path, known in facts.items() if path not in failed}
    answers |= {path: {"failed": error} for path, error in failed.items()}
    return Ours(answers, load, spent["licenses"], spent["copyrights"], spent["follow"])


def _answer(path: str, facts: LicenseFacts, named: CopyrightFacts | None) -> Answer:
    def match(found: Any) -> Answer:
        return {**{name: getattr(found, name) for name in _MATCH}, "from_file": found.from_file or path}

    names = ("license_expression", "license_expression_spdx", "identifier")
    answer: Answer = {
        "expression": facts.license_expression,
        "expression_spdx": facts.license_expression_spdx,
        "percentage": facts.percentage_of_license_text,
        "detections": [
            {
                **{name: getattr(d, name) for name in names},
                "detection_log": list(d.detection_log),
                "matches": [match(m) for m in d.matches],
            }
            for d in facts.detections
        ],
        "clues": [match(m) for m in facts.clues],
    }
    if named:
        answer |= {k: [(s.value, s.start_line, s.end_line) for s in getattr(named, k)] for k in _STATEMENTS}
    return answer


def _compared(stock: Stock, ours: Ours) -> tuple[list[str], Counter[str]]:
    """Every difference as text; what was compared and what differed, counted."""
    counts: Counter[str] = Counter()
    lines: list[str] = []
    for path, theirs in stock.answers.items():
        mine = ours.answers[path]
        if path in stock.errors:
            counts["files that stock failed on, not compared"] += 1
            continue
        counts["files compared"] += 1
        differing = [name for name in mine if mine[name] != theirs.get(name)]
        counts["files that differ"] += bool(differing)
        for name in mine:
            counts[f"{name} compared"] += len(mine[name]) if isinstance(mine[name], list) else 1
        for name in differing:
            counts[f"{name} DIFFERING in files"] += 1
            lines += [f"{path}: {name}", f"  ours  {mine[name]}", f"  stock {theirs.get(name)}"]
    return lines, counts


def _table(stock: Stock, ours: Ours, counts: Counter[str]) -> None:
    files = max(1, len(stock.answers))
    both = ours.licenses + ours.copyrights
    rows = [
        *counts.items(),
        ("CPU ms a file, stock, licenses and copyrights", round(stock.cpu / files * 1000, 1)),
        ("CPU ms a file, ours, licenses", round(ours.licenses / files * 1000, 1)),
        ("CPU ms a file, ours, copyrights", round(ours.copyrights / files * 1000, 1)),
        ("CPU factor", round(stock.cpu / both, 1) if both and ours.copyrights else "(needs --copyrights)"),
        ("CPU ms, following references", round(ours.follow * 1000)),
        ("wall s, stock, 2 processes", round(stock.wall, 1)),
        ("wall s, ours, loading", round(ours.load, 1)),
        ("peak memory, ours, MB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024),
    ]
    for name, value in rows:
        print(f"{name:<50}{value:>12}")


if __name__ == "__main__":
    sys.exit(main())
