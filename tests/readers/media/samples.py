# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Blocks that many formats of media hold: XMP, a TIFF structure, IPTC records, an ID3 tag, Vorbis comments, boxes."""

import struct
from collections.abc import Mapping, Sequence

from licwatch.model.statement import StatementKind
from tests.readers.reading import Said

LICENSE, URL, HOLDER = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER
AUTHOR, SOURCE, TITLE, TOOL = StatementKind.AUTHOR, StatementKind.SOURCE, StatementKind.TITLE, StatementKind.TOOL
BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">{}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

IN_PACKET = f'<cc:license rdf:resource="{BY_SA}"/>'
OF_PACKET: list[Said] = [("license", BY_SA, LICENSE)]
COPYRIGHT = "2024 Ada Example, CC BY-SA 4.0"


def packet(properties: str = IN_PACKET) -> bytes:
    """An XMP packet about a file."""
    return _PACKET.format(properties).encode()


Value = bytes | int
Tags = Mapping[int, Value]


def tiff(*pages: Tags, order: str = "<", big: bool = False, exif: Tags | None = None) -> bytes:
    """A TIFF structure: a directory for each page. Numbers are LONG, `bytes` ASCII, as programs write them."""
    head = (b"II" if order == "<" else b"MM") + struct.pack(
        order + ("HHHQ" if big else "HI"), *([43, 8, 0, 16] if big else [42, 8])
    )
    body, at = head, len(head)
    for number, page in enumerate(pages):
        tags = dict(page)
        behind = at + _size(tags | ({0x8769: 0} if exif and not number else {}), big)
        if exif and not number:
            tags[0x8769] = behind
            written = _directory(tags, at, behind + _size(exif, big), order, big) + _directory(
                exif, behind, 0, order, big
            )
        else:
            written = _directory(tags, at, behind if number + 1 < len(pages) else 0, order, big)
        body, at = body + written, at + len(written)
    return body


def _size(tags: Tags, big: bool) -> int:
    entry, count, pointer, room = (20, 8, 8, 8) if big else (12, 2, 4, 4)
    return (
        count
        + entry * len(tags)
        + pointer
        + sum(len(v) for v in tags.values() if isinstance(v, bytes) and len(v) > room)
    )


def _directory(tags: Tags, at: int, following: int, order: str, big: bool) -> bytes:
    entry, count, pointer, room = (20, 8, 8, 8) if big else (12, 2, 4, 4)
    place, entries, values = at + count + entry * len(tags) + pointer, b"", b""
    for number, value in sorted(tags.items()):
        kind, size = (4, 1) if isinstance(value, int) else (2, len(value))
        entries += struct.pack(order + ("HHQ" if big else "HHI"), number, kind, size)
        if isinstance(value, int):
            entries += struct.pack(order + "I", value).ljust(room, b"\0")
        elif size <= room:
            entries += value.ljust(room, b"\0")
        else:
            entries += struct.pack(order + ("Q" if big else "I"), place + len(values))
            values += value
    wide = "Q" if big else "I"
    return (
        struct.pack(order + ("Q" if big else "H"), len(tags)) + entries + struct.pack(order + wide, following) + values
    )


def exif() -> bytes:
    """An EXIF block with a copyright."""
    return tiff({0x8298: COPYRIGHT.encode() + b"\0"})


OF_EXIF: list[Said] = [("Copyright", COPYRIGHT, HOLDER)]


def iptc(*records: tuple[int, bytes]) -> bytes:
    """IPTC records of the application."""
    return b"".join(struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value for number, value in records)


def block(number: int, data: bytes) -> bytes:
    """An image resource of Photoshop."""
    return b"8BIM" + struct.pack(">H2xI", number, len(data)) + data + b"\0" * (len(data) % 2)


def id3(*frames: tuple[bytes, bytes], version: int = 3, flags: int = 0) -> bytes:
    """An ID3 tag."""
    body = b"".join(frame(kind, data, version) for kind, data in frames) + b"\0" * 8
    return b"ID3" + bytes((version, 0, flags)) + seven_bits(len(body)) + body


def frame(kind: bytes, data: bytes, version: int = 3) -> bytes:
    """A frame of an ID3 tag."""
    if version == 2:
        return kind + len(data).to_bytes(3, "big") + data
    return kind + (seven_bits(len(data)) if version == 4 else struct.pack(">I", len(data))) + b"\0\0" + data


def seven_bits(size: int) -> bytes:
    """A number of four bytes with seven bits each."""
    return bytes(size >> shift & 127 for shift in (21, 14, 7, 0))


def comments(*values: str, vendor: str = "") -> bytes:
    """A block of Vorbis comments."""
    packed = [text.encode() for text in (vendor, *values)]
    sized = [struct.pack("<I", len(text)) + text for text in packed]
    return sized[0] + struct.pack("<I", len(values)) + b"".join(sized[1:])


def chunks(form: bytes, *parts: tuple[bytes, bytes], order: str = "<", magic: bytes = b"RIFF") -> bytes:
    """A RIFF or IFF file."""
    body = form + b"".join(k + struct.pack(order + "I", len(d)) + d + b"\0" * (len(d) % 2) for k, d in parts)
    return magic + struct.pack(order + "I", len(body)) + body


def box(kind: bytes, *parts: bytes) -> bytes:
    """A box of the ISO base media format."""
    body = b"".join(parts)
    return struct.pack(">I", 8 + len(body)) + kind + body


def joined(*parts: Sequence[Said]) -> list[Said]:
    """What several blocks say one after another."""
    return [said for part in parts for said in part]
