# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Scores of answers against labels."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bench.accuracy.expressions import NAMELESS, answered, families, ids, meaning, stated

_SUFFIX = re.compile(r"(only|or-later)$")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One answer beside its label: ids on both sides, and the levels on which they agree."""

    expected: frozenset[str]
    found: frozenset[str]
    same_expression: bool

    @property
    def same_set(self) -> bool:
        """Whether the ids agree."""
        return self.expected == self.found

    @property
    def same_family(self) -> bool:
        """Whether the families agree."""
        return families(self.expected) == families(self.found)

    @property
    def suffix(self) -> str:
        """How -only and -or-later are mixed up, when nothing else is: as "or-later>only"; else empty."""
        if self.same_set or not self.same_family:
            return ""
        lost, extra = self.expected - self.found, self.found - self.expected
        if len(lost) != 1 or len(extra) != 1:
            return ""
        ends = [(_SUFFIX.search(i) or [""])[0] for i in (*lost, *extra)]
        return f"{ends[0]}>{ends[1]}" if all(ends) else ""


@dataclass(frozen=True, slots=True)
class Score:
    """What some verdicts sum up to. `precision` and `recall` count ids; `macro` is the mean F1 by label."""

    rows: int
    expression: float
    set: float
    family: float
    precision: float
    recall: float
    macro: float
    family_f1: float
    reported: int
    suffixes: tuple[tuple[str, int], ...]

    @property
    def f1(self) -> float:
        """Of ids, over all rows."""
        return _f1(self.precision, self.recall)


def verdict(expected: str, answer: str) -> Verdict:
    """An answer beside a label; both are expressions joined by " ;; ", or NONE."""
    label, said = stated(expected), answered(answer)
    return Verdict(ids(label), ids(stated(answer)) - NAMELESS, meaning(label) == meaning(said))


def scored(verdicts: Iterable[Verdict]) -> Score:
    """The score of some verdicts."""
    all_ = list(verdicts)
    count = max(len(all_), 1)
    precision, recall = _rates((v.expected, v.found) for v in all_)
    suffixes = Counter(v.suffix for v in all_ if v.suffix)
    return Score(
        rows=len(all_),
        expression=sum(v.same_expression for v in all_) / count,
        set=sum(v.same_set for v in all_) / count,
        family=sum(v.same_family for v in all_) / count,
        precision=precision,
        recall=recall,
        macro=_macro(all_),
        family_f1=_f1(*_rates((families(v.expected), families(v.found)) for v in all_)),
        reported=sum(bool(v.found) for v in all_),
        suffixes=tuple(sorted(suffixes.items())),
    )


def _rates(pairs: Iterable[tuple[frozenset[str], frozenset[str]]]) -> tuple[float, float]:
    """Precision and recall."""
    right = extra = lost = 0
    for expected, found in pairs:
        right += len(expected & found)
        extra += len(found - expected)
        lost += len(expected - found)
    return right / (right + extra or 1), right / (right + lost or 1)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _macro(verdicts: list[Verdict]) -> float:
    """The mean F1 of the ids that are labels, so that one that stands in a hundred files does not decide."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    for v in verdicts:
        right.update(v.expected & v.found)
        found.update(v.found)
        expected.update(v.expected)
    each = [2 * right[i] / (found[i] + expected[i]) for i in expected]
    return sum(each) / len(each) if each else 0.0
