# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Gems of Ruby (`*.gemspec`, and the metadata of a built gem): `license`, `licenses` and authors.

A gemspec is a program. What it assigns as plain texts is read; what it computes is not.
"""

import re
from collections.abc import Iterator

from licwatch.model.budget import KIB
from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller, characters
from licwatch.readers.manifests.yaml_fields import fields
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "gemspec"
VERSION = 1

_BUILT = re.compile(rb"---[ \t]+!ruby/object:Gem::Specification")
_MOST = 512 * KIB
_TEXT = r"""(?:"[^"\n]*"|'[^'\n]*')(?:\.freeze)?"""
_ASSIGNED = re.compile(
    r"^[ \t]*\w+\.(licenses?|authors?)[ \t]*=[ \t]*"
    rf"(?:(?P<one>{_TEXT})|\[(?P<list>[^\]]{{0,2000}})\]|%w[\[({{<|!](?P<words>[^\])}}>|!]{{0,2000}})[\])}}>|!])",
    re.MULTILINE,
)
_QUOTED = re.compile(r""""([^"\n]*)"|'([^'\n]*)'|#[^\n]*""")
_COMPUTED = re.compile(r"#\{|\\")


def wants(sniffed: Sniffed) -> bool:
    """Such a name: other programs make gemspecs, too. Or the metadata as a gem holds it."""
    return sniffed.name == ".gemspec" or bool(_BUILT.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and the texts that are assigned."""
    passage = whole(content, trait)
    yield passage
    teller = Teller(passage.content)
    if _BUILT.match(passage.content):
        told = fields(passage.content, ("licenses", "authors"))
        yield from teller.licenses("licenses", told.get("licenses"))
        yield from teller.people("authors", told.get("authors"))
        return
    text = characters(passage.content[:_MOST])
    line, at = 1, 0
    for found in _ASSIGNED.finditer(text):
        line, at = line + text.count("\n", at, found.start(1)), found.start(1)
        key = found[1]
        for number, value in enumerate(_texts(found)):
            if key.startswith("license"):
                place = f"{key}[{number}]" if found["one"] is None else ""
                yield from teller.one(key, value, StatementKind.LICENSE, place, line=line)
            else:
                yield from teller.one(key, value, StatementKind.AUTHOR, line=line)


def _texts(found: re.Match[str]) -> list[str]:
    if found["words"] is not None:
        return str(found["words"]).split()
    quoted = _QUOTED.finditer(found["one"] or found["list"] or "")
    texts = [one[1] if one[1] is not None else one[2] for one in quoted if not one[0].startswith("#")]
    return [text for text in texts if not _COMPUTED.search(text)]
