# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ID3 tags of all versions, as MP3 files begin or end with, and as WAV, AIFF and others hold them.

`WCOP` is the address of the terms, `USER` their text; `TXXX` and `WXXX` have names that people choose.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.model.budget import KIB
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers.media import xmp
from licwatch.readers.media.fields import Met, looked_up, once, text_of, told
from licwatch.readers.media.tags import FREE

HEAD, TAIL = 10, 128
_UNSYNCHRONIZED, _EXTENDED = 0x80, 0x40
_MOST_FRAMES, _LONGEST_TEXT = 10_000, 64 * KIB

_TEXTS = {
    b"TCOP": StatementKind.HOLDER,
    b"TCR": StatementKind.HOLDER,
    b"TPE1": StatementKind.AUTHOR,
    b"TP1": StatementKind.AUTHOR,
    b"TIT2": StatementKind.TITLE,
    b"TT2": StatementKind.TITLE,
    b"TSSE": StatementKind.TOOL,
    b"TSS": StatementKind.TOOL,
}
_ADDRESSES = {
    b"WCOP": StatementKind.URL,
    b"WCP": StatementKind.URL,
    b"WOAF": StatementKind.SOURCE,
    b"WAF": StatementKind.SOURCE,
    b"WOAS": StatementKind.SOURCE,
    b"WAS": StatementKind.SOURCE,
    b"WOAR": StatementKind.SOURCE,
    b"WAR": StatementKind.SOURCE,
}
_OF_RIGHTS = ("licen", "copyright", "rights", "terms")


def is_tag(content: bytes) -> bool:
    """Whether a tag begins here: text that begins with these letters has no such version and size behind them."""
    return content.startswith((b"ID3\2", b"ID3\3", b"ID3\4")) and len(content) > HEAD and max(content[6:10]) < 0x80


def size_of(content: bytes) -> int:
    """The size of the tag that begins here, with its head."""
    return HEAD + _seven_bits(content[6:10])


def read(content: bytes, location: str) -> Iterator[Met]:
    """What the tag that begins here states. Raises nothing."""
    return once(_read(content, location)) if is_tag(content) else iter(())


def at_end(content: bytes) -> Iterator[Met]:
    """What the old tag of fixed size states that stands at the end of the file."""
    tag = content[-TAIL:]
    if tag.startswith(b"TAG") and len(tag) == TAIL:
        yield from told("ID3v1", "title", _fixed(tag[3:33]), StatementKind.TITLE)
        yield from told("ID3v1", "artist", _fixed(tag[33:63]), StatementKind.AUTHOR)
        # a zero byte in front of the last one makes that a number of the track
        yield from told("ID3v1", "comment", _fixed(tag[97:125] if tag[125] == 0 else tag[97:127]), None)


def _fixed(raw: bytes) -> str:
    return text_of(raw[:_LONGEST_TEXT].partition(b"\0")[0])


@dataclass(frozen=True, slots=True)
class _Frame:
    kind: bytes
    data: bytes


def _read(content: bytes, location: str) -> Iterator[Met]:
    if size_of(content) > len(content):
        yield Problem(Reason.CORRUPT_TRUNCATED, f"{location}: the tag is cut off")
    for frame in _frames(content[: size_of(content)]):
        if frame.kind in _TEXTS:
            for text in _strings(frame.data):
                yield from told(location, frame.kind.decode(), text, _TEXTS[frame.kind])
        elif frame.kind in _ADDRESSES:
            yield from told(location, frame.kind.decode(), _fixed(frame.data), _ADDRESSES[frame.kind])
        else:
            yield from _structured(location, frame)


def _structured(location: str, frame: _Frame) -> Iterator[Met]:
    """Frames that hold more than a text: a language, or a name of their own."""
    match frame.kind:
        case b"TXXX" | b"TXX":
            name, *values = _strings(frame.data)
            yield from looked_up(location, [(f"{frame.kind.decode()}:{name}", value) for value in values], FREE)
        case b"WXXX" | b"WXX":
            name, address = _named(frame.data)
            kind = StatementKind.URL if any(word in name.lower() for word in _OF_RIGHTS) else StatementKind.SOURCE
            yield from told(location, f"{frame.kind.decode()}:{name}".rstrip(":"), address, kind)
        case b"COMM" | b"COM":
            name, *texts = _strings(frame.data[:1] + frame.data[4:])
            # iTunes keeps numbers in comments; some programs leave out the name
            if not name.startswith("iTun"):
                yield from told(location, frame.kind.decode(), "\n".join(texts or [name]), None)
        case b"USER":
            text = "\n".join(_strings(frame.data[:1] + frame.data[4:]))
            yield from told(location, "USER", text, StatementKind.LICENSE)
        case b"PRIV":
            if frame.data.startswith(b"XMP\0"):
                yield from xmp.read(frame.data[4:], f"{location}/XMP")


def _frames(tag: bytes) -> Iterator[_Frame]:
    version, flags, at = tag[3], tag[5], HEAD
    if flags & _UNSYNCHRONIZED and version < 4:
        tag = tag[:HEAD] + tag[HEAD:].replace(b"\xff\0", b"\xff")
    if flags & _EXTENDED and version > 2:
        at += _seven_bits(tag[at : at + 4]) if version == 4 else 4 + int.from_bytes(tag[at : at + 4], "big")
    name, head = (3, 6) if version == 2 else (4, 10)
    for _ in range(_MOST_FRAMES):
        kind = tag[at : at + name]
        if at + head > len(tag) or not kind.isalnum():
            return
        size = _size(tag, at, version)
        data = tag[at + head : at + head + size]
        if version > 2:
            data = _plain(data, version, tag[at + 9], bool(flags & _UNSYNCHRONIZED))
        yield _Frame(kind, data)
        at += head + size


def _size(tag: bytes, at: int, version: int) -> int:
    """The size of a frame. Version 4 has seven bits a byte, which iTunes did not know: then the next frame tells."""
    if version == 2:
        return int.from_bytes(tag[at + 3 : at + 6], "big")
    field = tag[at + 4 : at + 8]
    plain = int.from_bytes(field, "big")
    if version == 3:
        return plain
    size = _seven_bits(field)
    return size if _is_frame(tag, at + 10 + size) or not _is_frame(tag, at + 10 + plain) else plain


def _is_frame(tag: bytes, at: int) -> bool:
    kind = tag[at : at + 4]
    return at == len(tag) or kind == b"\0\0\0\0" or (kind.isalnum() and kind.isupper() and len(kind) == 4)


def _plain(data: bytes, version: int, flags: int, unsynchronized: bool) -> bytes:
    """The data of a frame without what its flags put in front; nothing when it is packed or encrypted."""
    packed, encrypted, grouped, sized = (0x80, 0x40, 0x20, 0) if version == 3 else (0x08, 0x04, 0x40, 0x01)
    if flags & (packed | encrypted):
        return b""
    data = data[(1 if flags & grouped else 0) + (4 if flags & sized else 0) :]
    if version == 4 and (flags & 0x02 or unsynchronized):
        data = data.replace(b"\xff\0", b"\xff")
    return data


def _seven_bits(raw: bytes) -> int:
    number = 0
    for byte in raw:
        number = number << 7 | byte & 127
    return number


def _text(data: bytes) -> str:
    """Text behind a byte that tells the encoding."""
    data = data[:_LONGEST_TEXT]
    match data[:1]:
        case b"\1":
            big_endian = data.startswith(b"\xfe\xff", 1)
            return data[1:].decode("utf-16-be" if big_endian else "utf-16-le", "replace")
        case b"\2":
            return data[1:].decode("utf-16-be", "replace")
        case _:
            # it says Latin-1 or UTF-8, and often it is the other
            return text_of(data[1:])


def _strings(data: bytes) -> list[str]:
    """The texts that zero characters divide."""
    return [part.strip("\ufeff") for part in _text(data).rstrip("\0").split("\0")]


def _named(data: bytes) -> tuple[str, str]:
    """A name in some encoding, and an address in Latin-1 behind it."""
    data, zeros = data[:_LONGEST_TEXT], b"\0\0" if data[:1] in (b"\1", b"\2") else b"\0"
    end = data.find(zeros, 1)
    while end > 0 and end % 2 == 0 and len(zeros) == 2:
        # the second half of one character and the first of the next
        end = data.find(zeros, end + 1)
    return ("", "") if end < 0 else (_text(data[:end]).strip("\ufeff"), _fixed(data[end + len(zeros) :]))
