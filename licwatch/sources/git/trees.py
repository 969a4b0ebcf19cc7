# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Trees, walked from raw tree objects that are parsed here.

`git ls-tree -r` never ends on ten trees of ten (10^10 paths from 12 objects) and refuses a whole tree for one odd name.
"""

import re
from collections import Counter, OrderedDict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from licwatch.errors import ItemError
from licwatch.model.budget import MIB, Budgets
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.sources.git.objects import Ahead, Store

TREE, LINK, GITLINK, BLOB = 0o040000, 0o120000, 0o160000, 0o100000
_FORM = 0o170000

_MAX_DEPTH = 4096
_MAX_ROWS_KEPT = 500_000
_MAX_ROWS_OPEN = 2_000_000
# Names per row of the distinct trees, once there are many: ten trees of ten rows each unfold to 10^10 names
_MAX_UNFOLDING = 100
_UNFOLDING_FLOOR = 10_000
_AHEAD_TREES = 256
_LOOK_AHEAD = 4096

# Bytes of raw trees: a folder of half a million files; what is read before it is asked for
_MAX_TREE = 16 * MIB
_AHEAD_BYTES = 2 * MIB

# Characters that some file systems ignore in a name, so that ".g\u200cit" is ".git" there
_IGNORED = re.compile(r"[\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_METADATA = (b".git", b"git~1")

Row = tuple[int, bytes, str]


class Leaf(NamedTuple):
    """A name in a tree that is no folder. `mode` holds the form bits only."""

    path: bytes
    mode: int
    oid: str
    problem: Problem | None = None


class Trees:
    """Parsed trees by id, the latest used ones kept. `distinct` counts the rows of all trees met, each tree once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[str, tuple[Row, ...] | Problem] = OrderedDict()
        self._rows = 0
        self._met: set[str] = set()
        self.distinct = 0

    def rows(self, oid: str, coming: Iterator[str]) -> tuple[Row, ...] | Problem:
        """What a tree holds. Of the trees that are asked for next, some are read with it."""
        if oid not in self._kept:
            wanted = [oid]
            for other in coming:
                if other not in self._kept:
                    wanted.append(other)
                if len(wanted) >= _AHEAD_TREES:
                    break
            ahead = Ahead(self._store, wanted, b"tree", _AHEAD_BYTES)
            self._keep(oid, self._parsed(oid, ahead.get(oid)))
            for other, content in ahead.ready().items():
                if other != oid:
                    self._keep(other, self._parsed(other, content))
        self._kept.move_to_end(oid)
        rows = self._kept[oid]
        if oid not in self._met:
            self._met.add(oid)
            self.distinct += 1 if isinstance(rows, Problem) else 1 + len(rows)
        return rows

    def _keep(self, oid: str, rows: tuple[Row, ...] | Problem) -> None:
        self._kept[oid] = rows
        self._rows += 1 if isinstance(rows, Problem) else len(rows)
        while self._rows > _MAX_ROWS_KEPT and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._rows -= 1 if isinstance(gone, Problem) else len(gone)

    def _parsed(self, oid: str, content: bytes | int | Problem | None) -> tuple[Row, ...] | Problem:
        if isinstance(content, int) and content > _MAX_TREE:
            return Problem(Reason.LIMIT_BYTES, f"a folder's tree of {content} bytes; the limit is {_MAX_TREE}")
        try:
            if isinstance(content, int):
                content = self._store.read(oid, b"tree")
            return content if isinstance(content, Problem) else parse(content or b"", self._store.id_bytes)
        except ItemError as error:
            return error.problem


def parse(content: bytes, id_bytes: int) -> tuple[Row, ...]:
    """The rows of a raw tree object, in its own order: (form bits of the mode, name, id). Raises ItemError."""
    rows, end = [], 0
    for row in re.finditer(rb"([0-7]{1,7}) ([^\0]*)\0(.{%d})" % id_bytes, content, re.DOTALL):
        if row.start() != end:
            break
        end = row.end()
        rows.append((int(row[1], 8) & _FORM, row[2], row[3].hex()))
    if end != len(content):
        raise ItemError(Reason.CORRUPT_OBJECT, f"a tree whose rows end at byte {end} of {len(content)}")
    return tuple(rows)


class _Frame:
    """A folder on the way down. `odd` is what is wrong with its own name or one above it."""

    def __init__(self, prefix: bytes, rows: tuple[Row, ...], odd: Problem | None, open_rows: int) -> None:
        self.prefix = prefix
        self.open_rows = open_rows + len(rows)
        self.rows = rows
        self.at = 0
        self.odd = odd
        self.twice: set[bytes] = set()
        if len({name for _, name, _ in rows}) < len(rows):
            self.twice = {name for name, count in Counter(name for _, name, _ in rows).items() if count > 1}

    def coming(self) -> Iterator[str]:
        return (oid for mode, _, oid in islice(self.rows, self.at, self.at + _LOOK_AHEAD) if mode == TREE)


def walk(trees: Trees, root: str, budgets: Budgets) -> Iterator[Leaf | Entry]:
    """Every name below a root tree, depth first in the trees' order: a leaf, or an entry that says what is wrong.

    Stops with an entry of its own when the budget of entries is spent, on files or on folders.
    """
    stack: list[_Frame] = []
    below = _descend(trees, root, b"", None, stack)
    if below:
        yield below
    leaves, folders = 1, 0
    while stack:
        frame = stack[-1]
        if frame.at == len(frame.rows):
            stack.pop()
            continue
        mode, name, oid = frame.rows[frame.at]
        frame.at += 1
        path = frame.prefix + name
        odd = frame.odd or _odd(name, frame)
        folders, leaves = (folders + 1, leaves) if mode == TREE else (folders, leaves + 1)
        refusal = _too_many(leaves, folders, trees, budgets)
        if refusal:
            yield Entry(b".", Kind.DIRECTORY, problem=refusal)
            return
        if len(path) > budgets.name:
            detail = f"a path of {len(path)} bytes; the budget is {budgets.name}"
            yield Entry(path[: budgets.name], problem=Problem(Reason.PATH_TOO_LONG, detail))
        elif mode != TREE:
            yield Leaf(path, mode, oid, odd)
        elif refused := _descend(trees, oid, path + b"/", odd, stack):
            yield refused


def _too_many(leaves: int, folders: int, trees: Trees, budgets: Budgets) -> Problem | None:
    if max(leaves, folders) >= budgets.entries:
        detail = f"more than {budgets.entries} names; the rest was not enumerated"
        return Problem(Reason.LIMIT_ENTRIES, detail)
    if max(leaves, folders) > _UNFOLDING_FLOOR and max(leaves, folders) > trees.distinct * _MAX_UNFOLDING:
        detail = f"{trees.distinct} rows in trees unfolded to {leaves + folders} names; the rest was not enumerated"
        return Problem(Reason.LIMIT_ENTRIES, detail)
    return None


def _descend(trees: Trees, oid: str, prefix: bytes, odd: Problem | None, stack: list[_Frame]) -> Entry | None:
    """Put a folder's frame on the stack, or say why it cannot be walked."""
    path = prefix[:-1] or b"."
    if len(stack) >= _MAX_DEPTH:
        return Entry(path, Kind.DIRECTORY, oid=oid, problem=Problem(Reason.LIMIT_DEPTH, f"deeper than {_MAX_DEPTH}"))
    rows = trees.rows(oid, stack[-1].coming() if stack else iter(()))
    if isinstance(rows, Problem):
        return Entry(path, Kind.DIRECTORY, oid=oid, problem=rows)
    frame = _Frame(prefix, rows, odd, stack[-1].open_rows if stack else 0)
    if frame.open_rows > _MAX_ROWS_OPEN:
        detail = f"more than {_MAX_ROWS_OPEN} names in folders within folders"
        return Entry(path, Kind.DIRECTORY, oid=oid, problem=Problem(Reason.LIMIT_ENTRIES, detail))
    stack.append(frame)
    return None


# Names that need no second look: plain ASCII, without a dot or a "g" at the begin
_PLAIN = re.compile(rb"[A-FH-Za-fh-z0-9_][A-Za-z0-9_.+ -]*")


def _odd(name: bytes, frame: _Frame) -> Problem | None:
    if name in frame.twice:
        return Problem(Reason.UNSAFE_PATH, "the tree holds this name more than once")
    return odd_name(name)


def odd_name(name: bytes) -> Problem | None:
    """What is wrong with a name in a tree or index, if anything: on a disk it would mean another place."""
    if _PLAIN.fullmatch(name):
        return None
    if name in (b"", b".", b".."):
        return Problem(Reason.UNSAFE_PATH, f"`{name.decode()}` as a name")
    if b"/" in name or b"\0" in name:
        return Problem(Reason.UNSAFE_PATH, "a divider within a name")
    seen = _IGNORED.sub("", name.decode("utf-8", "replace")).lower().rstrip(". ").encode()
    return Problem(Reason.UNSAFE_PATH, "git's own folder as a name") if seen in _METADATA else None
