# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables: figures as people read them, and how many times as fast as ScanCode a row is."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from bench.peers.cases import AGAIN, COPYRIGHTS, EMPTY, LICENSES, START
from bench.peers.programs import SCANCODE
from bench.peers.results import Row

NONE = "-"
_CALLED = {LICENSES: "licenses", COPYRIGHTS: "licenses and copyrights"}
_TREES = (
    "tree",
    "looked for",
    "by",
    "wall s",
    "CPU s",
    "memory MB",
    "largest MB",
    "files/s",
    "x ScanCode",
    "less start-up",
)


def figure(number: float | None) -> str:
    """Three digits or so."""
    if number is None:
        return NONE
    digits = next((n for n, least in enumerate((100, 10, 0.1)) if abs(number) >= least), 3 if number else 2)
    return f"{number:,.{digits}f}"


def megabytes(size: float) -> str:
    return figure(size / 1e6)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], words: int = 1) -> str:
    """In Markdown; all but the first columns of words are numbers."""
    rule = ["---"] * words + ["--:"] * (len(head) - words)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))


def seconds(row: Row) -> str:
    """The wall seconds, with their range when there is one."""
    if not row.runs:
        return "failed"
    spread = f" ({figure(row.least)} to {figure(row.most)})" if row.runs > 1 else ""
    return figure(row.wall) + spread


class Speed:
    """Rows beside ScanCode's of the same tree."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = list(rows)

    def find(self, row: str, peer: str, label: str = "", tree: str | None = None) -> Row | None:
        """The first of those that worked."""
        for r in self.rows:
            if (r.row, r.peer, r.label) == (row, peer, label) and r.runs and tree in (None, r.tree):
                return r
        return None

    def times(self, row: Row, less_start: bool = False) -> float | None:
        """How many times as fast as ScanCode, if that was measured."""
        stock = self.find(row.row, SCANCODE, "", row.tree)
        ours = self.net(row, less_start)
        theirs = self.net(stock, less_start) if stock else None
        return theirs / ours if ours and theirs else None

    def net(self, row: Row, less_start: bool) -> float | None:
        """Its wall seconds, less those on an empty folder; None when they are not known or nothing is left."""
        if not row.runs:
            return None
        start = self.find(START, row.peer, EMPTY) if less_start else None
        if less_start and (start is None or start.wall >= row.wall):
            return None
        return row.wall - (start.wall if start else 0)


def of_trees(speed: Speed) -> str:
    """Every row of the trees."""
    return table(_TREES, _of_trees(speed), words=3)


def _of_trees(speed: Speed) -> Iterator[list[str]]:
    order: dict[str, list[Row]] = {}
    for row in speed.rows:
        if row.row in _CALLED:
            order.setdefault(row.tree, []).append(row)
    for name, rows in order.items():
        for row in rows:
            measured = [figure(row.cpu), megabytes(row.memory), megabytes(row.largest), figure(row.files / row.wall)]
            times = [figure(speed.times(row, less)) for less in (False, True)]
            yield [name, _CALLED[row.row], called(row), seconds(row), *(measured + times if row.runs else [NONE] * 6)]


def called(row: Row) -> str:
    """Whose row it is, and what else is to be known of it."""
    left = f"{row.left:,} not looked at" if row.left else ""
    again = f"{row.failed} runs failed" if row.failed and row.runs else ""
    return ", ".join(filter(None, (row.peer, row.label, left, again)))


def in_short(speed: Speed) -> str:
    """Over all trees: the median of the ratios, and their range."""
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in speed.rows:
        if row.row in _CALLED and row.peer != SCANCODE and row.label in ("", AGAIN):
            groups.setdefault((row.row, row.peer, row.label), []).append(row)
    lines = []
    for (what, peer, label), rows in sorted(groups.items(), key=lambda item: item[0][0] == COPYRIGHTS):
        cells = [_spread([speed.times(row, less) for row in rows]) for less in (False, True)]
        lines.append([_CALLED[what], ", ".join(filter(None, (peer, label))), *cells])
    return table(("looked for", "by", "times as fast as ScanCode", "less start-up"), lines, words=2)


def _spread(times: Iterable[float | None]) -> str:
    known = [t for t in times if t is not None]
    if not known:
        return NONE
    spread = f" ({figure(min(known))} to {figure(max(known))})" if len(known) > 1 else ""
    return figure(median(known)) + spread
