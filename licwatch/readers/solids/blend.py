# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Blender files, packed or not: author, copyright and license of assets, custom properties of rights, text data-blocks.

A file as a whole has no license in this format: what is found is about the data-block that it belongs to. Where the
blocks cannot be followed, strings that speak of rights are taken as one text.
"""

import io
from collections.abc import Iterator, Mapping

from licwatch.decode import packed_document
from licwatch.decode.allowance import Allowance
from licwatch.decode.streams import Decompressed, method_of
from licwatch.decode.strings import around
from licwatch.errors import ItemError
from licwatch.model.budget import KIB, MIB, Budgets
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids.blend_blocks import Blend, BlendError, Block, Structure
from licwatch.readers.solids.fields import kind_of, prose, told
from licwatch.readers.solids.rights import WORDS, is_phrase, speaks_of_rights

NAME = "blend"
VERSION = 1

_MAGIC = b"BLENDER"
_VERSION_ENDS = 17
_MOST_OUT = 192 * MIB
_ASSET = {
    "author": StatementKind.AUTHOR,
    "copyright": StatementKind.HOLDER,
    "license": StatementKind.LICENSE,
}
_ASSET_PROSE = "description"
_OF_PROPERTIES = frozenset((StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER, StatementKind.AUTHOR))
_STRING = 0
_SCENE = b"SC"
_LONGEST = 64 * KIB


def wants(sniffed: Sniffed) -> bool:
    """The magic, in the file or in what comes out of it."""
    return sniffed.content.startswith(_MAGIC) or packed_document.head(
        io.BytesIO(sniffed.content[: 64 * KIB])
    ).startswith(_MAGIC)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The version, then what stands in the blocks."""
    out, problem = _unpacked(content)
    if problem:
        yield problem
    version = bytes(out[:_VERSION_ENDS]).partition(b"REND")[0][: 17 if out[7:8].isdigit() else 12]
    yield from told("header", "version", version.decode("ascii", "replace"), StatementKind.TOOL)
    try:
        yield from dict.fromkeys(_said(Blend(out)))
    except BlendError:
        strings = [text for text in around(out, WORDS) if speaks_of_rights(text) and is_phrase(text)]
        if strings:
            yield prose("", "strings", "\n".join(strings))


def _unpacked(content: bytes) -> tuple[bytes | bytearray, Problem | None]:
    """The file itself. What came out before damage or a limit is kept."""
    file = io.BytesIO(content)
    method = None if content.startswith(_MAGIC) else method_of(file)
    if not method:
        return content, None
    file.seek(0)
    out = bytearray()
    stream = Decompressed(file, method, Allowance(Budgets(archive=_MOST_OUT)))
    try:
        while piece := stream.read(MIB):
            out += piece
    except ItemError as error:
        return out, error.problem
    # Blender puts a table behind the last frame, which is no damage
    return out, None


def _said(blend: Blend) -> Iterator[Passage | Statement]:
    structures = blend.structures
    asset, line, custom = (structures.get(name) for name in ("AssetMetaData", "TextLine", "IDProperty"))
    wanted = {structure.number for structure in (asset, line, custom) if structure}
    for group in blend.groups():
        if not any(block.kind in wanted and block.code == b"DATA" for block in group):
            continue
        data = {block.address: block for block in group}
        name = _name(blend, group[0], structures)
        lines = []
        for block in group[1:]:
            if asset and block.kind == asset.number:
                yield from _asset(blend, block, asset, data, name)
            elif custom and block.kind == custom.number:
                yield from _custom(blend, block, custom, data, name, group[0].code[:2])
            elif line and block.kind == line.number:
                lines.append(_followed(blend, block, line, "line", data))
        text = "\n".join(lines)[:_LONGEST]
        if speaks_of_rights(text):
            yield prose("text", name, text)


def _name(blend: Blend, block: Block, structures: Mapping[str, Structure]) -> str:
    """The name that a person gave to a data-block; two letters for its type stand before it."""
    identity = structures.get("ID")
    name = blend.text(block, identity.fields.get("name", 0), 258)[2:] if identity else ""
    return name or block.code[:2].decode("ascii", "replace")


def _asset(
    blend: Blend, block: Block, asset: Structure, data: Mapping[int, Block], name: str
) -> Iterator[Passage | Statement]:
    for field, kind in _ASSET.items():
        value = _followed(blend, block, asset, field, data)
        yield from told("asset", field, value, kind, Scope.OBJECT, name)
    description = _followed(blend, block, asset, _ASSET_PROSE, data)
    if description.strip():
        yield prose("asset", _ASSET_PROSE, description)


def _custom(
    blend: Blend, block: Block, custom: Structure, data: Mapping[int, Block], name: str, code: bytes
) -> Iterator[Passage | Statement]:
    """A property that somebody added. Those of a scene are about the file."""
    if blend.byte(block, custom.fields.get("type", -1)) != _STRING:
        return
    key = blend.text(block, custom.fields.get("name", 0), 64)
    kind = kind_of(key)
    if kind in _OF_PROPERTIES and kind:
        scope = (Scope.FILE, "") if code == _SCENE else (Scope.OBJECT, name)
        value = _followed(blend, block, custom, "data", data)
        if value.strip():
            yield from told("property", key, value, kind, *scope)


def _followed(blend: Blend, block: Block, structure: Structure, field: str, data: Mapping[int, Block]) -> str:
    """The string that a pointer leads to."""
    if field not in structure.fields:
        return ""
    there = data.get(blend.pointer(block, structure.fields[field]))
    return blend.text(there) if there else ""
