# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The answers: of licwatch by a scan of the folder, of plain ScanCode by its own program, of phrases by the grammar."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.design.labels import Row
from licwatch import api
from licwatch.model.claim import Grade
from licwatch.model.report import Report

#: Where a phrase of a context stands, as a file by itself.
_SUFFIX = {"makerworld": ".model", "freecad": ".xml", "kicad": ".kicad_sch"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What is concluded for a file, whether it refers to terms that were not read, and who said it."""

    expression: str | None = None
    referred: bool = False
    basis: str = ""


def ours(folder: Path, index: Path | None) -> tuple[Mapping[str, Answer], float]:
    """By path, with the wall seconds of the scan, for which nothing is cached."""
    with tempfile.TemporaryDirectory(prefix="licwatch-design-") as cache:
        began = time.monotonic()
        report = api.scan(folder, cache=Path(cache), index=index)
        seconds = time.monotonic() - began
    return _answers(report), seconds


def _answers(report: Report) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for item in report.items:
        referred = any(claim.grade is Grade.REFERENCE or claim.statement.about for claim in item.claims)
        found[item.path] = Answer(
            item.conclusion.license_expression_spdx, referred, f"{item.conclusion.basis.kind} {item.status}"
        )
        # an archive says what the things in it say
        outer, into, _ = item.path.partition("!/")
        if into and item.conclusion.license_expression_spdx and not found.get(outer, Answer()).expression:
            found[outer] = Answer(item.conclusion.license_expression_spdx, False, "inside")
    return found


def of_phrases(rows: list[Row], index: Path | None) -> list[Answer]:
    """Each phrase as a file of its own."""
    with tempfile.TemporaryDirectory(prefix="licwatch-phrases-") as made:
        folder = Path(made)
        names = [f"{number:04}{_SUFFIX.get(row.context, '.txt')}" for number, row in enumerate(rows)]
        for name, row in zip(names, rows, strict=True):
            (folder / name).write_text(row.name + "\n", "utf-8")
        found, _ = ours(folder, index)
        return [found.get(name, Answer()) for name in names]


def scancode(folder: Path, kept: Path) -> Mapping[str, Answer]:
    """Plain ScanCode's, computed once and kept in a file."""
    if not kept.exists():
        program = Path(sys.executable).with_name("scancode")
        command = [str(program), "--license", "--quiet", "--strip-root", "-n", "2", "--json", str(kept), str(folder)]
        subprocess.run(command, check=False)
    told = json.loads(kept.read_text("utf-8"))
    return {
        entry["path"]: Answer(entry.get("detected_license_expression_spdx"))
        for entry in told["files"]
        if entry["type"] == "file"
    }
