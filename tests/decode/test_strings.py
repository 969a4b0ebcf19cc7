# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Strings in binary data: whole, once, in both encodings, and no more than are asked for."""

import random

import pytest

from licwatch.decode.strings import around, places

WORDS = ("licen", "cc-by")


def wide(text: str) -> bytes:
    return text.encode("utf-16-le")


SILENT = {
    "nothing": b"",
    "other words": b"\0a name\0another one\0",
    "too short": b"\0licen\0",
    "two bytes for each letter": wide("a license"),
}
TELLING = {
    "between zeros": (b"\0\1a License here\0rest", ["a License here"]),
    "at both ends": (b"license", ["license"]),
    "over several lines": (b"\0one\r\nlicensed\ttwo\n\0", ["one\r\nlicensed\ttwo"]),
    "letters of other languages": (
        b"\xff" + "f\N{LATIN SMALL LETTER U WITH DIAERESIS}r CC-BY 许可".encode() + b"\xff",
        ["für CC-BY 许可"],
    ),
    "once, whatever it is repeated": (b"\0license A\0license B\0license A\0", ["license A", "license B"]),
    "two words in one": (b"\0license: CC-BY\0", ["license: CC-BY"]),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert list(around(content, WORDS)) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[str]) -> None:
    assert list(around(content, WORDS)) == expected


@pytest.mark.parametrize("front", [b"", b"\1", b"\0\0\x0e\0\0\0", b"\xff\xfe\xff\x0e"])
def test_strings_of_two_bytes_a_letter_at_any_place(front: bytes) -> None:
    text = "Lizenz für 模型: CC-BY-SA 4.0 “Ada”"
    assert list(around(front + wide(text) + b"\0\0\1\2", WORDS, wide=True)) == [text]
    assert list(around(front + wide("nothing to see") + b"\0\0", WORDS, wide=True)) == []


def test_a_string_without_end_is_cut_on_both_sides() -> None:
    (text,) = around(b"a" * 100_000 + b" license " + b"b" * 100_000, WORDS)
    assert "license" in text
    assert len(text) < 10_000


def test_places_in_whatever_case_from_a_place_on() -> None:
    assert list(places(b"LICENse, licen, cc-BY", [b"licen", b"cc-by"])) == [0, 9, 16]
    assert list(places(b"LICENse, licen", [b"licen"], 1)) == [9]
    assert len(list(places(b"licen" * 100_000, [b"licen"]))) < 100_000


def test_any_bytes_give_strings_with_a_word() -> None:
    data = random.Random(3).randbytes(20_000) + b"licen" * 3
    for is_wide in (False, True):
        assert all(isinstance(text, str) for text in around(data, WORDS, wide=is_wide))
