# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What an item says of itself: its SPDX tag, else the fields of its format, else the words in it."""

from functools import lru_cache
from typing import NamedTuple

from licwatch.judge import claims
from licwatch.judge.expressions import all_of, is_unknown
from licwatch.judge.license_files import is_declaration, is_license_file
from licwatch.model.claim import Claim
from licwatch.model.conclusion import Basis, BasisKind, Conclusion, Conflict
from licwatch.model.facts import Detection, LicenseFacts, Match
from licwatch.model.matcher import TAG
from licwatch.model.statement import Scope

NOTHING = Conclusion(None, Basis(BasisKind.NONE))

_REMEMBERED = 10_000


class Looked(NamedTuple):
    """An item that was looked at: its shown path, what it says, what it is for; an opaque one says nothing."""

    path: str
    licenses: LicenseFacts
    role: str = ""


@lru_cache(_REMEMBERED)
def concluded(expression: str, kind: BasisKind, source: str | None = None, distance: int | None = None) -> Conclusion:
    """One value for all items of which the same holds."""
    return Conclusion(expression, Basis(kind, source, distance))


def own(item: Looked) -> Conclusion:
    """The conclusion from the item's own words alone."""
    if is_declaration(item.path):
        # what it says is about other files
        return NOTHING
    fields, phrases = _about_itself(item.licenses)
    tag = _tag(item)
    if tag:
        return _with(concluded(tag, BasisKind.OWN_TAG), claims.conflicts(fields, tag, BasisKind.OWN_FIELD))
    if fields:
        expression = claims.summed(fields)
        differing = claims.conflicts(_of_one_part(fields), expression, BasisKind.OWN_FIELD)
        return _with(concluded(expression, BasisKind.OWN_FIELD), differing)
    said = [_stated(detection) for detection in item.licenses.detections]
    said += [claim.license_expression_spdx for claim in phrases if claim.license_expression_spdx]
    return concluded(all_of(said), BasisKind.OWN) if said else NOTHING


def _about_itself(facts: LicenseFacts) -> tuple[list[Claim], list[Claim]]:
    """Claims from fields, and from phrases in prose, that hold for the file, or for the project whose manifest it is.

    What is embedded in it counts where it says nothing of the whole.
    """
    said = claims.by_people(facts.claims)
    mine = [one for one in said if one.statement.scope in (Scope.FILE, Scope.PROJECT) and not one.statement.about]
    of_parts = [one for one in said if one.statement.scope in (Scope.OBJECT, Scope.PROJECT)]
    phrases = [one for one in mine if not one.statement.key]
    fields = [one for one in mine if one.statement.key] or ([] if phrases else _first_part(of_parts))
    # of a manifest that is itself licensed in another way than its project, its own license counts
    return [one for one in fields if one.statement.scope is Scope.FILE] or fields, phrases


def _of_one_part(fields: list[Claim]) -> list[Claim]:
    """Hardware, documentation and software of a project may have a license each, which is no contradiction."""
    about = claims.firmest(fields).statement.about
    return [one for one in fields if one.statement.scope is not Scope.PROJECT or one.statement.about in ("", about)]


def _first_part(claims: list[Claim]) -> list[Claim]:
    """Of a manifest that speaks of parts only, what it says of the thing itself: hardware before all else."""
    of_hardware = [one for one in claims if one.statement.about == "hardware"]
    return of_hardware or claims


def _with(conclusion: Conclusion, conflicts: tuple[Conflict, ...]) -> Conclusion:
    if not conflicts:
        return conclusion
    return Conclusion(conclusion.license_expression_spdx, conclusion.basis, conflicts)


def _tag(item: Looked) -> str | None:
    # the tag of a license text is about a part of it
    if is_license_file(item.path):
        return None
    tags = [m.license_expression_spdx for d in item.licenses.detections for m in _own(d) if m.matcher == TAG]
    known = [tag for tag in tags if not is_unknown(tag)]
    return all_of(known) if known else None


def _own(detection: Detection) -> list[Match]:
    return [match for match in detection.matches if not match.from_file]


def _stated(detection: Detection) -> str:
    """A license that it names is not replaced by that of a file that it refers to, as ScanCode does."""
    own = [match.license_expression_spdx for match in _own(detection)]
    named = [expression for expression in own if not is_unknown(expression)]
    followed = len(own) < len(detection.matches)
    return all_of(named) if followed and named else detection.license_expression_spdx
