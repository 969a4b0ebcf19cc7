# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Peers: licwatch, ScanCode, licensecheck, reuse and Provenant side by side, and the page docs/benchmarks.md of it.

    python -m bench.peers [--trees TREE...] [--install] [--limit 30] [--resume RESULTS]

Every run is kept in a file as soon as it is done; --resume goes on with one that was interrupted, and --page-only makes
the page again. With --limit (a quick look) the page is printed. Peers that are not there are named and left out.
"""

import argparse
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.peers import machine, programs
from bench.peers.cases import ONE, ROWS, START, Places, groups
from bench.peers.machine import ROOT
from bench.peers.page import page
from bench.peers.programs import PEERS, SCANCODE, Program
from bench.peers.results import Results
from bench.peers.trees import named
from bench.peers.turns import Turns


def main() -> int:
    given = _arguments()
    # An exception, so that what was started ends, too, and what was made is removed
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        results = Results.load(given.resume) if given.page_only else _measured(given)
    except (OSError, ValueError) as error:
        print(f"bench.peers: {error}", file=sys.stderr)
        return 2
    text = page(results)
    if given.out is None and results.about["limit"]:
        print(text)
    else:
        (given.out or ROOT / "docs/benchmarks.md").write_text(text, "utf-8")
    return 1 if any(row.failed for row in results.rows()) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    work = Path(tempfile.gettempdir()) / "licwatch-bench"
    parser.add_argument("--trees", nargs="+", default=[], metavar="TREE", help="folders, or names in the corpus")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="what bench/corpus.py fetched (default: in --work)")
    parser.add_argument(
        "--work", type=Path, default=work, metavar="DIR", help="for all else that is made (%(default)s)"
    )
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="of each command (%(default)s)")
    parser.add_argument("--scancode-runs", type=int, default=1, metavar="N", help="of ScanCode on a tree (%(default)s)")
    parser.add_argument("--skip", action="append", default=[], choices=PEERS, help="leave a peer out")
    parser.add_argument("--only", nargs="+", default=ROWS, choices=ROWS, help="these rows")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="every so-manieth file, N of each tree")
    parser.add_argument("--timeout", type=float, default=7200, metavar="S", help="of one command (%(default)s)")
    parser.add_argument("--install", action="store_true", help="peers that are missing, into --work")
    parser.add_argument("--results", type=Path, metavar="FILE", help="a new file of all runs (default: in --work)")
    parser.add_argument("--resume", type=Path, metavar="FILE", help="a file of runs to go on with")
    parser.add_argument("--page-only", action="store_true", help="with --resume: run nothing")
    parser.add_argument("--out", type=Path, metavar="FILE", help="the page (default: docs/benchmarks.md)")
    parser.add_argument("--date", default="", help="when it is measured, to stand on the page")
    given = parser.parse_args()
    if given.page_only and not given.resume:
        parser.error("--page-only needs --resume")
    given.work = given.work.resolve()
    given.corpus = (given.corpus or given.work / "corpus").resolve()
    return given


def _measured(given: argparse.Namespace) -> Results:
    """Everything measured that is asked for. Raises ValueError, OSError."""
    given.work.mkdir(parents=True, exist_ok=True)
    trees = named(given.trees, given.corpus)
    found, lacking = programs.find(given.work / "peers", [p for p in PEERS if p not in given.skip], given.install)
    for peer, why in lacking.items():
        print(f"\n*** NOT MEASURED: {peer}: {why}\n", file=sys.stderr, flush=True)
    results = _results(given, _about(given, found, lacking))
    runs = {peer: given.scancode_runs if peer == SCANCODE else given.runs for peer in PEERS}
    turns = Turns(found, runs, given.work, given.timeout, results)
    with tempfile.TemporaryDirectory(prefix="trees-", dir=given.work) as made:
        places = Places(given.corpus, Path(made), given.limit)
        turns.warm_up([c for group in groups([START], [], places) for c in group if c.label == ONE])
        for group in groups(given.only, trees, places):
            turns.take(group)
    return results


def _about(given: argparse.Namespace, found: dict[str, Program], lacking: dict[str, str]) -> dict[str, Any]:
    """What the page says of the circumstances."""
    return {
        "machine": machine.described(),
        "versions": {peer: program.version for peer, program in found.items()},
        "lacking": lacking | dict.fromkeys(given.skip, "left out"),
        "limit": given.limit,
        "date": given.date,
    }


def _results(given: argparse.Namespace, about: dict[str, Any]) -> Results:
    if given.resume:
        results = Results.load(given.resume)
        results.resume(about)
        return results
    file = given.results or given.work / "results.json"
    if file.exists():
        raise ValueError(f"{file} exists: go on with --resume {file}, or remove it")
    results = Results(file, about)
    results.save()
    return results


if __name__ == "__main__":
    sys.exit(main())
