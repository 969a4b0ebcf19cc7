# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Scribus layouts: the rights, authors and source in the document's information, and the text of all frames."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.documents.markup import Cutter, as_utf8, attributes
from licwatch.readers.documents.terms import told
from licwatch.readers.media.fields import text_of
from licwatch.readers.sniffed import Sniffed

NAME = "scribus"
VERSION = 1

_DOCUMENT: dict[str, StatementKind | None] = {
    "docrights": StatementKind.LICENSE,
    "author": StatementKind.AUTHOR,
    "doccontrib": StatementKind.AUTHOR,
    "publisher": StatementKind.HOLDER,
    "docsource": StatementKind.SOURCE,
    "title": StatementKind.TITLE,
    "comments": None,
    "doccomments": None,
    "subject": None,
}
_ROOTS = frozenset(("scribus", "scribusutf8", "scribusutf8new"))
_RUN = "itext"
_BREAKS = frozenset(("para", "breakline", "pageobject", "frameobject", "trail", "tab"))
_TAGS = Cutter(frozenset(), _ROOTS | _BREAKS | {"document", _RUN})
# ends of paragraphs and lines, as the first versions wrote them
_CONTROLS = re.compile(r"[\x05\x0b\x1a-\x1d\u2028\u2029]")


def wants(sniffed: Sniffed) -> bool:
    """The root element decides."""
    return sniffed.root.lower() in _ROOTS


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The information of the document, then its text as one passage, a paragraph a line."""
    content = as_utf8(content)
    written: list[str] = []
    line = at = 0
    for piece in _TAGS.pieces(content):
        if piece.name == _RUN:
            run = attributes(text_of(content[piece.start : piece.end])).get("ch", "")
            written.append(_CONTROLS.sub("\n", run))
        elif piece.name == "document" and not piece.closing and not at:
            at = piece.start
            line = content.count(b"\n", 0, at) + 1
            yield from _information(text_of(content[piece.start : piece.end]), line)
        elif piece.name in _ROOTS and not piece.closing:
            version = attributes(text_of(content[piece.start : piece.end])).get("version", "")
            yield from told("", f"{piece.name.upper()}/@Version", version, StatementKind.TOOL)
        elif piece.name in _BREAKS:
            written.append(" " if piece.name == "tab" else "\n")
    text = re.sub(r"\n\s*", "\n", "".join(written)).strip()
    yield from told("", "ITEXT", text, None)


def _information(tag: str, line: int) -> Iterator[Passage | Statement]:
    given = attributes(tag)
    for key, kind in _DOCUMENT.items():
        if key in given:
            yield from told("DOCUMENT", key.upper(), given[key], kind, line)
