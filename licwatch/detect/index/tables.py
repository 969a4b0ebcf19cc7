# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The compiled index as arrays: ScanCode's rules in the form that matching needs, mapped into memory and shared.

A `rid` numbers the rules in the order of their identifiers; a `tid` numbers tokens, those below `len_legalese` being
words of legal meaning ("high" ones). A dense number counts the rules that approximate matching may use. Where an array
`x` has parts of varying size, part i is `x[x_starts[i]:x_starts[i + 1]]`.
"""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Shorts = NDArray[np.int16]
Ints = NDArray[np.int32]
Hashes = NDArray[np.uint64]

#: The code of a word that is passed over.
STOP = -2


@dataclass(frozen=True, slots=True)
class Words:
    """Token strings ("\\n" between them, UTF-8) with their codes: 2 * tid, plus 1 for one letter or digits only.

    Words that ScanCode passes over have the code STOP; `tid_digits` tells for each tid whether it stands for digits.
    """

    words: Bytes
    word_codes: Ints
    tid_digits: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules say, by rid.

    `flags` are bits of Flag; `expression` a position in `Names.expressions`; `phrases` pairs of first and last position
    of a required phrase; `stops` pairs of a position (-1: before all) and how many passed-over words follow it.
    """

    tids: Shorts
    tids_starts: Ints
    flags: Ints
    expression: Ints
    relevance: Ints
    minimum_coverage: Ints
    min_matched: Ints
    min_high: Ints
    phrases: Ints
    phrases_starts: Ints
    stops: Ints
    stops_starts: Ints
    identifiers: Bytes
    identifiers_starts: Ints


@dataclass(frozen=True, slots=True)
class Exact:
    """Hash tables to find whole rules in a text. Level k is about rules of 2^k to 2^(k+1) - 1 tokens.

    `prefixes` of a level, sorted: hashes of the first 2^k tokens of all rules that are as long or longer; for each of
    them `lengths` of the level's own rules that begin so. `wholes`, sorted: hashes of the level's rules, with
    their rids in `whole_rids`.
    """

    prefixes: Hashes
    prefixes_starts: Ints
    lengths: Ints
    lengths_starts: Ints
    wholes: Hashes
    whole_rids: Ints
    wholes_starts: Ints


@dataclass(frozen=True, slots=True)
class Ranking:
    """Which rules have which tokens, by dense number: `rids` and thresholds of rules, and postings by tid.

    `row_tokens` are a rule's distinct tokens in order, `row_counts` how often each stands there. `postings` are the
    dense numbers of the rules that have a token. `_unique`: counted over distinct tokens. Rules of one `group` have
    the same license expression and length. `common` has a row for each token that many rules have, with 1 for each rule
    that has it; `common_row` is the row of each tid, or -1.
    """

    rids: Ints
    postings: NDArray[np.uint16]
    postings_starts: Ints
    row_tokens: Shorts
    row_counts: Shorts
    row_tokens_starts: Ints
    lengths: Ints
    lengths_unique: Ints
    min_matched: Ints
    min_matched_unique: Ints
    min_high: Ints
    min_high_unique: Ints
    min_containment: NDArray[np.float64]
    group: Ints
    common: Bytes
    common_row: Shorts


@dataclass(frozen=True, slots=True)
class Names:
    """What is text: small, and kept as JSON.

    `expressions`: (license_expression, license_expression_spdx) pairs; `texts`: of rules of one token, by rid;
    `referenced`: file names that a rule's text refers to, by rid; `spdx_symbols`: ScanCode's key by lower SPDX id;
    `spdx_keys`: SPDX id by ScanCode's key; `contradictions`: rules that say another license than the one Creative
    Commons URL in their own text, as (rule, license_expression, the URL's license).
    """

    len_legalese: int
    expressions: list[list[str]]
    texts: dict[str, str]
    referenced: dict[str, list[str]]
    spdx_symbols: dict[str, str]
    spdx_keys: dict[str, str]
    contradictions: list[list[str]]


@dataclass(frozen=True, slots=True)
class Tables:
    """All of the index."""

    words: Words
    rules: Rules
    exact: Exact
    ranking: Ranking
    names: Names

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Every array by group and name, as "rules.tids"."""
        groups: dict[str, Any] = {
            "words": self.words,
            "rules": self.rules,
            "exact": self.exact,
            "ranking": self.ranking,
        }
        return {
            f"{group}.{field.name}": getattr(part, field.name)
            for group, part in groups.items()
            for field in fields(part)
        }
