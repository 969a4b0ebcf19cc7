# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Matches -> license facts of a content."""

from collections.abc import Sequence
from itertools import islice

from licwatch.detect.detection.analysis import NO_STATEMENT, Category, Group, categorize, is_sure_clue, without_intros
from licwatch.detect.detection.group import groups
from licwatch.detect.expressions import combine, keys, spdx
from licwatch.detect.identifiers import identifier
from licwatch.detect.index.rule import Flag
from licwatch.detect.index.tables import Names
from licwatch.detect.match.excerpt import matched_words
from licwatch.detect.match.license_match import LicenseMatch
from licwatch.detect.query.query import Query
from licwatch.model.facts import Detection, Excerpt, LicenseFacts, Match

_HEAD_LINES, _TAIL_LINES, _LINE_LENGTH = 9, 3, 240
_SAME_AS_DETECTED = "not-license-clues-as-more-detections-present"


def facts(query: Query, matches: Sequence[LicenseMatch], names: Names) -> LicenseFacts:
    """What a text says of licenses, before references are followed."""
    if not matches:
        return LicenseFacts()
    judged = [(group, categorize(group)) for group in groups(matches)]
    stated = [_expression(group, category) for group, category in judged]
    known = {key for expression in stated if expression for key in keys(expression)}
    detections: list[Detection] = []
    clues: list[Match] = []
    for (group, category), expression in zip(judged, stated, strict=True):
        log = [category.strip()] if category.strip() else []
        if expression is None and len(judged) > 1 and not is_sure_clue(group):
            # clues to a license that is stated elsewhere in the text are part of the statement
            meant = combine([match.rule.license_expression for match in group]) or ""
            if keys(meant) <= known:
                expression, log = meant, [*log, _SAME_AS_DETECTED]
        if expression is None:
            clues += map(_match, group)
        else:
            detections.append(_detection(query, group, expression, log, names))
    expression = combine([detection.license_expression for detection in detections])
    return LicenseFacts(
        text=True,
        license_expression=expression,
        license_expression_spdx=spdx(expression, names.spdx_keys) if expression else None,
        detections=tuple(detections),
        clues=tuple(clues),
        percentage_of_license_text=_percentage(query, matches),
    )


def _expression(group: Group, category: Category) -> str | None:
    if category in NO_STATEMENT:
        return None
    meant = without_intros(group) if category is Category.INTRO_FOLLOWED else group
    return combine([match.rule.license_expression for match in meant])


def _percentage(query: Query, matches: Sequence[LicenseMatch]) -> float:
    covered = matches[0].qspan
    for match in matches[1:]:
        covered = covered.union(match.qspan)
    return round(covered.size / query.all_words() * 100, 2)


def _detection(query: Query, group: Group, expression: str, log: list[str], names: Names) -> Detection:
    return Detection(
        expression,
        spdx(expression, names.spdx_keys),
        tuple(map(_match, group)),
        identifier(expression, [_said(match) for match in group]),
        tuple(log),
        _excerpt(query, group),
    )


def _said(match: LicenseMatch) -> tuple[str, float, tuple[str, ...]]:
    return match.rule.identifier, match.score, matched_words(match)


def _match(found: LicenseMatch) -> Match:
    rule = found.rule
    return Match(
        start_line=found.start_line,
        end_line=found.end_line,
        license_expression=rule.license_expression,
        license_expression_spdx=rule.license_expression_spdx,
        score=found.score,
        matcher=found.matcher,
        rule_identifier=rule.identifier,
        matched_length=found.length,
        match_coverage=found.coverage,
        rule_relevance=rule.relevance,
        referenced_filenames=rule.referenced_filenames,
        is_license_intro=rule.has(Flag.IS_LICENSE_INTRO),
        is_license_clue=rule.has(Flag.IS_LICENSE_CLUE),
    )


def _excerpt(query: Query, group: Group) -> Excerpt:
    first, last = min(m.start_line for m in group), max(m.end_line for m in group)
    lines = [(number, text[:_LINE_LENGTH]) for number, text in query.lines_between(first, last)]
    if len(lines) <= _HEAD_LINES + _TAIL_LINES:
        return Excerpt(tuple(lines))
    return Excerpt((*islice(lines, _HEAD_LINES), *lines[-_TAIL_LINES:]), cut=True)
