# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A tiny index, made by hand in the form of ScanCode's."""

from array import array
from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest

from licwatch.detect.index import build, build_ranking
from licwatch.detect.index.rule import Flag
from licwatch.detect.index.tables import Tables

#: By token; those before "and" are of legal meaning.
WORDS = ("license", "mit", "isc", "and", "word", "1", "größe")
LEGAL = 3
STOPS = ("div", "br")
#: Tokens, in the order of the identifiers.
RULES = {
    "a.RULE": [1, 0],
    "b.RULE": [0, 3, 1, 1, 4],
    "c.LICENSE": [2, 0, 3, 1, 4, 4, 4, 0, 2],
    "d.RULE": [2],
    "e.RULE": [1, 0],
    "größe.RULE": [6, 4, 4],
}
EXPRESSIONS = {"a.RULE": "mit", "d.RULE": None, "e.RULE": "isc"}
#: Of rules whose text matters.
TEXTS: dict[str, str] = {}
SPDX = {"mit": "MIT", "isc": "ISC", "mit AND isc": "MIT AND ISC"}


def rule(rid: int, identifier: str, tokens: list[int]) -> Any:
    """With other numbers for each, so that none is taken for another."""
    expression = EXPRESSIONS.get(identifier, "mit AND isc")
    return SimpleNamespace(
        **{str(flag.name).lower(): (rid + at) % 3 == 0 for at, flag in enumerate(Flag)},
        rid=rid,
        identifier=identifier,
        license_expression=expression,
        spdx_license_expression=lambda: SPDX[str(expression)],
        text=TEXTS.get(identifier, f"text of {identifier}"),
        length=len(tokens),
        length_unique=len({*tokens}),
        relevance=100 - rid,
        minimum_coverage=10 * rid or None,
        min_matched_length=len(tokens) // 2,
        min_matched_length_unique=len({*tokens}) // 2,
        min_high_matched_length=rid,
        min_high_matched_length_unique=rid % 2,
        _minimum_containment=rid / 10 or None,
        required_phrase_spans=[SimpleNamespace(start=0, end=1)] if rid == 1 else [],
        stopwords_by_pos={3: 1, -1: 2} if rid == 1 else None,
        referenced_filenames=["COPYING", "größe"] if rid == 0 else [],
    )


def index(rules: dict[str, list[int]], matchable: set[int] | None = None) -> Any:
    """As much of ScanCode's index as tables are made of."""
    return SimpleNamespace(
        rules_by_rid=[rule(rid, *known) for rid, known in enumerate(rules.items())],
        tids_by_rid=[array("h", tokens) for tokens in rules.values()],
        msets_by_rid=[dict(Counter(tokens)) for tokens in rules.values()],
        dictionary={word: at for at, word in enumerate(WORDS)},
        digit_only_tids={WORDS.index("1")},
        len_legalese=LEGAL,
        approx_matchable_rids=set(range(len(rules))) if matchable is None else matchable,
    )


def tables(rules: dict[str, list[int]], matchable: set[int] | None = None, common: int = 1) -> Tables:
    """Compiled; a token of more rules than `common` is a common one."""
    licenses = {key: SimpleNamespace(spdx_license_key=spdx) for key, spdx in {**SPDX, "none": None}.items()}
    symbols = {spdx.lower(): SimpleNamespace(key=key) for key, spdx in SPDX.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build_ranking, "_COMMON", common)
        return build.build(index(rules, matchable), licenses, symbols, STOPS)


TINY = tables(RULES, {0, 1, 2})
