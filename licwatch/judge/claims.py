# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Several claims as one expression: the firmest speaks, those under the same key hold with it, others may contradict.

A field that is there for licenses is firmer than an address, and that firmer than a sentence in a field for people's
names; a version that is stated is firmer than none. What agrees with the firmest is no conflict.
"""

import re
from collections.abc import Iterable, Sequence

from licwatch.judge.agreement import agree, is_vaguer
from licwatch.judge.expressions import all_of
from licwatch.model.claim import Claim, Grade
from licwatch.model.conclusion import BasisKind, Conflict
from licwatch.model.statement import StatementKind

_NUMBER = re.compile(r"\[\d+\]$")
_FIRMNESS = {StatementKind.LICENSE: 0, StatementKind.URL: 1}


def by_people(claims: Iterable[Claim]) -> list[Claim]:
    """Those that name a license, and that a person made."""
    return [claim for claim in claims if claim.grade.by_people and claim.license_expression_spdx]


def summed(claims: Sequence[Claim]) -> str:
    """What at least one claim says together: the firmest, and all others under its key."""
    first = firmest(claims)
    beside = [one for one in claims if _field(one) == _field(first)]
    said = [_said(one) for one in beside]
    # the same field twice, once without its version
    return all_of([one for one in said if not any(is_vaguer(one, other) for other in said)])


def firmest(claims: Sequence[Claim]) -> Claim:
    """The one that speaks first."""
    return min(claims, key=_firmness)


def conflicts(claims: Iterable[Claim], expression: str, kind: BasisKind, source: str = "") -> tuple[Conflict, ...]:
    """What claims say that does not agree with an expression, each once."""
    said = (
        Conflict(_said(claim), kind, source, claim.statement.key)
        for claim in claims
        if not any(agree(_said(claim), part) for part in (expression, *expression.split(" AND ")))
    )
    return tuple(dict.fromkeys(said))


def _field(claim: Claim) -> tuple[str, str]:
    """The field of a claim; the places of one list are one field."""
    return _NUMBER.sub("", claim.statement.location), claim.statement.key


def _firmness(claim: Claim) -> tuple[bool, int]:
    return claim.grade is not Grade.EXPLICIT, _FIRMNESS.get(claim.statement.kind, 2)


def _said(claim: Claim) -> str:
    assert claim.license_expression_spdx
    return claim.license_expression_spdx
