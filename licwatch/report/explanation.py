# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""An explanation for people: what a file says, what was made of it, and why, from the conclusion down."""

from collections.abc import Iterator

from licwatch.model.claim import Claim
from licwatch.model.explanation import Explanation
from licwatch.model.facts import Correction, Credit, Detection
from licwatch.model.report import ReportItem
from licwatch.model.statement import Scope, Statement
from licwatch.report.escape import visible
from licwatch.report.evidence import basis_words, conflict_words
from licwatch.report.reasons import WORDS

_LONGEST, _MOST = 200, 60
_COMMANDS = ("::", "##")
_SCOPES = {Scope.OBJECT: "of an object in it", Scope.PROJECT: "of the project", Scope.NEIGHBORS: "of other files"}


def lines(explanation: Explanation) -> Iterator[str]:
    """Lines without their ends; everything that was read is made visible and cut."""
    for line in (line for told in _lines(explanation) for line in told.split("\n")):
        # names and keys of fields begin lines, and a CI system takes some lines as commands
        told = f"| {line}" if line.lstrip().startswith(_COMMANDS) else line
        yield told if len(told) < _LONGEST * 2 else told[: _LONGEST * 2] + "…"


def _lines(explanation: Explanation) -> Iterator[str]:
    item = explanation.item
    yield from _conclusion(item)
    if explanation.reader:
        yield ""
        yield f"Read as {explanation.reader}: {visible(explanation.format)}"
    yield from _section("Fields, and what was made of them", (_claim(one) for one in item.claims))
    claimed = {claim.statement for claim in item.claims}
    others = (_statement(one) for one in explanation.statements if one not in claimed)
    yield from _section("Other fields, which say nothing of a license", others)
    yield from _section("Detected by the license rules", (line for one in item.detections for line in _detection(one)))
    yield from _section("Corrected", (_correction(one) for one in item.corrections))
    clues = (f"{one.license_expression_spdx}, line {one.start_line}: {one.rule_identifier}" for one in item.clues)
    yield from _section("Clues, too weak to be a statement", clues)
    yield from _people(item)
    yield from _section("Looked at around it", (visible(path) for path in explanation.around))


def _conclusion(item: ReportItem) -> Iterator[str]:
    yield visible(item.path)
    expression = item.conclusion.license_expression_spdx or "no license is known"
    yield f"  {expression}: {visible(basis_words(item))}"
    for conflict in item.conclusion.conflicts:
        yield f"  not in agreement: {conflict.license_expression_spdx}, {visible(conflict_words(conflict))}"
    if item.role:
        yield f"  role {item.role.name}: {visible(item.role.why)}"
    for problem in item.problems:
        yield f"  not looked at in full: {WORDS[problem.reason]} ({problem.reason}) {visible(problem.detail)}"


def _section(title: str, rows: Iterator[str]) -> Iterator[str]:
    for number, row in enumerate(rows):
        if not number:
            yield ""
            yield f"{title}:"
        if number == _MOST:
            yield "  … and more"
            return
        yield f"  {row}"


def _claim(claim: Claim) -> str:
    meaning = claim.license_expression_spdx or "nothing is claimed"
    return f"{_statement(claim.statement)}\n    -> {meaning} ({claim.grade}, {claim.table}): {visible(claim.why)}"


def _statement(statement: Statement) -> str:
    place = f" in {visible(statement.location)}" if statement.location else ""
    line = f", line {statement.line}" if statement.line else ""
    about = _cut(", ".join(statement.about.split("\n")))
    scope = f" [{_SCOPES[statement.scope]}{about and f': {about}'}]" if statement.scope in _SCOPES else ""
    key = visible(statement.key) if statement.key else "phrase"
    return f'{key}: "{_cut(statement.value)}" ({statement.kind}{place}{line}){scope}'


def _detection(detection: Detection) -> Iterator[str]:
    leading = detection.leading
    place = f" in {visible(detection.location)}" if detection.location else ""
    yield (
        f"{detection.license_expression_spdx}, lines {detection.start_line} to {detection.end_line}{place}: "
        f"{leading.rule_identifier}, {leading.matcher}, score {leading.score:.4g}"
    )
    for number, text in detection.excerpt.lines[:3]:
        yield f"  {number}: {_cut(text)}"


def _correction(one: Correction) -> str:
    now = f"what counts is {one.now}" if one.now else "that does not count"
    return f"line {one.start_line}: ScanCode said {one.said}; {now} ({one.slug}): {visible(one.why)}"


def _people(item: ReportItem) -> Iterator[str]:
    named: list[tuple[str, tuple[Credit, ...] | None]] = [
        ("Copyright", item.copyrights),
        ("Holders", item.holders),
        ("Authors", item.authors),
    ]
    for title, credits in named:
        yield from _section(title, (f"{_cut(one.value)}, line {one.start_line}" for one in credits or ()))


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return visible(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
