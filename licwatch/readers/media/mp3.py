# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""MP3 and other sound that begins with an ID3 tag, or ends with an old one: copyright, terms and their address.

Sound itself is never looked at.
"""

from collections.abc import Iterator

from licwatch.readers.media import flac, id3
from licwatch.readers.media.fields import Met
from licwatch.readers.sniffed import Sniffed

NAME = "mp3"
VERSION = 1


def wants(sniffed: Sniffed) -> bool:
    """A tag at the beginning; or one at the end, with a frame of sound at the beginning."""
    content = sniffed.content
    sound = len(content) > 2 * id3.TAIL and content[0] == 0xFF and content[1] & 0xE0 == 0xE0
    return id3.is_tag(content) or (sound and content[-id3.TAIL : -id3.TAIL + 3] == b"TAG")


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What both tags state, and the comments of FLAC behind a tag that does not belong there."""
    if id3.is_tag(content):
        yield from id3.read(content, "ID3v2")
        yield from flac.comments(content, id3.size_of(content))
    yield from id3.at_end(content)
