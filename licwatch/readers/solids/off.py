# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""OFF meshes of Geomview and its kin: the comments in front of the data, later ones that speak of rights."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.comments import HEAD, lines_of, passages

NAME = "off"
VERSION = 1

_WORD = re.compile(rb"\s*(?:ST)?C?N?4?n?OFF\b")
_BEGINS = re.compile(
    HEAD
    + rb"(?:ST)?C?N?4?n?OFF(?:[ \t]+BINARY[ \t]*\r?\n|(?:[ \t]+|[ \t]*(?:#[^\n]*)?\r?\n)"
    + HEAD
    + rb"\d+\s+\d+(?:\s+\d+)?\s)"
)


def wants(sniffed: Sniffed) -> bool:
    """The word OFF, and then the numbers of points and faces."""
    return bool(_BEGINS.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Problem]:
    """Comments only; most stand behind the word and before the numbers."""
    content = lines_of(content)
    word = _WORD.match(content)
    yield from passages(content, start=word.end() if word else 0)
