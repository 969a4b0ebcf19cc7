# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Any other text, code or prose, searched as a whole; UTF-16 and UTF-32 are decoded, which ScanCode does not do.

What is no text and belongs to no format that is read is searched for strings all the same; when nothing comes of it, it
counts as opaque, since what is compressed or encrypted in it was not looked at.
"""

import codecs
import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement
from licwatch.readers.sniffed import Sniffed

NAME = "text"
VERSION = 2

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 8192
_PDF = b"%PDF-"
# A tab, the ends of lines and pages, and the escape of old printers: all that text has of controls
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_ODD = 0.02


def wants(_sniffed: Sniffed) -> bool:
    """It takes whatever no other reader knows."""
    return True


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """One passage, under the name's own trait."""
    yield whole(content, trait)


def whole(content: bytes, trait: str) -> Passage:
    """All of a content as the one passage that it is for a reader of text."""
    return Passage(_decoded(content), trait)


def is_binary(content: bytes) -> bool:
    """Whether a content is neither text nor a format whose text ScanCode takes out (PDF)."""
    if content.startswith(_PDF) or _encoding(content):
        return False
    head = content[:_HEAD]
    return b"\0" in head or len(_CONTROLS.findall(head)) > len(head) * _ODD


def _decoded(content: bytes) -> bytes:
    encoding = _encoding(content)
    return content.decode(encoding, "replace").encode("utf-8", "replace") if encoding else content


def _encoding(content: bytes) -> str | None:
    """UTF-16 or UTF-32, by its mark or by the zeros that stand in every second place of Western text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding if _reads_as_text(content[:_HEAD], encoding) else None
    head = content[:512]
    if len(head) < 16 or len(head) % 2:
        return None
    for zeros, letters, encoding in ((head[1::2], head[::2], "utf-16-le"), (head[::2], head[1::2], "utf-16-be")):
        if not zeros.strip(b"\0") and not _CONTROLS.search(letters):
            return encoding
    return None


def _reads_as_text(head: bytes, encoding: str) -> bool:
    """Whether what follows the mark is text: two bytes alone are met in binary files as well."""
    characters = head[: len(head) // 4 * 4].decode(encoding, "replace")
    odd = sum(char == "\ufffd" or (char < " " and char not in "\t\n\r\f") for char in characters)
    return odd <= len(characters) * _ODD
