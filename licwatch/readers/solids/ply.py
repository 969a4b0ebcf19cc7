# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""PLY meshes and point clouds: the `comment` and `obj_info` lines of the header."""

import re
from collections.abc import Iterator

from licwatch.model.budget import MIB
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.fields import prose, text_of

NAME = "ply"
VERSION = 1

_BEGINS = re.compile(
    rb"ply[ \t]*(?:\r\n?|\n)\s*(?:(?:comment|obj_info)[^\r\n]*[\r\n]\s*)*format[ \t]+(?:ascii|binary_\w+)"
)
_END = re.compile(rb"^end_header", re.MULTILINE)
_SAID = re.compile(r"(?:comment|obj_info)(?:[ \t]+(.*))?", re.IGNORECASE)
_HEADER = MIB


def wants(sniffed: Sniffed) -> bool:
    """A header that begins as PLY does."""
    return bool(_BEGINS.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Problem]:
    """All that is said in the header as one passage, which has its lines."""
    head = content[:_HEADER].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    end = _END.search(head)
    if not end and len(content) > _HEADER:
        yield Problem(Reason.LIMIT_HEADER, f"a header of more than {_HEADER} bytes")
    lines = text_of(head[: end.start() if end else len(head)]).split("\n")
    said = [(found[1] or "").strip() if (found := _SAID.fullmatch(line.strip())) else "" for line in lines]
    told = [number for number, text in enumerate(said) if text]
    if told:
        yield prose("", "comment", "\n".join(said[told[0] : told[-1] + 1]), told[0] + 1)
