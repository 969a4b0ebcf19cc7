# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Intake: a source's entries, expanded, read once and hashed.

Runs in an isolated process (licwatch.run.reader) or in place. Each arrival comes with the bytes to analyze, a snapshot:
what is hashed is what is analyzed, whatever happens to the file meanwhile.
"""

import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO

from licwatch import readers
from licwatch.decode.allowance import Allowance
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.item import INTO, Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Origin
from licwatch.readers.package_name import package_of
from licwatch.run.arrival import Arrival, Known
from licwatch.sources import Source, archive

_CHUNK = 1 << 20
_SMALL = 1 << 16
# Bytes of all paths together: a million of ordinary length
_MOST_NAMES = 128 << 20

Taken = tuple[Arrival, bytes | None]


class Intake:
    """One pass over a source.

    `choose` says who reads a content; `known(path, oid)` answers from the cache; `rule(path)` names the rule that
    leaves a path out; `doing(path)` is told before a container is opened, so that a parent knows what a dead process
    was at; those in `shut` are not opened.
    """

    def __init__(
        self,
        source: Source,
        budgets: Budgets,
        *,
        choose: Callable[[bytes, str], readers.Reader] = readers.choose,
        known: Callable[[bytes, str], Known | None] = lambda _path, _oid: None,
        rule: Callable[[bytes], str | None] = lambda _path: None,
        doing: Callable[[bytes], None] = lambda _path: None,
        shut: dict[bytes, Problem] | None = None,
    ) -> None:
        self._source = source
        self._origin = source.origin()
        self._named = 0
        self._digest: str | None = None
        self._package: str | None = None
        self._budgets = budgets
        self._choose = choose
        self._known = known
        self._rule = rule
        self._doing = doing
        self._shut = shut or {}
        # each path met, and the last number given to one that was met again
        self._paths: dict[bytes, int] = {}

    def origin(self) -> Origin:
        """What is scanned; of a target that is one archive, its digest too, once the pass is over."""
        if self._digest is None:
            return self._origin
        return replace(self._origin, kind="archive", sha256=self._digest, package=self._package)

    def arrivals(self) -> Iterator[Taken]:
        """Every item. The members of a target that is one archive are the items, with paths from its inside."""
        unwrap = self._origin.kind == "file"
        for entry in self._source.entries():
            if full := self._full():
                yield Arrival(self._unique(b"."), Kind.DIRECTORY, problems=(full,)), None
                return
            yield from self._take(entry, _Place(), unwrap=unwrap)

    def _full(self) -> Problem | None:
        """Said of whoever has one more item when there are enough; every container that was opened still arrives."""
        if self._named > _MOST_NAMES:
            return Problem(Reason.LIMIT_ENTRIES, f"paths of more than {_MOST_NAMES} bytes; the rest was not enumerated")
        if len(self._paths) < self._budgets.entries:
            return None
        return Problem(Reason.LIMIT_ENTRIES, f"more than {self._budgets.entries} items; the rest was not enumerated")

    def _unique(self, path: bytes) -> bytes:
        """The path, or with #2, #3 ... behind it when an archive holds the name twice."""
        chosen = path
        while chosen in self._paths:
            self._paths[path] += 1
            chosen = b"%s#%d" % (path, self._paths[path])
        self._paths[chosen] = 1
        self._named += len(chosen)
        return chosen

    def _take(self, entry: Entry, place: "_Place", *, unwrap: bool = False) -> Iterator[Taken]:
        if len(place.prefix) + len(entry.path) > self._budgets.name:
            detail = f"a path of {len(place.prefix) + len(entry.path)} bytes; the budget is {self._budgets.name}"
            cut = self._unique((place.prefix + entry.path)[: self._budgets.name])
            yield Arrival(cut, entry.kind, problems=(Problem(Reason.PATH_TOO_LONG, detail),)), None
            return
        path = self._unique(place.prefix + entry.path) if not unwrap else entry.path
        problems = (entry.problem,) if entry.problem else ()
        arrival = Arrival(path, entry.kind, entry.size, None, entry.oid, entry.target, entry.skipped, problems)
        rule = None if unwrap else arrival.skipped or self._rule(path)
        if rule:
            yield replace(arrival, skipped=rule, problems=()), None
        elif entry.open is None:
            yield arrival, None
        elif known := self._known(path, entry.oid) if entry.oid else None:
            yield replace(arrival, sha256=known.sha256, size=known.size, reader=known.reader), None
        else:
            try:
                with entry.open() as file:
                    yield from self._read(file, arrival, place, unwrap=unwrap)
            except ItemError as error:
                yield _with(arrival, error.problem), None
            except OSError as error:
                yield _with(arrival, Problem(Reason.IO_ERROR, error.strerror or "")), None
            except MemoryError:
                yield _with(arrival, Problem(Reason.LIMIT_MEMORY, "reading it took more memory than the budget")), None

    def _read(self, file: BinaryIO, arrival: Arrival, place: "_Place", *, unwrap: bool) -> Iterator[Taken]:
        start = file.read(_SMALL)
        # each format looks at its own place: a file that is there as a whole is read once
        file = io.BytesIO(start) if len(start) < _SMALL else file
        form = archive.recognize(file)
        if form is None:
            yield self._leaf(file, arrival)
            return
        size = file.seek(0, 2)
        if size > self._budgets.archive:
            detail = f"an archive of {size} bytes; the budget is {self._budgets.archive}"
            yield _with(replace(arrival, kind=form.kind, size=size), Problem(Reason.LIMIT_BYTES, detail)), None
            return
        if arrival.path in self._shut:
            yield _with(replace(arrival, kind=form.kind), self._shut[arrival.path]), None
            return
        self._doing(arrival.path)
        yield from self._opened(form, file, arrival, place, unwrap=unwrap)
        self._doing(place.container)

    def _opened(
        self, form: archive.Form, file: BinaryIO, arrival: Arrival, place: "_Place", *, unwrap: bool
    ) -> Iterator[Taken]:
        digest, size = _hash(file)
        arrival = replace(arrival, sha256=digest, size=size, kind=form.kind)
        content = None
        prefix = arrival.path + INTO
        if form.analyzed:
            arrival, content = self._leaf(file, arrival)
        elif unwrap:
            prefix, self._digest = b"", digest
        inner = place.into(prefix, arrival.path, digest, self._budgets)
        yield from self._expand(form, file, (arrival, content), inner)

    def _leaf(self, file: BinaryIO, arrival: Arrival) -> Taken:
        """One content, read whole if the budget allows. A larger one is not hashed: its bytes were not looked at."""
        content = file.read(self._budgets.member + 1)
        if len(content) > self._budgets.member:
            detail = f"larger than the budget of {self._budgets.member} bytes"
            return _with(arrival, Problem(Reason.LIMIT_BYTES, detail)), None
        if self._digest and self._package is None:
            self._package = package_of(arrival.path, content)
        reader = self._choose(content, readers.called(arrival.path)).NAME
        digest = hashlib.sha256(content).hexdigest()
        return replace(arrival, sha256=digest, size=len(content), reader=reader), content

    def _expand(self, form: archive.Form, file: BinaryIO, taken: Taken, place: "_Place") -> Iterator[Taken]:
        """A container's members, then the container itself with all that was wrong with it."""
        arrival, content = taken
        refusal = place.refusal(self._budgets)
        problems: list[Problem] = [refusal] if refusal else []
        if not refusal:
            file.seek(0)
            try:
                for met in archive.expand(form, file, arrival.path, place.allowance(self._budgets)):
                    if isinstance(met, Problem):
                        problems.append(met)
                    elif full := self._full():
                        problems.append(full)
                        break
                    else:
                        yield from self._take(met, place)
            except MemoryError:
                problems.append(Problem(Reason.LIMIT_MEMORY, "opening it took more memory than the budget"))
        if place.prefix or problems or form.analyzed:
            yield (
                _with(replace(arrival, path=arrival.path if place.prefix else self._unique(arrival.path)), *problems),
                content,
            )


class _Place:
    """Where in nested containers we are: the prefix of paths, the digests around, the budget they share."""

    def __init__(
        self,
        prefix: bytes = b"",
        container: bytes = b"",
        around: tuple[str, ...] = (),
        spent: Allowance | None = None,
    ) -> None:
        self.prefix = prefix
        self.container = container
        self._around = around
        self._spent = spent

    def into(self, prefix: bytes, container: bytes, digest: str, budgets: Budgets) -> "_Place":
        return _Place(prefix, container, (*self._around, digest), self._spent or Allowance(budgets))

    def allowance(self, budgets: Budgets) -> Allowance:
        return self._spent or Allowance(budgets)

    def refusal(self, budgets: Budgets) -> Problem | None:
        if self._around[-1] in self._around[:-1]:
            return Problem(Reason.CYCLE, "a container that holds itself")
        if len(self._around) > budgets.depth:
            return Problem(Reason.LIMIT_DEPTH, f"containers within containers, deeper than {budgets.depth}")
        return None


def _with(arrival: Arrival, *problems: Problem) -> Arrival:
    return replace(arrival, problems=(*arrival.problems, *problems))


def _hash(file: BinaryIO) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    file.seek(0)
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
    file.seek(0)
    return digest.hexdigest(), size
