# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which zip files are documents, and which of their members are the document's own parts."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from licwatch.decode.zip_directory import Member, read_directory
from licwatch.decode.zip_document import holds_text, is_document, is_own_part
from licwatch.model.budget import MIB, Budgets
from tests.archives import Part, good_zip, zipped


def judged(data: bytes) -> bool:
    file = io.BytesIO(data)
    return is_document(file, read_directory(file, Budgets()))


def member(name: bytes) -> Member:
    return Member(name, 8, 0, 0, 0, 0, 0, 0)


OPC = {"[Content_Types].xml": b"<Types/>"}
ODT = b"application/vnd.oasis.opendocument.text"
FREECAD = b'<?xml version="1.0"?>\n<!-- FreeCAD Document -->\n<Document SchemaVersion="4">'

NO_DOCUMENT: dict[str, Mapping[str, bytes]] = {
    "nothing": {},
    "sources": {"src/main.c": b"", "LICENSE": b"", "docs/word.xml": b""},
    "a jar": {"META-INF/MANIFEST.MF": b"Manifest-Version: 1.0", "a.class": b""},
    "a wheel": {"a/__init__.py": b"", "a-1.dist-info/METADATA": b""},
    "a nupkg": OPC | {"a.nuspec": b"<package/>", "lib/a.dll": b""},
    "a vsix": OPC | {"extension.vsixmanifest": b"", "extension/package.json": b"{}"},
    "another media type": {"mimetype": b"text/plain"},
    "a media type that only begins so": {"mimetype": b"application/epub+zipped"},
    "a media type within prose": {"mimetype": b"this is not application/epub+zip"},
    "a document's name over something else": {"Document.xml": b"<html/>"},
    "a document within a folder": {"x/Document.xml": FREECAD, "x/mimetype": ODT},
}
DOCUMENT: dict[str, Mapping[str, bytes]] = {
    "odt": {"mimetype": ODT, "content.xml": b""},
    "ods, mimetype last": {"content.xml": b"", "mimetype": b"application/vnd.oasis.opendocument.spreadsheet\n"},
    "epub": {"mimetype": b"application/epub+zip"},
    "krita": {"mimetype": b"application/x-krita"},
    "openraster": {"mimetype": b"image/openraster"},
    "docx": OPC | {"word/document.xml": b""},
    "xlsx": OPC | {"XL/workbook.xml": b""},
    "3mf": {"3D/3dmodel.model": b""} | OPC,
    "freecad": {"Document.xml": FREECAD},
    "freecad, large": {"Document.xml": FREECAD + b" " * 3 * MIB},
}


@pytest.mark.parametrize("case", NO_DOCUMENT)
def test_archives_that_are_no_document(case: str) -> None:
    assert not judged(good_zip(NO_DOCUMENT[case]))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("case", DOCUMENT)
def test_documents(case: str, method: int) -> None:
    assert judged(good_zip(DOCUMENT[case], method))


def test_a_document_behind_something_else_is_an_archive() -> None:
    assert judged(zipped(Part(b"mimetype", ODT)))
    assert not judged(zipped(Part(b"mimetype", ODT), front=b"\xff\xd8"))
    assert not judged(zipped(Part(b"mimetype", ODT), front=b"PK00"))


def test_a_media_type_that_cannot_be_had_makes_no_document() -> None:
    for part in (Part(b"mimetype", ODT, flags=1), Part(b"mimetype", ODT, 9), Part(b"mimetype", ODT, offset=1 << 20)):
        assert not judged(zipped(part))


EMBEDDED = [
    b"style.css",
    b"Part.Shape.Map.txt",
    b"x/code.bin",
    b"Pictures/photo.jpg",
    b"word/media/image1.PNG",
    b"word/embeddings/sheet.xlsx",
    b"3D/Textures/wood.jpg",
    b"LICENSE",
    b"notes.txt",
    b"fonts/a.otf",
    b"a.xml.txt",
]
OWN = [
    b"content.xml",
    b"word/_rels/document.xml.rels",
    b"3D/3dmodel.model",
    b"OEBPS/chapter.XHTML",
    b"OEBPS/content.opf",
    b"PartShape1.brp",
    b"mimetype",
    b"DiffuseColor",
    b"LineColorArray12",
]


@pytest.mark.parametrize("name", EMBEDDED)
def test_what_was_embedded_is_no_own_part(name: bytes) -> None:
    assert not is_own_part(member(name))
    assert not holds_text(member(name))


@pytest.mark.parametrize("name", OWN)
def test_own_parts(name: bytes) -> None:
    assert is_own_part(member(name))
    assert holds_text(member(name)) == (name.lower().endswith((b"l", b"rels", b"opf")))
