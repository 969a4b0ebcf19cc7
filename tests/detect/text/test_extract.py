# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What lines a content has: a table of small ones."""

import json
import subprocess
import sys

import pytest

from licwatch.detect.text import Text, extract, extract_without_markup

LONG = "word," * 61
ELF = b"\x7fELF\2\1\1" + bytes(9)


def lines(content: bytes, trait: str = "content.other") -> list[tuple[int, str]] | None:
    text = extract(content, trait)
    return None if text is None else list(text.lines())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", []),
        (b"\n", [""]),
        (b"one", ["one"]),
        (b"one\n\ntwo\n", ["one", "", "two"]),
        (b"one\r\ntwo\rthree\n\rfour", ["one", "two", "three", "", "four"]),
        ("caf\u00e9\u2028\u0085 one\n".encode(), ["caf\u00e9\u2028\u0085 one"]),
        (b"caf\xe9\ncaf\xc3\xa9\n", ["caf\u00e9", "caf\u00e9"]),
        (b"\xef\xbb\xbfone\n", ["\ufeffone"]),
        (b"a form\x0cfeed and \\n an escape", ["a form\x0cfeed and \\n an escape"]),
    ],
)
def test_text_is_decoded_line_by_line(content: bytes, expected: list[str]) -> None:
    assert lines(content) == list(enumerate(expected, 1))


@pytest.mark.parametrize(
    ("trait", "expected"),
    [("content.c", 'puts("one two\\\\ three ");'), ("content.other", 'puts("one\\ttwo\\\\\\nthree\\r");')],
)
def test_escapes_are_spaces_in_sources(trait: str, expected: str) -> None:
    assert lines(b'puts("one\\ttwo\\\\\\nthree\\r");\n', trait) == [(1, expected)]


@pytest.mark.parametrize("trait", ["content.other", "content.min.js", "locale/content.other", "content.js"])
def test_long_lines_are_broken(trait: str) -> None:
    pieces = ["word," * 15] * 4 + ["word,"]
    assert lines(f"a\n{LONG}\nb\n".encode(), trait) == [(1, "a"), *((2, piece) for piece in pieces), (3, "b")]


@pytest.mark.parametrize("trait", ["content.min.js", "locale/content.other", "content.typeface.json"])
def test_lines_over_200_are_broken_under_some_names(trait: str) -> None:
    content = b"word," * 41
    assert lines(content, trait) == [(1, "word," * 15), (1, "word," * 15), (1, "word," * 11)]
    assert lines(content, "content.other") == [(1, content.decode())]


@pytest.mark.parametrize(
    ("content", "trait"), [(LONG.encode(), "content-package.json"), (json.dumps([LONG]).encode(), "content.json")]
)
def test_long_lines_are_whole(content: bytes, trait: str) -> None:
    assert lines(content, trait) == [(1, content.decode())]


def test_a_broken_line_ends_once() -> None:
    text = extract(f"{LONG}\n{'word,' * 60}\nend".encode(), "content.other")
    assert text
    # the second long line leaves its line end as a piece of its own
    assert text.numbers == (1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3)
    assert list(text.ends()) == [False] * 4 + [True] + [False] * 4 + [True, False]
    assert list(text.lines())[9] == (2, "")
    assert text.has_long_lines


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (ELF + b"abc\0\0a license\0\0MIT\0\0Apache\\n2.0\n  GPL here \t\0", ["a license", "Apache 2.0", "GPL here"]),
        (ELF + "wide words".encode("utf-16-le") + b"\0\xff", ["wide words"]),
        (ELF + b"\0" + b"\0".join([b"aaaa", b"12345", b"!!!a!!!b", b"a-b-c-d", b"AaaA"]), ["a-b-c-d"]),
    ],
)
def test_of_a_binary_there_are_its_strings(content: bytes, expected: list[str]) -> None:
    text = extract(content, "content.other")
    assert text
    assert (list(text.lines()), text.is_binary, text.has_long_lines) == (list(enumerate(expected, 1)), True, False)


def test_strings_end_where_scancode_stops_reading() -> None:
    content = ELF + bytes(1024 * 1024 - len(ELF) - 6) + b"before after"
    assert lines(content) == [(1, "before"), (2, "after")]


@pytest.mark.parametrize(
    ("content", "trait"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0", "content.other"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\3words", "content.other"),
        (ELF + b"some words", "content.docx"),
        (b"/* XPM */\nstatic char *icon[] = {", "content.other"),
        (b"[Main]\r\nkey=1\r\n[Icons]\r\nkey=2\r\n", "content.other"),
        (b"#!/opt/video/run\n1\n", "content"),
    ],
)
def test_what_contains_no_text(content: bytes, trait: str) -> None:
    assert extract(content, trait) is None


def test_a_drawing_is_read() -> None:
    content = b'<svg xmlns="http://www.w3.org/2000/svg">\n<!-- words -->\n</svg>\n'
    assert lines(content, "content.other") is None
    assert lines(content, "content.svg") == list(enumerate(content.decode().splitlines(), 1))


def test_of_a_source_map_there_are_the_sources() -> None:
    content = json.dumps({"version": 3, "sourcesContent": ["one\ntwo\\tthree", "four\\nfive"]}).encode()
    assert lines(content, "content.js.map") == list(enumerate(["one", "two three", "four", "five"], 1))


@pytest.mark.parametrize("content", [b"no map\n", b"[1]\n", b'{"sourcesContent": [null]}\n', b'{"sourcesContent": [1'])
def test_what_is_no_source_map_is_text(content: bytes) -> None:
    assert lines(content, "content.css.map") == [(1, content.decode().strip())]


def test_a_source_map_without_sources_has_no_lines() -> None:
    assert lines(b'{"version": 3}', "content.js.map") == []


def test_of_a_font_there_are_the_lines_that_tell_whose() -> None:
    content = b"SplineFontDB: 3.0\nFontName: Some\nEncoding: UnicodeBmp\nCopyright: 2001 Somebody\n"
    assert lines(content) == [(1, "FontName: Some"), (2, "Copyright: 2001 Somebody")]


def test_markup_is_taken_out() -> None:
    content = b"<p>\tCopyright  2001 <b>Some&nbsp;body</b> <a href='http://x.org'>\\n</a>\n"
    text = extract_without_markup(content, "content.html")
    assert text
    assert text.text == "Copyright 2001 Some body ='http://x.org'>\\n"
    assert list(text.ends()) == [False]


def test_markup_stays_in_what_is_none() -> None:
    content = b"plain words " * 6 + b"Copyright  2001 <b>Somebody</b>\n"
    text = extract_without_markup(content, "content.other")
    assert text
    assert text.text == content.decode().strip()
    assert list(text.ends()) == [True]


def test_an_ordinary_text_loads_nothing_that_is_heavy() -> None:
    heavy = "typecode textcode commoncode licensedcode pygments pdfminer binaryornot chardet json numpy ctypes"
    program = (
        "import sys; from licwatch.detect.text import extract; extract('caf\\xe9 and words\\n'.encode(), 'content.py');"
        f"print(*[name for name in '{heavy}'.split() if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []


def test_a_text_without_lines_has_none() -> None:
    text = Text("", (), False, False)
    assert not list(text.lines())
    assert not list(text.ends())
