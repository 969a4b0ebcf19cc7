# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Who is asked: ScanCode by a table of its answers or by running it, our engine, and our engine with corrections.

Files are asked about under neutral names (a number and the suffix), since test files have their answer in their name.
The engine's facts are kept by content, so that corrections can be tried in seconds.
"""

import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.accuracy.labels import Row
from licwatch import detect, readers
from licwatch.decode import records
from licwatch.model.facts import Facts, LicenseFacts
from licwatch.model.passage import Passage
from licwatch.run.analyze import attempt
from licwatch.run.plan import Key, Want

_WANT = Want(licenses=True, copyrights=False)
_SECONDS = "120"

#: By (corpus, path), an expression or NONE.
Answers = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Asked:
    """One content under its neutral name."""

    content: bytes
    key: Key


def asked(row: Row) -> Asked:
    """What the engine is asked about a row."""
    content = row.file.read_bytes()
    suffix = row.file.suffix if row.file.suffix.isascii() else ""
    trait = detect.trait(f"content{suffix}".encode())
    return Asked(content, Key(hashlib.sha256(content).hexdigest(), trait, readers.choose(content).NAME))


def from_table(table: Path) -> Answers:
    """Of a table with the columns corpus, path, expression."""
    with open(table, encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {(row[0], row[1]): row[2] for row in rows[1:] if len(row) > 2}


def from_stock(rows: Iterable[Row], processes: int) -> Answers:
    """Of the stock program, run once over copies of all files."""
    known = list(rows)
    with tempfile.TemporaryDirectory(prefix="licwatch-accuracy-") as scratch:
        for number, row in enumerate(known):
            folder = Path(scratch) / "files" / str(number)
            folder.mkdir(parents=True)
            shutil.copyfile(row.file, folder / f"content{row.file.suffix}")
        program = Path(sys.executable).with_name("scancode")
        options = ["--license", "--quiet", "--timeout", _SECONDS, "--processes", str(processes), "--strip-root"]
        out = Path(scratch) / "out.json"
        subprocess.run([program, *options, "--json", out, Path(scratch) / "files"], check=False, capture_output=True)
        met: list[dict[str, Any]] = json.loads(out.read_bytes())["files"]
    said = {f["path"].partition("/")[0]: f["detected_license_expression_spdx"] for f in met if f["type"] == "file"}
    return {(row.corpus, row.path): said.get(str(number)) or "NONE" for number, row in enumerate(known)}


class Kept:
    """The engine's facts in a folder, by content. The engine is loaded when a content is met that is not there."""

    def __init__(self, folder: Path, index: Path) -> None:
        self._folder = folder / f"{detect.LICENSES_VERSION}-{detect.versions().scancode_data}"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._index = index
        self._engine: Any = None

    def facts(self, given: Asked) -> LicenseFacts:
        """What a scan says, corrected as it was when the engine was asked; the engine's own answer is in it."""
        trait = hashlib.sha256(given.key.trait.encode()).hexdigest()[:8]
        place = self._folder / f"{given.key.sha256}-{trait}"
        if not place.exists():
            self._engine = self._engine or detect.load(self._index, print)
            made = attempt(self._engine, given.content, given.key, _WANT)
            known = made.licenses if isinstance(made, Facts) else None
            beside = place.with_suffix(f".{os.getpid()}")
            beside.write_bytes(records.encode(known or LicenseFacts(text=False)))
            beside.rename(place)
        return records.decode(place.read_bytes(), LicenseFacts)


def corrected(given: Asked, known: LicenseFacts) -> LicenseFacts:
    """The engine's answer, corrected as the corrections are now; of a document, which has many texts, as it was."""
    met = list(readers.READERS[given.key.reader].read(given.content, given.key.trait))
    lone = met[0] if len(met) == 1 else None
    if not isinstance(lone, Passage) or lone.location:
        return known
    return detect.corrected(known.uncorrected, lone.content, lone.trait)


def told(facts: LicenseFacts) -> str:
    """Facts as an answer."""
    return facts.license_expression_spdx or "NONE"
