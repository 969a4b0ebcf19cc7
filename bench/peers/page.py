# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Page: page.md with the figures filled in."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from string import Template

from bench.peers.cases import COMPILE, COPYRIGHTS, EMPTY, GROWTH, HELP, JOBS, LICENSES, MEMORY, ONE, START
from bench.peers.programs import LICWATCH, PEERS, SCANCODE
from bench.peers.results import Results, Row
from bench.peers.tables import NONE, Speed, figure, in_short, megabytes, of_trees, seconds, table

_PAGE = Path(__file__).with_name("page.md")
_NUMBERS = ("no tree", "one tree", "two trees", "three trees", "four trees", "five trees", "six trees")
# Cores in use by others, on average; our own sampling is a fiftieth of one
_IDLE = 0.1


def page(results: Results) -> str:
    """The page, of all that is known."""
    speed = Speed(results.rows())
    real = {row.tree: row for row in speed.rows if row.row in (LICENSES, COPYRIGHTS)}
    used = next((row.tree for row in speed.rows if row.row == MEMORY), "no tree")
    often = {row.runs for row in speed.rows if row.peer == SCANCODE and row.row in (LICENSES, COPYRIGHTS)}
    return Template(_PAGE.read_text("utf-8")).substitute(
        where=_where(results, list(real.values())),
        count=_NUMBERS[len(real)] if len(real) < len(_NUMBERS) else f"{len(real)} trees",
        short=in_short(speed),
        trees=of_trees(speed),
        start=_start(speed),
        growth=_growth(speed),
        one=used,
        memory=_memory(speed),
        commands="\n".join(["```text", *_commands(speed), "```"]),
        stock={0: "not at all", 1: "once"}.get(max(often, default=0), f"{max(often, default=0)} times"),
    )


def _where(results: Results, real: list[Row]) -> str:
    about, machine = results.about, results.about["machine"]
    when = f" on {about['date']}" if about["date"] else ""
    cores = f"{machine['cores']} cores, {machine['memory']}"
    lines = [f"Measured{when}: {machine['processor']}, {cores}, {machine['kernel']}, Python {machine['python']}."]
    if results.others > _IDLE:
        lines.append(f"**Not to be quoted**: others used {results.others:.2f} cores at the same time, on average.")
    if about["limit"]:
        lines.append(f"**Not to be quoted**: a quick look at {about['limit']} files of each tree.")
    named = [f"{row.tree} ({row.files:,} files, {megabytes(row.size)} MB)" for row in real]
    lines.append(f"Programs: {', '.join(f'{peer} {version}' for peer, version in about['versions'].items())}.")
    lines.append(f"Trees: {', '.join(named) or 'none'}; bench/corpus.tsv has their versions.")
    lines += [f"Not measured: {peer} ({why})." for peer, why in about["lacking"].items()]
    return "\n".join(lines)


def _start(speed: Speed) -> str:
    heads = (HELP, EMPTY, ONE, COMPILE)
    lines = []
    for peer in PEERS:
        known = [speed.find(START, peer, label) for label in heads]
        if any(known):
            lines.append([peer, *(seconds(row) if row else NONE for row in known)])
    names = ("by", "help", EMPTY, ONE, "first run ever: the index is compiled")
    return table(names, lines)


def _growth(speed: Speed) -> str:
    lines = []
    for tree in dict.fromkeys(row.tree for row in speed.rows if row.row == GROWTH):
        cells = [_rate(speed.find(GROWTH, LICWATCH, label, tree)) for label in (LICENSES, COPYRIGHTS)]
        both = speed.find(GROWTH, LICWATCH, COPYRIGHTS, tree)
        lines.append([tree, *cells[0], *cells[1], megabytes(both.memory) if both else NONE])
    names = ("what", "licenses: s", "a second", "and copyrights: s", "a second", "memory MB")
    return table(names, lines)


def _rate(row: Row | None) -> tuple[str, str]:
    if not row:
        return NONE, NONE
    speed = f"{figure(row.files / row.wall)} files" if row.files > 1 else f"{figure(row.size / row.wall / 1e6)} MB"
    return seconds(row), "given up" if row.left and row.files == 1 else speed


def _memory(speed: Speed) -> str:
    known = {jobs: row for jobs in JOBS if (row := speed.find(MEMORY, LICWATCH, f"{jobs} jobs"))}
    workers = [jobs for jobs in known if jobs]
    steps = {more: (known[more].memory - known[less].memory) / (more - less) for less, more in pairwise(workers)}
    lines = [
        ["all together", *(megabytes(row.memory) for row in known.values())],
        ["the largest process", *(megabytes(row.largest) for row in known.values())],
        ["each added worker", *(megabytes(steps[jobs]) if jobs in steps else NONE for jobs in known)],
    ]
    return table(("MB", *(f"{jobs} workers" if jobs != 1 else "1 worker" for jobs in known)), lines)


def _commands(speed: Speed) -> Iterator[str]:
    shown = [row for row in speed.rows if row.row in (LICENSES, COPYRIGHTS)]
    for words in dict.fromkeys(f"{row.peer} {row.words}" for row in shown):
        yield words.format(tree="TREE", out="OUT", cache="CACHE", index="INDEX")
