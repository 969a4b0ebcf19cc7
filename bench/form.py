# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Form: stock's answers and ours, spelled alike so that they can be compared. All of what licwatch reads is in it."""

import re
from typing import Any

from licwatch.model.facts import CopyrightFacts, LicenseFacts

_MATCH = (
    "license_expression",
    "license_expression_spdx",
    "start_line",
    "end_line",
    "matcher",
    "score",
    "matched_length",
    "match_coverage",
    "rule_relevance",
    "rule_identifier",
)
_DETECTION = ("license_expression", "license_expression_spdx", "identifier")
_STATEMENTS = ("copyrights", "holders", "authors")

#: What is compared, by the names of stock's scanners.
PARTS = {"licenses": ("expression", "expression_spdx", "percentage", "detections", "clues"), "copyrights": _STATEMENTS}

# Stock stops a scanner without a word after this many seconds of the clock: its timeout of 120 by 2.5
_DEADLINE = 48

Answer = dict[str, Any]


def lost(file: dict[str, Any]) -> dict[str, str]:
    """The parts that stock's report of a file has no answer for, or one that may be cut short, and why."""
    why: dict[str, str] = {}
    for error in file["scan_errors"]:
        named = re.search(r"for scanner: (\w+)", error)
        why |= dict.fromkeys([named[1]] if named else PARTS, error.strip().splitlines()[-1])
    for part, seconds in file["scan_timings"].items():
        if seconds >= _DEADLINE and part not in why:
            why[part] = f"may be cut short, at its deadline: it took {seconds:.0f} s"
    return why


def theirs(path: str, file: dict[str, Any]) -> Answer:
    """What stock's report says of a file. Its `from_file` starts with the name of the tree."""

    def match(found: dict[str, Any]) -> Answer:
        origin = (found["from_file"] or f"/{path}").partition("/")[2]
        return {**{name: found[name] for name in _MATCH}, "from_file": origin}

    return {
        "expression": file["detected_license_expression"],
        "expression_spdx": file["detected_license_expression_spdx"],
        "percentage": file["percentage_of_license_text"],
        "detections": [
            {
                **{name: d[name] for name in _DETECTION},
                "detection_log": d["detection_log"],
                "matches": [match(m) for m in d["matches"]],
            }
            for d in file["license_detections"]
        ],
        "clues": [match(m) for m in file["license_clues"]],
        **{k: [(s[k[:-1]], s["start_line"], s["end_line"]) for s in file[k]] for k in _STATEMENTS},
    }


def mine(path: str, facts: LicenseFacts, named: CopyrightFacts | None) -> Answer:
    """What our engine's facts say of a file."""

    def match(found: Any) -> Answer:
        return {**{name: getattr(found, name) for name in _MATCH}, "from_file": found.from_file or path}

    answer: Answer = {
        "expression": facts.license_expression,
        "expression_spdx": facts.license_expression_spdx,
        "percentage": facts.percentage_of_license_text,
        "detections": [
            {
                **{name: getattr(d, name) for name in _DETECTION},
                "detection_log": list(d.detection_log),
                "matches": [match(m) for m in d.matches],
            }
            for d in facts.detections
        ],
        "clues": [match(m) for m in facts.clues],
    }
    if named:
        answer |= {k: [(s.value, s.start_line, s.end_line) for s in getattr(named, k)] for k in _STATEMENTS}
    return answer


def unlike(ours: Any, stock: Any) -> tuple[Any, Any]:
    """Of two answers that differ, the parts that do."""
    if isinstance(ours, dict) and isinstance(stock, dict) and ours.keys() == stock.keys():
        pairs = {key: unlike(ours[key], stock[key]) for key in ours if ours[key] != stock[key]}
        return {key: pair[0] for key, pair in pairs.items()}, {key: pair[1] for key, pair in pairs.items()}
    if isinstance(ours, list) and isinstance(stock, list):
        if len(ours) == len(stock):
            several = [unlike(one, other) for one, other in zip(ours, stock, strict=True) if one != other]
            return [one for one, _ in several], [other for _, other in several]
        return [item for item in ours if item not in stock], [item for item in stock if item not in ours]
    return ours, stock
