# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a drawing states of itself: in metadata as RDF or XMP, and in the attributes of its tags.

A drawing that was placed in another brings its metadata along, which then says nothing of the whole.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from licwatch.decode.xml_events import events
from licwatch.errors import ItemError
from licwatch.model.budget import KIB
from licwatch.model.passage import PROSE, Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.documents import rdf
from licwatch.readers.documents.drawing import METADATA, Drawing
from licwatch.readers.documents.markup import COMMENT, Cutter, Piece, end_of_tag
from licwatch.readers.documents.terms import KINDS, of_tag, told
from licwatch.readers.media import fields, xmp

Met = Passage | Statement | Problem

_PLACE = "metadata"
_VERSIONS = ("inkscape:version", "sodipodi:version")
_FOREIGN, _BLOCKS = frozenset(("foreignobject",)), Cutter(METADATA)
_PACKETS = Cutter(frozenset(("xmpmeta", "xapmeta")))
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*\[.*?\]\s*>", re.DOTALL)
_PROLOG = 64 * KIB
_LONGEST_BROKEN = 64 * KIB
_MOST_BLOCKS = 500
# plain words are found faster than patterns, and hardly a drawing has one of them in a tag
_MAY_STATE = (b"icense=", b"icence=", b"opyright=", b"ights=", b"rel=", b"property=")
_STATES = re.compile(rb"[\s\"'](?:[\w-]+:)?(?:data-)?(?:licen[cs]e|copyright|rights|rel|property)=", re.IGNORECASE)
_TERMS = frozenset(("license", "licence", "copyright", "rights"))


def statements(drawing: Drawing) -> Iterator[Met]:
    """What metadata states, in its order, and what tags do."""
    for root in drawing.named(frozenset(("svg",)))[:1]:
        for key, value in drawing.tag(root.start, root.end).items():
            if key in _VERSIONS:
                yield from told(drawing.location, key, value, StatementKind.TOOL, drawing.line(root.start))
    yield from _metadata(drawing)
    yield from _attributes(drawing)


def _metadata(drawing: Drawing) -> Iterator[Met]:
    blocks = [(block.start, block.end, nested) for block, nested in _blocks(drawing)]
    for piece in drawing.named(_FOREIGN):
        inside = _BLOCKS.pieces(drawing.content[piece.start : piece.end])
        at = piece.start
        blocks += [(at + block.start, at + block.end, True) for block in inside if block.name != COMMENT]
    front = _entities(drawing.content[:_PROLOG]) if blocks else b""
    place = f"{drawing.location}/{_PLACE}" if drawing.location else _PLACE
    for start, end, nested in blocks[:_MOST_BLOCKS]:
        line = drawing.line(start)
        about = (Scope.OBJECT, f"the part at line {line}") if nested else (Scope.FILE, "")
        yield from _block(drawing.content[start:end], front, place, line, about)
    if len(blocks) > _MOST_BLOCKS:
        yield Problem(Reason.LIMIT_ENTRIES, f"{len(blocks)} pieces of metadata, of which {_MOST_BLOCKS} were read")


def _blocks(drawing: Drawing) -> list[tuple[Piece, bool]]:
    """Pieces of metadata, and whether each belongs to a part only, since another one stands above it."""
    blocks = drawing.named(METADATA)
    depths = drawing.depths() if len(blocks) > 1 else {}
    highest = min(depths.values(), default=0)
    return [(block, depths.get(block, 0) > highest) for block in blocks]


def _entities(head: bytes) -> bytes:
    """The declarations of entities, on one line: Adobe's programs write addresses of vocabularies in this way."""
    at = head.find(b"<!DOCTYPE")
    found = _DOCTYPE.match(head, at) if at >= 0 else None
    return found[0].replace(b"\r", b" ").replace(b"\n", b" ") if found else b""


def _block(block: bytes, front: bytes, place: str, line: int, about: tuple[Scope, str]) -> Iterator[Met]:
    rest, at = [], 0
    packets = [packet for packet in _PACKETS.pieces(block) if packet.name != COMMENT]
    if len(packets) > _MOST_BLOCKS:
        yield Problem(
            Reason.LIMIT_ENTRIES, f"{place}: {len(packets)} packets of XMP, of which {_MOST_BLOCKS} were read"
        )
    for packet in packets[:_MOST_BLOCKS]:
        for met in xmp.read(front + block[packet.start : packet.end], place):
            yield replace(met, scope=about[0], about=about[1], line=line) if isinstance(met, Statement) else met
        # as many lines as before
        rest += [block[at : packet.start], b"\n" * block.count(b"\n", packet.start, packet.end)]
        at = packet.end
    block = b"".join((*rest, block[at:]))
    try:
        yield from rdf.statements(events(front + b"<svg>" + block + b"</svg>"), place, line - 1, *about)
    except ItemError as error:
        yield Problem(error.problem.reason, f"{place}: {error.problem.detail}")
        yield Passage(block[:_LONGEST_BROKEN], PROSE, place, line=line)


def _attributes(drawing: Drawing) -> Iterator[Met]:
    """What tags of the drawing state: RDFa, and attributes by name."""
    content, at = drawing.content, 0
    if not any(word in content for word in _MAY_STATE):
        return
    while found := _STATES.search(content, at):
        piece = drawing.unmarked(found.start())
        if piece:
            at = piece.end
            continue
        start, at = content.rfind(b"<", at, found.start()), end_of_tag(content, found.end())
        if start < 0:
            continue
        given, behind = drawing.tag(start, at), content[at : max(at, content.find(b"<", at))]
        line = drawing.line(start)
        for key, value, kind in of_tag(given, fields.text_of(behind).strip()):
            yield from told(drawing.location, key, value, kind, line)
        for key, value in given.items():
            term = key.rpartition(":")[2].removeprefix("data-")
            if term in _TERMS:
                yield from told(drawing.location, key, value, KINDS[term], line)
