# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Downloads of Thingiverse, in all forms; and credits to things from there, which are none."""

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import thingiverse
from tests.readers.manifests.placing import AUTHOR, LICENSE, SOURCE, TITLE, URL, is_left_alone, lines, placed, told
from tests.readers.reading import Said, said, survives

KEY = "thingiverse"
THING = "https://www.thingiverse.com/thing:1"
BY_SA = "Creative Commons - Attribution - Share Alike"
CC = "http://creativecommons.org/licenses/by-sa/3.0/"
LOGO = "      .:        :,\n,:::::: ::`    :::\n  ::: '' .,,\n"
OTHERS = {
    "a credit in a README": f"# Pegs\n\nPeg ({THING}) by ada is licensed under the {BY_SA} license.\n",
    "a credit with a link": f"[Peg]({THING}) by ada is licensed under the {BY_SA} license.\n",
    "a quotation": f'They write "This thing was created by Thingiverse user ada, and is licensed under {BY_SA}".\n',
    "a work from elsewhere": f"Peg by ada is licensed under the {BY_SA} license.\nSee Thingiverse.\n",
    "an address alone": f"{THING}\nLicense: MIT\n",
    "a list of addresses": f"Things:\n{THING}\n",
    "a program that reads the card": f"if 'chooser_cc.png' in page and '{THING}' in page: print('<')\n",
    "nothing": "Thingiverse\n",
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "the first": (
        f"This thing was created by Thingiverse user ada, and is licensed under {BY_SA}\n",
        [(KEY, BY_SA, LICENSE), (KEY, "ada", AUTHOR)],
    ),
    "a token": (
        "This thing was created by Thingiverse user ada b, and is licensed under cc-sa.",
        [(KEY, "cc-sa", LICENSE), (KEY, "ada b", AUTHOR)],
    ),
    "the address in the next line": (
        f"Peg by peg ({THING}) by ada is licensed under the {BY_SA} license.\n{CC}\n",
        [
            (KEY, BY_SA, LICENSE),
            (KEY, "ada", AUTHOR),
            (KEY, "Peg by peg", TITLE),
            (KEY, THING, SOURCE),
            (KEY, CC, URL),
        ],
    ),
    "below the logo": (
        f"{LOGO}\n{THING}\nPeg (wide) by ada is licensed under the BSD License license.\n\n# Summary\n\nA peg.\n",
        [(KEY, THING, SOURCE), (KEY, "BSD License", LICENSE), (KEY, "ada", AUTHOR), (KEY, "Peg (wide)", TITLE)],
    ),
    "a README without a license": (
        f"Peg by ada on Thingiverse: {THING}\n\nSummary:\nThis is a remix of Old Peg by bo\n",
        [(KEY, "ada", AUTHOR), (KEY, "Peg", TITLE), (KEY, THING, SOURCE), ("remix", "Old Peg by bo", SOURCE)],
    ),
    "the card": (
        f'<div><a href="{THING}">Peg</a> by ada</div><img src="chooser_cc.png"><img src="chooser_by.png"/>\n'
        f"<p class=x> {BY_SA} </p><p>More</p>",
        [(KEY, BY_SA, LICENSE), (KEY, THING, SOURCE)],
    ),
    "a card with other words": (
        f'<img src="chooser_cc.png"><p>Print it.</p><a href="{THING}">',
        [(KEY, THING, SOURCE)],
    ),
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_must_not_fire(content: str) -> None:
    assert is_left_alone(thingiverse, content.encode())


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: str, expected: list[Said]) -> None:
    assert said(told(thingiverse, content.encode())) == expected
    assert said(told(thingiverse, content.replace("\n", "\r\n").encode())) == expected


def test_it_is_about_the_whole_download() -> None:
    met = told(thingiverse, TELLING["the address in the next line"][0].encode())
    assert {(scope, about) for *_, scope, about in placed(met)} == {(Scope.PROJECT, "")}
    assert [line for _, line in lines(met)] == [1, 1, 1, 1, 2]


def test_a_long_file_is_none() -> None:
    assert is_left_alone(thingiverse, TELLING["the first"][0].encode() + b"x\n" * 40_000)


def test_broken_ones_are_survived() -> None:
    for content, _ in TELLING.values():
        survives(thingiverse, content.encode(), 40)
