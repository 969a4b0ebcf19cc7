# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Rhino: notes and people are told, the license of the program never is."""

import struct

import pytest

from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import rhino
from tests.readers.reading import Said, prose, read, said, survives

AUTHOR, TOOL = StatementKind.AUTHOR, StatementKind.TOOL
HISTORY, NOTES, APPLICATION = 0x20008021, 0x20008022, 0x20008024


def string(text: str) -> bytes:
    raw = text.encode("utf-16-le") + b"\0\0"
    return struct.pack("<i", len(raw) // 2) + raw if text else bytes(4)


def chunk(kind: int, data: bytes, wide: bool) -> bytes:
    return struct.pack("<Iq" if wide else "<Ii", kind, len(data)) + data


def model(*properties: tuple[int, bytes], objects: bytes = b"", version: int = 60) -> bytes:
    wide = version >= 50
    start = chunk(1, b" 3DM I/O processor: OpenNURBS toolkit version 201705\0\x1a\0", wide)
    table = b"".join(chunk(kind, b"\x10" + data, wide) for kind, data in properties)
    return (
        f"3D Geometry File Format {version:8}".encode()
        + start
        + chunk(0x10000014, table + struct.pack("<Iq" if wide else "<Ii", 0xFFFFFFFF, 0), wide)
        + chunk(0x10000013, objects, wide)
    )


PROGRAM = string("Rhinoceros 6.0 - Beta Lab License") + string("http://www.rhino3d.com") + string("Rhino 6.0")
PEOPLE = string("ada") + bytes(32) + string("grace") + bytes(36)
TELLING: dict[str, tuple[tuple[int, bytes], list[Said], list[str]]] = {
    "notes": ((NOTES, bytes(4) + string("Peg\r\nUnder CC BY 4.0") + bytes(20)), [], ["Peg\r\nUnder CC BY 4.0"]),
    "notes in another script": ((NOTES, bytes(4) + string("许可: CC0") + bytes(20)), [], ["许可: CC0"]),
    "people": ((HISTORY, PEOPLE), [("createdBy", "ada", AUTHOR), ("lastEditedBy", "grace", AUTHOR)], []),
    "the program": ((APPLICATION, PROGRAM), [("application", "Rhinoceros 6.0 - Beta Lab License", TOOL)], []),
}


@pytest.mark.parametrize("content", [b"", b"3D Geometry File", b"A 3D Geometry File Format        6"])
def test_what_is_no_model(content: bytes) -> None:
    assert choose(content) is not rhino


def test_must_not_fire() -> None:
    assert read(rhino, model()) == []
    assert read(rhino, model((NOTES, bytes(28)), objects=b"\0m_license\0\0geometry")) == []
    # where the chunks cannot be followed, a string of the program is still none of the model
    for text in ("Rhinoceros 6.0 - Beta Lab License", "Educational License", "Not For Resale License"):
        assert read(rhino, model(objects=bytes(3) + string(text))) == []


@pytest.mark.parametrize(("chunk_", "statements", "texts"), TELLING.values(), ids=TELLING)
def test_must_fire(chunk_: tuple[int, bytes], statements: list[Said], texts: list[str]) -> None:
    for version in (4, 50, 60, 70, 80):
        met = read(rhino, model(chunk_, version=version))
        assert said(met) == statements
        # found once more among the strings of the file
        assert prose(met)[:1] == texts


def test_texts_of_objects() -> None:
    met = read(
        rhino, model((APPLICATION, PROGRAM), objects=string("License") + string("Licensed under CC-BY-4.0 by Ada"))
    )
    assert prose(met) == ["Licensed under CC-BY-4.0 by Ada"]


def test_broken_ones_are_survived() -> None:
    survives(rhino, model(*(chunk_ for chunk_, _, _ in TELLING.values()), objects=string("CC0 by Ada")))
