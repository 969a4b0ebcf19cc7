# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Statements of values, and the lines they stand on."""

from licwatch.model.statement import StatementKind
from licwatch.readers.manifests.teller import Teller, characters
from tests.readers.manifests.placing import LICENSE


def test_what_says_nothing_makes_no_statement() -> None:
    teller = Teller(b"")
    nothing: list[object] = [None, "", "  ", 1, [], {}, ["MIT"], b"MIT"]
    for value in nothing:
        assert list(teller.one("license", value, LICENSE)) == []
    assert list(teller.people("author", [{"name": 1}, {}, None])) == []
    assert list(teller.licenses("license", [None, {}, [["MIT"]]])) == []


def test_a_whole_license_text_is_the_engines_to_read() -> None:
    long = "Permission is granted. " * 30
    assert list(Teller(b"").one("license", long, LICENSE)) == []
    assert len(list(Teller(b"").one("author", long, StatementKind.AUTHOR))) == 1


def test_a_value_is_sought_behind_its_key() -> None:
    manifest = b"# MIT\nname: MIT\nlicense:\n  MIT\n"
    assert next(Teller(manifest).one("license", " MIT ", LICENSE)).line == 4
    assert next(Teller(manifest).one("license", "ISC", LICENSE)).line == 3
    assert next(Teller(manifest).one("rights", "ISC", LICENSE)).line == 0
    assert next(Teller(manifest).one("rights", "ISC", LICENSE, line=7)).line == 7


def test_looking_for_lines_comes_to_an_end() -> None:
    teller = Teller(b"x" * 2**20)
    lines = [next(teller.one("license", f"L{number}", LICENSE)).line for number in range(10_000)]
    assert lines == [0] * 10_000


def test_characters_of_a_text_of_lines() -> None:
    assert characters(b"\xef\xbb\xbfx") == "x"
    assert characters("ä".encode("latin-1")) == "ä"
