# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a text is so ordinary that libmagic needs not be asked: it could say nothing of it that matters here.

What matters are words that mean media, a PDF or a font, "long lines", and "data" for what is neither known nor text.

* Without control characters and in UTF-8, it is a text to libmagic, and never "data".
* No entry of the database can then say one of those words, when nothing stands where it asks for: see `signs`.
* With no line of more than 298 bytes, it has no "long lines": that takes 300 characters.
"""

import re
from functools import cache
from pathlib import Path
from zlib import crc32

from licwatch.detect.text import signs

#: libmagic reads no more than this.
_READ = 1024 * 1024
_LONG = 298
#: What libmagic does not take for text: it does bell, backspace, the spaces and escape.
_CONTROLS = bytes(sorted({*range(32), 127} - {*range(7, 14), 27}))
_WORDS = re.compile(
    rb"image|picture|audio|video|graphic|sound|meta|asf|ogg|vorbis|mpeg|theora|bitmap|riff|icon|netpbm|pdf|spline", re.I
)
_DRAWING = re.compile(rb"<!doctype\s*svg", re.I)
_MARK = b"\xef\xbb\xbf"


def is_quiet(content: bytes) -> bool:
    """Whether all that libmagic could say that matters is whether it has long lines, or that it is not just text."""
    head = content[:_READ]
    if len(head.translate(None, _CONTROLS)) != len(head) or not _is_utf8(content):
        return False
    # entries for texts do not see the mark at the start, those for the rest do
    return not _may_say_more(head) and not (head.startswith(_MARK) and _may_say_more(head[3:]))


def has_short_lines(content: bytes) -> bool:
    """Whether no line is long in libmagic's sense, as far as it reads."""
    head = content[:_READ]
    return _is_cut(head, b"\n") or max(map(len, head.splitlines())) <= _LONG


def _is_cut(head: bytes, end: bytes) -> bool:
    """Whether there is a line end in every window of more bytes than a short line has."""
    place, last = 0, len(head) - _LONG
    while place < last:
        place = head.rfind(end, place, place + _LONG + 1) + 1
        if not place:
            return False
    return True


@cache
def is_known_database(path: str) -> bool:
    """Whether it is the one that `signs` stands for."""
    content = Path(path).read_bytes()
    return (len(content), crc32(content)) == signs.DATABASE


def _is_utf8(content: bytes) -> bool:
    try:
        return content.isascii() or bool(content.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _may_say_more(head: bytes) -> bool:
    length = len(head)
    for offset, found in signs.AT:
        if offset >= length:
            break
        if head.startswith(found, offset):
            return True
    if any(sign in head[:end] for sign, end in signs.BEFORE) or any(sign in head for sign in signs.ANYWHERE):
        return True
    return _starts_oddly(head) or _is_drawing(head) or _repeats_itself(head)


def _starts_oddly(head: bytes) -> bool:
    """What the table cannot state: ranges of bytes, and no regard to case."""
    first, second = head[:1], head[1:2]
    if first == b"V" and second >= b"\xe0":  # MPEG-4 LOAS
        return True
    if first == b"0" and head[2:3] == b"0":  # a sequence in a sequence, in DER
        return True
    if first in (b"\xed", b"\xef") and head[21:22] >= b"\xf0":  # a boot sector
        return True
    return b"id=imagemagick" in head[:300].lower()


def _is_drawing(head: bytes) -> bool:
    if head.startswith(b"<?xml version=") and b"<svg" in head[:4200]:
        return True
    start = head[:4200]
    return b"<!" in start and _DRAWING.search(start) is not None


def _repeats_itself(head: bytes) -> bool:
    """Whether a description would have words from the content: of the first line of a script, of a section's name."""
    if head.startswith(b"#!"):
        return _WORDS.search(head.split(b"\n", 1)[0]) is not None
    return head.startswith((b"[", b";", b"\r\n")) and b"]\r" in head
