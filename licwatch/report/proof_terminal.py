# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A verification for people: the verdict, then what differs and what that means.

No untrusted text begins a line, not even behind spaces, since CI systems take some line starts as commands.
"""

from collections.abc import Iterator

from licwatch.report.proof.difference import MEANS, Difference, Mark, Verdict
from licwatch.report.telling import Telling

_ROWS = 10


def render(verdict: Verdict, name: str, *, verbose: bool = False, identities: bool = False) -> str:
    """Lines for people; `name` is the report folder. With `verbose` every difference is named.

    With `identities` e-mail addresses stay.
    """
    tell = Telling(identities=identities)
    return (
        "\n".join([*_head(verdict, name, tell), *_differences(verdict, tell, verbose=verbose), *_notes(verdict, tell)])
        + "\n"
    )


def _head(verdict: Verdict, name: str, tell: Telling) -> Iterator[str]:
    if verdict.verified:
        yield f"Verified: nothing differs in {tell(name)}."
    else:
        yield f"NOT VERIFIED: {_count(len(verdict.differences), 'difference')} in {tell(name)}."
    if verdict.digest:
        yield f"Digest {tell(verdict.digest)}"
    against = (
        "no target was given" if verdict.items is None else f"{_count(verdict.items, 'item')} held against the target"
    )
    yield f"{_count(verdict.files, 'file')} listed; {against}"


def _differences(verdict: Verdict, tell: Telling, *, verbose: bool) -> Iterator[str]:
    by_mark: dict[Mark, list[Difference]] = {}
    for difference in verdict.differences:
        by_mark.setdefault(difference.mark, []).append(difference)
    for mark in filter(by_mark.__contains__, Mark):
        told = by_mark[mark]
        yield ""
        yield f"{mark}, {len(told):,}: {MEANS[mark]}"
        most = len(told) if verbose else _ROWS
        yield from (f"  - {tell(one.where)}: {tell(one.detail)}" for one in told[:most])
        if len(told) > most:
            yield f"  and {len(told) - most:,} more; -v names them all"


def _notes(verdict: Verdict, tell: Telling) -> Iterator[str]:
    if verdict.notes:
        yield ""
    yield from (f"Not compared: {tell(note)}" for note in verdict.notes)


def _count(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"
