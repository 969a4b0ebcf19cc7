# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names that only occur among the words of a description, and those that license it."""

import pytest

from licwatch.detect.corrections import by_chance, in_passing
from licwatch.model.facts import Match
from tests.detect.corrections.table import each, facts, fuzzy, met, tag

GPL = met("gpl-1.0-plus", 1, length=2)
PATENT = met("proprietary-license", 1, length=2, says="LicenseRef-scancode-proprietary-license")

STAYS = {
    "License: GNU GPL, by Ada": GPL,
    "released under the GPL by Ada": GPL,
    "a peg by Ada, GPL": GPL,
    "GPL, a peg": GPL,
    "GNU GPL 2019 Ada": GPL,
    "(c) Ada, GPL, 2019": GPL,
    "a peg, GPL version 2, by Ada": met("gpl-2.0", 1, length=3),
    "a proprietary license of ours": PATENT,
    "SPDX-License-" + "Identifier: MIT": tag("mit", 1),
    "most of a notice": fuzzy("mit", 1, coverage=40),
}
CHANGES = {
    "Symbol, GNU-GPL, Copper Top, Big": GPL,
    "senses taps, with a 32-level queue (patent pending)": PATENT,
    "the work is protected, and may not be copied": fuzzy("gpl-2.0", 1, coverage=16),
}


@pytest.mark.parametrize(("text", "match"), STAYS.items())
def test_stays(text: str, match: Match) -> None:
    assert in_passing(facts(each(match)), text.encode()) == facts(each(match))


@pytest.mark.parametrize(("text", "match"), CHANGES.items())
def test_becomes_a_clue(text: str, match: Match) -> None:
    now = in_passing(facts(each(match)), text.encode())
    assert (now.license_expression_spdx, now.clues) == (None, (match,))
    assert now.uncorrected == facts(each(match))


def test_a_word_of_a_binary_is_a_name_by_chance() -> None:
    word, words = met("ngpl", 7, length=1, says="NGPL"), met("mit", 9, length=2)
    now = by_chance(facts(each(word, words)))
    assert (now.license_expression_spdx, now.clues) == ("MIT", (word,))


def test_nothing_is_made_of_nothing() -> None:
    assert in_passing(facts(()), b"a peg") == facts(())
