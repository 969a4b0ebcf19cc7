# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The blocks of a Blender file, and the description of their fields that every such file brings along (its DNA).

Pointers are the addresses that data had in memory; the data themselves follow the data-block that they belong to.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

_HEADER = re.compile(rb"BLENDER(?:(?P<old>[-_])(?P<order>[vV])\d{3}|\d\d-(?P<format>\d\d)v\d{4})")
_DNA, _END, _DATA = b"DNA1", b"ENDB", b"DATA"
_MOST_BLOCKS, _MOST_NAMES = 1_000_000, 100_000
_ARRAY = re.compile(rb"\[(\d+)\]")
_POINTER = (b"*", b"(")


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its code, the number of its structure, the address it had, and where its data lie."""

    code: bytes
    kind: int
    address: int
    start: int
    size: int

    @property
    def begins_data_block(self) -> bool:
        """Whether it is an object, a material, a text... that has a name; others belong to the one before them."""
        return self.code not in (_DATA, _DNA, _END) and self.code[2:] == b"\0\0"


@dataclass(frozen=True, slots=True)
class Structure:
    """A structure of the DNA: its number, and the place of each field by the bare name."""

    number: int
    fields: Mapping[str, int]


class BlendError(Exception):
    """No blocks that hang together, or no DNA."""


class Blend:
    """A file that was read as far as its blocks. Raises BlendError when it is made."""

    def __init__(self, content: bytes | bytearray) -> None:
        header = _HEADER.match(content)
        if not header:
            raise BlendError
        self._content = content
        self._order = ">" if header["order"] == b"V" else "<"
        self._wide = header["old"] != b"_"
        # code, size, address, structure, count; files since 5.0 can have larger blocks, and another order
        self._form = struct.Struct(
            self._order + ("4siQqq" if header["format"] else "4siQii" if self._wide else "4siIii")
        )
        self._new = bool(header["format"])
        self.blocks = list(self._walked(header.end()))
        self._dna = next((block for block in self.blocks if block.code == _DNA), None)
        if self._dna is None:
            raise BlendError

    def _walked(self, at: int) -> Iterator[Block]:
        for _ in range(_MOST_BLOCKS):
            if at + self._form.size > len(self._content):
                return
            if self._new:
                code, kind, address, size, _count = self._form.unpack_from(self._content, at)
            else:
                code, size, address, kind, _count = self._form.unpack_from(self._content, at)
            at += self._form.size
            if size < 0 or at + size > len(self._content):
                return
            yield Block(code, kind, address, at, size)
            if code == _END:
                return
            at += size

    @cached_property
    def structures(self) -> Mapping[str, Structure]:
        """All structures by their names. Raises BlendError for a DNA that cannot be read."""
        assert self._dna
        data = bytes(self._content[self._dna.start : self._dna.start + self._dna.size])
        try:
            return self._read(data)
        except (struct.error, IndexError, ValueError) as error:
            raise BlendError from error

    def _read(self, data: bytes) -> dict[str, Structure]:
        names, at = self._names(data, b"NAME", 4)
        types, at = self._names(data, b"TYPE", at)
        if data[at : at + 4] != b"TLEN":
            raise ValueError("no lengths")
        sizes = struct.unpack_from(f"{self._order}{len(types)}H", data, at + 4)
        at = (at + 4 + 2 * len(types) + 3) & ~3
        if data[at : at + 4] != b"STRC":
            raise ValueError("no structures")
        count = struct.unpack_from(self._order + "i", data, at + 4)[0]
        at += 8
        found: dict[str, Structure] = {}
        for number in range(min(count, _MOST_NAMES)):
            kind, length = struct.unpack_from(self._order + "2H", data, at)
            pairs = struct.unpack_from(f"{self._order}{2 * length}H", data, at + 4)
            at += 4 + 4 * length
            fields, place = {}, 0
            for type_number, name_number in zip(pairs[::2], pairs[1::2], strict=True):
                name = names[name_number]
                fields[_bare(name)] = place
                place += self._size(name, sizes[type_number])
            found[types[kind].decode("ascii", "replace")] = Structure(number, fields)
        return found

    def _names(self, data: bytes, mark: bytes, at: int) -> tuple[list[bytes], int]:
        if data[at : at + 4] != mark:
            raise ValueError("no names")
        count = struct.unpack_from(self._order + "i", data, at + 4)[0]
        if not 0 <= count <= _MOST_NAMES:
            raise ValueError("too many names")
        names = data[at + 8 :].split(b"\0", count)[:count]
        end = at + 8 + sum(map(len, names)) + len(names)
        return names, (end + 3) & ~3

    def _size(self, name: bytes, size: int) -> int:
        if name.startswith(_POINTER):
            size = 8 if self._wide else 4
        for times in _ARRAY.findall(name):
            size *= int(times)
        return size

    def groups(self) -> Iterator[list[Block]]:
        """Each data-block with the blocks that belong to it."""
        group: list[Block] = []
        for block in self.blocks:
            if block.begins_data_block:
                if group:
                    yield group
                group = [block]
            elif group and block.code == _DATA:
                group.append(block)
        if group:
            yield group

    def pointer(self, block: Block, place: int) -> int:
        """The address in a field; 0 for none."""
        at = block.start + place
        end = at + (8 if self._wide else 4)
        if end > block.start + block.size:
            return 0
        return int.from_bytes(self._content[at:end], "big" if self._order == ">" else "little")

    def text(self, block: Block, place: int = 0, most: int = 1 << 16) -> str:
        """The string that begins at a place of a block and ends with a zero."""
        raw = bytes(self._content[block.start + place : min(block.start + block.size, block.start + place + most)])
        return raw.partition(b"\0")[0].decode("utf-8", "replace")

    def byte(self, block: Block, place: int) -> int:
        """One byte of a block; -1 behind its end."""
        return self._content[block.start + place] if 0 <= place < block.size else -1


def _bare(name: bytes) -> str:
    """A field's name without the marks of pointers and arrays."""
    return re.sub(rb"\[.*|[*()]", b"", name).decode("ascii", "replace")
