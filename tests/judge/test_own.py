# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What an item says of itself: tag, fields, words, and what does not agree."""

from dataclasses import replace

import pytest

from licwatch.judge.own import NOTHING, own
from licwatch.model.claim import Claim, Grade
from licwatch.model.conclusion import Basis, BasisKind, Conclusion, Conflict
from licwatch.model.facts import LicenseFacts
from licwatch.model.statement import Scope, StatementKind
from tests.judge.claimed import claim, looked, others, project
from tests.judge.test_conclusion import facts

FIELD = Basis(BasisKind.OWN_FIELD)
VAGUE = "LicenseRef-CC-BY-SA-unversioned"

SILENT: dict[str, list[Claim]] = {
    "nothing": [],
    "a default of a program": [claim("CC-BY-3.0", grade=Grade.DEFAULT_OF_TOOL)],
    "an empty field": [claim(None, grade=Grade.EMPTY_BY_TOOL)],
    "terms elsewhere": [claim(None, grade=Grade.REFERENCE)],
    "what is said of others": [others("MIT", "*")],
}
SAYS: dict[str, tuple[list[Claim], Conclusion]] = {
    "a field": ([claim("CC-BY-4.0")], Conclusion("CC-BY-4.0", FIELD)),
    "the same field twice": ([claim("MIT"), claim("ISC")], Conclusion("MIT AND ISC", FIELD)),
    "name and address": (
        [claim(VAGUE, grade=Grade.UNVERSIONED), claim("CC-BY-SA-4.0", "LicenseURL", kind=StatementKind.URL)],
        Conclusion("CC-BY-SA-4.0", FIELD),
    ),
    "a license field over a sentence in another": (
        [claim("MIT", "Copyright", kind=StatementKind.HOLDER), claim("ISC")],
        Conclusion("ISC", FIELD, (Conflict("MIT", BasisKind.OWN_FIELD, "", "Copyright"),)),
    ),
    "one field that contradicts another": (
        [claim("CC-BY-2.0"), claim(VAGUE, "requires", grade=Grade.UNVERSIONED)],
        Conclusion("CC-BY-2.0", FIELD, (Conflict(VAGUE, BasisKind.OWN_FIELD, "", "requires"),)),
    ),
    "what is embedded, where nothing is said of the whole": (
        [claim("MIT", scope=Scope.OBJECT, about="wheel")],
        Conclusion("MIT", FIELD),
    ),
    "the whole over what is embedded": (
        [claim("MIT", scope=Scope.OBJECT, about="wheel"), claim("ISC")],
        Conclusion("ISC", FIELD),
    ),
    "parts of a project with a license each": (
        [
            project("CERN-OHL-S-2.0", "hardware"),
            claim("GPL-3.0-only", "softwareLicense", scope=Scope.PROJECT, about="software"),
        ],
        Conclusion("CERN-OHL-S-2.0", FIELD),
    ),
    "one part of a project with two of them": (
        [project("CERN-OHL-S-2.0", "hardware"), claim("MIT", "licenseUrl", scope=Scope.PROJECT, about="hardware")],
        Conclusion("CERN-OHL-S-2.0", FIELD, (Conflict("MIT", BasisKind.OWN_FIELD, "", "licenseUrl"),)),
    ),
    "hardware, of parts that are licensed apart": (
        [
            claim("MIT", scope=Scope.PROJECT, about="software"),
            claim("CERN-OHL-S-2.0", scope=Scope.PROJECT, about="hardware"),
        ],
        Conclusion("CERN-OHL-S-2.0", FIELD),
    ),
    "a phrase": ([claim("MIT", "")], Conclusion("MIT", Basis(BasisKind.OWN))),
}


@pytest.mark.parametrize("claims", SILENT.values(), ids=SILENT)
def test_must_not_fire(claims: list[Claim]) -> None:
    assert own(looked("a.3mf", *claims)) == NOTHING


@pytest.mark.parametrize(("claims", "expected"), SAYS.values(), ids=SAYS)
def test_must_fire(claims: list[Claim], expected: Conclusion) -> None:
    assert own(looked("a.3mf", *claims)) == expected


def test_a_tag_is_stronger_than_a_field_and_a_field_than_words() -> None:
    tagged = looked("a.svg", claim("ISC"))._replace(licenses=_with(facts("tag:MIT"), claim("ISC")))
    assert own(tagged) == Conclusion(
        "MIT", Basis(BasisKind.OWN_TAG), (Conflict("ISC", BasisKind.OWN_FIELD, "", "License"),)
    )
    worded = tagged._replace(licenses=_with(facts("MIT"), claim("ISC")))
    assert own(worded) == Conclusion("ISC", FIELD)


def test_a_phrase_and_words_hold_together() -> None:
    both = looked("a.md")._replace(licenses=_with(facts("MIT"), claim("ISC", "")))
    assert own(both) == Conclusion("MIT AND ISC", Basis(BasisKind.OWN))


def _with(said: LicenseFacts, *claims: Claim) -> LicenseFacts:
    return replace(said, claims=claims)
