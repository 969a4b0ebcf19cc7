# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The parts one by one: labels of words, long words, lines worth a look, credits, tables, bounds."""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.detect import copyrights
from licwatch.detect.copyrights.automaton import Automaton
from licwatch.detect.copyrights.lexer import Lexer
from licwatch.detect.copyrights.memo import Memo
from licwatch.detect.copyrights.prepare import Transliteration
from licwatch.detect.copyrights.tables import Tables
from licwatch.errors import EngineError
from licwatch.model.facts import Credit


def _first_match(word: str) -> str:
    from cluecode.copyrights import PATTERNS

    return next(str(label) for pattern, label in PATTERNS if re.match(pattern, word))


_ASCII = st.characters(min_codepoint=33, max_codepoint=126)


def _word(data: st.DataObject, pattern: str) -> str:
    """A text that a pattern matches, as a token: without spaces."""
    return "".join(data.draw(st.from_regex(pattern, alphabet=_ASCII))[:60].split())


def _patterns(tables: Tables) -> list[str]:
    return [row[1] for row in tables.rest if row[1].isascii()]


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_label_is_that_of_the_first_pattern(data: st.DataObject, tables: Tables) -> None:
    names = dict(zip(tables.letters, tables.names, strict=True))
    lexer = Lexer(tables)
    known = data.draw(st.sampled_from(sorted(tables.exact)))
    other = data.draw(st.text(_ASCII, max_size=20))
    for word in (known, other, known + other, _word(data, data.draw(st.sampled_from(_patterns(tables))))):
        if word:
            assert names[lexer.label(word)] == _first_match(word)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_an_automaton_matches_what_re_does(data: st.DataObject, tables: Tables) -> None:
    pattern = data.draw(st.sampled_from(_patterns(tables)))
    for word in (_word(data, pattern), data.draw(st.text(_ASCII, max_size=40))):
        assert Automaton(pattern).match(word) == bool(re.match(pattern, word))


def test_every_character_is_written_as_text_unidecode_does(tables: Tables) -> None:
    from text_unidecode import unidecode  # type: ignore[import-untyped]

    table = Transliteration(tables.transliteration)
    for code in (*range(0x10002), 0x1F600, 0x10FFFF):
        expected = " " if code > 127 and chr(code).isspace() else unidecode(chr(code))
        assert chr(code).translate(table) == expected


CREDITS = (
    ("", ()),
    ("N: Jane\n", ((1, 1, "Jane"),)),
    ("N: Jane\nE: jane@example.org\nD: work\nW: http://example.org\n\n\nN: John\n", ((1, 4, None), (7, 7, "John"))),
    ("\n" * 60 + "N: too late\n", ()),
    ("N:\n\nE: only@example.org\n", ((3, 3, "only@example.org"),)),
)


@pytest.mark.parametrize(("text", "expected"), CREDITS)
def test_credits(text: str, expected: tuple[tuple[int, int, str | None], ...], detector: copyrights.Copyrights) -> None:
    from cluecode.linux_credits import detect_credits_authors_from_lines

    lines = list(enumerate(text.splitlines(True), 1))
    found = detector.credits(lines)
    assert [(s.start_line, s.end_line) for s in found] == [row[:2] for row in expected]
    assert found == tuple(
        Credit(d.start_line, d.end_line, d.author) for d in detect_credits_authors_from_lines(list(lines))
    )


def test_scanning_needs_nothing_of_scancode(index: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from licwatch.detect import copyrights;"
        "found = copyrights.load(Path(sys.argv[1])).detect([(1, 'Copyright 2004 J\u00f6rg, Example Inc.' )]);"
        "assert found.copyrights, found;"
        "heavy = {'cluecode', 'pygmars', 'textcode', 'commoncode', 'numpy'};"
        "print([m for m in sys.modules if m.split('.')[0] in heavy])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(index)], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("content", [None, "", "{", "[]", "{}", '{"exact": 1}'])
def test_broken_tables_are_told(content: str | None, tmp_path: Path, index: Path) -> None:
    if content is not None:
        (tmp_path / next(index.iterdir()).name).write_text(content)
    with pytest.raises(EngineError):
        copyrights.load(tmp_path)


def test_compiling_twice_gives_the_same(index: Path, tmp_path: Path) -> None:
    copyrights.build(tmp_path)
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [p.read_bytes() for p in index.iterdir()]


def test_a_memo_stays_small() -> None:
    memo: Memo[int, int] = Memo(10)
    for number in range(100):
        memo[number] = number
        assert len(memo) <= 10
        assert memo[number] == number


HOSTILE = {
    "years": "1987," * 20_000 + "!x",
    "few years": "1987-" * 12 + "!x",
    "at": "at" * 20_000 + ".c",
    "digits": "1" * 100_000 + "!",
    "capitals": "Aa" * 50_000 + "!",
    "parentheses": "(" * 50_000 + ")(" * 50_000,
    "names": "Smith " * 50_000,
    "companies": "Inc. " * 50_000,
    "signs": "copyright " * 50_000,
    "tags": "< " * 50_000,
    "open": "<https://a " * 10_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_lines_take_no_time(text: str, detector: copyrights.Copyrights) -> None:
    began = time.process_time()
    detector.detect([(1, "Copyright 2004 by " + text)])
    assert time.process_time() - began < 5
