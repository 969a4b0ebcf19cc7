# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""YAML: texts that know their place; no alias, no tag, no guess, no depth and no time without end."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.decode.yaml_nodes import DEEPEST, MOST_BYTES, Mapping, Node, Place, Scalar, Sequence, YamlError, parse

Plain = str | list["Plain"] | dict[str, "Plain"]

READ: dict[str, Plain] = {
    "a: no": {"a": "no"},
    "a: [yes, NO, true, null, ~, 1.10, 0x1f, 2026-01-31, 1_000, .inf]": {
        "a": ["yes", "NO", "true", "null", "~", "1.10", "0x1f", "2026-01-31", "1_000", ".inf"]
    },
    "a:": {"a": ""},
    "a:\n  - b\n  - c: d\n    e: f\n": {"a": ["b", {"c": "d", "e": "f"}]},
    "'a': \"\\u202e\\n\"": {"a": "\u202e\n"},
    "a: |\n  one\n  two\n": {"a": "one\ntwo\n"},
    "a: >-\n  one\n  two\n": {"a": "one two"},
    "# comment\n--- # start\na: b # end\n...\n": {"a": "b"},
    "%YAML 1.2\n---\na: b\n": {"a": "b"},
    "\ufeffa: b": {"a": "b"},
    "a: b\r\nc: d\r\n": {"a": "b", "c": "d"},
    "'<<': {a: b}": {"<<": {"a": "b"}},
    "- '*.md'\n- '!x'\n- a*b&c!d\n": ["*.md", "!x", "a*b&c!d"],
    "text": "text",
    "{a: {}, b: []}": {"a": {}, "b": []},
    "größe: \U0001f600": {"größe": "\U0001f600"},
}

#: text: line, a part of what was found, a part of the remedy
REFUSED = {
    "a: &x 1\nb: *x\n": (1, "an anchor", '"&x"'),
    "a: 1\nb: *x\n": (2, "an alias", '"*x"'),
    "a:\n  - *.md\n": (2, "not YAML", '"*.md"'),
    "a:\n  - **/x\n": (2, "not YAML", '"**/x"'),
    "a: [b, !keep/*.md]": (1, "a tag", 'quotes: "!keep/*.md"'),
    "a: !ä": (1, "not YAML", '"!ä"'),
    "a: !e!x y": (1, "not YAML", '"!e!x"'),
    "a: !!python/object:os.system x": (1, "a tag", "in quotes"),
    "a: !!str x": (1, "a tag", "in quotes"),
    "%TAG ! tag:example.org,2000:\n---\na: b": (1, "a %TAG directive", "leave it out"),
    "%YAML 2.0\n---\na: b": (1, "not YAML", ""),
    "%YAML 1." + "9" * 5000 + "\n---\na: b": (1, "out of range", ""),
    "a: 1\nb:\n  <<: {c: d}\n": (3, "a merge key", "write out"),
    "a: 1\nb: 2\n'a': 3\n": (3, 'the key "a" a second time', "line 1"),
    "a: 1\n---\nb: 2\n": (2, "a second document", "---"),
    "a: 1\n...\n---\nb: 2\n": (3, "a second document", "---"),
    "": (1, "nothing stands in the file", "write something"),
    "# only\n# comments\n": (1, "nothing stands in the file", "write something"),
    "a: b\nc: \x00\n": (2, "control character \\u0000", "as \\u0000"),
    "a: \x1b[2J": (1, "control character \\u001b", "delete it"),
    "a: \x85": (1, "control character \\u0085", "delete it"),
    "a: \u2028": (1, "control character \\u2028", "delete it"),
    "a: \u202e": (1, "control character \\u202e", "delete it"),
    "? [a]\n: b\n": (1, "as a key", "write a name"),
    'a: "\\ud800"': (1, "half a character", "\\U"),
    'a: "\\UFFFFFFFF"': (1, "out of range", "backslash"),
    'a: "C:\\Users"': (1, "not YAML", "write a backslash as \\\\"),
    "a:\n\tb: 1\n": (2, "not YAML", "spaces"),
    "a: b: c\n": (1, "not YAML", '": "'),
    "a: 1\n  b: 2\n": (2, "not YAML", "indentation"),
    "a: 1\n- b\n": (2, "not YAML", "in one column"),
    "a: {b,c}.md": (1, "not YAML", "begins with [ or {"),
    "a: 1\nb: 'c\nd: e\n": (2, "not YAML", "close the quotes"),
    "a: 1\nb: [c,": (2, "not YAML", "close the bracket"),
    "a: @x": (1, "not YAML", '"@x"'),
    "a: %x": (1, "not YAML", '"%x"'),
}


def plain(node: Node) -> Plain:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


@pytest.mark.parametrize("text", READ)
def test_texts_are_read_as_they_stand(text: str) -> None:
    assert plain(parse(text.encode(), "f.yml")) == READ[text]


@pytest.mark.parametrize("text", REFUSED)
def test_the_rest_is_refused_with_line_and_remedy(text: str) -> None:
    line, found, remedy = REFUSED[text]
    with pytest.raises(YamlError) as caught:
        parse(text.encode(), "f.yml")
    assert caught.value.place.line == line
    assert str(caught.value).startswith(f"f.yml:{line}: ")
    assert found in caught.value.found
    assert remedy in caught.value.remedy
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("data", "line"), [(b"a: 1\nb: \xe4\n", 2), ("a: 1".encode("utf-16"), 1), (b"a: \xed\xa0\x80", 1)]
)
def test_only_utf_8(data: bytes, line: int) -> None:
    with pytest.raises(YamlError) as caught:
        parse(data, "f.yml")
    assert (caught.value.place.line, caught.value.remedy) == (line, "save the file as UTF-8")


def test_nodes_know_where_they_stand() -> None:
    assert parse(b"a: b\nc:\n  - d\n  - 'e'\n", "f.yml") == Mapping(
        (
            (Scalar("a", Place("f.yml", 1, 1)), Scalar("b", Place("f.yml", 1, 4))),
            (
                Scalar("c", Place("f.yml", 2, 1)),
                Sequence((Scalar("d", Place("f.yml", 3, 5)), Scalar("e", Place("f.yml", 4, 5))), Place("f.yml", 3, 3)),
            ),
        ),
        Place("f.yml", 1, 1),
    )


LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
MERGES = "m0: {k: v}\n" + "".join(f"m{n}:\n  <<: [*m{n - 1}, *m{n - 1}]\n" for n in range(1, 40))
BOMBS = {
    "aliases": LAUGHS,
    "merge keys": MERGES,
    "an alias of itself": "a: &a [*a]",
    "10,000 brackets": "[" * 10_000,
    "10,000 brackets, closed": "[" * 10_000 + "]" * 10_000,
    "10,000 brackets, a line each": "[\n" * 10_000,
    "10,000 braces": "{a: " * 10_000,
    "10,000 dashes": "- " * 10_000,
    "10,000 questions": "? " * 10_000,
    "keys in keys": "[? " * 10_000,
    "many values": "- a\n" * 60_000,
    "many values, one line": "[" + "a," * 100_000,
    "many anchors": "&a " * 80_000,
    "a long tag": "a: !" + "x" * 260_000,
    "many directives": "%FOO x\n" * 37_000,
    "many documents": "---\n" * 60_000,
    "open quotes": 'a: "' + "x " * 130_000,
    "too large": " " * (MOST_BYTES + 1),
}
LONG = {
    "line ends": "a: b" + "\n" * 262_000,
    "a comment": "a: b #" + "#" * 262_000,
    "a plain text": "a: " + "x " * 131_000,
    "a text of many lines": "a:\n" + "  x\n" * 65_000,
    "a block": "a: |\n" + " \n" * 130_000,
    "escapes": 'a: "' + "\\x41" * 65_000 + '"',
    "quotes": "a: '" + "''" * 131_000 + "'",
}


@pytest.mark.parametrize("case", BOMBS)
def test_no_bomb_goes_off(case: str) -> None:
    start = time.monotonic()
    with pytest.raises(YamlError):
        parse(BOMBS[case].encode(), "f.yml")
    # half a second on a slow machine; the limit leaves room for a busy one
    assert time.monotonic() - start < 10


@pytest.mark.parametrize("case", LONG)
def test_what_is_long_and_flat_is_read_in_time(case: str) -> None:
    start = time.monotonic()
    assert isinstance(parse(LONG[case].encode(), "f.yml"), Mapping)
    assert time.monotonic() - start < 10


def test_twenty_levels_are_read_and_no_more() -> None:
    parse(b"[" * DEEPEST + b"]" * DEEPEST, "f.yml")
    with pytest.raises(YamlError, match="deeper than 20"):
        parse(b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1), "f.yml")


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_give_nodes_or_a_yaml_error(data: bytes) -> None:
    with contextlib.suppress(YamlError):
        parse(data, "f.yml")


_PIECES = [
    "a: ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "? ",
    ": ",
    "\n",
    "  ",
    "&a ",
    "*a",
    "!t ",
    "<<: ",
    "'",
    '"',
    "\\U",
    "F" * 8,
]
_PIECES += [
    "\\x",
    "%YAML 1.1\n",
    "---",
    "...\n",
    "| ",
    "> ",
    ",",
    "#",
    "\t",
    "\r",
    "\u2028",
    "é",
    "\\ud800",
    "!!",
    "%TAG ",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_anything_made_of_what_means_something_gives_nodes_or_a_yaml_error(text: str) -> None:
    with contextlib.suppress(YamlError):
        parse(text.encode(), "f.yml")
