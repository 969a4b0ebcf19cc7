# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""WebP images: the chunks of XMP and of EXIF."""

from collections.abc import Iterator

from licwatch.errors import ItemError
from licwatch.readers.media import exif, riff, xmp
from licwatch.readers.media.fields import Met
from licwatch.readers.sniffed import Sniffed

NAME = "webp"
VERSION = 1

_WANTED = frozenset((b"XMP ", b"EXIF"))


def wants(sniffed: Sniffed) -> bool:
    """A RIFF file of this form."""
    return sniffed.content.startswith(b"RIFF") and sniffed.content.startswith(b"WEBP", 8)


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What both chunks state."""
    try:
        for kind, data in riff.chunks(content, 12, "little", _WANTED):
            yield from xmp.read(data, "XMP") if kind == b"XMP " else exif.read(data, "EXIF")
    except ItemError as error:
        yield error.problem
