# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Score a folder of design files with a MANIFEST.tsv, and the phrases of its VOCABULARY.tsv.

    python -m bench.design FOLDER [--index DIR] [--scancode FILE] [-v]

Prints a row for whatever is not right, and one table. --scancode keeps plain ScanCode's answers in FILE, computed there
first, and shows them beside ours. Exits with 1 when anything is wrong or falsely stated.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bench.design import answers, labels
from bench.design.answers import Answer
from bench.design.labels import Row, Worth


def main() -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--index", type=Path, metavar="DIR", help="the compiled index's folder")
    parser.add_argument("--scancode", type=Path, metavar="FILE", help="where plain ScanCode's answers are kept")
    parser.add_argument("-v", "--verbose", action="store_true", help="name what is right, too")
    given = parser.parse_args()
    rows, phrases = list(labels.files(given.folder)), list(labels.phrases(given.folder))
    found, seconds = answers.ours(given.folder, given.index)
    scores = {"licwatch": _score(rows, [found.get(row.name, Answer()) for row in rows], given.verbose)}
    if given.scancode:
        theirs = answers.scancode(given.folder, given.scancode)
        scores["ScanCode"] = _score(rows, [theirs.get(row.name, Answer()) for row in rows], False, quiet=True)
    said = answers.of_phrases(phrases, given.index)
    scores["licwatch, phrases"] = _score(phrases, said, given.verbose)
    print(f"\n{len(rows)} files in {seconds:.1f} s\n")
    print(f"{'':20}" + "".join(f"{worth:>8}" for worth in Worth))
    for name, counted in scores.items():
        print(f"{name:20}" + "".join(f"{counted[worth]:8}" for worth in Worth))
    return (
        1
        if any(scores[name][bad] for name in scores if name != "ScanCode" for bad in (Worth.WRONG, Worth.FALSE))
        else 0
    )


def _score(rows: Iterable[Row], answered: Iterable[Answer], verbose: bool, *, quiet: bool = False) -> Counter[Worth]:
    counted: Counter[Worth] = Counter()
    for row, answer in zip(rows, answered, strict=True):
        worth = labels.worth(row.expected, answer.expression, answer.referred)
        counted[worth] += 1
        if not quiet and (verbose or worth is not Worth.RIGHT):
            name = " ".join(row.name.split())
            print(f"{worth:7} {name[:90]}: {row.expected} / {answer.expression} ({answer.basis})")
    return counted


if __name__ == "__main__":
    sys.exit(main())
