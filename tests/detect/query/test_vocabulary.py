# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Words looked up on arrays are those of the expression that ScanCode cuts a text with; every token is known."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.detect.query import words
from licwatch.detect.query.vocabulary import UNKNOWN, Vocabulary
from tests.detect.parts import Parts

#: As in licensedcode.tokenize.
WORD = re.compile(r"[^_\W]+\+?[^_\W]*")
LONGEST = 40


@pytest.fixture(scope="module")
def vocabulary(parts: Parts) -> Vocabulary:
    return Vocabulary(parts.tables.words)


def plainly(vocabulary: Vocabulary, text: str) -> tuple[list[int], list[int], int]:
    """Line by line, word by word."""
    codes, lines = [], []
    for number, line in enumerate(text.split("\n")):
        for word in WORD.findall(line.lower()):
            codes.append(vocabulary.by_word.get(word, UNKNOWN))
            lines.append(number)
    return codes, lines, text.count("\n") + 1


def assert_same(vocabulary: Vocabulary, text: str) -> None:
    found = vocabulary.code(text)
    assert (found.codes.tolist(), found.lines.tolist(), found.total) == plainly(vocabulary, text)


def known(vocabulary: Vocabulary) -> list[str]:
    return sorted(word for word in vocabulary.by_word if word.isalnum() or "+" in word)


def test_every_word_of_the_index_is_known(vocabulary: Vocabulary) -> None:
    words_ = known(vocabulary)
    assert_same(vocabulary, "\n".join(word for word in words_ if word.isascii() and len(word) <= LONGEST))
    assert_same(vocabulary, "\n".join(word for word in words_ if not word.isascii()))
    assert_same(vocabulary, " \n ".join(word.upper() for word in words_ if word.isascii() and len(word) <= LONGEST))


def test_long_words_of_the_index_are_known(vocabulary: Vocabulary) -> None:
    assert_same(vocabulary, "\n".join(word for word in known(vocabulary) if word.isascii() and len(word) > LONGEST))


def test_unknown_words_of_any_length_are_none(vocabulary: Vocabulary) -> None:
    for size in range(1, 99):
        assert_same(vocabulary, f"license {'q' * size} gpl {'zq' * size}+ mit+{'q' * size}\n")
    # what begins like a known one, and what a known one begins like
    assert_same(vocabulary, "\n".join(word + "q" for word in known(vocabulary)[::31] if len(word) < LONGEST))
    assert_same(vocabulary, "\n".join(word[:-1] for word in known(vocabulary)[::31] if len(word) <= LONGEST))


SIGNS = "++++aZ9_- \n\t.\r\x0b\x0c\x01\x00\x7f"
OTHERS = "éİß\u017f\u2126\u212a²ª\u00a0\u2028\x85€\u0301\U0001f600٣"
PLAIN = st.lists(st.sampled_from([*SIGNS, "license", "GPL", "div", "zyxw", "mit", "lgpl+", "permissions"]), max_size=30)
ANY = st.lists(st.sampled_from([*SIGNS, *OTHERS, "license", "GPL", "div", "zyxw", "Größe"]), max_size=30)


@settings(max_examples=300, deadline=None)
@given(st.one_of(PLAIN, ANY).map("".join))
def test_any_text(vocabulary: Vocabulary, text: str) -> None:
    assert_same(vocabulary, text)


@settings(max_examples=150, deadline=None)
@given(st.one_of(PLAIN, ANY).map("".join), st.integers(1, 20))
def test_in_parts(vocabulary: Vocabulary, text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "_PART", size)
        assert "".join(words.parts(text)) == text
        assert_same(vocabulary, text)


@settings(max_examples=150, deadline=None)
@given(st.one_of(PLAIN, ANY).map("".join))
def test_words_are_those_of_scancode(text: str) -> None:
    from licensedcode.tokenize import word_splitter

    found: Any = [word for word in words.words(text) if word != words.LINE_END]
    assert found == [word for line in text.split("\n") for word in word_splitter(line.lower())]
