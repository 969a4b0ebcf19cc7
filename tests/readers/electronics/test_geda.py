# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""gEDA: the two licenses of a symbol, what parts on a sheet say, tables for tragesym."""

import pytest

from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.electronics import geda
from tests.readers.reading import Met, prose, read, said, survives

LICENSE, AUTHOR, HOLDER = StatementKind.LICENSE, StatementKind.AUTHOR, StatementKind.HOLDER
FILE = (Scope.FILE, "")

#: Key, value, scope and what it is about.
Told = tuple[str, str, Scope, str]


def text(words: str, x: int = 0, y: int = 0, size: int = 10) -> str:
    return f"T {x} {y} 9 {size} 1 0 0 0 {words.count(chr(10)) + 1}\n{words}\n"


def symbol(*objects: str) -> bytes:
    return ("v 20130925 2\n" + "".join(objects)).encode()


def told(met: Met) -> list[Told]:
    return [(one.key, one.value, one.scope, one.about) for one in met if isinstance(one, Statement)]


PIN = "P 0 0 100 0 1 0 0\n{\n" + text("pinnumber=1") + "}\n"
PART = "C 1000 1000 1 0 0 {}\n"
SILENT = {
    "a pin": symbol(PIN),
    "labels": symbol(text("Supply"), text("LM317", 0, 500)),
    "attributes of a part": symbol(text("device=MIT"), text("documentation=http://example.org/a.pdf")),
    "a part on a sheet": symbol(PART.format("peg-1.sym"), "{\n", text("refdes=U1"), text("author="), "}\n"),
    "lines that a text takes": symbol("T 0 0 9 10 1 0 0 0 2\nfirst\nT 0 0 9 10 1 0 0 0 1\n"),
}
TELLING: dict[str, tuple[bytes, list[Told], list[str]]] = {
    "both licenses": (
        symbol(PIN, text("dist-license=GPL"), text("use-license=unlimited")),
        [("dist-license", "GPL", *FILE), ("use-license", "unlimited", *FILE)],
        [],
    ),
    "left empty": (symbol(text("dist-license=")), [("dist-license", "", *FILE)], []),
    "people": (
        symbol(text("author=Ada <ada@example.org>"), text("copyright=2012 Ada")),
        [("author", "Ada <ada@example.org>", *FILE), ("copyright", "2012 Ada", *FILE)],
        [],
    ),
    "a text of two lines": (symbol(text("Released under\nCC BY-SA 4.0")), [], ["Released under\nCC BY-SA 4.0"]),
    "a text over two": (
        symbol(text("CC BY-SA 4.0", 0, 800), text("Released under", 0, 1000)),
        [],
        ["Released under\nCC BY-SA 4.0"],
    ),
    "a comment": (symbol(text("comment=licensed under MIT")), [], ["licensed under MIT"]),
    "without a number of lines, as it was once": (
        b"v 20020825\nT 0 0 9 10 1 0 0\ndist-license=GPL\n",
        [("dist-license", "GPL", *FILE)],
        [],
    ),
    "a part that says so": (
        symbol(PART.format("peg-1.sym"), "{\n", text("license=MIT"), "}\n", text("license=CC0")),
        [("license", "MIT", Scope.OBJECT, "peg-1.sym"), ("license", "CC0", *FILE)],
        [],
    ),
    "a part that is embedded": (
        symbol(PART.format("EMBEDDEDpeg-1.sym"), "[\n", PIN, text("dist-license=GPL"), "]\n", text("license=CC0")),
        [("dist-license", "GPL", Scope.OBJECT, "peg-1.sym"), ("license", "CC0", *FILE)],
        [],
    ),
    "a table for tragesym": (
        b"# (c) 2012 Ada\n\n[options]\nlicense=no\n[geda_attr]\nversion=20060113 1\nauthor=Ada\n"
        b"dist-license=\nuse-license = unlimited\ncomment=under the GPL\n#comment=\n[pins]\nlicense=no\n",
        [("author", "Ada", *FILE), ("dist-license", "", *FILE), ("use-license", "unlimited", *FILE)],
        ["(c) 2012 Ada", "under the GPL"],
    ),
}
OTHERS = {
    "xschem": b"v {xschem version=3.4.4 file_version=1.2}\n",
    "points": b"v 20.5 1.0 2.0\nv 1 2 3\n",
    "a table of another program": b"[attributes]\ndist-license=GPL\n",
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_must_not_be_taken(content: bytes) -> None:
    assert choose(content) is not geda


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert read(geda, content) == []


@pytest.mark.parametrize(("content", "statements", "passages"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, statements: list[Told], passages: list[str]) -> None:
    met = read(geda, content)
    assert told(met) == statements
    assert prose(met) == passages


def test_kinds_and_lines() -> None:
    met = read(geda, symbol(text("author=Ada"), text("use-license=unlimited"), text("copyright=Ada")))
    assert [kind for _, _, kind in said(met)] == [AUTHOR, LICENSE, HOLDER]
    assert [one.line for one in met if isinstance(one, Statement)] == [3, 5, 7]


def test_broken_ones_are_survived() -> None:
    for content, _, _ in TELLING.values():
        survives(geda, content, 40)
