# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Labels of design files, and what an answer is worth: compared by class, since families are written in several ways.

`MANIFEST.tsv` has the columns file and expected_license; `VOCABULARY.tsv` context, literal_text and expected. A label
is an SPDX expression, a family whose version is not stated ("CC-BY-SA", "LicenseRef-CC-BY-SA-unversioned"), "none", or
a name of its own for terms that no list has.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_REFERENCES = re.compile(r"^(see-|multi$|qelectrotech|openrail)", re.IGNORECASE)
_DRESS = re.compile(r"^LicenseRef-|-(unversioned|unspecified)$", re.IGNORECASE)
_PUBLIC_DOMAIN = frozenset(("public-domain", "cc-publicdomain", "cc-pddc", "scancode-public-domain", "pd"))
_ELEMENTS = re.compile(r"by(-(nc|nd|sa))*")


class Worth(StrEnum):
    """What an answer is worth. `wrong` is another license than the one stated, the worst that can be."""

    RIGHT = "right"
    VAGUE = "vague"
    SILENT = "silent"
    FALSE = "false"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled file or phrase."""

    name: str
    context: str
    expected: str


def files(folder: Path) -> Iterator[Row]:
    """The labelled files below a folder."""
    for row in _rows(folder / "MANIFEST.tsv"):
        yield Row(row["file"], row.get("format", ""), row["expected_license"])


def phrases(folder: Path) -> Iterator[Row]:
    """The labelled phrases, if there are any."""
    table = folder / "VOCABULARY.tsv"
    for row in _rows(table) if table.exists() else ():
        yield Row(row["literal_text"].replace("\\n", "\n"), row["context"], row["expected"])


def _rows(table: Path) -> list[dict[str, str]]:
    with open(table, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def worth(expected: str, answer: str | None, referred: bool) -> Worth:
    """Of an answer; `referred` says that terms were found which are elsewhere, or not understood."""
    wanted = _classes(expected)
    if not wanted:
        return Worth.FALSE if answer else Worth.RIGHT
    if any(_REFERENCES.match(name) for name in wanted):
        return Worth.RIGHT if referred or (answer and _parts(answer) & wanted) else Worth.SILENT
    if not answer:
        return Worth.VAGUE if referred else Worth.SILENT
    said = _parts(answer)
    if said == wanted or (len(said) == 1 and said <= wanted and "/" in expected):
        return Worth.RIGHT
    if wanted == {"cc"} and said <= {"cc", "cc-by"}:
        return Worth.RIGHT
    vague = len(said) == len(wanted) and all(any(one.startswith(f"{s}-") for one in wanted) for s in said - wanted)
    return Worth.VAGUE if vague else Worth.WRONG


def _classes(expected: str) -> set[str]:
    return set() if expected.lower() == "none" else _parts(expected.replace("/", " AND "))


def _parts(expression: str) -> set[str]:
    return {_class(part) for part in re.split(r"\s+(?:AND|OR)\s+|[()]", expression) if part.strip()}


def _class(name: str) -> str:
    name = _DRESS.sub("", _DRESS.sub("", name.strip())).lower()
    if name in _PUBLIC_DOMAIN:
        return "public-domain"
    if name in ("cc0", "cc0-1.0"):
        return "cc0-1.0"
    if _ELEMENTS.fullmatch(name):
        return f"cc-{name}"
    return re.sub(r"(\d)(\+|-or-later)$", r"\1+", name)
