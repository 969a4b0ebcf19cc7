# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What libmagic is not asked for, it would not have answered: by its database, and by asking it."""

import random
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from licwatch.detect.text import kinds, magic, ordinary, signs
from tests.detect.text import database

#: What entries ask for that code looks for instead of the table, and why that is enough.
IN_CODE = {
    (0, b"#!/"): "a script: the word has to stand in its first line",
    (0, b"#! "): "the same",
    (0, b"#!\t/"): "the same",
    (0, b"["): "sections: the name of the second one is repeated, when a carriage return comes after it",
    (0, b";"): "the same",
    (0, b"\r\n"): "the same",
    (0, b"<?xml version="): "of a vector graphic; other entries repeat three characters, and no word is so short",
    (4, b"O"): "AppleWorks: followed by one of seven characters, which the table has",
}
#: By their place in the database, entries that ask for something else.
OTHERWISE = {
    **dict.fromkeys((430, 10955, 12517), "no UTF-8: a lead byte without what has to follow"),
    8203: "Lepton: begins with two bytes that the table has",
    8286: "begins with a byte that the table has",
    1105: "a boot sector: in code, or its first byte is in the table",
    11728: "MPEG-4: in code",
    **dict.fromkeys((13103, 13135, 13182), "certificates: in code"),
    12944: "ImageMagick's: in code, without regard to case",
    12915: "the type of a document is that of a drawing: in code",
    **dict.fromkeys((3581, 12938, 13362, 13396, 13502), "before an offset"),
    **dict.fromkeys((12918, 13342, 13521), "anywhere"),
    13678: "a line below asks for what the table has",
    13700: "a byte more than 0, and less than 3",
    **dict.fromkeys((3873, 13091), "repeats digits and fixed words only"),
    **dict.fromkeys((12973, 12975), "repeats three characters only"),
}


@cache
def compiled() -> bytes:
    path = magic._place(*magic._DATABASE)
    assert path
    return Path(path).read_bytes()


def test_it_is_the_database_that_is_installed() -> None:
    assert magic.is_known()


def test_the_table_is_what_the_database_asks_for() -> None:
    asked, otherwise = database.table(database.telling(compiled()))
    assert otherwise == set(OTHERWISE)
    have = dict(signs.AT)
    missing = {(at, v) for at, values in asked.items() for v in values if not v.startswith(have.get(at, (b"\xff",)))}
    code = tuple(value for _, value in IN_CODE)
    assert {(at, value) for at, value in missing if not value.startswith(code)} == set()


def test_no_entry_says_long_lines_or_just_data() -> None:
    for entry in chain.from_iterable(database.entries(compiled())):
        for line in entry:
            assert "long lines" not in line.says.lower()
            assert line.says.strip().lower() != "data"


FILLERS = [b"x", b"a line of text\n", b"0", b" ", b"icon ", b'"1.0" audio video\n', "\u00e9\u4e2d".encode(), b"\t"]
FILLERS += [b"#!/bin/icon\n", b"[icon]\r\n", b",", b"line,line\n"]


def contrived(entry: list[database.Line], chance: random.Random) -> bytes:
    """A text that has what the first lines of an entry ask for."""
    filler = chance.choice(FILLERS)
    content = bytearray((filler * 600)[: chance.choice([60, 300, 1200, 2200])])
    place = 0
    for line in entry[: chance.randint(1, min(len(entry), 6))]:
        at = place + min(line.offset, 2000) if line.flags & 3 else line.offset
        if at < 3000:
            content += (filler * 3000)[: max(0, at + len(line.value) - len(content) + 20)]
            content[at : at + len(line.value)] = line.value
            place = at + len(line.value)
    text = bytes(byte if byte in database._BYTES else 0x20 for byte in content).decode("utf-8", "ignore").encode()
    return b"\xef\xbb\xbf" + text if chance.random() < 0.1 else text


@pytest.mark.parametrize("seed", range(2))
def test_of_a_quiet_text_libmagic_says_nothing_that_matters(seed: int) -> None:
    chance = random.Random(seed)
    tried, _ = database.entries(compiled())
    quiet = 0
    for entry in tried[seed::12]:
        content = contrived(entry, chance)
        if not ordinary.is_quiet(content):
            continue
        quiet += 1
        said, media_type = magic.ask(content, magic.DESCRIPTION, magic.MEDIA_TYPE)
        assert not any(word in said.lower() for word in kinds._MEDIA), content
        assert not any(word in media_type for word in (*kinds._MEDIA_TYPES, "pdf")), content
        assert not said.startswith("Spline Font Database"), content
        assert said != "data", content
        assert magic.says_long_lines(content) == ("long lines" in said), content
        assert not ordinary.has_short_lines(content) or "long lines" not in said, content
    assert quiet > 100
