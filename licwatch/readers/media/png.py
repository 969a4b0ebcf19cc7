# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""PNG and APNG images: text chunks, plain, compressed and international; XMP, EXIF, and what ImageMagick packs as text.

Keywords are the format's own ("Copyright") and those that people and programs add ("License"). Pixels are never looked
at. Inkscape writes the name and the address of the license into `Copyright`.
"""

import re
from collections.abc import Iterator

from licwatch.decode.inflated import inflated
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers.media import exif, iptc, photoshop, xmp
from licwatch.readers.media.fields import Kinds, Met, looked_up, once, text_of
from licwatch.readers.sniffed import Sniffed

NAME = "png"
VERSION = 1

_MAGIC = b"\x89PNG\r\n\x1a\n"
_LARGEST, _MOST_CHUNKS = 4 * MIB, 200_000
_TELLING = frozenset((b"tEXt", b"zTXt", b"iTXt", b"eXIf"))
_XMP = "XML:com.adobe.xmp"
_RAW = re.compile(r"Raw profile type (\w+)", re.IGNORECASE)
_RAW_BODY = re.compile(r"\s*\w+\s+\d+\s([0-9A-Fa-f\s]*)")

_KINDS: Kinds = {
    "license": StatementKind.LICENSE,
    "licence": StatementKind.LICENSE,
    "usageterms": StatementKind.LICENSE,
    "usage terms": StatementKind.LICENSE,
    "license url": StatementKind.URL,
    "licenseurl": StatementKind.URL,
    "webstatement": StatementKind.URL,
    "copyright": StatementKind.HOLDER,
    "rights": StatementKind.HOLDER,
    "author": StatementKind.AUTHOR,
    "artist": StatementKind.AUTHOR,
    "creator": StatementKind.AUTHOR,
    "source": StatementKind.SOURCE,
    "url": StatementKind.SOURCE,
    "title": StatementKind.TITLE,
    "software": StatementKind.TOOL,
    "description": None,
    "comment": None,
    "disclaimer": None,
    "warning": None,
}


def wants(sniffed: Sniffed) -> bool:
    """The eight bytes that begin every PNG."""
    return sniffed.content.startswith(_MAGIC)


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the chunks state, those behind the pixels too."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    try:
        for kind, data in _chunks(content):
            yield from _chunk(kind, data)
    except ItemError as error:
        yield error.problem


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of each chunk that can state something. Raises ItemError when the image has no end."""
    at = len(_MAGIC)
    for _ in range(_MOST_CHUNKS):
        size, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if kind == b"IEND":
            return
        if kind in _TELLING:
            yield kind, content[at + 8 : at + 8 + size]
        at += 12 + size
        if at == len(content):
            return
        if at > len(content):
            raise ItemError(Reason.CORRUPT_TRUNCATED, "the image ends in the middle")
    raise ItemError(Reason.LIMIT_ENTRIES, f"more than {_MOST_CHUNKS} chunks")


def _chunk(kind: bytes, data: bytes) -> Iterator[Met]:
    location = kind.decode()
    if kind == b"eXIf":
        yield from exif.read(data, location)
        return
    try:
        keyword, text = _keyword_and_text(kind, data)
    except ItemError as error:
        yield Problem(error.problem.reason, f"{location}: {error.problem.detail}")
        return
    profile = _RAW.fullmatch(keyword)
    if keyword == _XMP:
        yield from xmp.read(text.encode("utf-8", "replace"), location)
    elif profile:
        yield from _profile(location, profile[1].lower(), text)
    else:
        yield from looked_up(location, [(keyword, text)], _KINDS)


def _keyword_and_text(kind: bytes, data: bytes) -> tuple[str, str]:
    """Raises ItemError when the text cannot be inflated."""
    keyword, _, rest = data.partition(b"\0")
    if kind == b"zTXt":
        rest = inflated(rest[1:], _LARGEST)
    elif kind == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:]
        # a language and the keyword in it stand between
        rest = rest.split(b"\0", 2)[-1]
        rest = inflated(rest, _LARGEST) if packed else rest
    if len(rest) > _LARGEST:
        raise ItemError(Reason.LIMIT_BYTES, f"more than {_LARGEST} bytes of text")
    return text_of(keyword), text_of(rest)


def _profile(location: str, name: str, text: str) -> Iterator[Met]:
    """A block of another format as ImageMagick writes it: its name, its size, and its bytes in hexadecimal digits."""
    body = _RAW_BODY.match(text)
    digits = "".join(body[1].split()) if body else ""
    block = bytes.fromhex(digits[: len(digits) // 2 * 2])
    if name in ("exif", "app1") and block.startswith(b"Exif"):
        yield from exif.read(block, location)
    elif name in ("xmp", "app1"):
        yield from xmp.read(block[block.find(b"<") :] if b"<" in block else b"", location)
    elif name in ("iptc", "8bim"):
        yield from photoshop.read(block, f"{location}/") if block.startswith(b"8BIM") else iptc.read(block, location)
