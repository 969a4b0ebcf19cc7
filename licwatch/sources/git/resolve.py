# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""From what a person calls a revision to a commit: names, ids, abbreviated ids, `~n` and `^n`.

What the person wrote never reaches git but as hexadecimal digits on a pipe.
"""

import difflib
import re
from dataclasses import dataclass

from licwatch.errors import ItemError, TargetError
from licwatch.model.problem import Reason
from licwatch.sources.git.objects import Store
from licwatch.sources.git.references import References

_SUFFIX = re.compile(r"(?:~\d{0,6}|\^\d{0,6}|\^\{(?:commit|tree)?\})*$")
_STEP = re.compile(r"~(\d*)|\^(\d+)|\^\{[a-z]*\}|\^")
_HEX = re.compile(r"[0-9a-f]{4,64}")
_MAX_STEPS = 100_000
_MAX_TAGS = 32


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A revision found: the commit's full id (None for a bare tree) and its root tree's."""

    commit: str | None
    tree: str


def resolve(revision: str, references: References, store: Store) -> str:
    """The id that a revision means, tags not yet followed. Raises TargetError with the nearest names, or ItemError."""
    suffix = _SUFFIX.search(revision)
    assert suffix
    base, steps = revision[: suffix.start()] or "HEAD", suffix[0]
    oid = _base(base, references, store)
    if oid is None:
        raise _unknown(revision, base, references)
    total = 0
    for step in _STEP.finditer(steps):
        if step[0].startswith("^{"):
            continue
        count = int(step[1] or 1) if step[0].startswith("~") else 1
        total += count
        if total > _MAX_STEPS:
            raise TargetError(f"more than {_MAX_STEPS} steps back", "name the commit by its id")
        parent = int(step[2] or 1) if step[0].startswith("^") else 1
        for _ in range(count):
            oid = _parent(oid, parent, revision, store)
    return oid


def snapshot(oid: str, store: Store) -> Snapshot:
    """The commit and the tree behind an id; tags are followed. Raises ItemError."""
    oid, kind = _peeled(oid, store)
    if kind == b"tree":
        return Snapshot(None, oid)
    return Snapshot(oid, _field(store.read(oid, b"commit"), b"tree", store))


def _base(base: str, references: References, store: Store) -> str | None:
    digits = store.id_bytes * 2
    if len(base) == digits and _HEX.fullmatch(base):
        return base
    named = references.find(base.encode("utf-8", "surrogateescape"))
    if named or len(base) > digits or not _HEX.fullmatch(base.lower()):
        return named
    return store.complete(base.lower())


def _peeled(oid: str, store: Store) -> tuple[str, bytes]:
    for _ in range(_MAX_TAGS):
        kind = store.kind(oid)
        if kind in (b"commit", b"tree"):
            return oid, kind
        if kind != b"tag":
            raise ItemError(Reason.CORRUPT_OBJECT, f"a {kind.decode()} where a commit belongs")
        oid = _field(store.read(oid, b"tag"), b"object", store)
    raise ItemError(Reason.LIMIT_DEPTH, f"more than {_MAX_TAGS} tags of tags")


def _field(content: bytes, key: bytes, store: Store) -> str:
    """The id in the first line of a commit or tag."""
    found = re.match(rb"%s ([0-9a-f]{%d})\n" % (key, store.id_bytes * 2), content)
    if not found:
        raise ItemError(Reason.CORRUPT_OBJECT, f"it does not begin with the line `{key.decode()}`")
    return found[1].decode("ascii")


def _parent(oid: str, number: int, revision: str, store: Store) -> str:
    oid, _ = _peeled(oid, store)
    if number == 0:
        return oid
    header, _, _ = store.read(oid, b"commit").partition(b"\n\n")
    parents = re.findall(rb"^parent ([0-9a-f]{%d})$" % (store.id_bytes * 2), header, re.MULTILINE)
    if number > len(parents):
        raise TargetError(f"`{_safe(revision)}` goes back further than the history", "take fewer steps back")
    return str(parents[number - 1], "ascii")


def _unknown(revision: str, base: str, references: References) -> TargetError:
    names = [name.decode("utf-8", "replace") for name in references.names() if len(name) <= 100]
    near = [_safe(name) for name in difflib.get_close_matches(base[:100], names, 3, 0.5)]
    remedy = f"did you mean {', '.join(near)}?" if near else "give a branch, a tag, or an id of at least 4 digits"
    return TargetError(f"the repository knows no single revision `{_safe(revision)}`", remedy)


def _safe(name: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in name[:100])
