# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The real engine: known answers, those of ScanCode as it comes, whatever was asked before."""

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from licwatch.detect import trait
from licwatch.detect.engine import Engine
from licwatch.detect.references import follow
from licwatch.model.facts import LicenseFacts
from tests.detect import oracle

MIT_NAME = "Licensed under the MIT License."
MIT = """Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""
LESS = "\n".join(line for number, line in enumerate(MIT.splitlines()) if number not in (3, 11, 14))
GPL_OR_LATER = """This program is free software; you can redistribute it and/or modify
it under the terms of the GNU General Public License as published by
the Free Software Foundation; either version 2 of the License, or
(at your option) any later version.
"""

CLASSPATH = "GPL-2.0-only WITH Classpath-exception-2.0"
SEE = b"""For the full copyright and license information, please view the LICENSE
file that was distributed with this source code.
"""

#: Name, content, the expression that it says. ScanCode does not decode UTF-16.
KNOWN: list[tuple[str, bytes, str | None]] = [
    ("empty", b"", None),
    ("a.c", b"int main(void) { return 0; }\n", None),
    ("LICENSE", MIT.encode(), "MIT"),
    ("LICENSE.txt", f"Copyright (c) 2020 Jane Doe\n\n{LESS}".encode(), "MIT"),
    ("crlf.txt", MIT.replace("\n", "\r\n").encode(), "MIT"),
    ("utf16.txt", MIT.encode("utf-16"), None),
    (
        "a.py",
        b"# SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0\n",
        "GPL-2.0-only WITH Classpath-exception-2.0",
    ),
    ("b.py", b"# SPDX-License-Identifier: MIT OR Apache-2.0\n", "MIT OR Apache-2.0"),
    ("c.h", GPL_OR_LATER.encode(), "GPL-2.0-or-later"),
    ("both.c", f"{GPL_OR_LATER}\n{'code();' * 3}\n{MIT}".encode(), "GPL-2.0-or-later AND MIT"),
    ("see.c", SEE, "LicenseRef-scancode-unknown-license-reference"),
    ("min.js", b"/*! x v1 | (c) Jane Doe | MIT License */" + b"var a=1;" * 900, "MIT"),
    ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0 MIT License", None),
    ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><!--\nSPDX-License-Identifier: ISC\n--></svg>\n', "ISC"),
]
BY_NAME = {name: content for name, content, _ in KNOWN}


def told(engine: Engine, name: str, content: bytes) -> LicenseFacts:
    return engine.licenses(content, trait(os.fsencode(name)))


def descriptors() -> list[str]:
    return sorted(os.listdir("/proc/self/fd"))


@pytest.mark.parametrize(("name", "content", "expected"), KNOWN, ids=BY_NAME)
def test_known_answers(name: str, content: bytes, expected: str | None, engine: Engine) -> None:
    assert told(engine, name, content).license_expression_spdx == expected


@pytest.mark.usefixtures("stock")
@pytest.mark.parametrize(("name", "content", "_"), KNOWN, ids=BY_NAME)
def test_licenses_are_those_of_scancode_as_it_comes(name: str, content: bytes, _: object, engine: Engine) -> None:
    assert told(engine, name, content) == oracle.licenses(content, trait(os.fsencode(name)))


COPYRIGHTS = [
    ("a.c", b"/* Copyright (c) 2001, 2003-2005 Jane Doe <jane@example.org>\n * Written by Joe Bloggs */\n"),
    ("CREDITS", b"People\n\nN: Jane Doe\nE: jane@example.org\nD: code\n\nN: Joe Bloggs\n"),
    ("people.txt", b"People\n\nN: Jane Doe\nE: jane@example.org\nD: code\n\nN: Joe Bloggs\n"),
    ("AUTHORS", b"Copyright 1999 ACME Inc.\nAuthor: Jane Doe\n"),
    ("a.html", b"<p>Copyright &copy; 2010 <b>Jane Doe</b></p>\n" * 3),
    ("nothing.txt", b"nothing\n"),
    *((name, content) for name, content, _ in KNOWN),
]


@pytest.mark.parametrize(("name", "content"), COPYRIGHTS, ids=[name for name, _ in COPYRIGHTS])
def test_copyrights_are_those_of_scancode_as_it_comes(name: str, content: bytes, engine: Engine) -> None:
    stand_in = trait(os.fsencode(name))
    assert engine.copyrights(content, stand_in) == oracle.copyrights(content, stand_in)


#: Whole files as projects have them: by the names of the rules that stand in them, and what stands around.
FILES = {
    "two licenses": ("mit.LICENSE", "\n" * 3, "apache-2.0.LICENSE"),
    "far from each other": ("mit.LICENSE", "int x;\n" * 40, "bsd-new.LICENSE"),
    "notices in a header": ("gpl-2.0-plus_34.RULE", "\n\n", "apache-2.0_7.RULE"),
    "a license and its notice": ("gpl-2.0.LICENSE", "\n\n", "gpl-2.0-plus_34.RULE"),
    "one twice": ("isc.LICENSE", "\n" * 30, "isc.LICENSE"),
}


@pytest.mark.parametrize("name", FILES)
def test_files_are_those_of_scancode_as_it_comes(name: str, engine: Engine, stock: Any) -> None:
    texts = {rule.identifier: rule.text for rule in stock.rules_by_rid if rule.identifier in FILES[name]}
    content = "".join(texts.get(part, part) for part in FILES[name]).encode()
    ours = told(engine, "a.txt", content)
    assert ours.detections
    assert ours == oracle.licenses(content, trait(b"a.txt"))


def test_people_are_read_by_the_name_of_their_file(engine: Engine) -> None:
    content = dict(COPYRIGHTS)["CREDITS"]
    authors = engine.copyrights(content, trait(b"a/Credits.md")).authors
    assert [a.value for a in authors] == ["Jane Doe jane@example.org", "Joe Bloggs"]
    assert not engine.copyrights(content, trait(b"a/people.md")).authors


def test_what_was_asked_before_changes_nothing(engine: Engine) -> None:
    def asked(order: list[int]) -> dict[int, object]:
        said: dict[int, object] = {}
        for number in order:
            name, content, _ = KNOWN[number]
            said[number] = (told(engine, name, content), engine.copyrights(content, trait(os.fsencode(name))))
        return said

    numbers = list(range(len(KNOWN)))
    expected = asked(numbers)
    for seed in range(2):
        random.Random(seed).shuffle(numbers)
        assert asked(numbers) == expected


def test_one_content_under_two_names(engine: Engine) -> None:
    escaped = b'x = "foo\\nMIT\\nLicense\\nbar"\n' * 3
    svg = BY_NAME["a.svg"]
    for _ in range(2):
        assert told(engine, "a.svg", svg).license_expression_spdx == "ISC"
        assert told(engine, "a.png", svg) == LicenseFacts(text=False)
        assert told(engine, "a.py", escaped).license_expression_spdx == "MIT"
        assert told(engine, "a.txt", escaped) != told(engine, "a.py", escaped)


def test_no_memory_file_stays_open(engine: Engine) -> None:
    before = descriptors()
    for name, content, _ in KNOWN:
        told(engine, name, content)
        engine.copyrights(content, trait(os.fsencode(name)))
        assert descriptors() == before


def test_a_content_that_cannot_be_read_leaves_nothing_open(engine: Engine) -> None:
    before = descriptors()
    with pytest.raises(Exception, match="EOF"):
        told(engine, "a.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nstream\n\0\1\2")
    assert descriptors() == before
    assert told(engine, "LICENSE", MIT.encode()).license_expression_spdx == "MIT"


def test_what_is_quoted_is_what_stands_there(engine: Engine) -> None:
    lines = [f"line {number}" for number in range(1, 30)]
    content = "\n".join([*lines, *MIT.splitlines(), *lines])
    (found,) = told(engine, "LICENSE", content.encode()).detections
    assert (found.start_line, found.end_line) == (30, 46)
    quoted = dict(found.excerpt.lines)
    assert found.excerpt.cut
    assert [*quoted] == [*range(30, 39), 44, 45, 46]
    assert all(text == content.splitlines()[number - 1] for number, text in quoted.items())


def test_a_long_line_is_quoted_in_part(engine: Engine) -> None:
    (found,) = told(engine, "a.txt", b"MIT License " + b"x " * 5000).detections
    ((number, text),) = found.excerpt.lines
    assert number == 1
    assert len(text) <= 240


def test_a_reference_brings_the_license(engine: Engine) -> None:
    facts = {"src/a.c": told(engine, "a.c", SEE), "LICENSE": told(engine, "LICENSE", BY_NAME["c.h"])}
    assert follow(facts)["src/a.c"].license_expression_spdx == "GPL-2.0-or-later"


def test_nothing_is_written_while_answering(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    for name, content, _ in KNOWN:
        told(engine, name, content)
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_answers_imports_nothing_of_scancode(engine: Engine, index_folder: Path) -> None:
    assert engine
    heavy = "'scancode_config', 'licensedcode', 'cluecode', 'textcode', 'typecode', 'commoncode'"
    code = (
        "import sys; from pathlib import Path; from licwatch import detect; "
        f"engine = detect.load(Path({str(index_folder)!r}), print); "
        "engine.licenses(b'Licensed under the MIT License', 'content.c'); "
        "engine.copyrights(b'Copyright 2020 Jane Doe', 'content.c'); "
        f"print([m for m in ({heavy}) if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True, text=True).stdout
    assert said == "[]\n"
