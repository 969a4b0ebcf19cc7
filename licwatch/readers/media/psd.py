# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Photoshop documents (PSD, PSB): XMP, IPTC, EXIF and the copyright address of their image resources.

They stand in front of the layers, which are not read.
"""

from collections.abc import Iterator

from licwatch.readers.media import photoshop
from licwatch.readers.media.fields import Met, once
from licwatch.readers.sniffed import Sniffed

NAME = "psd"
VERSION = 1

_HEAD = 26


def wants(sniffed: Sniffed) -> bool:
    """The signature and one of both versions."""
    return sniffed.content.startswith((b"8BPS\0\1\0\0", b"8BPS\0\2\0\0"))


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the image resources state."""
    _, at = _section(content, _HEAD)
    resources, _ = _section(content, at)
    return once(photoshop.read(resources, ""))


def _section(content: bytes, at: int) -> tuple[bytes, int]:
    """A section with its size in front, and where the next begins."""
    end = at + 4 + int.from_bytes(content[at : at + 4], "big")
    return content[at + 4 : end], end
