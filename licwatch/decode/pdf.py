# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a PDF says of itself: its dictionary of information and its XMP packet. A door to pdfminer.

Imported by those only who have a PDF. pdfminer has no limits of its own: here the bytes that it reads, the objects that
it fetches and what streams unpack to are counted. Of a file that needs a password, what is not encrypted can be had.
"""

import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.pdfdocument import PDFBaseXRef, PDFDocument, PDFEncryptionError
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFObjRef, PDFStream
from pdfminer.utils import PDFDocEncoding

from licwatch.decode.inflated import inflated
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Reason

_MOST_READ, _LARGEST_STREAM, _MOST_IN_STREAMS = 16 * MIB, 4 * MIB, 2 * MIB
#: In which an XML document has its first mark.
_BEGINNING = 64
_MOST_TOKENS, _MOST_OBJECTS, _MOST_TABLES, _MOST_KEYS = 300_000, 500, 500, 200

# its warnings are about files, and not for whoever runs the scan
logging.getLogger("pdfminer").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Metadata:
    """Keys and values of the dictionary, and the packet, empty if there is none; `locked` without the password."""

    information: tuple[tuple[str, str], ...]
    packet: bytes
    locked: bool


def metadata(content: bytes) -> Metadata:
    """What a PDF says of itself. Raises ItemError when it is broken."""
    try:
        document = _Document(_Parser(_Metered(content)))
        return Metadata(tuple(_information(document)), _packet(document), document.locked)
    except ItemError:
        raise
    except Exception as error:
        # pdfminer raises whatever comes of an object that is not what it should be
        raise ItemError(Reason.CORRUPT_HEADER, f"broken PDF: {type(error).__name__}") from error


def _information(document: "_Document") -> Iterator[tuple[str, str]]:
    if document.locked:
        return
    for dictionary in document.info:
        for key, value in list(dictionary.items())[:_MOST_KEYS]:
            found = document.resolved(value)
            if isinstance(key, str) and isinstance(found, bytes):
                yield key, _text(found)


def _packet(document: "_Document") -> bytes:
    stream = document.resolved(document.catalog.get("Metadata"))
    packet = stream.get_data() if isinstance(stream, PDFStream) else b""
    return packet if b"<" in packet[:_BEGINNING] or not document.locked else b""


def _text(raw: bytes) -> str:
    """A text string: UTF-16 or UTF-8 by their marks, else the encoding of PDF."""
    if raw[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return raw.decode("utf-16", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    return "".join(PDFDocEncoding[byte] for byte in raw)


class _Metered(io.BytesIO):
    """A file that gives a bounded number of bytes, however often they are asked for."""

    _left = _MOST_READ

    def read(self, size: int | None = -1, /) -> bytes:
        taken = super().read(size)
        self._left -= len(taken)
        if self._left < 0:
            raise ItemError(Reason.LIMIT_BYTES, f"more than {_MOST_READ} bytes are to be read for its metadata")
        return taken


class _Stream(PDFStream):
    """A stream that unpacks to a bounded size. One filter is all that metadata, and tables of objects, have."""

    def decode(self) -> None:
        if self.decipher:
            assert self.objid is not None
            assert self.genno is not None
            assert self.rawdata is not None
            self.rawdata = self.decipher(self.objid, self.genno, self.rawdata, self.attrs)
            self.decipher = None
        filters = [name for name, _ in self.get_filters()]
        if filters:
            if len(filters) > 1 or filters[0] not in LITERALS_FLATE_DECODE:
                raise ItemError(Reason.UNSUPPORTED_METHOD, "metadata in a stream of unusual filters")
            inflated(self.rawdata or b"", _LARGEST_STREAM)
        super().decode()


class _Parser(PDFParser):
    """A parser that gives a bounded number of tokens, and streams that are bounded."""

    _left = _MOST_TOKENS

    def nexttoken(self) -> tuple[int, Any]:
        self._left -= 1
        if self._left < 0:
            raise ItemError(Reason.LIMIT_ENTRIES, f"more than {_MOST_TOKENS} tokens lead to its metadata")
        return super().nexttoken()

    def push(self, *objs: Any) -> None:
        super().push(*((at, _bounded(met)) for at, met in objs))


def _bounded(met: Any) -> Any:
    return _Stream(met.attrs, met.rawdata or b"", met.decipher) if type(met) is PDFStream else met


class _Document(PDFDocument):
    """A document that fetches a bounded number of objects, and tolerates what it has no password for."""

    def __init__(self, parser: PDFParser) -> None:
        self.locked = False
        self._objects = self._in_streams = 0
        self._tables: set[int] = set()
        super().__init__(parser)

    def resolved(self, value: object) -> object:
        """What a reference leads to."""
        while isinstance(value, PDFObjRef):
            value = value.resolve()
        return value

    def getobj(self, objid: int) -> object:
        self._objects += 1
        if self._objects > _MOST_OBJECTS:
            raise ItemError(Reason.LIMIT_ENTRIES, f"more than {_MOST_OBJECTS} objects lead to its metadata")
        return super().getobj(objid)

    def _get_objects(self, stream: PDFStream) -> tuple[list[object], int]:
        self._in_streams += len(stream.get_data())
        if self._in_streams > _MOST_IN_STREAMS:
            raise ItemError(Reason.LIMIT_BYTES, f"its metadata stand in streams of more than {_MOST_IN_STREAMS} bytes")
        return super()._get_objects(stream)

    def read_xref_from(self, parser: PDFParser, start: int, xrefs: list[PDFBaseXRef]) -> None:
        if start not in self._tables and len(self._tables) < _MOST_TABLES:
            self._tables.add(start)
            super().read_xref_from(parser, start, xrefs)

    def _initialize_password(self, password: str = "") -> None:
        try:
            super()._initialize_password(password)
        except PDFEncryptionError:
            self.locked = True
