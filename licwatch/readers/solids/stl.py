# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""STL meshes: the words behind `solid` in text, the 80 bytes in front of a binary mesh.

A binary file may begin with "solid" as well, so that the number of its triangles and its size decide.
"""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.comments import lines_of
from licwatch.readers.solids.fields import prose, text_of
from licwatch.readers.solids.rights import speaks_of_rights

NAME = "stl"
VERSION = 1

_HEADER, _TRIANGLE = 80, 50
_TEXT = re.compile(
    rb"\s*solid\b[^\n\r]*[\n\r]\s*(?:[^\s\w][^\n\r]*[\n\r]\s*)*(?:facet\s+normal\s|endsolid\b)", re.IGNORECASE
)
_SOLID = re.compile(rb"^[ \t]*solid[ \t]+(\S[^\n]*)", re.IGNORECASE | re.MULTILINE)
_LONGEST, _MOST = 4096, 100
# Magics keeps colors in the header as bytes
_COLORS = re.compile(rb"COLOR=.{4}|MATERIAL=.{12}|COLOR=$", re.DOTALL)
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffd]+")
_WORDS = re.compile(r"[^\W\d]{3}")


def wants(sniffed: Sniffed) -> bool:
    """A mesh of triangles, in either form."""
    return _is_binary(sniffed.content) or bool(_TEXT.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage]:
    """The header as prose. Of many solids in one file, the first and those whose name speaks of rights."""
    if _is_binary(content):
        text = _NO_TEXT.sub(" ", text_of(_COLORS.sub(b" ", content[:_HEADER]))).strip()
        if _WORDS.search(text):
            yield prose("", "header", text)
        return
    content, met, at, line = lines_of(content), set[str](), 0, 1
    for found in _SOLID.finditer(content):
        name = text_of(found[1][:_LONGEST]).strip()
        if name in met or (met and not speaks_of_rights(name)) or len(met) == _MOST:
            continue
        met.add(name)
        line, at = line + content.count(b"\n", at, found.start()), found.start()
        yield prose("", "solid", name, line)


def _is_binary(content: bytes) -> bool:
    triangles = int.from_bytes(content[_HEADER : _HEADER + 4], "little")
    return len(content) >= _HEADER + 4 and len(content) == _HEADER + 4 + _TRIANGLE * triangles
