# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Passages: what a reader hands to the engine."""

from dataclasses import dataclass

#: The trait of text that was taken out of a document: plain prose, whatever the document's own name.
PROSE = "content.other"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of content that may hold a license statement.

    `location` is the place inside a container document ("meta.xml"), empty for a plain file; `key` the field that gives
    the value its meaning, empty when unknown. `trait` stands for the name (see licwatch.detect.trait). `line` is the
    line of the file on which it begins, if the file has lines and those of the passage are the file's.
    """

    content: bytes
    trait: str
    location: str = ""
    key: str = ""
    line: int = 1
