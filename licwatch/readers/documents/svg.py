# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""SVG drawings: the license in their metadata (RDF, XMP), in attributes, in comments, and in what is written in them.

Nothing is paid for geometry: what may say something is cut out, and only metadata is parsed as XML. So what is broken
elsewhere is no matter.
"""

import re
from collections.abc import Iterator

from licwatch.model.budget import KIB
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.documents import drawing_metadata
from licwatch.readers.documents.drawing import DRAWN, METADATA, Drawing
from licwatch.readers.documents.drawn import is_more_than_a_name, says_more, script_prose, style_prose, tool_of, written
from licwatch.readers.documents.markup import COMMENT
from licwatch.readers.documents.terms import told
from licwatch.readers.sniffed import Sniffed

NAME = "svg"
VERSION = 1

Met = Passage | Statement | Problem

_WORD = re.compile(r"[^\W\d_]{2}")
#: Comments that are passages of their own; generated drawings have one for each node.
_MOST_COMMENTS = 50


def wants(sniffed: Sniffed) -> bool:
    """The root element decides. A program that writes a drawing is a program."""
    return sniffed.root == "svg" and b"<?php" not in sniffed.head[: 4 * KIB]


def read(content: bytes, trait: str) -> Iterator[Met]:
    """Statements of the metadata and of attributes, then comments and what is written, as prose."""
    return placed(content, "")


def placed(content: bytes, location: str) -> Iterator[Met]:
    """The same for a drawing at its place in a container."""
    drawing = Drawing(content, location)
    yield from drawing_metadata.statements(drawing)
    yield from _comments(drawing)
    yield from _descriptions(drawing)
    yield from _written(drawing)


def _comments(drawing: Drawing) -> Iterator[Met]:
    """Comments, and the text that some programs write into metadata as it is."""
    notes: list[tuple[int, str]] = []
    for piece in drawing.named(METADATA | {COMMENT}):
        text = drawing.inside(piece)
        if piece.name == COMMENT or "<" not in text:
            line = drawing.line(piece.start) + text[: len(text) - len(text.lstrip())].count("\n")
            text = text.strip()
            yield from told(drawing.location, "comment", tool_of(text), StatementKind.TOOL, line)
            if is_more_than_a_name(text) and says_more(text):
                notes.append((line, text))
    for line, text in notes[:_MOST_COMMENTS]:
        yield from told(drawing.location, "comment", text, None, line)
    if rest := notes[_MOST_COMMENTS:]:
        yield from told(drawing.location, "comment", "\n\n".join(text for _, text in rest), None, rest[0][0])


def _descriptions(drawing: Drawing) -> Iterator[Met]:
    """The title and the description of the whole drawing."""
    of_all = drawing.of_all()
    for piece in drawing.named(frozenset(("title", "desc"))):
        if piece in of_all:
            text, line = written(drawing.inside(piece)), drawing.line(piece.start)
            if piece.name == "title":
                yield from told(drawing.location, "title", text, StatementKind.TITLE, line)
                continue
            yield from told(drawing.location, "desc", tool_of(text), StatementKind.TOOL, line)
            if says_more(text):
                yield from told(drawing.location, "desc", text, None, line)


def _written(drawing: Drawing) -> Iterator[Met]:
    """All that is drawn as text, as one passage; scripts, which have authors of their own; comments on styles."""
    of_all, lines, first = drawing.of_all(), [], 0
    for piece in drawing.named(DRAWN | {"title", "desc", "a"}):
        if piece in of_all:
            continue
        if piece.name == "a":
            tag = drawing.tag(piece.start, piece.end)
            address = tag.get("href", tag.get("xlink:href", ""))
            text = address if "/licen" in address or "creativecommons" in address else ""
        else:
            text = written(drawing.inside(piece))
        if _WORD.search(text):
            lines.append(text)
            first = first or drawing.line(piece.start)
    yield from told(drawing.location, "text", "\n".join(lines), None, first)
    for name, prose in (("script", script_prose), ("style", style_prose)):
        for piece in drawing.named(frozenset((name,))):
            yield from told(drawing.location, name, prose(drawing.inside(piece)), None, drawing.line(piece.start))
