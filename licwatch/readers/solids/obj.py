# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Wavefront OBJ meshes and their MTL materials: the comments in front of the data, later ones that speak of rights."""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.comments import HEAD, lines_of, passages

NAME = "obj"
VERSION = 1

_NUMBER = rb"[ \t]+[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
#: What the first line that is no comment says.
_BEGINS = re.compile(HEAD + rb"(?:(?:mtllib|usemtl|newmtl|[gosv]|vn|vt|vp|maplib|usemap|call)[ \t]|[gos][ \t]*[\r\n])")
_VERTEX = re.compile(rb"^[ \t]*v" + _NUMBER * 3, re.MULTILINE)
_MATERIAL = re.compile(
    HEAD + rb"newmtl[ \t]+[^\n]+\n\s*(?:(?:#|newmtl[ \t])[^\n]*\n\s*)*"
    rb"(?:(?:K[adse]|N[si]|d|T[rf]|illum|P[rmcs]|Pcr|aniso|anisor|sharpness|map_\w+|bump|disp|decal|refl|norm)[ \t])"
)
_ONLY_NAMES = re.compile(HEAD + rb"newmtl[ \t]+[^\n]+\s*")


def wants(sniffed: Sniffed) -> bool:
    """A mesh has vertices; a material has a name, and then what it looks like."""
    head = sniffed.head.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if not _BEGINS.match(head):
        return False
    return bool(_VERTEX.search(head) or _MATERIAL.match(head) or _ONLY_NAMES.fullmatch(head))


def read(content: bytes, trait: str) -> Iterator[Passage | Problem]:
    """Comments only."""
    yield from passages(lines_of(content))
