# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Turns: the commands of a group one after another, again and again, each in a folder of its own."""

import re
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.peers.cases import MEMORY, Case
from bench.peers.programs import LICENSECHECK, LICWATCH, PROVENANT, REUSE, SCANCODE, Program
from bench.peers.results import Results
from bench.peers.usage import OFTEN, SELDOM, Usage, run

#: Exit codes of a run that did its work: what was found, or not looked at, may make others than 0.
_FINE = {LICWATCH: {0, 3}, SCANCODE: {0, 1}, LICENSECHECK: {0}, REUSE: {0, 1}, PROVENANT: {0}}
_UNSCANNED = re.compile(r'"unscanned": (\d+)')
# The counts stand before the items
_HEAD = 20_000


@dataclass(frozen=True, slots=True)
class Turns:
    """How often, with what, where. `runs` is by peer; a run is given up after so many seconds."""

    programs: Mapping[str, Program]
    runs: Mapping[str, int]
    work: Path
    seconds: float
    results: Results

    def warm_up(self, cases: Sequence[Case]) -> None:
        """Each once, uncounted: files are in memory, bytecode and indexes are made."""
        with tempfile.TemporaryDirectory(prefix="round-", dir=self.work) as scratch:
            for case in cases:
                if case.peer in self.programs:
                    self._measure(case, Path(scratch))

    def take(self, cases: Sequence[Case]) -> None:
        """Measure what is not known yet. The cases of one round share a cache, which is empty at first."""
        known = [case for case in cases if case.peer in self.programs]
        for number in range(max(self.runs.values())):
            with tempfile.TemporaryDirectory(prefix="round-", dir=self.work) as scratch:
                for case in known:
                    often = self.runs[LICWATCH if case.brief else case.peer]
                    if number < often and not self.results.has(case, number):
                        self._one(case, number, Path(scratch))

    def _one(self, case: Case, number: int, scratch: Path) -> None:
        if case.warm and not (scratch / "cache").exists():
            self._measure(case, scratch)
        usage, left, why = self._measure(case, scratch)
        self.results.add(case, number, usage, left, why)
        told = f"{usage.wall:9.2f} s {usage.cpu:9.2f} s CPU {usage.memory / 1e6:7.0f} MB"
        print(f"{told}  {number + 1}. {case.key}{f'  FAILED: {why}' if why else ''}", file=sys.stderr, flush=True)

    def _measure(self, case: Case, scratch: Path) -> tuple[Usage, int, str]:
        """What it cost, how many files it did not look at as far as it says, and what went wrong."""
        program = self.programs[case.peer]
        folder = Path(tempfile.mkdtemp(prefix="run-", dir=scratch))
        places = {"tree": case.tree.path, "out": folder / "out", "cache": scratch / "cache", "index": folder / "index"}
        words = [word.format(**places) for word in case.words.split()]
        closely = OFTEN if case.row == MEMORY else SELDOM
        usage = run([*program.words, *words], folder, self._around(program, folder), self.seconds, closely)
        left, why = 0, ""
        if usage.code not in _FINE[case.peer]:
            why = f"exit code {usage.code}" if usage.code is not None else f"not done after {self.seconds:.0f} s"
            print((folder / "said").read_text("utf-8", "replace")[-2000:], file=sys.stderr)
        elif not (folder / "out").exists() and not (folder / "said").stat().st_size:
            why = "no output"
        elif case.peer == LICWATCH and (folder / "out/report.json").exists():
            left = _unscanned(folder / "out/report.json")
        shutil.rmtree(folder)
        return usage, left, why

    def _around(self, program: Program, folder: Path) -> dict[str, str]:
        """The environment: nothing of the user's, and indexes that are there from the warm-up on."""
        indexes = self.work / "indexes"
        homes = {name: str(folder) for name in ("HOME", "TMPDIR")}
        ours = {"XDG_CACHE_HOME": str(indexes), "LICWATCH_INDEX": str(indexes / "licwatch")}
        return {**homes, **ours, "PROVENANT_CACHE": str(indexes / "provenant"), **program.environment}


def _unscanned(report: Path) -> int:
    with open(report, encoding="utf-8") as lines:
        told = _UNSCANNED.search(lines.read(_HEAD))
    return int(told[1]) if told else 0
