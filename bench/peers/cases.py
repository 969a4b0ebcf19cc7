# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Cases: which commands are measured on which trees. Those of a group take turns.

In a command, {tree}, {out}, {cache} and {index} stand for places; {cache} is empty when a round begins.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.peers import trees
from bench.peers.programs import LICENSECHECK, LICWATCH, PROVENANT, REUSE, SCANCODE
from bench.peers.trees import Tree

LICENSES, COPYRIGHTS, START, GROWTH, MEMORY = "licenses", "copyrights", "start", "growth", "memory"
ROWS = (START, LICENSES, COPYRIGHTS, GROWTH, MEMORY)

EMPTY, ONE, HELP, COMPILE = "an empty folder", "one small file", "--help", "compiling the index, one small file"
JOBS = (0, 1, 2, 4)
AGAIN = "again, unchanged"
_COUNTS = (100, 1_000, 10_000)
_SIZES = (10_000, 1_000_000, 20_000_000)
# REUSE-IgnoreStart
_SMALL = b"# Copyright 2026 Ada\n# SPDX-License-Identifier: MIT\n"
# REUSE-IgnoreEnd

_ONLY_LICENSES = "scan --quiet --jobs 2 --no-copyrights --no-cache {tree} -o {out}"
_CACHED = "scan --quiet --jobs 2 --cache {cache} {tree} -o {out}"
_BOTH = "scan --quiet --jobs 2 --no-cache {tree} -o {out}"
_STOCK = "--license -n 2 --quiet --json {out} {tree}"
_PROVENANT = "scan --license -n 2 --quiet --json {out} {tree}"


@dataclass(frozen=True, slots=True)
class Case:
    """One row of a table: a peer's command on a tree. `label` tells a peer's cases of a group apart."""

    row: str
    peer: str
    words: str
    tree: Tree
    label: str = ""
    #: Needs the {cache} that the same command leaves.
    warm: bool = False
    #: Runs as often as licwatch even if its peer takes long.
    brief: bool = False

    @property
    def key(self) -> str:
        """What its results are found by."""
        return f"{self.row} / {self.tree.name} / {self.peer} / {self.label}"


@dataclass(frozen=True, slots=True)
class Places:
    """Where the trees come from and where those that are made go; `limit` is the most files of each."""

    corpus: Path
    made: Path
    limit: int = 0


def groups(rows: Iterable[str], given: Sequence[Tree], places: Places) -> Iterator[list[Case]]:
    """Those of the wanted rows, each made when its turn comes."""
    wanted = set(rows)
    whole = [trees.part(t, places.limit, places.made) if places.limit else t for t in given]
    if START in wanted:
        yield list(_start(places.made))
    for tree in whole:
        if LICENSES in wanted:
            yield list(_licenses(tree))
        if COPYRIGHTS in wanted:
            yield list(_copyrights(tree))
    if GROWTH in wanted:
        yield from _growth(places)
    if MEMORY in wanted and whole:
        with_jobs = [(jobs, _BOTH.replace("--jobs 2", f"--jobs {jobs}")) for jobs in JOBS]
        yield [Case(MEMORY, LICWATCH, words, whole[0], f"{jobs} jobs") for jobs, words in with_jobs]


def _start(made: Path) -> Iterator[Case]:
    empty, one = made / "empty", made / "one"
    for folder in (empty, one):
        folder.mkdir(parents=True, exist_ok=True)
    (one / "small.py").write_bytes(_SMALL)
    nothing, small = trees.tree(empty), trees.tree(one)
    for peer, words in ((LICWATCH, _ONLY_LICENSES), (SCANCODE, _STOCK), (PROVENANT, _PROVENANT)):
        yield Case(START, peer, "--help", nothing, HELP, brief=True)
        yield Case(START, peer, words, nothing, EMPTY, brief=True)
        yield Case(START, peer, words, small, ONE, brief=True)
    yield Case(START, LICWATCH, _ONLY_LICENSES + " --index {index}", small, COMPILE)


def _licenses(tree: Tree) -> Iterator[Case]:
    yield Case(LICENSES, LICWATCH, _ONLY_LICENSES, tree)
    yield Case(LICENSES, LICWATCH, _ONLY_LICENSES + " --format json", tree, "report.json alone")
    yield Case(LICENSES, SCANCODE, _STOCK, tree)
    yield Case(LICENSES, LICENSECHECK, "-r --machine {tree}", tree)
    yield Case(LICENSES, REUSE, "--root {tree} lint -j", tree)
    yield Case(LICENSES, PROVENANT, _PROVENANT, tree)


def _copyrights(tree: Tree) -> Iterator[Case]:
    yield Case(COPYRIGHTS, LICWATCH, _CACHED, tree)
    yield Case(COPYRIGHTS, LICWATCH, _CACHED, tree, AGAIN, warm=True)
    for peer, words in ((SCANCODE, _STOCK), (PROVENANT, _PROVENANT)):
        yield Case(COPYRIGHTS, peer, words.replace("--license", "--license --copyright"), tree)


def _growth(places: Places) -> Iterator[list[Case]]:
    known = trees.distinct(places.corpus)
    most = places.limit or max(_COUNTS)
    made = [trees.first(known, n, places.corpus, places.made) for n in sorted({min(n, most) for n in _COUNTS})]
    sizes = _SIZES[:2] if places.limit else _SIZES
    made += [trees.text(known, size, places.made) for size in sizes]
    for tree in made:
        first = Case(GROWTH, LICWATCH, _ONLY_LICENSES, tree, LICENSES)
        yield [first, replace(first, words=_BOTH, label=COPYRIGHTS)]
