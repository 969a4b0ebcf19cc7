# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Image resources of Photoshop ("8BIM" blocks), as PSD, JPEG and TIFF files hold them.

The copyright flag (0x040A) is not read: it says that there is a right, and no license.
"""

from collections.abc import Iterator

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers.media import exif, iptc, xmp
from licwatch.readers.media.fields import Met, text_of, told

_SIGNATURES = (b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR")
_MOST_BLOCKS = 10_000


def read(resources: bytes, within: str) -> Iterator[Met]:
    """What the blocks state; `within` begins their locations. Raises nothing."""
    for number, block in _blocks(resources):
        match number:
            case 0x0404:
                yield from iptc.read(block, f"{within}IPTC")
            case 0x040B:
                yield from told(f"{within}8BIM", "CopyrightURL", text_of(block), StatementKind.URL)
            case 0x0422 | 0x0423:
                yield from exif.read(block, f"{within}EXIF")
            case 0x0424:
                yield from xmp.read(block, f"{within}XMP")
            case -1:
                yield Problem(Reason.CORRUPT_TRUNCATED, "image resources that end in the middle")


def _blocks(resources: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and content of each block; -1 for one that is cut off."""
    at = 0
    for _ in range(_MOST_BLOCKS):
        if not resources.startswith(_SIGNATURES, at):
            return
        number = int.from_bytes(resources[at + 4 : at + 6], "big")
        # a name with its length in front, padded to an even size
        at += 6 + (resources[at + 6] // 2 + 1) * 2 if at + 6 < len(resources) else 6
        size = int.from_bytes(resources[at : at + 4], "big")
        if at + 4 + size > len(resources):
            yield -1, b""
        yield number, resources[at + 4 : at + 4 + size]
        at += 4 + size + size % 2
