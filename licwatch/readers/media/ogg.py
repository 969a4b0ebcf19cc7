# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Ogg sound and video (Vorbis, Opus, Theora, Speex, FLAC): the Vorbis comments of each stream.

They stand in the second packet of a stream; reading stops when each stream has given its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import flac, vorbis
from licwatch.readers.media.fields import Met, once
from licwatch.readers.sniffed import Sniffed

NAME = "ogg"
VERSION = 1

_MAGIC = b"OggS\0"
_HEAD = 27
_FIRST_PAGE = 2
_MOST_STREAMS, _MOST_PAGES = 16, 50_000
#: How packets of comments begin, by codec.
_MARKS = (b"\x03vorbis", b"OpusTags", b"\x81theora", b"\x03kate\0\0\0")


def wants(sniffed: Sniffed) -> bool:
    """The beginning of a page."""
    return sniffed.content.startswith(_MAGIC)


def read(content: bytes, trait: str) -> Iterator[Met]:
    """What the comments state."""
    return once(_read(content))


@dataclass(slots=True)
class _Stream:
    """The packets of one stream, as far as they are needed."""

    first: bytes = b""
    done: int = 0
    pending: list[bytes] = field(default_factory=list)


def _read(content: bytes) -> Iterator[Met]:
    streams: dict[bytes, _Stream] = {}
    at = 0
    for _ in range(_MOST_PAGES):
        head = content[at : at + _HEAD]
        if len(head) < _HEAD or not head.startswith(_MAGIC):
            break
        serial, sizes = head[14:18], content[at + _HEAD : at + _HEAD + head[26]]
        if head[5] & _FIRST_PAGE:
            if len(streams) < _MOST_STREAMS:
                streams.setdefault(serial, _Stream())
        elif _are_done(streams):
            break
        at += _HEAD + len(sizes)
        if serial in streams and streams[serial].done < 2:
            for packet in _packets(content, at, sizes, streams[serial]):
                yield from _comments(streams[serial], packet)
        at += sum(sizes)
    if not _are_done(streams):
        yield Problem(Reason.CORRUPT_TRUNCATED, "the file ends before its comments do")


def _are_done(streams: dict[bytes, _Stream]) -> bool:
    return bool(streams) and all(stream.done > 1 for stream in streams.values())


def _packets(content: bytes, at: int, sizes: bytes, stream: _Stream) -> Iterator[bytes]:
    """Packets that end on a page, whose last piece is shorter than the longest."""
    for size in sizes:
        stream.pending.append(content[at : at + size])
        at += size
        if size < 255:
            yield b"".join(stream.pending)
            stream.pending.clear()


def _comments(stream: _Stream, packet: bytes) -> Iterator[Met]:
    stream.done += 1
    if stream.done == 1:
        stream.first = packet[:8]
    elif stream.done == 2:
        mark = next((mark for mark in _MARKS if packet.startswith(mark)), b"")
        if mark or stream.first == b"Speex   ":
            yield from vorbis.read(packet.removeprefix(mark), "comment header")
        elif stream.first.startswith(b"\x7fFLAC") and packet[:1] and packet[0] & 0x7F == flac.COMMENTS:
            yield from vorbis.read(packet[4:], "comment header")
