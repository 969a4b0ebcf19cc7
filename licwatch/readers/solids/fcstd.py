# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""FreeCAD documents (FCStd): License, LicenseURL, CreatedBy, Company and Comment, of the document and of objects in it.

The program writes a license into every new document, and older versions wrote one into every part: what stands there
is handed on as it is, with the version of the program. A piece of a document that was saved by itself is read as well.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.decode.strings import places
from licwatch.decode.xml_events import End, Event, Start, events
from licwatch.decode.zip_directory import Member
from licwatch.decode.zip_member import head
from licwatch.errors import ItemError
from licwatch.model.item import shown
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.parts import Parts
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.fields import kind_of, prose, told
from licwatch.readers.solids.rights import WORDS, speaks_of_rights

NAME = "fcstd"
VERSION = 1

_KINDS = {
    "License": StatementKind.LICENSE,
    "LicenseURL": StatementKind.URL,
    "CreatedBy": StatementKind.AUTHOR,
    "LastModifiedBy": StatementKind.AUTHOR,
    "Company": StatementKind.AUTHOR,
    "Label": StatementKind.TITLE,
}
_OF_OBJECTS = ("License", "LicenseURL")
_COMMENT = "Comment"
_VALUES = frozenset(("String", "Cell", "Item"))
_DOCUMENT = b"Document.xml"
_OPENS = re.compile(rb"<Document[\s>]")
_ITS_OWN = re.compile(rb"\b(?:SchemaVersion|ProgramVersion)\s*=|App::Property|<Properties\b")
_PROPERTY = re.compile(rb"<Property\b[^>]*\btype\s*=\s*[\"']App::Property")
_PROLOG = re.compile(rb"\s*(?:<\?xml.*?\?>\s*)?", re.DOTALL)
_OBJECTS = b"<ObjectData"
#: Of objects; a document can have thousands of parts that say the same.
_MOST = 2000


def wants(sniffed: Sniffed) -> bool:
    """A zip with a document of FreeCAD, such a document, or properties cut out of one."""
    if sniffed.parts:
        members = [member for member in sniffed.parts.members if member.name == _DOCUMENT]
        return any(_is_document(head(io.BytesIO(sniffed.content), member, 4096)) for member in members)
    if sniffed.root == "Document":
        return _is_document(sniffed.head)
    return sniffed.root in ("Property", "Properties") and bool(_PROPERTY.search(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Properties of the document; those of objects when any of them speaks of rights."""
    if content.startswith(b"PK"):
        parts = Parts(content)
        for member in parts.named("Document.xml"):
            yield from _of_member(parts, member)
        yield from dict.fromkeys(parts.problems)
        return
    try:
        yield from _said("", events(_whole(content)), _objects_speak(content))
    except ItemError as error:
        yield error.problem


def _of_member(parts: Parts, member: Member) -> Iterator[Passage | Statement | Problem]:
    name, whole = shown(member.name), parts.bytes_of(member)
    # of a damaged member, what can be had
    met = events(whole) if whole else parts.events_of(member)
    try:
        yield from _said(name, met, _objects_speak(whole))
    except ItemError as error:
        yield Problem(error.problem.reason, f"{name}: {error.problem.detail}")


def _is_document(start: bytes) -> bool:
    opens = _OPENS.search(start)
    return bool(opens and _ITS_OWN.search(start, opens.start()))


def _whole(content: bytes) -> bytes | tuple[bytes, ...]:
    """Properties in a row have no root that holds them together."""
    prolog = _PROLOG.match(content)
    assert prolog
    if content.startswith(b"<Property", prolog.end()) and not content.startswith(b"<Properties", prolog.end()):
        return (prolog[0], b"<Properties>", content[prolog.end() :], b"</Properties>")
    return content


def _objects_speak(document: bytes) -> bool:
    start = document.find(_OBJECTS)
    return start >= 0 and next(places(document[start:], [word.encode() for word in WORDS]), None) is not None


@dataclass(slots=True)
class _Owner:
    """Whose properties are being read: an object's, or with an empty name the document's."""

    name: str = ""
    key: str = ""
    left: int = _MOST


def _said(location: str, met: Iterator[Event], with_objects: bool) -> Iterator[Passage | Statement]:
    owner = _Owner()
    for event in met:
        if isinstance(event, Start):
            match event.name:
                case "Document":
                    version = event.attributes.get("ProgramVersion", "")
                    yield from told(location, "ProgramVersion", version, StatementKind.TOOL, line=event.line)
                case "ObjectData" if not with_objects:
                    return
                case "Object":
                    owner.name = event.attributes.get("name", "")
                case "Property":
                    owner.key = event.attributes.get("name", "")
        elif isinstance(event, End) and event.name in _VALUES and "Property" in event.path:
            yield from _value(location, owner, event)


def _value(location: str, owner: _Owner, event: End) -> Iterator[Passage | Statement]:
    value = event.attributes.get("value", event.attributes.get("content", ""))
    if "ObjectData" in event.path:
        yield from _of_object(location, owner, event, value)
    elif event.name == "Item":
        # a map whose keys people chose
        key = event.attributes.get("key", "")
        if (kind := kind_of(key)) and value:
            yield from told(location, f"{owner.key}/{key}", value, kind, line=event.line)
    elif owner.key in _KINDS:
        yield from told(location, owner.key, value, _KINDS[owner.key], line=event.line)
    elif owner.key == _COMMENT and value.strip():
        yield prose(location, owner.key, value, event.line)


def _of_object(location: str, owner: _Owner, event: End, value: str) -> Iterator[Passage | Statement]:
    if owner.key == "Label" and event.name == "String":
        owner.name = value or owner.name
    elif owner.left and owner.key in _OF_OBJECTS and value.strip():
        owner.left -= 1
        yield from told(location, owner.key, value, _KINDS[owner.key], Scope.OBJECT, owner.name, event.line)
    elif owner.left and speaks_of_rights(value):
        # texts on drawings and in tables
        owner.left -= 1
        key = event.attributes.get("address", owner.key)
        yield prose(location, f"{owner.name}/{key}", value, event.line)
