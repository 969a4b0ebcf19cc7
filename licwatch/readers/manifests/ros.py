# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Packages of ROS and FreeCAD's addons (`package.xml`): licenses, their files, authors, maintainers, addresses.

An addon's content items can have licenses of their own.
"""

import re
from collections.abc import Iterator

from licwatch.decode.xml_events import End
from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import ends
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "ros"
VERSION = 1

_PEOPLE = ("author", "maintainer")
_SOURCES = (None, "website", "repository")
_OWN = re.compile(rb"<maintainer\b|<package\s[^>]*\bformat\s*=|freecad[\w.]*/Package_Metadata", re.IGNORECASE)
#: How deep they stand: what is said of the package, an item of its content.
_CHILD, _ITEM = 2, 3


def wants(sniffed: Sniffed) -> bool:
    """A package with a maintainer, or with the version of this format."""
    return sniffed.root == "package" and b"<license" in sniffed.head and bool(_OWN.search(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, what is said of the package, and of each item in it."""
    passage = whole(content, trait)
    yield passage
    teller, number = Teller(passage.content), 0
    item: list[End] = []
    for end in ends(content):
        if len(end.path) == _CHILD:
            yield from _said(end, teller, number, "")
            number += end.name == "license"
        elif end.path[1:2] == ("content",) and len(end.path) == _ITEM:
            name = next((one.text for one in item if one.name == "name" and one.text), end.name)
            for own, one in enumerate(item):
                yield from _said(one, teller, own, name)
            item = []
        elif end.path[1:2] == ("content",) and len(end.path) == _ITEM + 1:
            item.append(end)


def _said(end: End, teller: Teller, number: int, about: str) -> Iterator[Statement]:
    if end.name == "license":
        place = f"license[{number}]"
        yield from teller.one("license", end.text, StatementKind.LICENSE, place, about, end.line)
        yield from teller.one("license.file", end.attributes.get("file"), StatementKind.URL, place, about, end.line)
    elif end.name in _PEOPLE:
        yield from teller.one(end.name, end.text, StatementKind.AUTHOR, about=about, line=end.line)
    elif end.name == "url" and end.attributes.get("type") in _SOURCES:
        yield from teller.one("url", end.text, StatementKind.SOURCE, about=about, line=end.line)
    elif end.name == "name" and not about:
        yield from teller.one("name", end.text, StatementKind.TITLE, line=end.line)
