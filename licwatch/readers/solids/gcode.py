# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""G-code: the program that made it, the comments in front of the moves, later ones that speak of rights."""

import re
from collections.abc import Iterator
from itertools import islice

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.comments import lines_of, passages
from licwatch.readers.solids.fields import text_of

NAME = "gcode"
VERSION = 1

_BEGINS = re.compile(rb"\s*(?:;|\(|%\s|[GMNT]\d|O\d)")
_MOVE = re.compile(rb"^[ \t]*(?:N\d+[ \t]*)?G0*[0-3][ \t]*[XYZEFIJ][-+ .\d]", re.MULTILINE)
_MOVES = 3
# Gerber ends its commands in a star, and drill files of circuit boards have moves too
_OF_A_BOARD = re.compile(rb"\*\s*$|^[ \t]*M48\b", re.MULTILINE)
_MADE = rb"(?:generated|sliced|exported|created|produced) (?:by|with|using):?"
_SLICERS = rb"BambuStudio|OrcaSlicer|SuperSlicer|PrusaSlicer|Slic3r|Cura_SteamEngine|KISSlicer|ideaMaker|Simplify3D"
_TOOL = re.compile(
    rb"^[ \t]*[;(][^\n]*?(?:\b%s[ \t]+([^\n)]+)|\b((?:%s)\b[^\n)]*))" % (_MADE, _SLICERS), re.MULTILINE | re.IGNORECASE
)
_SLICER = re.compile(_SLICERS)
_TOOL_WITHIN = 8192
# pictures of the result come as comments
_PICTURE = re.compile(rb"^;[ \t]*[A-Za-z\d+/=]{40,}[ \t\r]*$", re.MULTILINE)
_BRACKETS = re.compile(rb"^(?:[ \t]*[NO]\d+)?[ \t]*\(([^()\n]*)\)[ \t\r]*$", re.MULTILINE)
# a tape's first mark
_START = re.compile(rb"\s*%[ \t]*(?=\n)")


def wants(sniffed: Sniffed) -> bool:
    """Moves of a machine; or a slicer's name, and so large a picture in comments that no move stands in the head."""
    head = sniffed.head
    if not _BEGINS.match(head) or _OF_A_BOARD.search(head[:4096]):
        return False
    if len(list(islice(_MOVE.finditer(head), _MOVES))) == _MOVES:
        return True
    return bool(_SLICER.search(head[:_TOOL_WITHIN]) and _PICTURE.search(head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The program, then the comments, those in brackets too."""
    content = lines_of(content)
    tool = _TOOL.search(content[:_TOOL_WITHIN])
    if tool:
        line = content.count(b"\n", 0, tool.start()) + 1
        yield Statement("", "comment", text_of(tool[1] or tool[2]).strip(), StatementKind.TOOL, line=line)
    program = _START.match(content)
    yield from passages(_PICTURE.sub(b";", _BRACKETS.sub(rb";\1", content)), b";", program.end() if program else 0)
