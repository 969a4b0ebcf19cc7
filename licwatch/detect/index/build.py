# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Compiling ScanCode's loaded index into tables."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from licwatch.detect.corrections.creative import contradictions
from licwatch.detect.index.build_exact import exact
from licwatch.detect.index.build_ranking import ranking
from licwatch.detect.index.parts import starts
from licwatch.detect.index.rule import Flag
from licwatch.detect.index.tables import STOP, Ints, Names, Rules, Tables, Words


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
        exact=exact(sequences),
        ranking=ranking(index, rules, numbers),
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
        contradictions=[[one.rule, one.says, one.url] for one in contradictions(_texts(rules))],
    )


def _texts(rules: Sequence[Any]) -> Iterator[tuple[str, str, str]]:
    return ((rule.identifier, rule.license_expression or "", rule.text) for rule in rules)


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
