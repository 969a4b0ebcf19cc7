# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Blender: assets, properties and texts out of the blocks, of every form of the header; strings where none hang."""

import gzip
import struct
from dataclasses import dataclass, field

import pytest
import zstandard

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import blend
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, AUTHOR, HOLDER = StatementKind.LICENSE, StatementKind.AUTHOR, StatementKind.HOLDER
#: Types with their sizes of four-byte and eight-byte pointers, and structures with their fields.
STRUCTURES = {
    "ID": [("void", "*next"), ("char", "name[66]"), ("short", "flag")],
    "Object": [("ID", "id")],
    "Text": [("ID", "id"), ("void", "*lines")],
    "TextLine": [("TextLine", "*next"), ("char", "*line"), ("int", "len")],
    "IDProperty": [("IDProperty", "*next"), ("char", "type"), ("char", "name[63]"), ("IDPropertyData", "data")],
    "IDPropertyData": [("void", "*pointer"), ("int", "val")],
    "AssetMetaData": [("char", f"*{name}") for name in ("author", "description", "copyright", "license")],
}
NUMBERS = {name: number for number, name in enumerate(STRUCTURES)}


@dataclass
class File:
    """A file in the making: which form it has, and its blocks so far."""

    header: bytes = b"BLENDER-v306"
    blocks: list[tuple[bytes, int, int, bytes]] = field(default_factory=list)

    @property
    def order(self) -> str:
        return ">" if b"V" in self.header else "<"

    @property
    def width(self) -> int:
        return 4 if b"_" in self.header else 8

    def pointer(self, address: int) -> bytes:
        return struct.pack(self.order + ("I" if self.width == 4 else "Q"), address)

    def add(self, code: str, structure: str, data: bytes, address: int) -> int:
        self.blocks.append((code.encode().ljust(4, b"\0"), NUMBERS.get(structure, 0), address, data))
        return address

    def named(self, code: str, structure: str, name: str) -> None:
        data = self.pointer(0) + (code + name).encode().ljust(66, b"\0") + bytes(2)
        self.add(code, structure, data + bytes(self.width), 0x1000 + len(self.blocks))

    def string(self, text: str) -> int:
        """Where a string of its own block lies; 0 for none."""
        if not text:
            return 0
        return self.add("DATA", "", text.encode() + b"\0", 0x9000 + len(self.blocks))

    def asset(self, **fields: str) -> None:
        places = [self.string(fields.get(name, "")) for name in ("author", "description", "copyright", "license")]
        self.add("DATA", "AssetMetaData", b"".join(map(self.pointer, places)), 0x5000 + len(self.blocks))

    def lines(self, *lines: str) -> None:
        for line in lines:
            data = self.pointer(0) + self.pointer(self.string(line)) + struct.pack(self.order + "i", len(line))
            self.add("DATA", "TextLine", data, 0x6000 + len(self.blocks))

    def custom(self, name: str, value: str, kind: int = 0) -> None:
        data = self.pointer(0) + bytes((kind,)) + name.encode().ljust(63, b"\0") + self.pointer(self.string(value))
        self.add("DATA", "IDProperty", data + bytes(4), 0x7000 + len(self.blocks))

    def dna(self) -> bytes:
        names = list(dict.fromkeys(name for fields in STRUCTURES.values() for _, name in fields))
        sizes = {"char": 1, "short": 2, "int": 4, "void": 0}
        for structure in ("ID", "Object", "IDPropertyData", *STRUCTURES):
            sizes[structure] = sum(self.size(type_, name, sizes) for type_, name in STRUCTURES[structure])
        types = list(sizes)
        out = b"SDNANAME" + self.counted(names) + b"TYPE" + self.counted(types)
        out += b"TLEN" + self.padded(struct.pack(f"{self.order}{len(types)}H", *sizes.values()))
        out += b"STRC" + struct.pack(self.order + "i", len(STRUCTURES))
        for structure, fields in STRUCTURES.items():
            out += struct.pack(self.order + "2H", types.index(structure), len(fields))
            for type_, name in fields:
                out += struct.pack(self.order + "2H", types.index(type_), names.index(name))
        return out

    def size(self, type_: str, name: str, sizes: dict[str, int]) -> int:
        if name.startswith("*"):
            return self.width
        return sizes.get(type_, 0) * int(name.partition("[")[2].rstrip("]") or 1)

    def counted(self, words: list[str]) -> bytes:
        data = struct.pack(self.order + "i", len(words)) + b"".join(word.encode() + b"\0" for word in words)
        return self.padded(data)

    @staticmethod
    def padded(data: bytes) -> bytes:
        return data + bytes(-len(data) % 4)

    def built(self) -> bytes:
        out = self.header
        for code, number, address, data in (*self.blocks, (b"DNA1", 0, 1, self.dna()), (b"ENDB", 0, 0, b"")):
            if len(self.header) > 12:
                out += struct.pack("<4siQqq", code, number, address, len(data), 1) + data
            else:
                out += struct.pack(self.order + "4si", code, len(data)) + self.pointer(address)
                out += struct.pack(self.order + "2i", number, 1) + data
        return out


def sample(header: bytes = b"BLENDER-v306") -> File:
    file = File(header)
    file.named("SC", "Object", "Scene")
    file.custom("copyright", "2024 Ada")
    file.named("OB", "Object", "Peg")
    file.asset(author="Ada", license="CC-BY-4.0", description="A peg")
    file.custom("license", "CC0")
    file.custom("mass", "2")
    file.custom("author", "", kind=1)
    file.named("TX", "Text", "README")
    file.lines("This scene is under", "", "CC BY 4.0")
    file.named("TX", "Text", "script.py")
    file.lines("import bpy")
    return file


HEADERS = [b"BLENDER-v306", b"BLENDER_v248", b"BLENDER-V300", b"BLENDER_V245", b"BLENDER17-01v0500"]
EXPECTED: list[Said] = [
    ("copyright", "2024 Ada", HOLDER),
    ("author", "Ada", AUTHOR),
    ("license", "CC-BY-4.0", LICENSE),
    ("license", "CC0", LICENSE),
]


@pytest.mark.parametrize(
    "content", [b"", b"BLENDE", gzip.compress(b"BLEND it"), zstandard.compress(b"x"), b"\x1f\x8b\x08"]
)
def test_what_is_no_file_of_blender(content: bytes) -> None:
    assert choose(content) is not blend


@pytest.mark.parametrize("header", HEADERS)
def test_must_not_fire(header: bytes) -> None:
    file = File(header)
    file.named("OB", "Object", "License")
    file.asset()
    file.custom("license", "")
    file.add("DATA", "", b"Copyright of a font\0", 1)
    version: Said = ("version", header.decode(), StatementKind.TOOL)
    met = read(blend, file.built())
    assert (said(met), prose(met)) == ([version], [])


@pytest.mark.parametrize("header", HEADERS)
def test_must_fire(header: bytes) -> None:
    met = read(blend, sample(header).built())
    assert said(met)[1:] == EXPECTED
    assert prose(met) == ["A peg", "This scene is under\n\nCC BY 4.0"]
    scopes = [(one.scope, one.about) for one in met if isinstance(one, Statement)][1:]
    assert scopes == [(Scope.FILE, ""), *[(Scope.OBJECT, "Peg")] * 3]


def test_packed_ones() -> None:
    content = sample().built()
    # the program packs piece by piece, and puts a table of the pieces behind them
    frames = b"".join(zstandard.compress(content[at : at + 300]) for at in range(0, len(content), 300))
    table = b"\x5e\x2a\x4d\x18\x04\0\0\0\1\2\3\4"
    for packed in (gzip.compress(content), zstandard.compress(content), frames + table):
        met = read(blend, packed)
        assert said(met)[1:] == EXPECTED
        assert not [one for one in met if isinstance(one, Problem)]


def test_strings_where_no_blocks_hang_together() -> None:
    content = b"BLENDER-v306REND" + bytes(70) + b"CC-BY-SA-4.0 Ada https://example.org\0*license\0ENDB"
    for form in (content, gzip.compress(content)):
        met = read(blend, form)
        assert said(met) == [("version", "BLENDER-v306", StatementKind.TOOL)]
        assert prose(met) == ["CC-BY-SA-4.0 Ada https://example.org"]


def test_damage_and_bombs_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(sample().built())
    met = read(blend, packed[:-20])
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]
    monkeypatch.setattr(blend, "_MOST_OUT", 1000)
    met = read(blend, packed)
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.LIMIT_BYTES]


def test_broken_ones_are_survived() -> None:
    for header in HEADERS:
        survives(blend, sample(header).built(), 60)
    survives(blend, gzip.compress(sample().built()))
