# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""report.scancode.json: ScanCode's own output format, for whatever reads that already.

As `scancode --license --copyright` writes it, key by key, and more is listed: links, what a rule left out, what could
not be looked at (`scan_errors` says so) and what is inside archives (`outer.zip!/inner`). What the format has no place
for is in report.json: conclusions from license files above, places inside documents, hashes, excerpts. ScanCode names
the rule of an SPDX tag otherwise in `reference_matches` than in `files`; here it has one name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from licwatch.model.conclusion import Basis, BasisKind, Conclusion
from licwatch.model.facts import Credit, Detection, Match
from licwatch.model.item import Kind
from licwatch.model.problem import Problem
from licwatch.model.report import Report, ReportItem, Status
from licwatch.report.json_text import line
from licwatch.report.scancode_paths import Placed, Tree

NAME = "scancode-json"
SUFFIX = ".scancode.json"
VERBATIM = True

_VERSION = "4.1.0"
_RULES = "https://github.com/nexB/scancode-toolkit/tree/develop/src/licensedcode/data"
_FOLDERS = (Kind.DIRECTORY, Kind.SUBMODULE)
#: What is said of a folder that is no item.
_FOLDER = ReportItem("", Kind.DIRECTORY, Status.SCANNED, Conclusion(None, Basis(BasisKind.NONE)))


def render(report: Report) -> Iterator[str]:
    """The head, the detections that differ, then one file a line."""
    tree = Tree(report.origin.name, report.items)
    yield f'{{\n "headers": [\n  {line(_header(report, tree))}\n ],\n "license_detections": ['
    for number, unique in enumerate(_unique(tree)):
        yield (",\n  " if number else "\n  ") + line(unique)
    yield '\n ],\n "files": ['
    for number, placed in enumerate(tree.walk()):
        yield (",\n  " if number else "\n  ") + line(_file(placed, tree, people=report.options.copyrights))
    yield "\n ]\n}\n"


def _header(report: Report, tree: Tree) -> dict[str, Any]:
    versions = report.versions
    # ScanCode's readers look for a header of this tool, whose engine it was that detected
    return {
        "tool_name": "scancode-toolkit",
        "tool_version": versions.scancode,
        "options": _options(report),
        "notice": f"Written by licwatch {versions.licwatch}, which used the detection engine and the rules of "
        "ScanCode Toolkit. It says which texts were found and where; it is evidence to read, not legal advice.",
        # text even when there is no date: ScanCode sorts by it when it merges reports
        "start_timestamp": _timestamp(report.date),
        "end_timestamp": _timestamp(report.date),
        "output_format_version": _VERSION,
        "duration": None,
        "message": None,
        "errors": [
            f"Path: {tree.path(item.path)}: {_problem(problem)}" for item in report.items for problem in item.problems
        ],
        "warnings": list(_warnings(report)),
        "extra_data": {
            "spdx_license_list_version": versions.spdx_license_list,
            "files_count": sum(_type(item) == "file" for item in report.items),
        },
    }


def _options(report: Report) -> dict[str, Any]:
    asked = {"--copyright": True} if report.options.copyrights else {}
    return {"input": [report.origin.name], **asked, "--license": True}


def _timestamp(date: str | None) -> str:
    return f"{date}T000000.000000" if date else ""


def _warnings(report: Report) -> Iterator[str]:
    counts = report.summary.counts
    if counts.skipped:
        yield f"Left out by a rule, which scan_errors names: {counts.skipped}"
    if counts.opaque:
        yield f"Of unknown format, hashed and not searched, so that nothing is known of them: {counts.opaque}"


@dataclass(slots=True)
class _Met:
    """A detection where it was met first, and how often it was met."""

    detection: Detection
    path: str
    count: int = 0


def _unique(tree: Tree) -> list[dict[str, Any]]:
    met: dict[str, _Met] = {}
    for placed in tree.walk():
        for detection in placed.item.detections if placed.item else ():
            met.setdefault(detection.identifier, _Met(detection, placed.path)).count += 1
    told = [
        {
            "identifier": identifier,
            "license_expression": first.detection.license_expression,
            "license_expression_spdx": first.detection.license_expression_spdx,
            "detection_count": first.count,
            "reference_matches": [_match(match, first.path, tree) for match in first.detection.matches],
        }
        for identifier, first in met.items()
    ]
    return sorted(told, key=lambda one: (one["license_expression"], -one["detection_count"], one["identifier"]))


def _file(placed: Placed, tree: Tree, *, people: bool) -> dict[str, Any]:
    path, item = placed.path, placed.item or _FOLDER
    told: dict[str, Any] = {
        "path": path,
        "type": _type(item),
        "detected_license_expression": item.detected_license_expression,
        "detected_license_expression_spdx": item.detected_license_expression_spdx,
        "license_detections": [_detection(detection, path, tree) for detection in item.detections],
        "license_clues": [_match(match, path, tree) for match in item.clues],
        "percentage_of_license_text": item.percentage_of_license_text or 0,
    }
    if people:
        told["copyrights"] = _statements(item.copyrights, "copyright")
        told["holders"] = _statements(item.holders, "holder")
        told["authors"] = _statements(item.authors, "author")
    skipped = [f"skipped: {item.rule}"] if item.status is Status.SKIPPED else []
    return told | {"scan_errors": skipped + [_problem(problem) for problem in item.problems]}


def _type(item: ReportItem) -> str:
    return "directory" if item.kind in _FOLDERS else "file"


def _problem(problem: Problem) -> str:
    return f"{problem.reason}: {problem.detail}" if problem.detail else problem.reason


def _detection(detection: Detection, path: str, tree: Tree) -> dict[str, Any]:
    # without diagnostics, ScanCode keeps the log of those that took up what another file says
    followed = any(match.from_file for match in detection.matches)
    return {
        "license_expression": detection.license_expression,
        "license_expression_spdx": detection.license_expression_spdx,
        "matches": [_match(match, path, tree) for match in detection.matches],
        "identifier": detection.identifier,
    } | ({"detection_log": list(detection.detection_log)} if followed else {})


def _match(match: Match, path: str, tree: Tree) -> dict[str, Any]:
    return {
        "license_expression": match.license_expression,
        "license_expression_spdx": match.license_expression_spdx,
        "from_file": tree.path(match.from_file) if match.from_file else path,
        "start_line": match.start_line,
        "end_line": match.end_line,
        "matcher": match.matcher,
        "score": match.score,
        "matched_length": match.matched_length,
        "match_coverage": match.match_coverage,
        "rule_relevance": match.rule_relevance,
        "rule_identifier": match.rule_identifier,
        "rule_url": _rule_url(match.rule_identifier),
    }


def _rule_url(identifier: str) -> str | None:
    """Rules that stand for a tag or for unknown words are made on the spot, and have no address."""
    if identifier.endswith(".RULE"):
        return f"{_RULES}/rules/{identifier}"
    return f"{_RULES}/licenses/{identifier}" if identifier.endswith(".LICENSE") else None


def _statements(statements: tuple[Credit, ...] | None, name: str) -> list[dict[str, Any]]:
    return [
        {name: statement.value, "start_line": statement.start_line, "end_line": statement.end_line}
        for statement in statements or ()
    ]
