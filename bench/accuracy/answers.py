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
from licwatch.judge.own import Looked, own
from licwatch.model.facts import LicenseFacts
from licwatch.readers import text
from licwatch.run import reading, saying
from licwatch.run.plan import Key

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
    name = f"content{suffix}".encode()
    reader = readers.choose(content, readers.called(name)).NAME
    return Asked(content, Key(hashlib.sha256(content).hexdigest(), detect.trait(name), reader))


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
    """The engine, whose answers are kept in a folder, by content: corrections and grammar can be tried in seconds."""

    def __init__(self, folder: Path, index: Path) -> None:
        self._folder = folder / f"{detect.LICENSES_VERSION}-{detect.versions().scancode_data}"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._engine = detect.load(index, print)

    def licenses(self, content: bytes, trait: str) -> LicenseFacts:
        """As the engine says, now or before."""
        place = self._folder / hashlib.sha256(trait.encode() + b"\0" + content).hexdigest()
        if not place.exists():
            beside = place.with_suffix(f".{os.getpid()}")
            beside.write_bytes(records.encode(_attempted(self._engine, content, trait)))
            beside.rename(place)
        return records.decode(place.read_bytes(), LicenseFacts)

    def known(self, identifier: str) -> str | None:
        """As the engine knows it."""
        return self._engine.known(identifier)

    def alone(self, given: Asked) -> LicenseFacts:
        """What the engine says of the content as it is, as with --no-corrections."""
        whole = text.whole(given.content, given.key.trait)
        return self.licenses(whole.content, whole.trait)

    def facts(self, given: Asked) -> LicenseFacts:
        """What a scan says of a content; the engine's own answer is in it."""
        return saying.licenses(self, given.key.reader, reading.read(given.content, given.key))


def _attempted(engine: Any, content: bytes, trait: str) -> LicenseFacts:
    try:
        known: LicenseFacts = engine.licenses(content, trait)
        return known
    except Exception:
        # as in a scan, where it is a problem of that file
        return LicenseFacts(text=False)


def told(facts: LicenseFacts) -> str:
    """The engine's answer."""
    return facts.license_expression_spdx or "NONE"


def concluded(facts: LicenseFacts) -> str:
    """What is concluded from a file's own words: its fields and known phrases count, too."""
    return own(Looked("content", facts)).license_expression_spdx or "NONE"
