# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""TIFF, BigTIFF, and the raw pictures of cameras that are TIFF inside (DNG, CR2, NEF, ORF, RW2): tags, XMP, IPTC.

Of many pages, what a later one repeats is said once.
"""

from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Statement
from licwatch.readers.media import exif, iptc, photoshop, xmp
from licwatch.readers.media.exif import BIG, CLASSIC, WANTED, Directories, Tags
from licwatch.readers.media.fields import Met
from licwatch.readers.sniffed import Sniffed

NAME = "tiff"
VERSION = 1

_MOST_PAGES = 64
_XMP, _IPTC, _PHOTOSHOP = 700, 33723, 34377


def wants(sniffed: Sniffed) -> bool:
    """The order of bytes with a number in it, and a directory behind the head."""
    return sniffed.content.startswith(CLASSIC + BIG) and len(sniffed.content) > 8


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the directories of the pages state."""
    directories = Directories(content, WANTED | {_XMP, _IPTC, _PHOTOSHOP})
    known: set[tuple[str, str | bytes]] = set()
    for page, tags in enumerate(directories.chain(_MOST_PAGES)):
        for met in _page(directories, tags, f"IFD{page}"):
            said = _said(met)
            if said not in known:
                known.add(said)
                yield met
    if directories.is_cut:
        yield Problem(Reason.CORRUPT_TRUNCATED, "a tag points behind the end")


def _page(directories: Directories, tags: Tags, location: str) -> Iterator[Met]:
    yield from exif.statements(directories, tags, location)
    if _XMP in tags:
        yield from xmp.read(tags[_XMP], f"{location}/XMP")
    if _IPTC in tags:
        yield from iptc.read(_in_order(tags[_IPTC]), f"{location}/IPTC")
    if _PHOTOSHOP in tags:
        yield from photoshop.read(tags[_PHOTOSHOP], f"{location}/")


def _in_order(records: bytes) -> bytes:
    """Records that a program wrote as numbers of four bytes, in the other order."""
    if records[:1] == b"\x1c" or records[3:4] != b"\x1c":
        return records
    return b"".join(records[at : at + 4][::-1] for at in range(0, len(records), 4))


def _said(met: Met) -> tuple[str, str | bytes]:
    if isinstance(met, Statement):
        return met.key, met.value
    return (met.key, met.content) if isinstance(met, Passage) else (met.reason, met.detail)
