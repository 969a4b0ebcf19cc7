# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which texts may be notices, which names speak of rights, and how formatted descriptions and drawn texts are read."""

import pytest

from licwatch.model.statement import Scope, StatementKind
from licwatch.readers.electronics.drawn import Drawn, notices
from licwatch.readers.electronics.keys import kind_of, scope_of
from licwatch.readers.electronics.lines import Lines
from licwatch.readers.electronics.notices import license_lines, may_be_notice, remarks
from licwatch.readers.electronics.rich_text import plain
from licwatch.readers.electronics.s_expression import text_of

NO_NOTICES = ["GND", "R12", "10k 1%", "mit Schalter", "Main supply 12V", "Rev. B", "https://example.org", ""]
NOTICES = [
    "Licensed under X",
    "CC BY-SA 4.0",
    "cc-by-nc",
    "BY-NC-SA",
    "CERN-OHL-S v2",
    "CERN OHL v.1.1",
    "© 2020 Ada",
    "(C) Ada",
    "MIT",
    "GPLv3",
    "TAPR",
    "Open Source Hardware",
    "Public Domain",
    "Lizenziert unter X",
    "Лицензия",
    "许可证",
    "All rights reserved",
    "Solderpad",
]


@pytest.mark.parametrize("text", NO_NOTICES)
def test_labels_are_no_notices(text: str) -> None:
    assert not may_be_notice(text)


@pytest.mark.parametrize("text", NOTICES)
def test_notices(text: str) -> None:
    assert may_be_notice(text)
    assert may_be_notice("x " * 300 + text)


LINES: dict[str, tuple[str, list[str]]] = {
    "a band": ("For the license-free band.\nUnlicensed use.", []),
    "people's work": ("Designed and released.", []),
    "a line": ("A peg.\nLicensed under CC0.", ["Licensed under CC0."]),
    "a paragraph": ("A peg.\n\nLicense: CC\nBY 4.0\n\nEnjoy.", ["License: CC BY 4.0"]),
    "a long one": ("License:\n1\n2\n3\n4", ["License: 1 2 3"]),
    "two": ("Creative Commons\n\npublic domain", ["Creative Commons", "public domain"]),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_lines_that_name_a_license(text: str, expected: list[str]) -> None:
    assert list(license_lines(text)) == expected


def test_blocks_of_remarks_have_their_lines() -> None:
    met = list(remarks(b"# a\n# (c) Ada\n\n# b\nx\n## MIT\n"))
    assert [(one.content, one.line) for one in met] == [(b"a\n(c) Ada", 1), (b"MIT", 6)]


NAMES: dict[str, StatementKind | None] = {
    "License": StatementKind.LICENSE,
    "HW_LICENCE": StatementKind.LICENSE,
    "LICENSE_1": StatementKind.LICENSE,
    "sym-license-use": StatementKind.LICENSE,
    "SPDX_ID": StatementKind.LICENSE,
    "Lizenz": StatementKind.LICENSE,
    "LICENSE_URL": StatementKind.URL,
    "Copyright Holder": StatementKind.HOLDER,
    "Designed by": StatementKind.AUTHOR,
    "License Key": None,
    "Licensee": None,
    "Value": None,
    "Manufacturer": None,
    "URL": None,
    "": None,
    "license" * 10: None,
}


@pytest.mark.parametrize(("name", "kind"), NAMES.items())
def test_names(name: str, kind: StatementKind | None) -> None:
    assert kind_of(name) is kind


def test_names_of_other_works_than_the_design() -> None:
    assert scope_of("LICENSE") == scope_of("HARDWARE_LICENSE") == (Scope.FILE, "")
    assert scope_of("SW_LICENSE") == scope_of("Firmware Licence") == (Scope.PROJECT, "software")
    assert scope_of("DOCS_LICENSE") == (Scope.PROJECT, "documentation")


RICH = {
    "plain": ("a < b & c", "a < b & c"),
    "lines": ("<h3>Peg</h3>one<br/>two<p>three", "Peg\none\ntwo\nthree"),
    "a link": ('see <a class="x" href="http://e.org/l">this</a>', "see http://e.org/l this"),
    "a style": ("<style>p { color: red }</style>Peg", "Peg"),
    "entities": ("R&amp;D&nbsp;&copy; <b>Ada</b>", "R&D © Ada"),
    "gaps": ("a\r\n\r\n \r\n\r\nb", "a\n\nb"),
}


@pytest.mark.parametrize(("text", "expected"), RICH.values(), ids=RICH)
def test_descriptions_are_read_as_they_look(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_escapes_in_strings() -> None:
    assert text_of(rb'"a \"b\"\\ \n\x41\101\q"') == 'a "b"\\ \nAAq'
    assert text_of(b"bare\\n") == "bare\\n"
    assert text_of(b'"\xff"') == "\ufffd"


def test_columns_of_all_four_directions() -> None:
    steps = {0: (0, 2), 90: (2, 0), 180: (0, -2), 270: (-2, 0)}
    for angle, (x, y) in steps.items():
        texts = [Drawn("BY-SA", 1, x, y, angle), Drawn("CC", 2, 0, 0, angle), Drawn("CC0", 3, 60, 60, angle)]
        met = [one.content for one in notices(texts, "drawing", "text")]
        assert met == [b"CC\nBY-SA", b"CC0"]


def test_lines_are_counted_on_and_never_back() -> None:
    lines = Lines(b"a\nb\n\nc", 2)
    assert [lines.at(place) for place in (2, 3, 5, 0, 99)] == [2, 2, 4, 4, 4]
