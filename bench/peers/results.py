# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Results: every run as it was measured, in one file, written anew after each; what they come to."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.peers.cases import Case
from bench.peers.usage import Usage


@dataclass(frozen=True, slots=True)
class Row:
    """A case's runs: medians of seconds, and the range of those of the wall; the greatest peaks of memory.

    `left` is how many files a run did not look at.
    """

    row: str
    tree: str
    peer: str
    label: str
    words: str
    files: int
    size: int
    runs: int
    wall: float
    least: float
    most: float
    cpu: float
    memory: int
    largest: int
    left: int
    failed: int


class Results:
    """What is known of all cases. `about` says where it was measured; a file of another machine is refused."""

    def __init__(self, file: Path, about: Mapping[str, Any]) -> None:
        self._file = file
        self.about, self._runs = dict(about), list[dict[str, Any]]()

    @classmethod
    def load(cls, file: Path) -> "Results":
        """Those of a file."""
        kept = json.loads(file.read_text("utf-8"))
        results = cls(file, kept["about"])
        results._runs = kept["runs"]
        return results

    def resume(self, about: Mapping[str, Any]) -> None:
        """Go on with them. Raises ValueError when what is measured, or on what, is not the same."""
        for name, value in about.items():
            if name not in ("lacking", "date") and self.about[name] != value:
                raise ValueError(f"{self._file} was measured with {name} {self.about[name]}, not {value}")
        self.about |= {"lacking": about["lacking"], "date": about["date"] or self.about["date"]}

    def has(self, case: Case, number: int) -> bool:
        """Whether the run of this number is there, and worked."""
        return any(r["key"] == case.key and r["round"] == number and not r["why"] for r in self._runs)

    def add(self, case: Case, number: int, usage: Usage, left: int, why: str) -> None:
        """Keep a run; `why` says what went wrong."""
        self._runs = [r for r in self._runs if (r["key"], r["round"]) != (case.key, number)]
        told: dict[str, Any] = {
            "row": case.row,
            "tree": case.tree.name,
            "peer": case.peer,
            "label": case.label,
            "words": case.words,
        }
        told |= {"files": case.tree.files, "size": case.tree.size, "left": left, "why": why}
        self._runs.append({"key": case.key, "round": number, **told, **asdict(usage)})
        self.save()

    def save(self) -> None:
        """Write the file, whole or not at all."""
        beside = self._file.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps({"about": self.about, "runs": self._runs}, indent=1) + "\n", "utf-8")
        beside.rename(self._file)

    @property
    def others(self) -> float:
        """How many cores others used, on average, while something was measured."""
        walls = sum(run["wall"] for run in self._runs)
        return float(sum(run["others"] for run in self._runs) / walls) if walls else 0.0

    def rows(self) -> Iterator[Row]:
        """One for each case that was run, in the order of their first runs."""
        for key in dict.fromkeys(run["key"] for run in self._runs):
            yield _row([run for run in self._runs if run["key"] == key])


def _row(runs: list[dict[str, Any]]) -> Row:
    good = [run for run in runs if not run["why"]]
    walls = [run["wall"] for run in good] or [0.0]
    one = runs[0]
    return Row(
        **{name: one[name] for name in ("row", "tree", "peer", "label", "words", "files", "size")},
        memory=max((run["memory"] for run in good), default=0),
        largest=max((run["largest"] for run in good), default=0),
        cpu=median([run["cpu"] for run in good] or [0.0]),
        runs=len(good),
        wall=median(walls),
        least=min(walls),
        most=max(walls),
        left=max((run["left"] for run in good), default=0),
        failed=len(runs) - len(good),
    )
