# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Similar texts: the best rules for each run of a text, aligned with it."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index.rule import RuleBook
from licwatch.detect.index.tables import Tables
from licwatch.detect.match import hopeless, ranking
from licwatch.detect.match.align import Block, Passage, align
from licwatch.detect.match.license_match import SEQUENCE, LicenseMatch, found
from licwatch.detect.match.merge import merge, reach
from licwatch.detect.query.query import Query
from licwatch.detect.span import Span

Mask = NDArray[np.bool_]
#: The blocks of each rule, with the number of the run in which they were found.
_Blocks = dict[int, list[tuple[Block, int]]]


class SequenceMatcher:
    """For one index."""

    __slots__ = ("_book", "_digits", "_legalese", "_ranker")

    def __init__(self, tables: Tables, book: RuleBook) -> None:
        self._book, self._legalese = book, tables.names.len_legalese
        self._digits = tables.words.tid_digits
        self._ranker = ranking.Ranker(tables)

    def matches(self, query: Query, earlier: list[LicenseMatch], free: Mask, exact: Mask) -> list[LicenseMatch]:
        """Matches to similar rules, merged.

        `earlier` are the matches that were made before. `free` are positions that may be matched, save when all of the
        text is compared at once; `exact` are those of whole rules.
        """
        unmatched = query.high & ~exact
        near = self._near_duplicates(query, unmatched)
        for match in near:
            free = free & ~match.qspan.mask(len(query.tokens))
        blocks: _Blocks = defaultdict(list)
        for number, (first, last) in enumerate(query.runs):
            if self._is_open(query, unmatched & free, first, last):
                for rid, block in self._blocks(Passage(query.tokens, free, first, last), ranking.CANDIDATES):
                    blocks[rid].append((block, number))
        return merge(near + self._promising(query, blocks, earlier + near))

    def _near_duplicates(self, query: Query, unmatched: Mask) -> list[LicenseMatch]:
        """Matches to rules that are nearly the whole text."""
        last = len(query.tokens) - 1
        if not self._is_open(query, unmatched, 0, last):
            return []
        whole = Passage(query.tokens, np.ones(last + 1, dtype=np.bool_), 0, last)
        return merge([self._match(query, rid, block) for rid, block in self._blocks(whole, ranking.NEAR_DUPLICATES)])

    def _is_open(self, query: Query, unmatched: Mask, first: int, last: int) -> bool:
        """Whether a run has words of legal meaning that no whole rule has, and more than digits."""
        if not unmatched[first : last + 1].any():
            return False
        return not self._digits[query.tokens[first : last + 1]].all()

    def _blocks(self, passage: Passage, asked: ranking.Asked) -> Iterator[tuple[int, Block]]:
        here = passage.tokens[passage.first : passage.last + 1][passage.matchable[passage.first : passage.last + 1]]
        rids = self._ranker.best(here, asked)
        for rid, own in zip(rids, align(passage, [self._book.tokens(rid) for rid in rids], self._legalese), strict=True):
            for block in own:
                yield rid, block

    def _promising(self, query: Query, blocks: _Blocks, earlier: list[LicenseMatch]) -> list[LicenseMatch]:
        """Matches of the blocks that may come to count; merged run by run, as ScanCode does."""
        taken: dict[int, list[Span]] = defaultdict(list)
        for match in earlier:
            taken[match.rule.rid].append(match.qspan)
        by_run: dict[int, list[LicenseMatch]] = defaultdict(list)
        for rid, own in blocks.items():
            rule, runs = self._book[rid], dict(own)
            for cluster, is_near in hopeless.clusters([block for block, _ in own], taken[rid], reach(rule)):
                if is_near or (cluster and not hopeless.is_hopeless(query, rule, cluster)):
                    for block in cluster:
                        by_run[runs[block]].append(self._match(query, rid, block))
        return [match for run in sorted(by_run) for match in merge(by_run[run])]

    def _match(self, query: Query, rid: int, block: Block) -> LicenseMatch:
        return found(self._book[rid], SEQUENCE, query, *block)
