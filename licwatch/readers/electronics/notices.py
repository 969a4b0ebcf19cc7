# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Words by which a notice is met among the texts of a drawing, so that labels of pins are not searched for licenses.

This only keeps out what says nothing for certain: what a text means is decided by the engine and by the grammar.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from licwatch.model.passage import PROSE, Passage
from licwatch.readers.electronics.lines import Lines

# for lower case; without \b in front, a search passes quickly over what begins with none of these letters
_WORDS = re.compile(
    r"licen[csz]|lizen[zs]|licên|lisans|лиценз|ліценз|ライセンス|许可|許可|授权|授權|라이[선센]스"
    r"|copy(?:right|left|free)|©|\(c\)|rights\s+reserved|propriet|confidential|spdx"
    r"|creative\s*commons|cc[\s_-]*(?:by|zero|pd|nc|sa|nd|0)|by[\s_-](?:nc|sa|nd)\b"
    r"|share[\s-]?alike|attribution|non[\s-]?commercial|namensnennung|weitergabe|partage"
    r"|ohl\b|cern\b|solderpad|shl\b|tapr\b|oshw|open[\s-]*(?:source|hardware|design)"
    r"|free\s*(?:hardware|art|culture|software)|art\s+libre|quelloffen"
    r"|gpl|gnu\b|apache\b|bsd\b|upl\b|[em]pl\b|isc\b|wtfpl|beer-?ware"
    r"|public[\s-]+domain|domaine\s+public|gemeinfrei|dom[ií]ni[oi]\s+p[uú]b|pubblico\s+dominio"
)
# "mit" is a word in German
_MIT = re.compile(r"\bMIT\b")
# "licence-free band" is what many a part says of its radio
_NAMES_A_LICENSE = re.compile(
    r"licen[cs]ed\s+(?:under|as|by)|licen[cs](?:e|ing)\s*[:=]|(?:released|distributed)\s+under"
    r"|spdx-license|creative\s*commons|\bcc[\s_-]*(?:by|zero|0)\b|public[\s-]+domain|cern[\s_-]*ohl|solderpad\s+h"
    r"|lizenz(?:iert)?\s*(?::|unter)|licence\s+libre|sous\s+licence|bajo\s+licencia",
    re.IGNORECASE,
)
_REMARKS = re.compile(rb"^#[^\n]*(?:\n#[^\n]*)*", re.MULTILINE)
_LONGEST = 4
_SHORT = 512


def may_be_notice(text: str) -> bool:
    """Whether a text is worth a search for licenses and holders."""
    return _seen(text) if len(text) <= _SHORT else _may_be(text)


def _may_be(text: str) -> bool:
    return bool(_WORDS.search(text.lower()) or _MIT.search(text))


#: The same labels and descriptions stand a thousand times on a board
_seen = lru_cache(maxsize=1024)(_may_be)


def license_lines(text: str) -> Iterator[str]:
    """Lines that name a license beyond doubt, each with what follows it in its paragraph."""
    lines = [line.strip() for line in text.splitlines()]
    at = 0
    while at < len(lines):
        if not _NAMES_A_LICENSE.search(lines[at]):
            at += 1
            continue
        end = at + 1
        while end < len(lines) and lines[end] and end - at < _LONGEST:
            end += 1
        yield " ".join(lines[at:end])
        at = end


def prose(text: str, location: str, key: str, line: int = 1) -> Passage:
    """A text as a passage."""
    return Passage(text.encode("utf-8", "replace"), PROSE, location, key, line)


def remarks(content: bytes) -> Iterator[Passage]:
    """A passage for each block of lines that begin with `#`, if there may be a notice in it."""
    lines = Lines(content)
    for block in _REMARKS.finditer(content):
        text = "\n".join(one.lstrip("# ").rstrip() for one in block[0].decode("utf-8", "replace").splitlines())
        if may_be_notice(text):
            yield prose(text, "comments", "#", lines.at(block.start()))
