# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Parity: our engine's answers against those of the stock `scancode` program, file by file.

    python bench/parity.py FOLDER... [--ready] [--only PART_OF_PATH] [--licenses] [--answers FOLDER] [--index FOLDER]

Each folder in a FOLDER (bench/corpus.py makes one) is a tree of its own. Stock's answers are those that bench/stock.py
keeps; what is missing is computed first, at about a second a file. Prints every difference, every file that stock
gave no answer for, with what both did, and one table; exits with 1 if there is a difference. CPU is in milliseconds a
file; stock's is that of all its processes, less one start.
"""

import argparse
import hashlib
import resource
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

# A script's own folder is where Python looks for modules, and `bench` is beside it
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.form import PARTS, lost, theirs, unlike
from bench.languages import language
from bench.ours import Ours
from bench.stock import Stock, files, kept, stock, trees
from licwatch import detect

if TYPE_CHECKING:
    from licwatch.detect.engine import Engine


@dataclass
class Tally:
    """What was compared so far. No tree's answers stay."""

    counts: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    contents: set[bytes] = field(default_factory=set)
    seconds: dict[str, float] = field(default_factory=lambda: {"stock": 0, "licenses": 0, "copyrights": 0, "follow": 0})
    exceptions: list[str] = field(default_factory=list)
    waiting: list[Path] = field(default_factory=list)


def main() -> int:
    given = _arguments()
    tally = Tally()
    engine = detect.load(given.index, lambda text: print(text, file=sys.stderr))
    for tree in trees(given.folders):
        wanted = any(given.only in _shown(tree, path.relative_to(tree)) for path in files(tree))
        if wanted and given.ready and not kept(tree, given.answers).exists():
            tally.waiting.append(tree)
        elif wanted:
            _tree(engine, tree, given, tally)
    _table(tally, full=not given.only and not given.licenses)
    return 1 if tally.counts["files that differ"] else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="its folders are the trees")
    parser.add_argument("--ready", action="store_true", help="only trees for which stock's answers are kept already")
    parser.add_argument("--only", default="", metavar="PART_OF_PATH", help="only files with this in FOLDER/TREE/PATH")
    parser.add_argument("--licenses", action="store_true", help="licenses only, no copyrights, holders and authors")
    parser.add_argument("--answers", type=Path, default=Path(".parity"), help="where stock's answers are kept")
    parser.add_argument("--index", type=Path, default=Path(".index"), help="the engine's index folder")
    given = parser.parse_args()
    for folder in given.folders:
        if not folder.is_dir():
            parser.error(f"{folder} is not a folder")
    return given


def _shown(tree: Path, path: Path | str) -> str:
    return f"{tree.parent.name}/{tree.name}/{path}"


def _tree(engine: "Engine", tree: Path, given: argparse.Namespace, tally: Tally) -> None:
    try:
        run = stock(tree, given.answers)
    except subprocess.CalledProcessError as error:
        tally.exceptions.append(f"{_shown(tree, '')}: stock gave no answers: {error}")
        return
    paths = sorted(run.files)
    wanted = [path for path in paths if given.only in _shown(tree, path)]
    tally.counts.update({"projects": 1, "files": len(wanted)})
    ours = Ours(engine, tree, paths, wanted, copyrights=not given.licenses)
    differing = sum(_file(_shown(tree, path), path, run, ours, given.licenses, tally) for path in wanted)
    passed = {str(path.relative_to(tree)) for path in files(tree)}.difference(paths)
    over = [shown for path in passed if given.only in (shown := _shown(tree, path))]
    tally.exceptions += [f"{shown}: stock passed it over, and so did we" for shown in over]
    print(f"{tree}: {len(wanted)} files, {differing} differ", file=sys.stderr, flush=True)
    tally.contents |= {hashlib.sha256((tree / path).read_bytes()).digest() for path in wanted}
    tally.languages.update(found for path in wanted if (found := language(path)))
    tally.seconds["stock"] += run.cpu
    for step, seconds in ours.spent.items():
        tally.seconds[step] += seconds


def _file(shown: str, path: str, run: Stock, ours: Ours, licenses: bool, tally: Tally) -> bool:
    """Compare one file, print how it differs; whether it does."""
    his, mine, counts = theirs(path, run.files[path]), ours.answer(path), tally.counts
    without = lost(run.files[path])
    compared: list[str] = []
    for part, names in [("licenses", PARTS["licenses"])] if licenses else PARTS.items():
        if part in without:
            same = "the same" if all(mine[name] == his[name] for name in names) else "an answer of its own"
            did = f"{ours.failed.get((path, part), same)}, {ours.seconds[path]:.1f} s of CPU"
            tally.exceptions.append(f"{shown}: {part}: stock: {without[part]}; ours: {did}")
        else:
            compared += names
    differing = [name for name in compared if mine[name] != his[name]]
    for name in compared:
        counts[f"{name} compared"] += len(his[name]) if isinstance(his[name], list) else 1
    for name in differing:
        counts[f"{name} DIFFERING in files"] += 1
        one, other = unlike(mine[name], his[name])
        print(f"{shown}: {name}", f"  ours  {one}", f"  stock {other}", sep="\n")
    counts["files compared"] += bool(compared)
    counts["files that differ"] += bool(differing)
    return bool(differing)


def _table(tally: Tally, full: bool) -> None:
    for line in sorted(tally.exceptions):
        print(f"EXCEPTION {line}")
    for tree in tally.waiting:
        print(f"NOT COMPARED {tree}: stock has no answers yet")
    spent, count = tally.seconds, max(1, tally.counts["files"])
    both = spent["licenses"] + spent["copyrights"]
    rows = [
        *tally.counts.items(),
        ("distinct contents", len(tally.contents)),
        ("languages", len(tally.languages)),
        ("exceptions", len(tally.exceptions)),
        ("trees not compared", len(tally.waiting)),
        *((f"CPU ms a file, {step}", round(seconds / count * 1000, 1)) for step, seconds in spent.items() if full),
        ("CPU factor", round(spent["stock"] / both, 1) if both and full else "(needs all)"),
        ("peak memory, ours, MB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024),
    ]
    for name, value in rows:
        print(f"{name:<50}{value:>12}")
    print("languages:", ", ".join(f"{name} {number}" for name, number in tally.languages.most_common()))


if __name__ == "__main__":
    sys.exit(main())
