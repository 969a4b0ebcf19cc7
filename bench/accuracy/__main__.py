# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Accuracy: score licwatch, its engine alone and plain ScanCode on labelled corpora.

    python -m bench.accuracy CORPUS... [--stock TABLE] [--misses WHO] [--firings] [--half dev|held-out]

A corpus is a folder with labels.tsv and files/ (see bench/accuracy/labels.py). Without a table of ScanCode's answers,
the stock program is run. Columns: rows; share of rows with the same expression, the same ids, the same families;
precision, recall and F1 of ids; F1 of families; mean F1 by label; rows with any license reported; -only and
-or-later mixed up (label>answer).
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bench.accuracy.answers import Answers, Kept, asked, concluded, from_stock, from_table, told
from bench.accuracy.labels import Row, rows
from bench.accuracy.score import Score, scored, verdict
from licwatch.model.facts import LicenseFacts

_SCANCODE, _ENGINE, _LICWATCH = "scancode", "engine", "licwatch"
_HEAD = ("corpus", "section", "half", "who", "rows", "expr", "set", "family")
_RATES = ("P", "R", "F1", "famF1", "macro", "reported", "suffixes")
_WIDTHS = (22, 16, 9, 9, 6, 6, 6, 7, 6, 6, 6, 6, 6, 9, 0)


def main() -> int:
    given = _arguments()
    known = [row for corpus in given.corpus for row in rows(corpus.resolve())]
    known = [row for row in known if given.half in (None, row.half)]
    kept = Kept(given.cache, given.index)
    given_to = {(row.corpus, row.path): asked(row) for row in known}
    facts = {place: kept.facts(one) for place, one in given_to.items()}
    who = {
        _SCANCODE: _stock(known, given.stock, given.processes),
        _ENGINE: {place: told(kept.alone(one)) for place, one in given_to.items()},
        _LICWATCH: {place: concluded(found) for place, found in facts.items()},
    }
    if given.firings:
        for (corpus, slug), count in sorted(_firings(facts).items()):
            print(f"{corpus:22} {slug:24} {count:6}")
    elif given.misses:
        for line in _misses(known, who[given.misses], given.section):
            print(line)
    else:
        for cells in (_HEAD + _RATES, *_table(known, who)):
            print(_line(cells))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="+", help="a folder with labels.tsv and files/")
    parser.add_argument("--stock", type=Path, help="table of ScanCode's answers: corpus, path, expression")
    parser.add_argument("--misses", choices=(_SCANCODE, _ENGINE, _LICWATCH), help="list the rows it has wrong instead")
    parser.add_argument("--firings", action="store_true", help="count how often each correction fires instead")
    parser.add_argument("--half", choices=("dev", "held-out"), help="this half of the rows only")
    parser.add_argument("--section", help="with --misses: rows of this section only")
    parser.add_argument("--cache", type=Path, default=Path("/tmp/licwatch-accuracy"), help="where facts are kept")
    parser.add_argument("--index", type=Path, default=Path(".index"), help="the engine's index folder")
    parser.add_argument("--processes", type=int, default=2, help="of the stock program")
    return parser.parse_args()


def _firings(facts: Mapping[tuple[str, str], LicenseFacts]) -> Counter[tuple[str, str]]:
    """How often each correction fired in each corpus."""
    return Counter((corpus, mended.slug) for (corpus, _), found in facts.items() for mended in found.corrections)


def _stock(known: list[Row], table: Path | None, processes: int) -> Answers:
    return from_table(table) if table else from_stock(known, processes)


def _table(known: list[Row], who: dict[str, Answers]) -> Iterator[tuple[str, ...]]:
    """A row for each corpus, section, half and who was asked."""
    for corpus in dict.fromkeys(row.corpus for row in known):
        for section in sorted({s for row in known if row.corpus == corpus for s in row.sections}):
            chosen = [row for row in known if row.corpus == corpus and section in row.sections]
            for half in ("all", *sorted({row.half for row in chosen})):
                part = [row for row in chosen if half in ("all", row.half)]
                for name, answers in who.items():
                    yield (corpus, section, half, name, *_cells(_score(part, answers)))


def _score(part: Iterable[Row], answers: Answers) -> Score:
    pairs = ((row, answers.get((row.corpus, row.path))) for row in part)
    return scored(verdict(row.expected, answer) for row, answer in pairs if answer is not None)


def _cells(score: Score) -> tuple[str, ...]:
    shares = (score.expression, score.set, score.family, score.precision, score.recall, score.f1, score.family_f1)
    suffixes = " ".join(f"{name}:{count}" for name, count in score.suffixes)
    return (str(score.rows), *(f"{x:.3f}" for x in (*shares, score.macro)), str(score.reported), suffixes)


def _line(cells: tuple[str, ...]) -> str:
    return " ".join(cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip()


def _misses(known: list[Row], answers: Answers, section: str | None) -> Iterator[str]:
    for row in known:
        answer = answers.get((row.corpus, row.path))
        if (
            (section is None or section in row.sections)
            and answer is not None
            and not verdict(row.expected, answer).same_set
        ):
            yield f"{row.corpus}\t{row.sections[0]}\t{row.half}\t{row.path}\t{row.expected}\t{answer}"


if __name__ == "__main__":
    raise SystemExit(main())
