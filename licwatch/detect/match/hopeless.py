# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Bounds: blocks that cannot become a match that counts, whatever they are merged with.

The tests of licwatch.detect.match.filters look at one match at a time and come before all that compare matches. A
cluster of blocks, far from any other match of its rule, can be merged with nothing else; so what its blocks have
together is the most that a match made of them can have.
"""

from collections.abc import Iterator, Sequence

from licwatch.detect.index.rule import Flag, Rule
from licwatch.detect.match.align import Block
from licwatch.detect.match.filters import LEAST_COVERAGE_OF_SMALL, LEAST_DENSITY
from licwatch.detect.query.query import Query
from licwatch.detect.span import Span

#: More blocks than this are not compared pair by pair.
_MANY = 32


def clusters(blocks: Sequence[Block], taken: Sequence[Span], reach: int) -> Iterator[tuple[list[Block], bool]]:
    """Blocks that are near each other; and whether one of the spans that other matches have taken is near them too."""
    known: list[tuple[int, int, Block | None]] = [
        (block.start, block.start + block.length - 1, block) for block in blocks
    ]
    known += [(span.start, span.end, None) for span in taken]
    open_ones: list[Block] = []
    is_near, last = False, -1
    for start, end, block in sorted(known, key=lambda one: one[:2]):
        if last >= 0 and start - last > reach:
            yield open_ones, is_near
            open_ones, is_near = [], False
        last = max(last, end)
        if block:
            open_ones.append(block)
        else:
            is_near = True
    yield open_ones, is_near


def is_hopeless(query: Query, rule: Rule, cluster: Sequence[Block]) -> bool:
    """Whether no match made of these blocks can count."""
    length = sum(block.length for block in cluster)
    coverage = round(length / rule.length * 100, 2)
    if length < rule.min_matched_length or coverage < rule.minimum_coverage:
        return True
    if rule.has(Flag.IS_SMALL) and coverage < LEAST_COVERAGE_OF_SMALL:
        return True
    if sum(query.high_within(block.start, block.length) for block in cluster) < rule.min_high_matched_length:
        return True
    if rule.required_phrases and not _has_phrases(rule, cluster):
        return True
    return _is_thin(query, cluster[0]) if len(cluster) == 1 else _is_scattered(rule, cluster)


def _has_phrases(rule: Rule, cluster: Sequence[Block]) -> bool:
    there = 0
    for block in cluster:
        there |= ((1 << block.length) - 1) << block.istart
    return all(there >> phrase.start & phrase.bits == phrase.bits for phrase in rule.required_phrases)


def _is_thin(query: Query, block: Block) -> bool:
    unknown = query.unknown_between(block.start, block.start + block.length - 1)
    return block.length / (block.length + unknown) < LEAST_DENSITY


def _is_scattered(rule: Rule, cluster: Sequence[Block]) -> bool:
    """Whether no stretch of the text, from the start of a block to the end of one, is dense enough and long enough."""
    ordered = sorted(cluster)
    if len(ordered) > _MANY:
        return False
    for at, first in enumerate(ordered):
        length = 0
        for block in ordered[at:]:
            length += block.length
            width = block.start + block.length - first.start
            if length >= rule.min_matched_length and length >= LEAST_DENSITY * width:
                return False
    return True
