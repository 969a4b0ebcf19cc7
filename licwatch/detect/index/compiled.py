# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The compiled index of an index folder: there already, or compiled now, once for each version of the data."""

import fcntl
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from licwatch.detect import copyrights
from licwatch.detect.copyrights import Copyrights
from licwatch.detect.index import store
from licwatch.detect.index.compiler import STEPS
from licwatch.detect.index.tables import Tables
from licwatch.detect.version import versions
from licwatch.errors import EngineError

#: Raised when what is compiled changes.
_FORMAT = 6

Tell = Callable[[str], None]


def name() -> str:
    """The folder's name, for the data that is installed. Raises EngineError."""
    return f"index-{_FORMAT}-{versions().scancode_data}"


class Index(NamedTuple):
    """All that matching needs: the tables of licenses, and what finds copyrights."""

    tables: Tables
    copyrights: Copyrights


def load(folder: Path, tell: Tell) -> Index:
    """From an index folder, compiled there if it is not there whole. Raises EngineError."""
    place = folder / name()
    found = read(place)
    if found:
        return found
    try:
        with _alone(folder, tell):
            # another process may have compiled it while this one waited
            return read(place) or _compiled(place, tell)
    except OSError as error:
        tell(f"the compiled index cannot be kept in {folder} ({error.strerror}); every scan will compile it again")
    with tempfile.TemporaryDirectory(prefix="licwatch-index-") as scratch:
        # what is mapped stays mapped when its files are gone
        return _compiled(Path(scratch) / name(), tell)


def read(place: Path) -> Index | None:
    """What is in the folder of one compiled index, if it is whole."""
    tables = store.read(place)
    try:
        return Index(tables, copyrights.load(place)) if tables else None
    except (EngineError, ValueError, TypeError):
        return None


@contextmanager
def _alone(folder: Path, tell: Tell) -> Iterator[None]:
    """Of several processes, one compiles, and the others wait for it. Raises OSError where nothing can be written."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell("waiting for another process, which compiles the license index")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        with suppress(OSError):
            os.close(lock)


def _compiled(place: Path, tell: Tell) -> Index:
    said = ""
    tell("compiling the license index, once")
    command = [sys.executable, "-m", "licwatch.detect.index.compiler", str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as child:
        assert child.stdout
        for line in child.stdout:
            said = line.strip()
            if said in STEPS:
                tell(f"[{STEPS.index(said) + 1}/{len(STEPS)}] {said}")
    found = read(place) if child.returncode == 0 else None
    if found is None:
        why = said if said and said not in STEPS else f"the compiler ended with code {child.returncode}"
        raise EngineError(f"the license index could not be compiled: {why}", "reinstall scancode-toolkit")
    return found
