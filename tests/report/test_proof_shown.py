# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A verification as people and programs see it."""

import json
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from licwatch.report import proof_json, proof_terminal
from licwatch.report.proof.difference import Difference, Mark, Verdict
from tests.report import samples

SCHEMA: dict[str, Any] = json.loads(
    resources.files("licwatch.rules").joinpath("verification.schema.json").read_text("utf-8")
)
VERIFIED = Verdict((), (), "ab" * 32, 2, 27)
PARTLY = Verdict((), ("report.html: written by licwatch 0.0.7",), "ab" * 32, 2)
DIFFERS = Verdict(
    (
        Difference(Mark.FILE_CHANGED, "report.html", "3 bytes are listed, it has 4"),
        *(Difference(Mark.ITEM_ADDED, f"new{number:02}.c", "file") for number in range(12)),
    ),
    ("something else",),
    "ab" * 32,
    2,
    27,
)


def told(verdict: Verdict, *, verbose: bool = False) -> str:
    return proof_terminal.render(verdict, "out", verbose=verbose)


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (VERIFIED, "Verified: nothing differs in out.\n"),
        (VERIFIED, "27 items held against the target"),
        (PARTLY, "no target was given"),
        (PARTLY, "Not compared: report.html: written by licwatch 0.0.7\n"),
        (DIFFERS, "NOT VERIFIED: 13 differences in out.\n"),
        (DIFFERS, "file.changed, 1: a file is not the one that was written"),
        (DIFFERS, "  - new09.c: file\n  and 2 more; -v names them all\n"),
    ],
)
def test_says(verdict: Verdict, words: str) -> None:
    assert words in told(verdict)


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (VERIFIED, "NOT"),
        (VERIFIED, "Not compared"),
        (PARTLY, "held against"),
        (DIFFERS, "Verified"),
        (DIFFERS, "new10"),
    ],
)
def test_does_not_say(verdict: Verdict, words: str) -> None:
    assert words not in told(verdict)


def test_verbose_names_everything() -> None:
    assert all(f"  - new{number:02}.c: file\n" in told(DIFFERS, verbose=True) for number in range(12))


@given(st.text(min_size=1))
def test_untrusted_text_never_starts_a_line_nor_reaches_the_terminal(text: str) -> None:
    verdict = Verdict(tuple(Difference(mark, text, text) for mark in Mark), (text,), text, 1)
    shown = proof_terminal.render(verdict, text)
    shown.encode()
    heads = ("NOT VERIFIED", "Digest ", "1 file listed", "Not compared: ", "  - ", *(f"{mark}, 1: " for mark in Mark))
    assert all(not line or line.startswith(heads) for line in shown.split("\n"))


def test_golden() -> None:
    samples.golden("verification.txt", told(DIFFERS))
    samples.golden("verification.json", proof_json.render(DIFFERS))


@pytest.mark.parametrize("verdict", [VERIFIED, PARTLY, DIFFERS])
def test_the_json_fits_its_schema(verdict: Verdict) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    said = json.loads(proof_json.render(verdict))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(said)] == []
    assert said["verified"] is not bool(said["differences"])


@pytest.mark.parametrize(
    "change", [{"more": 1}, {"schema": "x"}, {"items": -1}, {"differences": [{}]}, {"verified": 1}]
)
def test_the_schema_refuses(change: dict[str, object]) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid(json.loads(proof_json.render(DIFFERS)) | change)


def test_the_schema_lists_what_the_code_lists() -> None:
    assert SCHEMA["$defs"]["mark"]["enum"] == list(Mark)
