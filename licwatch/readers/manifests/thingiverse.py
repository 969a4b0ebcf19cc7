# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What Thingiverse puts into its downloads: `LICENSE.txt`, `README.txt` and `attribution_card.html`, in four forms.

"This thing was created by Thingiverse user U, and is licensed under P", where P is a phrase or a short token ("cc-sa");
"T (address) by U is licensed under the P license." with the license's address in the next line; the same in a README
below the logo; and a card with pictures. Somebody's credits to a thing from there are no such download: the form has
to stand at the beginning.
"""

import html
import re
from collections.abc import Iterator

from licwatch.model.budget import KIB
from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller, characters
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "thingiverse"
VERSION = 1

_KEY = "thingiverse"
_MOST, _LONGEST = 64 * KIB, 1000
_THING = r"https?://(?:www\.)?thingiverse\.com/thing:\d+"
_USER = re.compile(r"This thing was created by Thingiverse user (.+), and is licensed under (.+)")
_README = re.compile(rf"(.+) by (.+) on Thingiverse: ({_THING})\S*")
_OF_THING = b"thingiverse.com/thing:"
_BY, _UNDER, _LICENSE = " by ", " is licensed under the ", " license"
_TITLE = re.compile(rf"(.*?)(?: \(({_THING})\S*\))?")
_ADDRESS = re.compile(r"https?://\S+")
_REMIX = re.compile(r"(?:This (?:thing )?is a remix of|Remixed from)\b:?[ \t]*(.+)", re.IGNORECASE)
_PICTURE = re.compile(r"chooser_\w{1,20}\.png[^<>]{0,400}>")
_PHRASE = re.compile(r"Creative Commons|GNU|L?GPL|BSD|Public Domain", re.IGNORECASE)

Line = tuple[int, str]


def wants(sniffed: Sniffed) -> bool:
    """One of the forms at the beginning, or the card's pictures."""
    if b"hingiverse" not in sniffed.head or len(sniffed.content) > _MOST:
        return False
    return _is_card(sniffed.head) or _start(_lines(characters(sniffed.head))) is not None


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what the form says."""
    passage = whole(content, trait)
    yield passage
    if _is_card(passage.content):
        yield from _card(characters(passage.content), Teller(passage.content))
        return
    lines, teller = _lines(characters(passage.content)), Teller(passage.content)
    start = _start(lines)
    if start is not None:
        yield from _form(lines[start:], teller)
        for number, line in lines[start:]:
            if remix := _REMIX.match(line):
                yield from teller.one("remix", remix[1], StatementKind.SOURCE, line=number)


def _is_card(content: bytes) -> bool:
    """HTML with the pictures and the address of a thing."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"chooser_" in content and _OF_THING in content


def _lines(text: str) -> list[Line]:
    """The lines that say something, with their numbers."""
    lines = ((number, line.strip()) for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1))
    return [(number, line) for number, line in lines if line and len(line) <= _LONGEST]


def _start(lines: list[Line]) -> int | None:
    """Where the form begins: the first line, or the first below a logo, which has neither letters nor digits."""
    at = next((at for at, (_, line) in enumerate(lines) if any(char.isalnum() for char in line)), len(lines))
    here = [line for _, line in lines[at : at + 2]]
    if not here:
        return None
    if _USER.fullmatch(here[0]) or _README.fullmatch(here[0]):
        return at
    addressed = re.fullmatch(_THING + r"\S*", here[0])
    sentence = here[1] if addressed and len(here) > 1 else here[0]
    said = _sentence(sentence)
    return at if said and (addressed or said[1]) else None


def _sentence(line: str) -> tuple[str, str, str, str] | None:
    """Title, address, author and license of "T (address) by U is licensed under the P license."."""
    before, under, phrase = line.partition(_UNDER)
    phrase = phrase.removesuffix(".")
    work, by, author = before.rpartition(_BY)
    if not under or not by or not phrase.endswith(_LICENSE):
        return None
    titled = _TITLE.fullmatch(work)
    assert titled
    return titled[1], titled[2] or "", author, phrase.removesuffix(_LICENSE)


def _form(lines: list[Line], teller: Teller) -> Iterator[Statement]:
    for at, (number, line) in enumerate(lines[:2]):
        if user := _USER.fullmatch(line):
            yield from _named(teller, number, author=user[1], license_=user[2].removesuffix("."))
        elif readme := _README.fullmatch(line):
            yield from _named(teller, number, title=readme[1], author=readme[2], source=readme[3])
        elif _ADDRESS.fullmatch(line) and at == 0:
            yield from _named(teller, number, source=line)
        elif said := _sentence(line):
            title, source, author, license_ = said
            yield from _named(teller, number, title=title, source=source, author=author, license_=license_)
            below = lines[at + 1 : at + 2]
            if below and _ADDRESS.fullmatch(below[0][1]):
                yield from teller.one(_KEY, below[0][1], StatementKind.URL, line=below[0][0])


def _named(
    teller: Teller, line: int, *, license_: str = "", title: str = "", source: str = "", author: str = ""
) -> Iterator[Statement]:
    yield from teller.one(_KEY, license_, StatementKind.LICENSE, line=line)
    yield from teller.one(_KEY, author, StatementKind.AUTHOR, line=line)
    yield from teller.one(_KEY, title, StatementKind.TITLE, line=line)
    yield from teller.one(_KEY, source, StatementKind.SOURCE, line=line)


def _card(text: str, teller: Teller) -> Iterator[Statement]:
    """The phrase is the first text behind the pictures."""
    pictures = list(_PICTURE.finditer(text))
    if pictures:
        behind = re.sub(r"<[^<>]*>", "\n", text[pictures[-1].end() :][:_MOST])
        phrase = next((line.strip() for line in behind.splitlines() if line.strip()), "")
        if _PHRASE.search(phrase):
            yield from teller.one(_KEY, html.unescape(phrase), StatementKind.LICENSE)
    if thing := re.search(_THING, text):
        yield from teller.one(_KEY, thing[0], StatementKind.SOURCE)
