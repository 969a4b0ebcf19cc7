# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Comments of formats in which a comment is a line that begins with a mark: OBJ, OFF, VRML, G-code.

What stands in front of the data is handed on as it is. Of what follows, which programs write between parts, only blocks
that speak of rights are.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.model.budget import KIB
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.readers.solids.fields import prose, text_of
from licwatch.readers.solids.rights import speaks_of_rights

#: Comments in front of the data, in a pattern that tells what the data begin with.
HEAD = rb"\s*(?:#[^\n]*\n\s*)*"
_LONGEST = 64 * KIB
#: Blocks with words of rights behind the head, and all blocks that are looked at.
_MOST, _MOST_SEEN = 100, 500_000


@dataclass(frozen=True, slots=True)
class Block:
    """Comment lines in a row, blank ones between them included. `at_head`: nothing but comments stands before it."""

    text: str
    line: int
    at_head: bool


def lines_of(content: bytes) -> bytes:
    """A text with ends of lines as Unix has them, UTF-16 as UTF-8."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = content[: len(content) // 2 * 2].decode("utf-16", "replace").encode("utf-8", "replace")
    content = content.removeprefix(codecs.BOM_UTF8)
    if b"\n" not in content:
        return content.replace(b"\r", b"\n")
    return content


def passages(content: bytes, mark: bytes = b"#", start: int = 0) -> Iterator[Passage | Problem]:
    """The comments in front of the data, from `start` on, and those behind them that speak of rights."""
    left = _MOST
    for number, block in enumerate(blocks(content, mark, start)):
        if number == _MOST_SEEN:
            yield Problem(Reason.LIMIT_ENTRIES, f"more than {_MOST_SEEN} comments; those behind were not read")
            return
        if block.at_head and block.text.strip():
            yield prose("", "comment", block.text, block.line)
        elif left and not block.at_head and speaks_of_rights(block.text):
            left -= 1
            yield prose("", "comment", block.text, block.line)


def blocks(content: bytes, mark: bytes = b"#", start: int = 0) -> Iterator[Block]:
    """All blocks, without their marks. `content` has Unix ends of lines."""
    run = re.compile(rb"(?:[ \t]*%s[^\n]*(?:\n[ \t\r]*(?=\n))*\n?)+" % re.escape(mark))
    marks = re.compile(rb"^[ \t]*(?:%s)+[ ]?" % re.escape(mark), re.MULTILINE)
    at = end = start
    counted, line, at_head = 0, 1, True
    while (at := content.find(mark, at)) >= 0:
        start = content.rfind(b"\n", end, at) + 1 or end
        if content[start:at].strip(b" \t"):
            # it stands behind something on its line
            at = content.find(b"\n", at)
            if at < 0:
                return
            continue
        found = run.match(content, start)
        assert found
        at_head = at_head and not content[end:start].strip()
        line, counted = line + content.count(b"\n", counted, start), start
        yield Block(text_of(marks.sub(b"", found[0][:_LONGEST])).rstrip(), line, at_head)
        at = end = found.end()
