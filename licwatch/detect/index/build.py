# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Compiling ScanCode's loaded index into tables. The only module that reads ScanCode's objects."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.index import hashing
from licwatch.detect.index.rule import Flag
from licwatch.detect.index.tables import STOP, Exact, Ints, Names, Ranking, Rules, Tables, Words

_LEVELS = 15
#: Tokens of more rules than this have a row of their own: adding rows is faster than counting lists.
_COMMON = 1000


def build(index: Any, licenses: Any, spdx_symbols: Any, stopwords: Iterable[str]) -> Tables:
    """From ScanCode's index, its licenses by key, its symbols by lower SPDX id, and the words that it passes over."""
    rules = index.rules_by_rid
    if [rule.identifier for rule in rules] != sorted(rule.identifier for rule in rules):
        raise ValueError("the rules are not in the order of their identifiers")
    spdx_keys = {key: one.spdx_license_key for key, one in licenses.items() if one.spdx_license_key}
    names = _names(index, spdx_keys, spdx_symbols)
    numbers = {key: at for at, (key, _) in enumerate(names.expressions)}
    sequences = [np.frombuffer(tids, dtype=np.int16) for tids in index.tids_by_rid]
    return Tables(
        words=_words(index, stopwords),
        rules=_rules(rules, sequences, numbers),
        exact=_exact(sequences),
        ranking=_ranking(index, rules, numbers),
        names=names,
    )


def _names(index: Any, spdx_keys: dict[str, str], symbols: Any) -> Names:
    rules = index.rules_by_rid
    spdx: dict[str, str] = {}
    for rule in rules:
        # a false positive has no expression: such a rule says what is not a license
        if rule.license_expression not in spdx:
            spdx[rule.license_expression] = rule.spdx_license_expression() if rule.license_expression else ""
    return Names(
        len_legalese=index.len_legalese,
        expressions=[[key or "", said] for key, said in spdx.items()],
        texts={str(rule.rid): rule.text for rule in rules if rule.length == 1},
        referenced={str(rule.rid): list(rule.referenced_filenames) for rule in rules if rule.referenced_filenames},
        spdx_symbols={spdx_id: symbol.key for spdx_id, symbol in symbols.items()},
        spdx_keys=spdx_keys,
    )


def _words(index: Any, stopwords: Iterable[str]) -> Words:
    codes = {word: 2 * tid + (len(word) == 1 or word.isdigit()) for word, tid in index.dictionary.items()}
    codes |= dict.fromkeys(sorted(stopwords), STOP)
    digits = np.zeros(max(index.dictionary.values()) + 1, dtype=np.bool_)
    digits[sorted(index.digit_only_tids)] = True
    return Words(_blob("\n".join(codes)), np.array(list(codes.values()), dtype=np.int32), digits)


def _blob(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode("utf-8"), dtype=np.uint8)


def _rules(rules: Sequence[Any], sequences: Sequence[Any], numbers: dict[str, int]) -> Rules:
    def column(name: str) -> Ints:
        return np.array([getattr(rule, name) or 0 for rule in rules], dtype=np.int32)

    phrases = [[(span.start, span.end) for span in rule.required_phrase_spans or ()] for rule in rules]
    stops = [sorted((rule.stopwords_by_pos or {}).items()) for rule in rules]
    identifiers = [rule.identifier.encode("utf-8") for rule in rules]
    return Rules(
        tids=np.concatenate(sequences),
        tids_starts=starts(map(len, sequences)),
        flags=np.array([_flags(rule) for rule in rules], dtype=np.int32),
        expression=np.array([numbers[rule.license_expression or ""] for rule in rules], dtype=np.int32),
        relevance=column("relevance"),
        minimum_coverage=column("minimum_coverage"),
        min_matched=column("min_matched_length"),
        min_high=column("min_high_matched_length"),
        phrases=_pairs(phrases),
        phrases_starts=starts(map(len, phrases)),
        stops=_pairs(stops),
        stops_starts=starts(map(len, stops)),
        identifiers=np.frombuffer(b"".join(identifiers), dtype=np.uint8),
        identifiers_starts=starts(map(len, identifiers)),
    )


def _flags(rule: Any) -> int:
    return sum(flag for flag in Flag if getattr(rule, str(flag.name).lower()))


def _pairs(parts: Iterable[Iterable[tuple[int, int]]]) -> Ints:
    return np.array([pair for part in parts for pair in part], dtype=np.int32).reshape(-1, 2)


def starts(sizes: Iterable[int]) -> Ints:
    """Where each part begins, and where the last ends."""
    return np.concatenate(([0], np.cumsum(np.fromiter(sizes, dtype=np.int64)))).astype(np.int32)


def _exact(sequences: Sequence[NDArray[np.int16]]) -> Exact:
    lengths = np.array([len(tokens) for tokens in sequences])
    powers = hashing.Powers(int(lengths.max()))
    running = [hashing.sums(tokens, powers) for tokens in sequences]
    of_level = [
        _level(running, np.flatnonzero(lengths >= 2**level), lengths, 2**level)
        for level in range(_LEVELS)
        if lengths.max() >= 2**level
    ]
    prefixes, per_prefix, wholes, rids = zip(*of_level, strict=True)
    sizes = [len(found) for known in per_prefix for found in known]
    return Exact(
        prefixes=np.concatenate(prefixes),
        prefixes_starts=starts(map(len, prefixes)),
        lengths=np.array([length for known in per_prefix for found in known for length in found], dtype=np.int32),
        lengths_starts=starts(sizes),
        wholes=np.concatenate(wholes),
        whole_rids=np.concatenate(rids).astype(np.int32),
        wholes_starts=starts(map(len, wholes)),
    )


def _level(running: Sequence[Any], rids: NDArray[Any], lengths: NDArray[Any], size: int) -> tuple[Any, Any, Any, Any]:
    """A level's sorted prefixes, the lengths known for each, its sorted whole hashes and their rids."""
    first = np.array([running[rid][size] for rid in rids], dtype=np.uint64)
    own = rids[lengths[rids] < 2 * size]
    known: dict[int, set[int]] = {int(prefix): set() for prefix in first}
    for rid in own:
        known[int(running[rid][size])].add(int(lengths[rid]))
    whole = np.array([running[rid][lengths[rid]] for rid in own], dtype=np.uint64)
    order = np.argsort(whole)
    prefixes = np.array(sorted(known), dtype=np.uint64)
    return prefixes, [sorted(known[int(prefix)]) for prefix in prefixes], whole[order], own[order]


def _ranking(index: Any, all_rules: Sequence[Any], numbers: dict[str, int]) -> Ranking:
    rids = np.array(sorted(index.approx_matchable_rids), dtype=np.int32)
    rules = [all_rules[rid] for rid in rids]
    rows = [sorted(index.msets_by_rid[rid].items()) for rid in rids]
    sizes = np.array([len(row) for row in rows], dtype=np.int64)
    tokens = np.fromiter((t for row in rows for t, _ in row), dtype=np.int16, count=int(sizes.sum()))
    counts = np.fromiter((n for row in rows for _, n in row), dtype=np.int16, count=int(sizes.sum()))
    owners = np.repeat(np.arange(len(rids), dtype=np.uint16), sizes)
    groups: dict[tuple[int, int], int] = {}
    postings = owners[np.argsort(tokens, kind="stable")]
    lists = starts(np.bincount(tokens, minlength=max(index.dictionary.values()) + 1))

    def column(name: str) -> Ints:
        return np.array([getattr(rule, name) for rule in rules], dtype=np.int32)

    return Ranking(
        rids=rids,
        postings=postings,
        postings_starts=lists,
        row_tokens=tokens,
        row_counts=counts,
        row_tokens_starts=starts(sizes),
        lengths=column("length"),
        lengths_unique=column("length_unique"),
        min_matched=column("min_matched_length"),
        min_matched_unique=column("min_matched_length_unique"),
        min_high=column("min_high_matched_length"),
        min_high_unique=column("min_high_matched_length_unique"),
        min_containment=np.array([rule._minimum_containment or 0 for rule in rules], dtype=np.float64),
        **_common(postings, lists, len(rids)),
        group=np.array(
            [groups.setdefault((numbers[r.license_expression], r.length), len(groups)) for r in rules], dtype=np.int32
        ),
    )


def _common(postings: NDArray[np.uint16], lists: Ints, rules: int) -> dict[str, Any]:
    """The rows of common tokens, and where each token's is."""
    tids = np.flatnonzero(np.diff(lists) > _COMMON)
    rows = np.zeros((len(tids), rules), dtype=np.uint8)
    for row, tid in enumerate(tids):
        rows[row, postings[lists[tid] : lists[tid + 1]]] = 1
    where = np.full(len(lists) - 1, -1, dtype=np.int16)
    where[tids] = np.arange(len(tids))
    return {"common": rows, "common_row": where}
