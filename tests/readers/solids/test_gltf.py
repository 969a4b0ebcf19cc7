# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""glTF and GLB: the asset, its extras, XMP packets of the file and of objects."""

import json
import struct
from typing import Any

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import gltf
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, HOLDER, AUTHOR = StatementKind.LICENSE, StatementKind.HOLDER, StatementKind.AUTHOR
SOURCE, TITLE, TOOL = StatementKind.SOURCE, StatementKind.TITLE, StatementKind.TOOL


def scene(asset: dict[str, Any], **more: Any) -> bytes:
    return json.dumps({"accessors": [], "asset": {**asset, "version": "2.0"}, "nodes": [], **more}).encode()


def glb(content: bytes, version: int = 2) -> bytes:
    content += b" " * (-len(content) % 4)
    chunk = struct.pack("<LL", len(content), 0x4E4F534A if version == 2 else 0) + content
    rest = struct.pack("<LL", 4, 0x004E4942) + b"\0\1\2\3"
    return b"glTF" + struct.pack("<LL", version, 12 + len(chunk) + len(rest)) + chunk + rest


def with_packet(*packets: dict[str, Any], name: str = "KHR_xmp_json_ld", **more: Any) -> bytes:
    return scene({"extensions": {name: {"packet": 0}}}, extensions={name: {"packets": list(packets)}}, **more)


TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "copyright and generator": (
        scene({"copyright": "2024 Ada, CC-BY 4.0", "generator": "Khronos glTF Blender I/O v4.1"}),
        [("copyright", "2024 Ada, CC-BY 4.0", HOLDER), ("generator", "Khronos glTF Blender I/O v4.1", TOOL)],
    ),
    "as Sketchfab writes": (
        scene(
            {
                "extras": {
                    "author": "Ada (https://example.org/ada)",
                    "license": "CC-BY-4.0 (http://creativecommons.org/licenses/by/4.0/)",
                    "source": "https://example.org/peg",
                    "title": "Peg",
                }
            }
        ),
        [
            ("author", "Ada (https://example.org/ada)", AUTHOR),
            ("license", "CC-BY-4.0 (http://creativecommons.org/licenses/by/4.0/)", LICENSE),
            ("source", "https://example.org/peg", SOURCE),
            ("title", "Peg", TITLE),
        ],
    ),
    "a packet": (
        with_packet(
            {
                "@context": {"dc": "http://purl.org/dc/elements/1.1/"},
                "dc:creator": {"@list": ["Ada", "Grace"]},
                "dc:rights": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "CC BY 4.0"}},
                "dc:source": "https://example.org/peg",
            }
        ),
        [
            ("dc:creator", "Ada", AUTHOR),
            ("dc:creator", "Grace", AUTHOR),
            ("dc:rights", "CC BY 4.0", HOLDER),
            ("dc:source", "https://example.org/peg", SOURCE),
        ],
    ),
    "keys of licenses in a packet": (
        with_packet(
            {
                "cc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
                "xmpRights:UsageTerms": "CC BY",
                "xmpRights:WebStatement": "https://example.org",
                "xmpRights:Marked": True,
                "http://ns.adobe.com/xap/1.0/rights/Owner": ["Ada"],
                "model3d:spdxLicense": "CC-BY-4.0",
            },
            name="KHR_xmp",
        ),
        [
            ("cc:license", "https://creativecommons.org/licenses/by/4.0/", LICENSE),
            ("xmpRights:UsageTerms", "CC BY", LICENSE),
            ("xmpRights:WebStatement", "https://example.org", StatementKind.URL),
            ("http://ns.adobe.com/xap/1.0/rights/Owner", "Ada", HOLDER),
            ("model3d:spdxLicense", "CC-BY-4.0", LICENSE),
        ],
    ),
}
NO_SCENE = {
    "empty": b"",
    "another object": b'{"asset": "x", "nodes": []}',
    "tiles": b'{"asset": {"version": "1.0"}, "geometricError": 2, "root": {}}',
    "another version": b'{"asset": {"version": "v3"}, "nodes": []}',
    "the magic of another version": b"glTF\7\0\0\0",
}


@pytest.mark.parametrize("content", NO_SCENE.values(), ids=NO_SCENE)
def test_what_is_no_scene(content: bytes) -> None:
    assert choose(content) is not gltf


def test_must_not_fire() -> None:
    for silent in (
        scene({}),
        scene({"copyright": 3, "generator": None, "extras": [1], "extensions": {"KHR_xmp_json_ld": {"packet": 9}}}),
        scene({}, extensions={"KHR_xmp_json_ld": {"packets": [{"dc:rights": "of nobody"}]}}),
        scene({}, nodes=[{"name": "License"}, 7], meshes={"extras": 1}),
    ):
        assert read(gltf, silent) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    for form in (content, b"\xef\xbb\xbf" + content, glb(content), glb(content, 1)):
        assert said(read(gltf, form)) == expected


def test_objects_have_their_own_under_their_name() -> None:
    content = with_packet(
        {"dc:rights": "CC BY 4.0"},
        {"dc:rights": "CC0"},
        materials=[{"name": "Wood", "extensions": {"KHR_xmp_json_ld": {"packet": 1}}}],
        nodes=[{"extras": {"license": "MIT", "title": "not told"}}],
    )
    told = [(one.value, one.scope, one.about) for one in read(gltf, glb(content)) if isinstance(one, Statement)]
    assert told == [
        ("CC BY 4.0", Scope.FILE, ""),
        ("MIT", Scope.OBJECT, "nodes[0]"),
        ("CC0", Scope.OBJECT, "Wood"),
    ]


def test_other_texts_of_rights_are_prose() -> None:
    content = scene({"extras": {"note": "Licensed under CC0", "mass": "2 kg"}})
    assert prose(read(gltf, content)) == ["Licensed under CC0"]
    assert prose(read(gltf, with_packet({"dc:description": {"@set": ["a peg"]}}))) == ["a peg"]


def test_an_asset_behind_large_data() -> None:
    content = b'{"accessors": [' + b'{"count": 1},' * 9000 + b'{}], "asset": {"version": "2.0", "copyright": "Ada"}}'
    assert said(read(gltf, content)) == [("copyright", "Ada", HOLDER)]


def test_broken_ones() -> None:
    content = TELLING["as Sketchfab writes"][0]
    for broken in (content[:-9], glb(content)[:80], b"glTF\2\0\0\0"):
        met = read(gltf, broken)
        assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]
    assert read(gltf, b'{"asset": {"version": "2.0"}, "nodes": ' + b"[" * 100_000)
    survives(gltf, glb(TELLING["a packet"][0]))
    survives(gltf, content)
