# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""glTF and GLB models: copyright, generator and extras of `asset`, XMP packets of the file and of the objects in it.

Extras have no fixed names; Sketchfab writes author, license, source and title there. Buffers are never looked at.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from typing import Any

from licwatch.decode.records import RecordError, decode
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids import json_ld
from licwatch.readers.solids.fields import kind_of, prose, told
from licwatch.readers.solids.rights import speaks_of_rights

NAME = "gltf"
VERSION = 1

_BINARY = re.compile(rb"glTF[\1\2]\0\0\0", re.DOTALL)
_HEADER = struct.Struct("<4sLLLL")
_ASSET = re.compile(rb'"asset"\s*:\s*\{')
_VERSION = re.compile(rb'"version"\s*:\s*"[12]\.\d')
_REACH, _TRIES = 8192, 4
_PARTS = (b'"scenes"', b'"nodes"', b'"meshes"', b'"accessors"', b'"bufferViews"', b'"buffers"', b'"extensionsUsed"')
_OBJECTS = ("scenes", "nodes", "meshes", "materials", "images", "textures", "animations")
#: Both names of the extension; the older one was never ratified, and is in files all the same.
_XMP = ("KHR_xmp_json_ld", "KHR_xmp")
_OF_OBJECTS = frozenset(
    (StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER, StatementKind.AUTHOR, StatementKind.SOURCE)
)
_MOST = 500

Json = Mapping[str, Any]


def wants(sniffed: Sniffed) -> bool:
    """The magic of GLB, or an object of JSON with an asset of a version and with what scenes are made of."""
    if _BINARY.match(sniffed.content):
        return True
    return sniffed.is_json_object and _is_scene(sniffed.content)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Statements about the file, then those about objects in it."""
    try:
        scene = scene_of(content)
    except RecordError as error:
        yield Problem(Reason.CORRUPT_HEADER, f"broken JSON: {error}")
        return
    yield from said(scene)


def json_of(content: bytes) -> bytes:
    """The JSON of either form; of GLB its first chunk."""
    if not _BINARY.match(content):
        return content.removeprefix(b"\xef\xbb\xbf")
    if len(content) < _HEADER.size:
        return b""
    # in version 1 the length of the JSON stands in the same place, with its format behind it
    length = _HEADER.unpack_from(content)[3]
    return content[_HEADER.size : _HEADER.size + length].rstrip(b" \0")


def scene_of(content: bytes) -> Json:
    """The whole scene. Raises RecordError."""
    return decode(json_of(content), dict[str, Any])


def said(scene: Json) -> Iterator[Passage | Statement]:
    """What a scene says of itself and of its objects."""
    asset = an_object(scene.get("asset"))
    for key, kind in (("copyright", StatementKind.HOLDER), ("generator", StatementKind.TOOL)):
        if isinstance(asset.get(key), str):
            yield from told("asset", key, asset[key], kind)
    yield from _extras("asset.extras", an_object(asset.get("extras")))
    packets = _packets(scene)
    yield from _packet("asset", asset, packets)
    left = _MOST
    for kind_of_object in _OBJECTS:
        for number, one in enumerate(a_list(scene.get(kind_of_object))):
            place = f"{kind_of_object}[{number}]"
            if left and isinstance(one, dict) and ("extras" in one or "extensions" in one):
                about = one["name"] if isinstance(one.get("name"), str) and one["name"] else place
                for met in (
                    *_extras(f"{place}.extras", an_object(one.get("extras")), about),
                    *_packet(place, one, packets, about),
                ):
                    left = max(0, left - 1)
                    yield met


def an_object(value: Any) -> Json:
    """A value where an object should stand."""
    return value if isinstance(value, dict) else {}


def a_list(value: Any) -> list[Any]:
    """A value where a list should stand."""
    return value if isinstance(value, list) else []


def _is_scene(content: bytes) -> bool:
    for number, found in enumerate(_ASSET.finditer(content)):
        if number == _TRIES:
            return False
        if _VERSION.search(content, found.end(), found.end() + _REACH):
            return any(part in content for part in _PARTS)
    return False


def _extras(location: str, extras: Json, about: str = "") -> Iterator[Passage | Statement]:
    scope = Scope.OBJECT if about else Scope.FILE
    for key, value in extras.items():
        kind = kind_of(key)
        if not isinstance(value, str):
            continue
        if kind and (not about or kind in _OF_OBJECTS):
            yield from told(location, key, value, kind, scope, about)
        elif speaks_of_rights(value):
            yield prose(location, key, value)


def _packets(scene: Json) -> list[Any]:
    extensions = an_object(scene.get("extensions"))
    return next((found for name in _XMP if (found := a_list(an_object(extensions.get(name)).get("packets")))), [])


def _packet(location: str, owner: Json, packets: list[Any], about: str = "") -> Iterator[Passage | Statement]:
    """The packet that an object points to by its number."""
    extensions = an_object(owner.get("extensions"))
    for name in _XMP:
        number = an_object(extensions.get(name)).get("packet")
        if isinstance(number, int) and 0 <= number < len(packets):
            yield from json_ld.said(f"{location}.xmp", an_object(packets[number]), about)
