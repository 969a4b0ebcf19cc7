# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A verification for people: the verdict, then what differs and what that means.

No untrusted text begins a line, not even behind spaces, since CI systems take some line starts as commands.
"""

from collections.abc import Iterator

from licwatch.report.bounds import shortened
from licwatch.report.escape import visible
from licwatch.report.proof.difference import MEANS, Difference, Mark, Verdict

_ROWS, _WIDTH = 10, 400


def render(verdict: Verdict, name: str, *, verbose: bool = False) -> str:
    """Lines for people; `name` is the report folder. With `verbose` every difference is named."""
    return "\n".join([*_head(verdict, name), *_differences(verdict, verbose=verbose), *_notes(verdict)]) + "\n"


def _head(verdict: Verdict, name: str) -> Iterator[str]:
    if verdict.verified:
        yield f"Verified: nothing differs in {visible(name)}."
    else:
        count = len(verdict.differences)
        yield f"NOT VERIFIED: {count:,} difference{'' if count == 1 else 's'} in {visible(name)}."
    if verdict.digest:
        yield f"Digest {visible(shortened(verdict.digest, _WIDTH))}"
    against = "no target was given" if verdict.items is None else f"{verdict.items:,} items held against the target"
    yield f"{verdict.files:,} file{'' if verdict.files == 1 else 's'} listed; {against}"


def _differences(verdict: Verdict, *, verbose: bool) -> Iterator[str]:
    by_mark: dict[Mark, list[Difference]] = {}
    for difference in verdict.differences:
        by_mark.setdefault(difference.mark, []).append(difference)
    for mark in filter(by_mark.__contains__, Mark):
        told = by_mark[mark]
        yield ""
        yield f"{mark}, {len(told):,}: {MEANS[mark]}"
        most = len(told) if verbose else _ROWS
        yield from (f"  - {_shown(one.where)}: {_shown(one.detail)}" for one in told[:most])
        if len(told) > most:
            yield f"  and {len(told) - most:,} more; -v names them all"


def _notes(verdict: Verdict) -> Iterator[str]:
    if verdict.notes:
        yield ""
    yield from (f"Not compared: {_shown(note)}" for note in verdict.notes)


def _shown(text: str) -> str:
    return visible(shortened(text, _WIDTH))
