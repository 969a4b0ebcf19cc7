# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Declarations for other files: REUSE.toml, .reuse/dep5, debian/copyright, and manifests that name files.

Each says which files it means with globs, from its own folder. The last that fits counts within one declaration, and
the nearest declaration among several, unless one further up overrides, as REUSE and the Debian format have it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from licwatch.judge import claims
from licwatch.judge.folders import Folders, folder_of
from licwatch.judge.globs import Dialect, is_plain, literal, matches, parsed, pieces
from licwatch.judge.license_files import is_declaration
from licwatch.judge.own import Looked
from licwatch.model.claim import Claim
from licwatch.model.statement import Scope

#: Ends of paths of declarations that stand in a folder of their own, below the one that they are about.
_INNER = (".reuse/dep5", "debian/copyright")
_PRECEDENCE = re.compile(r"precedence=(\w+)")
#: Globs with wildcards of one declaration that are tried for every file.
_MOST = 1000
_EVERYTHING = frozenset(("*", "**", "**/*"))


class Precedence(StrEnum):
    """How a declaration stands to what a file says of itself: instead, beside, or where it says nothing."""

    OVERRIDE = "override"
    AGGREGATE = "aggregate"
    CLOSEST = "closest"


class Declared(NamedTuple):
    """What a declaration says of one file. `everything`: it means all files, and this one among them."""

    expression: str
    source: str
    distance: int
    precedence: Precedence
    everything: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """One paragraph: for which files, what, how."""

    globs: tuple[tuple[str, ...], ...]
    everything: bool
    expression: str
    precedence: Precedence


class _Declaration:
    """The paragraphs of one file. Most of them name files, so that only those with wildcards are tried one by one."""

    def __init__(self, source: str, entries: tuple[_Entry, ...]) -> None:
        self.source = source
        self._entries = entries
        self._named: dict[str, int] = {}
        wild: list[tuple[int, tuple[str, ...]]] = []
        for number, entry in enumerate(entries):
            for glob in entry.globs:
                if is_plain(glob):
                    self._named[literal(glob)] = number
                else:
                    wild.append((number, glob))
        self._wild = [(number, glob, pieces(glob)) for number, glob in wild[: -_MOST - 1 : -1]]

    def of(self, path: str) -> _Entry | None:
        """The last paragraph that fits a path from the declaration's folder."""
        named = self._named.get(path, -1)
        wild = next((number for number, glob, parts in self._wild if number < named or _fits(glob, parts, path)), -1)
        last = max(named, wild)
        return self._entries[last] if last >= 0 else None


class Declarations:
    """Asks all declarations of a scan for one path at a time."""

    def __init__(self, items: Iterable[Looked]) -> None:
        self._by_folder: dict[str, list[_Declaration]] = {}
        unread: set[str] = set()
        for item in sorted(items, key=lambda item: item.path):
            if entries := tuple(_entries(item)):
                self._by_folder.setdefault(_base(item.path), []).append(_Declaration(item.path, entries))
            elif is_declaration(item.path):
                unread.add(_base(item.path))
        self._folders, self._unread = Folders(self._by_folder), Folders(unread)

    def are_unread(self, path: str) -> bool:
        """Whether there is a declaration above a file that is not understood, so that it may say anything of it."""
        return self._unread.nearest(path) is not None

    def of(self, path: str) -> Declared | None:
        """What the nearest declaration that means a file says of it; the outermost of those that override."""
        met = list(self._all(path))
        overriding = [one for one in met if one.precedence is Precedence.OVERRIDE]
        return overriding[-1] if overriding else next(iter(met), None)

    def _all(self, path: str) -> Iterator[Declared]:
        """Of each folder above, the nearest first, the declaration that means a file."""
        for folder in self._folders.all_above(path):
            for one in self._by_folder[folder]:
                if path != one.source and (met := one.of(path.removeprefix(folder))):
                    distance = path.count("/", len(folder))
                    yield Declared(met.expression, one.source, distance, met.precedence, met.everything)
                    break


def _fits(glob: tuple[str, ...], parts: tuple[str, ...], path: str) -> bool:
    return all(part in path for part in parts) and matches(glob, path)


def _base(path: str) -> str:
    inner = next((end for end in _INNER if path.endswith(end)), "")
    return path.removesuffix(inner) if inner else folder_of(path)


def _entries(item: Looked) -> Iterator[_Entry]:
    said: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims.by_people(item.licenses.claims):
        if claim.statement.scope is Scope.NEIGHBORS:
            said.setdefault((claim.statement.location, claim.statement.about), []).append(claim)
    dialect = Dialect.DEP5 if item.path.endswith(_INNER) else Dialect.REUSE
    for (location, about), some in said.items():
        globs = about.split("\n")
        stated = _PRECEDENCE.search(location)
        yield _Entry(
            tuple(parsed(glob, dialect) for glob in globs),
            not _EVERYTHING.isdisjoint(globs),
            claims.summed(some),
            Precedence(stated[1]) if stated and stated[1] in list(Precedence) else Precedence.CLOSEST,
        )
