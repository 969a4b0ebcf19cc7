# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The file of the cache: its tables, how it is opened, and how one waits for another process that has it."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_TRIES, _PAUSE = 100, 0.05

#: Raised when the tables change; another number means another file's rows, which are set aside.
FORMAT = 3

_TABLES = """
CREATE TABLE IF NOT EXISTS facts (
    content TEXT NOT NULL,   -- SHA-256 of the bytes
    trait   TEXT NOT NULL,   -- what of the name reading depends on
    tool    TEXT NOT NULL,   -- reader, tool, its version and its data's digest
    record  BLOB NOT NULL,   -- the facts as JSON
    seal    BLOB NOT NULL,   -- SHA-256 over all of the above
    PRIMARY KEY (content, trait, tool)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS objects (
    oid     TEXT NOT NULL PRIMARY KEY,   -- git object id of a blob, verified when it was read
    content TEXT NOT NULL,
    size    INTEGER NOT NULL,
    reader  TEXT NOT NULL,
    readers TEXT NOT NULL                -- the readers that there were to choose from
) WITHOUT ROWID;
"""


def patiently(action: Callable[[], T]) -> T:
    """Do it, again while another process opens or closes the file, for which SQLite does not wait by itself."""
    for _ in range(_TRIES):
        try:
            return action()
        except sqlite3.OperationalError as error:
            if not any(word in str(error) for word in ("lock", "busy", "unable to open")):
                raise
            time.sleep(_PAUSE)
    return action()


def connect(path: Path) -> sqlite3.Connection:
    """Open it, made if need be. Raises sqlite3.DatabaseError when it is none, or of another format."""
    db = sqlite3.connect(path, timeout=10)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "journal_mode=WAL", "synchronous=NORMAL"):
        db.execute(f"PRAGMA {pragma}")
    (found,) = db.execute("PRAGMA user_version").fetchone()
    if found not in (0, FORMAT):
        db.close()
        raise sqlite3.DatabaseError(f"format {found}")
    if not found:
        db.executescript(_TABLES)
        db.execute(f"PRAGMA user_version={FORMAT}")
    return db
