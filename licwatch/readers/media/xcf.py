# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""GIMP images (XCF): the comment and the metadata that are attached to the image, of all versions of the format.

They stand among the properties of the image, in front of the layers, which are not read. GIMP 2.10 keeps metadata as
a list of Exiv2's tags ("Xmp.dc.rights", "Exif.Image.Copyright"), earlier ones as an XMP packet.
"""

import base64
import re
from collections.abc import Iterator

from licwatch.decode.xml_events import End, events
from licwatch.errors import ItemError
from licwatch.model.problem import Problem
from licwatch.model.statement import StatementKind
from licwatch.readers.media import exif, iptc, xmp
from licwatch.readers.media.fields import Met, once, text_of, told
from licwatch.readers.sniffed import Sniffed

NAME = "xcf"
VERSION = 1

_HEAD = re.compile(rb"gimp xcf (?:file|v(\d{3}))\0")
#: Since this version the precision of the pixels stands in the head.
_PRECISION = 4
_END, _PARASITES = 0, 21
_MOST_PROPERTIES, _MOST_PARASITES = 1000, 10_000
_MARKER = b"GIMP_XMP_1"
_LANGUAGE = re.compile(r'lang="[^"]*"\s*')

#: Names of Exiv2 that are not those of XMP.
_TAGS: dict[str, StatementKind | None] = {
    "Exif.Photo.UserComment": None,
    "Iptc.Application2.Byline": StatementKind.AUTHOR,
    "Iptc.Application2.Caption": None,
    "Iptc.Application2.ObjectName": StatementKind.TITLE,
}


def wants(sniffed: Sniffed) -> bool:
    """The signature with the version in it."""
    return _HEAD.match(sniffed.content) is not None


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What is attached to the image."""
    return once(_read(content))


def _read(content: bytes) -> Iterator[Met]:
    for name, data in _parasites(content):
        if name == "gimp-comment":
            yield from told(name, "comment", text_of(data.rstrip(b"\0")), None)
        elif name == "exif-data":
            yield from exif.read(data, name)
        elif name == "iptc-data":
            yield from iptc.read(data, name)
        elif name == "gimp-metadata" and data.startswith(_MARKER):
            yield from xmp.read(data.removeprefix(_MARKER), name)
        elif name in ("gimp-metadata", "gimp-image-metadata"):
            yield from _tags(name, data.strip(b"\0 \n"))


def _parasites(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and data of what is attached to the image itself."""
    head = _HEAD.match(content)
    if not head:
        return
    at = head.end() + (16 if int(head[1] or 0) >= _PRECISION else 12)
    for _ in range(_MOST_PROPERTIES):
        kind, size = _number(content, at), _number(content, at + 4)
        at += 8
        if kind == _END or at > len(content):
            return
        if kind == _PARASITES:
            yield from _attached(content[at : at + size])
        at += size


def _attached(data: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    for _ in range(_MOST_PARASITES):
        if at >= len(data):
            return
        start = at + 4 + _number(data, at)
        name = text_of(data[at + 4 : start].rstrip(b"\0"))
        # flags stand between
        size = _number(data, start + 4)
        yield name, data[start + 8 : start + 8 + size]
        at = start + 8 + size


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")


def _tags(location: str, data: bytes) -> Iterator[Met]:
    try:
        for event in events(data):
            if isinstance(event, End) and event.name == "tag":
                yield from _tag(location, event.attributes.get("name", ""), event)
    except ItemError as error:
        yield Problem(error.problem.reason, f"{location}: {error.problem.detail}")


def _tag(location: str, name: str, event: End) -> Iterator[Met]:
    kinds = _TAGS if name in _TAGS else xmp.KINDS
    key = name if name in _TAGS else name.rpartition(".")[2]
    # a path into a structure is no property of the image
    if key not in kinds or "/" in name or "[" in name:
        return
    text = _plain(event.text) if event.attributes.get("encoding") == "base64" else event.text
    yield from told(location, name, _LANGUAGE.sub("", text), kinds[key])


def _plain(packed: str) -> str:
    try:
        return base64.b64decode(packed).decode("utf-8", "replace")
    except ValueError:
        return ""
