# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""PDF documents: the XMP packet, the dictionary of information with its private keys (`/License`), and the text.

The text is taken out of the whole content by the engine, as ScanCode does it: that of the first page.
"""

import re
from collections.abc import Iterator

from licwatch.errors import ItemError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers.media import xmp
from licwatch.readers.media.fields import Met, once, told
from licwatch.readers.sniffed import Sniffed

NAME = "pdf"
VERSION = 1

_BEGINS = re.compile(rb"\s{0,64}%PDF-\d")
_INFO: dict[str, StatementKind | None] = {
    "title": StatementKind.TITLE,
    "author": StatementKind.AUTHOR,
    "creator": StatementKind.TOOL,
    "producer": StatementKind.TOOL,
    "subject": None,
    "keywords": None,
    "source": StatementKind.SOURCE,
}
#: Keys that programs and people add.
_PRIVATE = (
    (re.compile(r"licen[cs]e.?ur[il]|webstatement|copyright.?(?:info)?.?ur[il]"), StatementKind.URL),
    (re.compile(r"licen[cs]e|usage.?terms|terms.?of.?use"), StatementKind.LICENSE),
    (re.compile(r"copyright|copyright.?(?:notice|holder)|rights|rights.?holder"), StatementKind.HOLDER),
)


def wants(sniffed: Sniffed) -> bool:
    """The mark that begins a PDF, with its version."""
    return _BEGINS.match(sniffed.content) is not None


def read(content: bytes, trait: str) -> Iterator[Met]:
    """The whole content for the engine, and what the metadata state."""
    yield Passage(content, trait)
    yield from once(_metadata(content))


def _metadata(content: bytes) -> Iterator[Met]:
    from licwatch.decode import pdf

    try:
        found = pdf.metadata(content)
    except ItemError as error:
        yield error.problem
        return
    for key, value in found.information:
        kind = key.lower()
        if kind in _INFO:
            yield from told("Info", key, value, _INFO[kind])
        else:
            yield from _private(key, value)
    if found.packet:
        yield from xmp.read(found.packet, "Metadata")
    if found.locked:
        yield Problem(Reason.ENCRYPTED, "its metadata need a password")


def _private(key: str, value: str) -> Iterator[Met]:
    for pattern, kind in _PRIVATE:
        if pattern.fullmatch(key.lower()):
            yield from told("Info", key, value, kind)
            return
