# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fields, phrases and the engine's detections put together, with their places."""

import pytest

from licwatch.model.claim import Grade
from licwatch.model.facts import LicenseFacts
from licwatch.model.passage import PROSE, Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.run import saying
from licwatch.run.reading import Read
from tests.fake_engine import FakeEngine

TAG = "SPDX-License-" + "Identifier"


def said(*parts: Passage | Statement, reader: str = "svg", whole: bool = True) -> LicenseFacts:
    passages = tuple(part for part in parts if isinstance(part, Passage))
    statements = tuple(part for part in parts if isinstance(part, Statement))
    return saying.licenses(FakeEngine(), reader, Read(passages, statements, (), whole))


def passage(text: str, location: str = "comment", line: int = 1, key: str = "") -> Passage:
    return Passage(text.encode(), PROSE, location, key, line)


def license_of(value: str) -> Statement:
    return Statement("metadata", "license", value, StatementKind.LICENSE)


def test_a_field_is_a_claim_and_no_detection() -> None:
    facts = said(license_of("CC-BY-4.0"))
    assert [claim.license_expression_spdx for claim in facts.claims] == ["CC-BY-4.0"]
    assert (facts.detections, facts.text) == ((), True)


def test_a_value_that_the_grammar_does_not_know_is_asked_of_the_engine() -> None:
    (claim,) = said(license_of(f"as given by {TAG}: MIT")).claims
    assert (claim.license_expression_spdx, claim.grade, claim.table) == ("MIT", Grade.EXPLICIT, saying.RULES)
    (claim,) = said(license_of("whatever pleases")).claims
    assert (claim.license_expression_spdx, claim.grade) == (None, Grade.REFERENCE)


@pytest.mark.parametrize(
    ("value", "asked"),
    [("http://creativecommons.org/ns#Reproduction", 0), ("unlicensed", 0), ("whatever pleases", 1)],
)
def test_the_engine_is_asked_only_of_what_is_open(value: str, asked: int) -> None:
    class Counting(FakeEngine):
        count = 0

        def licenses(self, content: bytes, trait: str) -> LicenseFacts:
            self.count += 1
            return super().licenses(content, trait)

    engine = Counting()
    saying.licenses(engine, "svg", Read((), (license_of(value),), (), whole=True))
    assert engine.count == asked


@pytest.mark.parametrize(("value", "is_one"), [("free", False), ("Proprietary, of Ada", True)])
def test_what_does_not_say_so_is_not_proprietary(value: str, is_one: bool) -> None:
    class Strict(FakeEngine):
        def licenses(self, content: bytes, trait: str) -> LicenseFacts:
            said = "LicenseRef-scancode-proprietary-license"
            return super().licenses(f"{TAG}: {said}".encode(), trait)

    (claim,) = saying.licenses(Strict(), "svg", Read((), (license_of(value),), (), whole=True)).claims
    assert (claim.license_expression_spdx is not None and claim.table == saying.RULES) == is_one


def test_lines_are_those_of_the_file() -> None:
    facts = said(passage(f"a\n{TAG}: MIT", line=11))
    assert [(d.start_line, d.location, d.reader) for d in facts.detections] == [(12, "comment", "svg")]
    assert facts.detections[0].excerpt.lines == ((12, f"{TAG}: MIT"),)


def test_a_phrase_is_a_claim_without_a_key() -> None:
    facts = said(passage("\nLicensed under CERN OHL v.1.2", line=5, key="Description"))
    (claim,) = facts.claims
    assert (claim.license_expression_spdx, claim.statement.key, claim.statement.line) == ("CERN-OHL-1.2", "", 6)
    assert claim.statement.location == "comment, Description"


def test_what_the_engine_made_of_a_phrase_does_not_count() -> None:
    facts = said(passage(f"Licensed under CERN OHL v.1.2 {TAG}: MIT"))
    assert facts.detections == ()
    assert [(c.said, c.slug) for c in facts.corrections] == [("MIT", "known-phrase")]
    assert facts.uncorrected.license_expression_spdx == "MIT"
    assert facts.uncorrected.claims == ()


def test_several_passages_hold_together() -> None:
    facts = said(passage(f"{TAG}: MIT"), passage(f"{TAG}: CC0-1.0", "desc"))
    assert facts.license_expression_spdx == "MIT AND CC0-1.0"
    assert [d.location for d in facts.detections] == ["comment", "desc"]


def test_silence_is_no_proof_where_not_all_was_read() -> None:
    assert said().text
    assert not said(whole=False).text
    assert said(license_of("CC-BY-4.0"), whole=False).text
    binary = Passage(bytes(100), "content.other")
    assert not said(binary, reader="text").text
