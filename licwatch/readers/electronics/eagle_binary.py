# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""EAGLE before 6 (binary boards, schematics, libraries): strings that may hold a notice, with those around them.

Which of its frames are placed is not looked into.
"""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement
from licwatch.readers.electronics.notices import may_be_notice, prose
from licwatch.readers.electronics.rich_text import plain
from licwatch.readers.sniffed import Sniffed

NAME = "eagle-binary"
VERSION = 1

_SECTION = 24
#: The table of long strings, behind the sections
_TABLE = b"\x13\x12\x99\x19"
_STRING = re.compile(rb"[\t\n\r\x20-\x7e\x80-\xff]{6,}")
_NEAR = 2


def wants(sniffed: Sniffed) -> bool:
    """Sections for the drawing, its grid and its first layer, each with its sign at its beginning."""
    head = sniffed.content[: 2 * _SECTION + 2]
    signs = [head[at : at + 2] for at in range(0, 3 * _SECTION, _SECTION)]
    # the upper bit of the second byte is a flag
    return all(len(sign) == 2 and sign[0] == 0x10 + at and sign[1] & 0x7F == 0 for at, sign in enumerate(signs))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """A passage for each run of strings that belong together."""
    table = content.find(_TABLE)
    strings = [_decoded(one).strip() for one in _STRING.findall(content, max(table, 0))]
    # ">NAME" shows an attribute
    strings = [one for one in strings if not one.startswith(">")]
    near: list[str] = []
    last = -1
    for at in (at for at, text in enumerate(strings) if may_be_notice(text)):
        if near and at - _NEAR > last + 1:
            yield _passage(near)
            near = []
        near += strings[max(at - _NEAR, last + 1) : at + _NEAR + 1]
        last = at + _NEAR
    if near:
        yield _passage(near)


def _passage(strings: list[str]) -> Passage:
    return prose("\n".join(map(plain, strings)), "strings", "")


def _decoded(string: bytes) -> str:
    try:
        return string.decode()
    except UnicodeDecodeError:
        return string.decode("latin-1")
