# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Labelled corpora: `labels.tsv` (path, expected, kind, raw, flags) beside `files/`.

`expected` is SPDX expressions joined by " ;; ", NONE when there is nothing to detect, OTHER when the row is not to be
scored. Rows are split into two halves by a digest of their path: corrections are made up while looking at one half
("dev"), and the other ("held-out") tells what they are worth.
"""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: Flags of rows whose label is doubted, or is about another file or the document rather than its text.
_DOUBTED = frozenset(("licfile", "label_beyond_prose", "pd"))
#: The label stands elsewhere: in a sidecar, a manifest, the license file of the package.
INHERITED = "inherited"
NONE, OTHER = "NONE", "OTHER"


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled file. `corpus` is its folder's name."""

    corpus: str
    path: str
    file: Path
    expected: str
    kind: str
    flags: frozenset[str]

    @property
    def doubted(self) -> bool:
        """Whether the label is not to be believed without looking."""
        return bool(self.flags & _DOUBTED) or any(flag.startswith("suspect") for flag in self.flags)

    @property
    def half(self) -> str:
        """ "dev" or "held-out"."""
        return "held-out" if hashlib.sha256(self.path.encode()).digest()[0] & 1 else "dev"

    @property
    def sections(self) -> tuple[str, ...]:
        """Which rows it is scored with.

        Where NONE is the label, it counts among those without a notice as well, and among those with the label in the
        file where that is said and no part of it stands elsewhere.
        """
        if "nonotice" in self.flags:
            return ("no notice",)
        if self.kind == INHERITED:
            return ("label elsewhere",)
        more = ("no notice",) if self.expected == NONE else ()
        if {flag for flag in self.flags if flag.startswith("label_")} == {"label_in-file"}:
            more = (*more, "label in file")
        return ("doubted" if self.doubted else "clean", *more)


def rows(folder: Path) -> Iterator[Row]:
    """The rows of a corpus that can be scored, and whose file is there."""
    with open(folder / "labels.tsv", encoding="utf-8", newline="") as table:
        for line in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            file = folder / "files" / line["path"]
            flags = frozenset(flag for flag in (line.get("flags") or "").split(",") if flag)
            if line["expected"] != OTHER and file.is_file():
                yield Row(folder.name, line["path"], file, line["expected"], line.get("kind") or "file", flags)
