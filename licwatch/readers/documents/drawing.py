# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A drawing cut into the pieces that may say something, and where these stand. What lies between is never looked at."""

from bisect import bisect_right

from licwatch.readers.documents.markup import COMMENT, Cutter, Piece, as_utf8, attributes
from licwatch.readers.media.fields import text_of

METADATA = frozenset(("metadata", "rdf", "xmpmeta"))
#: What a person sees.
DRAWN = frozenset(("text", "textarea", "flowroot", "foreignobject"))
_TAGS = frozenset(("svg", "a"))
_CUTTER = Cutter(METADATA | DRAWN | {"title", "desc", "script", "style"}, _TAGS)
_UNMARKED = METADATA | {COMMENT, "script", "style"}
_ABOUT_ALL = METADATA | {"title", "desc", COMMENT}


class Drawing:
    """The pieces of an SVG document. `location` is its place in a container, else empty."""

    def __init__(self, content: bytes, location: str) -> None:
        self.content, self.location = as_utf8(content), location
        self.pieces = list(_CUTTER.pieces(self.content))
        self._starts, self._lines = [0], [1]
        for piece in self.pieces:
            self._lines.append(self._lines[-1] + self.content.count(b"\n", self._starts[-1], piece.start))
            self._starts.append(piece.start)

    def named(self, names: frozenset[str]) -> list[Piece]:
        """The pieces of these names, without tags that close one."""
        return [piece for piece in self.pieces if piece.name in names and not piece.closing]

    def line(self, at: int) -> int:
        """The line of a place."""
        known = bisect_right(self._starts, at) - 1
        return self._lines[known] + self.content.count(b"\n", self._starts[known], at)

    def tag(self, start: int, end: int) -> dict[str, str]:
        """The attributes of a tag between two places."""
        return attributes(text_of(self.content[start:end]))

    def inside(self, piece: Piece) -> str:
        """What is between the tags of a piece."""
        return text_of(self.content[piece.inside : piece.rest])

    def unmarked(self, at: int) -> Piece | None:
        """The piece that a place is in, if its tags are no tags of the drawing."""
        known = bisect_right(self._starts, at) - 2
        piece = self.pieces[known] if known >= 0 else None
        return piece if piece and at < piece.end and piece.name in _UNMARKED else None

    def of_all(self) -> frozenset[Piece]:
        """Pieces that are about the whole drawing: they stand under the root, before anything is drawn."""
        found, at = [], -1
        for piece in self.pieces:
            if at >= 0 and (piece.name not in _ABOUT_ALL or self.content.find(b"<", at, piece.start) >= 0):
                break
            if at >= 0 or piece.name == "svg":
                found.append(piece)
                at = piece.end
        return frozenset(found)

    def depths(self) -> dict[Piece, int]:
        """How deep each piece of metadata stands, counted by tags. Only the difference matters."""
        depths, depth, at, content = {}, 0, 0, self.content
        for piece in self.pieces:
            begun, closed = content.count(b"<", at, piece.start), content.count(b"</", at, piece.start)
            alone = sum(content.count(mark, at, piece.start) for mark in (b"/>", b"<?", b"<!"))
            depth, at = depth + begun - 2 * closed - alone, piece.end
            if piece.name in METADATA:
                depths[piece] = depth
            elif piece.name in _TAGS and content[piece.end - 2 : piece.end] != b"/>":
                depth += -1 if piece.closing else 1
        return depths
