# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Folding: what looks alike is alike, and every letter stays where it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.grammar.text import fold


@pytest.mark.parametrize(
    ("given_text", "folded"),
    [
        ("Atribuição", "atribuicao"),
        ("CC\u2013BY\u2011SA", "cc-by-sa"),
        ("d\u2019Utilisation", "d'utilisation"),
        ("\uff23\uff23\u3000\uff22\uff39", "cc by"),
        ("Użycie", "uzycie"),
        ("Αναφορά", "αναφορα"),
        ("İstanbul", "istanbul"),
        ("表示", "表示"),
        ("«CC0»", '"cc0"'),
    ],
)
def test_folds(given_text: str, folded: str) -> None:
    assert fold(given_text) == folded


@given(st.text())
def test_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
