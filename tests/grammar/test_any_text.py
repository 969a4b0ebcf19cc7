# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever the text: nothing is raised, places are in order, silence of the prefilter is certain, time is linear."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.grammar import claims, may_speak, phrases
from licwatch.model.claim import Grade
from licwatch.model.statement import Scope, Statement, StatementKind
from tests.grammar.asking import known

WORDS = st.sampled_from(
    (
        *("CC", "BY", "SA", "NC", "ND", "0", "4.0", "3.0", "Creative Commons", "Attribution", "Share Alike", "license"),
        *(
            "licensed under",
            "or",
            "and",
            "not",
            "the",
            "International",
            "DE",
            "Germany",
            "GPL",
            "v3",
            "or later",
            "MIT",
        ),
        *(
            "CERN OHL",
            "v1.2",
            "S",
            "-",
            ",",
            "(",
            ")",
            "/",
            "\n",
            "http://creativecommons.org/licenses/by-sa/4.0/",
            "表示",
        ),
        *(
            "継承",
            "Namensnennung",
            "Weitergabe unter gleichen Bedingungen",
            "with",
            "exception",
            "Thingiverse user",
            "ライセンス",
        ),
        *(
            "public domain",
            "SPDX-License-Identifier:",
            "Solderpad",
            "TAPR OHL",
            "Licence Art Libre",
            "unlicensed",
            "see",
        ),
    )
)
SENTENCES = st.lists(WORDS, max_size=14).map(" ".join)
TEXTS = st.one_of(st.text(max_size=300), SENTENCES, st.lists(SENTENCES, max_size=4).map("\n".join))
READERS = ("3mf", "fcstd", "gltf", "vrm", "thingiverse", "svg")
A_SECOND = 1.0
MEGABYTE = 1_000_000
REPEATED = [
    *("CC BY ", "Creative Commons - ", "CC BY-SA 4.0\n", "licensed under CC BY 4.0. ", "attribution ", "cern ohl "),
    *("cc-by-", "Creative Commons Attribution, ", "表示 - ", "CC BY-SA 4.0 with the following exception ", "free art "),
    *("this thing was created by thingiverse user x ", "thingiverse.com/thing:1 by ", "a", "(", "\n", "<", "é"),
    *("licensed under the the ", "https://creativecommons.org/licenses/by/4.0/ ", "creative commons license "),
]


@given(TEXTS)
def test_phrases_of_any_text(text: str) -> None:
    met = list(phrases(text))
    assert may_speak(text.encode("utf-8", "replace")) or not met
    end = 0
    for phrase in met:
        assert end <= phrase.start < phrase.end <= len(text)
        assert phrase.license_expression_spdx
        assert phrase.grade in (Grade.EXPLICIT, Grade.UNVERSIONED)
        assert phrase.why
        assert phrase.table
        end = phrase.end


@given(
    st.lists(st.tuples(TEXTS, st.sampled_from(StatementKind), st.sampled_from(Scope)), max_size=5),
    st.sampled_from(READERS),
)
def test_claims_of_any_statements(fields: list[tuple[str, StatementKind, Scope]], reader: str) -> None:
    statements = [Statement("here", "License", value, kind, scope) for value, kind, scope in fields]
    made = claims(reader, statements, known)
    assert all(one.statement in statements for one in made)
    for one in made:
        # what programs wrote claims nothing
        assert one.license_expression_spdx is None or one.grade.by_people
        assert one.license_expression_spdx or one.grade not in (Grade.EXPLICIT, Grade.UNVERSIONED)
    licenses = [one for one in dict.fromkeys(statements) if one.kind is StatementKind.LICENSE and one.value.strip()]
    assert {one.statement for one in made} >= set(licenses)


@pytest.mark.parametrize("piece", REPEATED)
def test_time_is_linear(piece: str) -> None:
    text = piece * (MEGABYTE // len(piece))
    start = time.process_time()
    assert len(list(phrases(text))) <= 1
    assert time.process_time() - start < A_SECOND
    start = time.process_time()
    claims("3mf", [Statement("", "License", text, kind) for kind in StatementKind], known)
    assert time.process_time() - start < len(StatementKind) * A_SECOND
