# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""From names in a tree to entries whose contents come from the object database, read ahead in batches."""

import io
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice

from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.sources.git.objects import AHEAD_OBJECTS, Ahead, Store
from licwatch.sources.git.trees import BLOB, GITLINK, LINK, Leaf

_LFS = b"version https://git-lfs.github.com/spec/"
LFS_LIMIT = 1024
_MAX_TARGET = 1 << 16


def entries(store: Store, leaves: Iterable[Leaf | Entry], known: Callable[[str], bool]) -> Iterator[Entry]:
    """An entry for each leaf, in order; entries among them pass through. Contents that are known are not read ahead."""
    coming = iter(leaves)
    while batch := list(islice(coming, AHEAD_OBJECTS)):
        wanted = [
            leaf.oid
            for leaf in batch
            if isinstance(leaf, Leaf) and (leaf.mode == LINK or (leaf.mode == BLOB and not known(leaf.oid)))
        ]
        ahead = Ahead(store, wanted, b"blob")
        for leaf in batch:
            yield leaf if isinstance(leaf, Entry) else _entry(store, leaf, ahead.get(leaf.oid))


def _entry(store: Store, leaf: Leaf, content: bytes | int | Problem | None) -> Entry:
    path, mode, oid, problem = leaf
    if mode == GITLINK:
        return submodule(path, oid)
    if mode == LINK:
        return _link(leaf, content)
    if mode != BLOB:
        odd = Problem(Reason.CORRUPT_OBJECT, f"a mode that git does not know: {mode:o}")
        return Entry(path, oid=oid, problem=odd)
    if isinstance(content, Problem):
        return Entry(path, oid=oid, problem=content)
    if isinstance(content, bytes):
        if len(content) < LFS_LIMIT and content.startswith(_LFS):
            return lfs_pointer(path, len(content), oid)
        return Entry(path, size=len(content), oid=oid, problem=problem, open=partial(io.BytesIO, content))
    return Entry(path, size=content, oid=oid, problem=problem, open=lambda: io.BytesIO(store.read(oid, b"blob")))


def _link(leaf: Leaf, content: bytes | int | Problem | None) -> Entry:
    if isinstance(content, bytes):
        target = content[:_MAX_TARGET]
        return Entry(leaf.path, Kind.SYMLINK, len(content), leaf.oid, target, problem=leaf.problem)
    if isinstance(content, Problem):
        return Entry(leaf.path, Kind.SYMLINK, oid=leaf.oid, problem=content)
    problem = Problem(Reason.LIMIT_BYTES, f"a link's text of {content} bytes")
    return Entry(leaf.path, Kind.SYMLINK, content, leaf.oid, problem=problem)


def submodule(path: bytes, oid: str) -> Entry:
    """A commit of another repository: its files are not here."""
    problem = Problem(Reason.GIT_SUBMODULE, f"commit {oid} of another repository; not fetched, not scanned")
    return Entry(path, Kind.SUBMODULE, oid=oid, target=oid.encode("ascii"), problem=problem)


def is_lfs_pointer(content: bytes) -> bool:
    """Whether these bytes stand for a file that Git LFS keeps elsewhere."""
    return len(content) < LFS_LIMIT and content.startswith(_LFS)


def lfs_pointer(path: bytes, size: int, oid: str | None) -> Entry:
    """A file whose content was never here."""
    problem = Problem(Reason.GIT_LFS_POINTER, "a Git LFS pointer; the content it stands for is not here")
    return Entry(path, Kind.LFS_POINTER, size, oid, problem=problem)
