# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Many targets, one after the other: each with a report and a status of its own, and none stops the others.

After each target `targets.json` says how far it came, so that a run that was cut off goes on where it stopped: what is
done is not done again, what failed is tried again. A run that was finished begins anew.
"""

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from licwatch.decode import records
from licwatch.errors import EngineError, LicwatchError, OutputError

SCHEMA = "licwatch/targets/1"
FILE = "targets.json"

_SAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 60
_MOST = 64 << 20


class Outcome(StrEnum):
    """How far a target came."""

    WAITING = "waiting"
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One target of many. `text` is as the person wrote it and may hold credentials; `shown` never does."""

    text: str
    shown: str
    name: str
    revision: str | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """What became of a target. `folder` is its report's, below the output folder; `message` says why it failed."""

    target: str
    name: str
    revision: str | None
    folder: str
    outcome: Outcome = Outcome.WAITING
    exit_code: int | None = None
    message: str = ""


#: Scans one target into a folder; gives the exit code that it would have alone. Raises LicwatchError.
One = Callable[[Wanted, Path], int]
Tell = Callable[[Status], None]
Write = Callable[[Path, Sequence[str]], None]


class Series:
    """A list of targets on its way. `conditions` is whatever else decides over results: another one begins anew."""

    def __init__(self, wanted: Sequence[Wanted], output: Path, conditions: str) -> None:
        self._wanted = wanted
        self._output = output
        listed = repr(([(one.shown, one.revision) for one in wanted], conditions))
        self._request = hashlib.sha256(listed.encode("utf-8", "surrogatepass")).hexdigest()
        self.statuses = [_waiting(number, one) for number, one in enumerate(wanted, 1)]

    def resume(self) -> int:
        """Take over what an unfinished run of the same list has done; says how many targets that are."""
        earlier = self._earlier()
        if earlier.get("request") != self._request or earlier.get("finished") is not False:
            return 0
        done = {status["folder"]: status for status in earlier["targets"]}
        for number, status in enumerate(self.statuses):
            before = done.get(status.folder, {})
            whole = (self._output / status.folder / "COMPLETE.json").is_file()
            if before.get("outcome") in (Outcome.COMPLETE, Outcome.INCOMPLETE) and whole:
                self.statuses[number] = replace(
                    status, outcome=Outcome(before["outcome"]), exit_code=before["exit_code"], message=before["message"]
                )
        return sum(status.outcome is not Outcome.WAITING for status in self.statuses)

    def run(self, one: One, tell: Tell, write: Write) -> None:
        """Scan what waits. Raises OutputError when not even the statuses can be written, and EngineError."""
        for number, (wanted, status) in enumerate(zip(self._wanted, self.statuses, strict=True)):
            if status.outcome is Outcome.WAITING:
                self.statuses[number] = status = _scanned(wanted, status, one, self._output)
                write(self._output / FILE, [self._record(finished=False)])
            tell(status)
        write(self._output / FILE, [self._record(finished=True)])

    def _earlier(self) -> dict[str, Any]:
        try:
            with open(self._output / FILE, "rb") as file:
                told = records.decode(file.read(_MOST), dict[str, Any])
            return told if told.get("schema") == SCHEMA and _fits(told) else {}
        except (OSError, records.RecordError):
            return {}

    def _record(self, *, finished: bool) -> str:
        targets = [asdict(status) for status in self.statuses]
        told = {"schema": SCHEMA, "request": self._request, "finished": finished, "targets": targets}
        return json.dumps(told, indent=1) + "\n"


def _fits(told: dict[str, Any]) -> bool:
    """Whether a file that lay about has the shape that is relied on."""
    kinds = {"folder": str, "outcome": str, "exit_code": int, "message": str}
    targets = told.get("targets")
    return isinstance(targets, list) and all(
        isinstance(target, dict) and all(isinstance(target.get(key), kind) for key, kind in kinds.items())
        for target in targets
        if not (isinstance(target, dict) and target.get("outcome") == Outcome.WAITING)
    )


def _waiting(number: int, one: Wanted) -> Status:
    name = _SAFE.sub("-", one.name).strip("-.")[:_LONGEST] or "target"
    return Status(one.shown, one.name, one.revision, f"{number:03}-{name}")


def _scanned(wanted: Wanted, status: Status, one: One, output: Path) -> Status:
    try:
        code = one(wanted, output / status.folder)
    except (EngineError, OutputError):
        # the next target would fail in the same way
        raise
    except LicwatchError as error:
        message = error.message + (f"; {error.remedy}" if error.remedy else "")
        return replace(status, outcome=Outcome.FAILED, exit_code=error.exit_code, message=message)
    except Exception as error:
        message = f"internal error ({type(error).__name__}: {error})"
        return replace(status, outcome=Outcome.FAILED, exit_code=LicwatchError.exit_code, message=message)
    return replace(
        status, outcome=Outcome.INCOMPLETE if code == LicwatchError.exit_code else Outcome.COMPLETE, exit_code=code
    )
