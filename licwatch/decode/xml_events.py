# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""XML as a stream of events, for readers that know their format and stop as soon as they have what they want.

expat, fed piece by piece: nothing is fetched, and no entity is expanded in text. Documents that define entities are
read all the same, since graphics programs write such files; expat itself refuses those that grow by it. Prefixes are
dropped rather than resolved: many real files use a prefix that they never declare.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Reason

_CHUNK = 1 << 16
_DEEPEST = 256
#: Characters of text and attributes that are handed on from one document, and bytes of declared entities.
_MOST_TEXT = 16 * MIB
_MOST_ENTITIES = 1 << 16


@dataclass(frozen=True, slots=True)
class Start:
    """An element opens. `path` holds the names from the root to it, without prefixes; so are the attributes' names."""

    path: tuple[str, ...]
    attributes: dict[str, str]
    line: int

    @property
    def name(self) -> str:
        """The element's own name."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class End:
    """An element closes. `text` is its own text, not that of elements in it; `attributes` are those of its start."""

    path: tuple[str, ...]
    attributes: dict[str, str]
    text: str
    line: int

    @property
    def name(self) -> str:
        """The element's own name."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, in the element at `path`."""

    path: tuple[str, ...]
    text: str
    line: int


Event = Start | End | Comment


def events(content: bytes | Iterable[bytes]) -> Iterator[Event]:
    """Events in their order, of bytes or of pieces of them. Lines are those of the start.

    Raises ItemError after what could be read: broken XML, too deep, too much text.
    """
    reading = _Reading()
    parser = reading.parser()
    pieces = _pieces(content) if isinstance(content, bytes) else content
    try:
        for piece in pieces:
            failure = _fed(parser, piece, final=False)
            yield from reading.taken()
            if failure:
                raise failure
        failure = _fed(parser, b"", final=True)
        yield from reading.taken()
        if failure:
            raise failure
    finally:
        # an iterator that is left early leaves no cycle of handlers behind
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None


def _pieces(content: bytes) -> Iterator[bytes]:
    view = memoryview(content)
    return (bytes(view[at : at + _CHUNK]) for at in range(0, len(content), _CHUNK))


def _fed(parser: expat.XMLParserType, piece: bytes, *, final: bool) -> ItemError | None:
    """Parse a piece. What was met before the failure is kept by the handlers."""
    try:
        parser.Parse(piece, final)
    except expat.ExpatError as error:
        return ItemError(Reason.CORRUPT_HEADER, f"broken XML in line {error.lineno}")
    except (ValueError, LookupError):
        return ItemError(Reason.CORRUPT_HEADER, "XML in an encoding that is not known")
    except ItemError as error:
        return error
    return None


@dataclass(slots=True)
class _Open:
    """An element that was not closed yet."""

    path: tuple[str, ...]
    attributes: dict[str, str]
    line: int
    text: list[str] = field(default_factory=list)


class _Reading:
    """What was met and not handed on yet."""

    def __init__(self) -> None:
        self._met: list[Event] = []
        self._open: list[_Open] = []
        self._size = self._entities = 0

    def parser(self) -> expat.XMLParserType:
        parser = self._parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._comment
        parser.EntityDeclHandler = self._entity
        # with this handler set, references to declared entities in text are handed to it and not expanded
        parser.DefaultHandler = lambda _data: None
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.buffer_text = True
        return parser

    def taken(self) -> list[Event]:
        met, self._met = self._met, []
        return met

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= _DEEPEST:
            raise ItemError(Reason.LIMIT_DEPTH, f"XML deeper than {_DEEPEST} elements")
        above = self._open[-1].path if self._open else ()
        given = {_local(key): value for key, value in attributes.items()}
        self._count(sum(map(len, given.values())))
        element = _Open((*above, _local(name)), given, self._parser.CurrentLineNumber)
        self._open.append(element)
        self._met.append(Start(element.path, given, element.line))

    def _end(self, _name: str) -> None:
        done = self._open.pop()
        self._met.append(End(done.path, done.attributes, "".join(done.text).strip(), done.line))

    def _text(self, text: str) -> None:
        self._count(len(text))
        self._open[-1].text.append(text)

    def _comment(self, text: str) -> None:
        self._count(len(text))
        path = self._open[-1].path if self._open else ()
        self._met.append(Comment(path, text.strip(), self._parser.CurrentLineNumber))

    def _entity(self, _name: str, _parameter: bool, value: str | None, *_rest: object) -> None:
        self._entities += len(value or "")
        if self._entities > _MOST_ENTITIES:
            raise ItemError(Reason.XML_ENTITIES, f"XML that defines entities of more than {_MOST_ENTITIES} bytes")

    def _count(self, size: int) -> None:
        self._size += size
        if self._size > _MOST_TEXT:
            raise ItemError(Reason.LIMIT_BYTES, f"more than {_MOST_TEXT} characters of text in XML")


def _local(name: str) -> str:
    return name.rpartition(":")[2]
