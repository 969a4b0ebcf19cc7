# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The summary that a person reads after a scan: what is there, what was not looked at, what to do next.

No untrusted text stands at the start of a line, since CI systems take some line starts as commands.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import islice

from licwatch.model.problem import Reason
from licwatch.model.report import Report
from licwatch.report.escape import visible
from licwatch.report.evidence import basis_words, conflict_words

_LICENSES, _PATHS = 15, 5
_WIDTH = 58


def summary(
    report: Report, files: Sequence[str], *, verbose: bool = False, accepted: Container[Reason] = frozenset()
) -> str:
    """Lines for people; `files` are the paths written. With `verbose` every item in doubt or not looked at is named.

    `accepted` are the reasons that the operator lets pass.
    """
    lines = [
        *_verdict(report),
        *_licenses(report),
        *_conflicts(report, verbose=verbose),
        *_gaps(report, accepted, verbose=verbose),
    ]
    lines.append(f"The report: {', '.join(map(visible, files))}")
    return "\n".join(lines) + "\n"


def _verdict(report: Report) -> Iterator[str]:
    counts = report.summary.counts
    name = visible(report.origin.name)
    if not counts.enumerated:
        yield f"Empty: there was nothing to look at in {name}."
    elif counts.skipped == counts.enumerated:
        yield f"Nothing was looked at: every item in {name} was skipped by a rule."
    elif report.complete:
        yield f"Complete: no item in {name} was left unread."
    else:
        yield f"INCOMPLETE: {_items(counts.unscanned)} in {name} could not be looked at."
    if report.origin.commit:
        yield f"Revision {report.origin.commit}"
    yield f"Scope: {visible(report.origin.scope)}."
    yield from (f"Note: {visible(note)}." for note in report.origin.notes)
    yield (
        f"{_items(counts.enumerated)}: {counts.scanned:,} scanned, {counts.opaque:,} opaque, "
        f"{counts.unscanned:,} unscanned, {counts.skipped:,} skipped by a rule"
    )
    if counts.opaque:
        what = "of unknown format, hashed but not searched: what they hold is not known"
        yield f"Opaque: {_items(counts.opaque)} {what}."
    yield ""


def _licenses(report: Report) -> Iterator[str]:
    licenses = report.summary.licenses
    if not licenses:
        yield "No license was found."
    else:
        yield f"{'Licenses':{_WIDTH + 2}} {'own':>8} {'inherited':>10}"
    for count in islice(licenses, _LICENSES):
        expression = _cut(visible(count.license_expression_spdx), _WIDTH)
        yield f"  {expression:{_WIDTH}} {count.own:>8,} {count.inherited:>10,}"
    if len(licenses) > _LICENSES:
        yield f"  and {len(licenses) - _LICENSES:,} more in the report"
    if report.summary.silent:
        yield f"No license known: {_items(report.summary.silent)} without words of their own or a license file above."
    yield ""


def _conflicts(report: Report, *, verbose: bool) -> Iterator[str]:
    told = [item for item in report.items if item.conclusion.conflicts]
    if not told:
        return
    yield f"Not in agreement: {_items(len(told))} of which another statement says another license"
    most = len(told) if verbose else _PATHS
    for item in told[:most]:
        others = (f"{one.license_expression_spdx} {conflict_words(one)}" for one in item.conclusion.conflicts)
        sides = "; ".join((f"{item.conclusion.license_expression_spdx} {basis_words(item)}", *others))
        yield f"  - {_cut(visible(item.path), 60)}: {visible(sides)}"
    if len(told) > most:
        yield f"  and {len(told) - most:,} more; -v names them all"
    yield ""


def _gaps(report: Report, accepted: Container[Reason], *, verbose: bool) -> Iterator[str]:
    by_reason: dict[Reason, list[str]] = {}
    for item in report.items:
        for problem in item.problems:
            by_reason.setdefault(problem.reason, []).append(
                f"{_cut(visible(item.path), 60)}: {visible(problem.detail)}"
            )
    for reason in sorted(by_reason):
        told = by_reason[reason]
        how = "accepted" if reason in accepted else f"to accept this kind: --accept {reason}"
        yield f"Not looked at, {reason}: {_items(len(told))} ({how})"
        most = len(told) if verbose else _PATHS
        # a dash before the path: CI systems drop spaces before they look for a command at a line's start
        yield from (f"  - {line}" for line in told[:most])
        if len(told) > most:
            yield f"  and {len(told) - most:,} more; -v names them all"
    if by_reason:
        yield ""


def _items(count: int) -> str:
    return f"{count:,} item" + ("" if count == 1 else "s")


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width // 2 - 2]}...{text[-(width - width // 2 - 1) :]}"
