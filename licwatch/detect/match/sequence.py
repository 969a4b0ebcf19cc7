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
from licwatch.detect.match.align import Alignment, Block, align
from licwatch.detect.match.bounds import Bounds
from licwatch.detect.match.license_match import LicenseMatch, found
from licwatch.detect.match.merge import merge, reach
from licwatch.detect.match.stretches import Passage
from licwatch.detect.query.query import Query
from licwatch.detect.span import Span
from licwatch.model.matcher import SEQUENCE

Mask = NDArray[np.bool_]
#: The blocks of each rule, with the number of the run in which they were found.
_Blocks = dict[int, list[tuple[Block, int]]]
#: By rid, what matches made before have.
_Taken = dict[int, list[Span]]


class SequenceMatcher:
    """For one index."""

    __slots__ = ("_book", "_bounds", "_digits", "_legalese", "_ranker")

    def __init__(self, tables: Tables, book: RuleBook) -> None:
        self._book, self._legalese = book, tables.names.len_legalese
        self._digits = tables.words.tid_digits
        self._ranker = ranking.Ranker(tables)
        self._bounds = Bounds(tables)

    def matches(self, query: Query, earlier: list[LicenseMatch], free: Mask, exact: Mask) -> list[LicenseMatch]:
        """Matches to similar rules, merged.

        `earlier` are the matches that were made before. `free` are positions that may be matched, save when all of the
        text is compared at once; `exact` are those of whole rules.
        """
        unmatched = query.high & ~exact
        near = self._near_duplicates(query, unmatched)
        free = free & ~covered(query, near)
        taken: _Taken = defaultdict(list)
        for match in earlier + near:
            taken[match.rule.rid].append(match.qspan)
        blocks: _Blocks = defaultdict(list)
        for number, (first, last) in enumerate(query.runs):
            if self._is_open(query, unmatched & free, first, last):
                for rid, block in self._worthy_blocks(query, Passage(query.tokens, free, first, last), taken):
                    blocks[rid].append((block, number))
        return merge(near + self._promising(query, blocks, taken))

    def _near_duplicates(self, query: Query, unmatched: Mask) -> list[LicenseMatch]:
        """Matches to rules that are nearly the whole text."""
        last = len(query.tokens) - 1
        if not self._is_open(query, unmatched, 0, last):
            return []
        whole = Passage(query.tokens, np.ones(last + 1, dtype=np.bool_), 0, last)
        rids = self._ranker.best(query.tokens, ranking.NEAR_DUPLICATES)
        return merge(
            [
                self._match(query, rid, block)
                for alignment, own in self._alignments(whole, rids)
                for number, rid in enumerate(own)
                for block in alignment.blocks(number)
            ]
        )

    def _is_open(self, query: Query, unmatched: Mask, first: int, last: int) -> bool:
        """Whether a run has words of legal meaning that no whole rule has, and more than digits."""
        if not unmatched[first : last + 1].any():
            return False
        return not self._digits[query.tokens[first : last + 1]].all()

    def _alignments(self, passage: Passage, rids: list[int]) -> Iterator[tuple[Alignment, list[int]]]:
        """With rules, and the rids of these."""
        first = 0
        for alignment in align(passage, [self._book.tokens(rid) for rid in rids], self._legalese):
            yield alignment, rids[first : first + len(alignment.rules)]
            first += len(alignment.rules)

    def _worthy_blocks(self, query: Query, passage: Passage, taken: _Taken) -> Iterator[tuple[int, Block]]:
        """Rids with their blocks, of the best rules that may come to count."""
        here = slice(passage.first, passage.last + 1)
        rids = self._ranker.best(passage.tokens[here][passage.matchable[here]], ranking.CANDIDATES)
        is_first, is_last = passage.first == query.runs[0][0], passage.last == query.runs[-1][1]
        for alignment, own in self._alignments(passage, rids):
            worthy = self._bounds.worthy(alignment, own, is_first, is_last).tolist()
            for number, rid in enumerate(own):
                if worthy[number] or rid in taken:
                    for block in alignment.blocks(number):
                        yield rid, block

    def _promising(self, query: Query, blocks: _Blocks, taken: _Taken) -> list[LicenseMatch]:
        """Matches of the blocks that may come to count; merged run by run, as ScanCode does."""
        by_run: dict[int, list[LicenseMatch]] = defaultdict(list)
        for rid, own in blocks.items():
            rule, runs = self._book[rid], dict(own)
            for cluster, is_near in hopeless.clusters([block for block, _ in own], taken.get(rid, ()), reach(rule)):
                if is_near or (cluster and not hopeless.is_hopeless(query, rule, cluster)):
                    for block in cluster:
                        by_run[runs[block]].append(self._match(query, rid, block))
        return [match for run in sorted(by_run) for match in merge(by_run[run])]

    def _match(self, query: Query, rid: int, block: Block) -> LicenseMatch:
        return found(self._book[rid], SEQUENCE, query, *block)


def covered(query: Query, matches: list[LicenseMatch]) -> Mask:
    """The positions that any of some matches has."""
    mask = np.zeros(len(query.tokens), dtype=np.bool_)
    for match in matches:
        mask |= match.qspan.mask(len(query.tokens))
    return mask
