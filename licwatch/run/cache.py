# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The cache of facts: content-addressed, one SQLite file, safe for two scans at once.

A cache is a cache: on any doubt it is set aside and an empty one begins, with a warning. Failures are never in it.
Rows carry a checksum of their own, since a file that lies about for months is input too.
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from licwatch.decode import records
from licwatch.model.facts import CopyrightFacts, Facts, LicenseFacts
from licwatch.run.arrival import Known
from licwatch.run.cache_file import connect, patiently
from licwatch.run.plan import Key, Want

T = TypeVar("T")
_Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Tools:
    """The part of a key that says what made the facts: versions of engine and data, and of each reader by its name."""

    licenses: str
    copyrights: str
    readers: tuple[tuple[str, int], ...] = ()

    def row_key(self, key: Key, tool: str) -> _Row:
        """What a row is found by. A new version of one reader leaves what the others read."""
        return key.sha256, key.trait, f"{key.reader}.{dict(self.readers).get(key.reader, 0)}/{tool}"

    def choice(self, name: str) -> str:
        """All readers and the name that helped to choose: with others, a content may be another reader's."""
        return " ".join((name, *(f"{name}.{version}" for name, version in self.readers)))


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What `licwatch cache info` shows; `size` in bytes."""

    path: str
    contents: int
    objects: int
    size: int


class Cache:
    """Facts by content. Every method degrades to "nothing known" when the file fails; `warn` hears of it once."""

    def __init__(self, folder: Path, tools: Tools, warn: Callable[[str], None]) -> None:
        self._path = folder / "facts.sqlite"
        self._tools = tools
        self._warn = warn
        self._db = self._open()

    def _open(self) -> sqlite3.Connection | None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            return patiently(lambda: connect(self._path))
        except sqlite3.OperationalError as error:
            self._warn(f"the cache cannot be used, going on without it: {error}")
        except sqlite3.DatabaseError:
            return self._set_aside()
        except OSError as error:
            self._warn(f"the cache cannot be used, going on without it: {error.strerror}")
        return None

    def _set_aside(self) -> sqlite3.Connection | None:
        aside = self._path.with_suffix(".broken")
        self._warn(f"the cache could not be read; it was set aside as {aside.name} and an empty one begins")
        try:
            os.replace(self._path, aside)
            for suffix in ("-wal", "-shm"):
                Path(f"{self._path}{suffix}").unlink(missing_ok=True)
            return connect(self._path)
        except (OSError, sqlite3.Error) as error:
            self._warn(f"no new cache could be made, going on without one: {error}")
            return None

    def get(self, keys: Sequence[Key], want: Want) -> list[Facts]:
        """What is known of each of some contents; the parts that are not, or are not wanted, are None."""
        contents = list(dict.fromkeys(key.sha256 for key in keys))
        places = ",".join("?" * len(contents))
        # one question for all: most of what one costs is the same for a hundred
        rows = self._ask(f"SELECT content, trait, tool, record, seal FROM facts WHERE content IN ({places})", contents)  # noqa: S608 - places only
        met = {(content, trait, tool): (record, seal) for content, trait, tool, record, seal in rows}
        return [
            Facts(
                self._fact(met, key, self._tools.licenses, LicenseFacts) if want.licenses else None,
                self._fact(met, key, self._tools.copyrights, CopyrightFacts) if want.copyrights else None,
            )
            for key in keys
        ]

    def _fact(self, rows: Mapping[_Row, tuple[object, object]], key: Key, tool: str, kind: type[T]) -> T | None:
        row = self._tools.row_key(key, tool)
        record, seal = rows.get(row, (None, None))
        # another program may have left any type of value in the column
        if not isinstance(record, bytes) or seal != _seal(row, record):
            return None
        try:
            return records.decode(record, kind)
        except records.RecordError:
            return None

    def has(self, key: Key, want: Want) -> bool:
        """Whether all wanted facts of a content are there; cheaper than `get`."""
        tools = [self._tools.licenses] * want.licenses + [self._tools.copyrights] * want.copyrights
        asked = "SELECT 1 FROM facts WHERE content = ? AND trait = ? AND tool = ?"
        return all(self._ask(asked, self._tools.row_key(key, tool)) for tool in tools)

    def put(self, key: Key, facts: Facts) -> None:
        """Remember facts. They are on the disk after `flush`."""
        made = ((self._tools.licenses, facts.licenses), (self._tools.copyrights, facts.copyrights))
        for tool, value in made:
            if value is not None:
                record = records.encode(value)
                row = self._tools.row_key(key, tool)
                self._ask("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?)", (*row, record, _seal(row, record)))

    def known(self, oid: str, name: str) -> Known | None:
        """The content that a git object holds, if it was verified before and its facts may be here.

        `name` is what of its path decides who reads it.
        """
        asked = "SELECT content, size, reader FROM objects WHERE oid = ? AND readers = ?"
        for content, size, reader in self._ask(asked, (oid, self._tools.choice(name))):
            return Known(content, size, reader)
        return None

    def holds(self, oid: str) -> bool:
        """Whether a git object was met before, under whatever name."""
        return bool(self._ask("SELECT 1 FROM objects WHERE oid = ?", (oid,)))

    def remember(self, oid: str, name: str, known: Known) -> None:
        """Remember what a git object holds that was met under some name."""
        row = (oid, known.sha256, known.size, known.reader, self._tools.choice(name))
        self._ask("INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?)", row)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Close the file for as long as a process is forked.

        SQLite keeps its locks in memory that a fork copies: a child that opens the same file waits for a lock that
        nobody will ever give back.
        """
        was_open = self._db is not None
        self.close()
        try:
            yield
        finally:
            self._db = self._open() if was_open else None

    def flush(self) -> None:
        """Put what was learnt onto the disk."""
        if self._db:
            try:
                self._db.commit()
            except sqlite3.Error as error:
                self._fail(error)

    def close(self) -> None:
        """Flush and let go."""
        self.flush()
        if self._db:
            self._db.close()
            self._db = None

    def info(self) -> CacheInfo:
        """Figures for people."""
        rows = self._ask("SELECT (SELECT count(*) FROM facts), (SELECT count(*) FROM objects)", ())
        contents, objects = rows[0] if rows else (0, 0)
        size = sum(p.stat().st_size for p in self._path.parent.glob("facts.sqlite*"))
        return CacheInfo(str(self._path), contents, objects, size)

    def clear(self) -> None:
        """Forget everything."""
        self.close()
        for path in self._path.parent.glob("facts.*"):
            path.unlink(missing_ok=True)

    def _ask(self, statement: str, values: Sequence[object]) -> list[Any]:
        if self._db is None:
            return []
        db = self._db
        try:
            return patiently(lambda: db.execute(statement, values).fetchall())
        except sqlite3.Error as error:
            self._fail(error)
            return []

    def _fail(self, error: sqlite3.Error) -> None:
        self._warn(f"the cache failed, going on without it: {error}")
        self._db = None


def _seal(row: _Row, record: bytes) -> bytes:
    return hashlib.sha256("\0".join(row).encode() + b"\0" + record).digest()
