# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Documents that are zip files inside: which archives they are, and which of their parts are the document's own.

A document is one item: its own parts are places within it. What was embedded in it is an item of its own.
"""

import re
from typing import BinaryIO

from licwatch.decode.zip_directory import Directory, Member
from licwatch.decode.zip_member import head
from licwatch.model.budget import KIB

_MAGIC = b"PK\3\4"
# OpenDocument, EPUB, Krita and OpenRaster say what they are in a member of this name, which is not always the first
_MIMETYPE = b"mimetype"
_MEDIA_TYPE = re.compile(rb"(application/(epub\+zip|x-krita|vnd\.oasis\.opendocument\.[\w.+-]+)|image/openraster)\s*")
# OOXML and 3MF; packages (nupkg, vsix) have the same first file and none of these
_OPC = b"[Content_Types].xml"
_OPC_PARTS = re.compile(rb"(docProps|word|xl|ppt|visio|3D)/", re.IGNORECASE)
_FREECAD = b"Document.xml"
_HEAD = 4 * KIB

# FreeCAD keeps colors, shapes and names of a part in files of their own, numbered and without a suffix
_FREECAD_DATA = rb"[A-Z]\w*(Color|Array|Appearance|Shape|Mesh|Points|Normals|Values|List|Map|Table)\d*"
_OWN = re.compile(
    rb".*\.(xml|rels|model|rdf|opf|ncx|xhtml|html?|brp)|mimetype|" + _FREECAD_DATA,
    re.IGNORECASE,
)
_READ = re.compile(rb".*\.(xml|rels|model|rdf|opf|ncx|xhtml|html?)", re.IGNORECASE)


def is_document(file: BinaryIO, directory: Directory) -> bool:
    """Whether a zip file is a document. It begins as a zip: whatever lies behind something else is an archive there."""
    file.seek(0)
    if file.read(len(_MAGIC)) != _MAGIC:
        return False
    members = directory.members
    names = {member.name: member for member in members}
    if _MIMETYPE in names:
        return bool(_MEDIA_TYPE.fullmatch(head(file, names[_MIMETYPE], _HEAD)))
    if _OPC in names:
        return any(_OPC_PARTS.match(member.name) for member in members)
    return _FREECAD in names and b"<Document" in head(file, names[_FREECAD], _HEAD)


def is_own_part(member: Member) -> bool:
    """Whether a member is a part of the document itself, rather than something embedded in it."""
    return bool(_OWN.fullmatch(member.name))


def holds_text(member: Member) -> bool:
    """Whether a part of the document itself may say something about licenses."""
    return bool(_READ.fullmatch(member.name))
