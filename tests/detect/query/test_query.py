# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A text is read into the same words, counts, lines, runs and tags as ScanCode reads it."""

import os
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from licwatch.detect.query.query import Query
from licwatch.detect.trait import trait
from tests.detect import soup
from tests.detect.oracle import named
from tests.detect.parts import Parts, span

NAMES = ("a.txt", "a.c", "a.html", "a.js", "a.po", "noname")


def theirs(stock: Any, content: bytes, name: str) -> Any:
    from licensedcode.query import build_query

    with named(content, trait(os.fsencode(name))) as (location, _):
        return build_query(location=location, idx=stock)


def counted(after: Any) -> dict[int, int]:
    return {at - 1: count for at, count in enumerate(after.tolist()) if count}


def ours_said(query: Query) -> dict[str, Any]:
    return {
        "tokens": query.tokens.tolist(),
        "lines": [query.line(at) for at in range(len(query.tokens))],
        "unknown": counted(query.unknown_after),
        "stops": counted(query.stops_after),
        "shorts": set(query.shorts.nonzero()[0].tolist()),
        "runs": list(query.runs),
        "tags": [tuple(tag) for tag in query.tags],
        "words": query.all_words(),
        "high": query.high.nonzero()[0].tolist(),
    }


def theirs_said(query: Any) -> dict[str, Any]:
    return {
        "tokens": list(query.tokens),
        "lines": list(query.line_by_pos),
        "unknown": query.unknowns_by_pos,
        "stops": query.stopwords_by_pos,
        "shorts": set(query.shorts_and_digits_pos),
        "runs": [(run.start, run.end) for run in query.query_runs],
        "tags": query.spdx_lines,
        "words": query.tokens_length(with_unknown=True),
        "high": list(query.high_matchables),
    }


def assert_same(parts: Parts, stock: Any, content: bytes, name: str = "a.txt") -> Query | None:
    ours, other = parts.query(content, name), theirs(stock, content, name)
    assert (ours is None) == (other is None)
    if ours is not None:
        assert ours_said(ours) == theirs_said(other)
    return ours


LONG = b" ".join(b"word %d license the zyxw" % number for number in range(120))
CONTENTS: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "a.txt"),
    "blank lines": (b"\n\n\n", "a.txt"),
    "signs": (b"-- ** // ++ + +\n", "a.txt"),
    "unknown words alone": (b"zyxw qqqx\nwxyzzy", "a.txt"),
    "stop words alone": (b"div br\nspan", "a.txt"),
    "unknown and stop words before the first known": (b"zyxw div zyxw br\nlicense span zyxw", "a.txt"),
    "words with plus signs": (b"GPLv2+ c++ a+b ++c lgpl+mit +gpl", "a.txt"),
    "an underscore": (b"mit_license __license__", "a.txt"),
    "letters that are not ASCII": ("licença größe İstanbul \u017f ß ǆ \u2028 license \x85 gpl ª ² ٣".encode(), "a.txt"),
    "a letter that falls apart": ("İ license Aİb MIT".encode(), "a.txt"),
    "a carriage return inside": (b"mit license\rgpl\r\nbsd\x0bisc\x0capache\x1cfoo", "a.txt"),
    "a control character that marks lines": (b"mit\x01license\x01gpl\nbsd", "a.txt"),
    "no line end": (b"MIT License", "a.txt"),
    "one long line": (LONG, "a.txt"),
    "long lines": (LONG + b"\n" + LONG, "a.min.js"),
    "a line of digits": (b"license\n1 2 3\n" * 20, "a.txt"),
    "digits alone": (b"1 2 3\n4 5 6\n", "a.txt"),
    "digits at the end": (b"license\n" + b"\n" * 20 + b"1 2 3", "a.txt"),
    "a gap of 14 lines": (b"mit license" + b"\n" * 15 + b"mit license", "a.txt"),
    "a gap of 15 lines": (b"mit license" + b"\n" * 16 + b"mit license", "a.txt"),
    "a gap of 16 lines": (b"mit license" + b"\n" * 17 + b"mit license", "a.txt"),
    "a gap at the start": (b"\n" * 20 + b"mit license", "a.txt"),
    "a gap of weak words": (b"mit license\n" + b"wind\n" * 20 + b"mit license", "a.txt"),
    "binary": (b"\x00\x01mit license\x00\x02gpl version 2\x00" * 9, "a.bin"),
    "markup": (b"<html><body><a href='x'>MIT License</a></body></html>\n" * 3, "a.html"),
    "escaped line ends": (b'x = "foo\\nMIT\\nLicense\\nbar"\n' * 3, "a.c"),
    "a name without suffix": (b"MIT License", "noname"),
}
TAGS: dict[str, tuple[bytes, int]] = {
    "at the start": (b"SPDX-License-Identifier: MIT", 1),
    "after one word": (b"see SPDX-License-Identifier: MIT", 1),
    "after two words": (b"see gpl SPDX-License-Identifier: MIT", 1),
    "after three words": (b"see gpl see SPDX-License-Identifier: MIT", 0),
    "after two unknown words": (b"zyxw qqqx SPDX-License-Identifier: MIT", 1),
    "after two unknown words, short": (b"zyxw qqqx SPDX-License-Identifier: zyxw", 1),
    "after stop words": (b"div br div br div SPDX-License-Identifier: MIT", 1),
    "in two lines": (b"SPDX-License-\nIdentifier: MIT", 0),
    "in other words": (b"spdx div license br identifier MIT", 1),
    "twice in a line": (b"SPDX-License-Identifier: MIT SPDX-License-Identifier: ISC", 1),
    "with its name alone": (b"SPDX-License-Identifier:", 1),
    "written wrong": (b"SPDZ-Lincense-Identifer: MIT", 0),
    "of NuGet": (b"https://licenses.nuget.org/MIT", 1),
    "of NuGet in markup": (b'<a href="https://licenses.nuget.org/MIT">x</a>', 1),
    "in two lines each": (b"SPDX-License-Identifier: MIT\nfoo\n * SPDX-License-Identifier: ISC\n", 2),
    "after other text": (b"mit license\n\nzyxw\nSPDX-License-Identifier: MIT OR (ISC\n", 1),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_contents(name: str, parts: Parts, stock: Any) -> None:
    content, file = CONTENTS[name]
    assert_same(parts, stock, content, file)


@pytest.mark.parametrize("name", TAGS)
def test_tags(name: str, parts: Parts, stock: Any) -> None:
    content, count = TAGS[name]
    found = assert_same(parts, stock, content)
    assert found is not None
    assert len(found.tags) == count


def test_binary_files_have_fewer_runs(parts: Parts, stock: Any) -> None:
    content = b"\x00\xff\x01\xfe\x02" + (b"mit license\x00\xff\x01" + b"zyxwzyxw\x00\xff\x02" * 30) * 3
    found = assert_same(parts, stock, content, "a.bin")
    assert found is not None
    assert found.text.is_binary
    assert len(found.runs) == 1


@settings(max_examples=80, deadline=None)
@given(soup.SOUPS, st.sampled_from(NAMES))
def test_soups(parts: Parts, stock: Any, pieces: list[soup.Piece], name: str) -> None:
    assert_same(parts, stock, soup.text(pieces, stock.rules_by_rid).encode(), name)


@settings(max_examples=60, deadline=None)
@given(soup.SOUPS, st.integers(0, 9))
def test_binary_soups(parts: Parts, stock: Any, pieces: list[soup.Piece], sign: int) -> None:
    content = soup.text(pieces, stock.rules_by_rid).encode().replace(b"\n", bytes([sign]))
    assert_same(parts, stock, b"\x00\x01\x02\xff" + content, "a.bin")


ALPHABET = st.sampled_from(
    [*"aAzZ09+_- \n\t.\r\x0b\x0c\x1c\x85\x01\x00İß\u017f²ª", "license", "gpl", "div", "zyxw", "mit", "spdx"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(ALPHABET, max_size=40).map("".join))
@example("the mit license+ \x85 gpl")
def test_any_text(parts: Parts, stock: Any, text: str) -> None:
    assert_same(parts, stock, text.encode())


@settings(max_examples=60, deadline=None)
@given(soup.SOUPS, st.sets(st.integers(0, 200), min_size=1, max_size=30), st.data())
def test_unknown_words_within_positions(
    parts: Parts, stock: Any, pieces: list[soup.Piece], chosen: set[int], data: st.DataObject
) -> None:
    query = parts.query(soup.text(pieces, stock.rules_by_rid).encode())
    assert query is not None
    positions = {at for at in chosen if at < len(query.tokens)}
    if positions:
        last = max(positions)
        expected = sum(int(query.unknown_after[at + 1]) for at in positions if at != last)
        assert query.unknown_within(span(positions)) == expected
