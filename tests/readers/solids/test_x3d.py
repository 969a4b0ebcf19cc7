# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""X3D: the head's meta elements in XML and JSON, WorldInfo and metadata in the scene, nothing else of it."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import x3d
from tests.readers.reading import Said, prose, read, said, survives

SCENE = "<Scene><Shape><Box size='1 2 3'/><Text string='\"License: MIT\"'/></Shape>{}</Scene>"
PROLOG = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE X3D PUBLIC "ISO//Web3D//DTD X3D 3.3//EN" "https://www.web3d.org/specifications/x3d-3.3.dtd">\n'
)


def scene(*metas: tuple[str, str], more: str = "", head: str = "") -> bytes:
    told = "".join(f"<meta name='{name}' content='{content}'/>" for name, content in metas)
    return f"{PROLOG}<X3D version='3.3'><head>{head}{told}</head>{SCENE.format(more)}</X3D>".encode()


def as_json(*metas: tuple[str, str]) -> bytes:
    told = ",".join(f'{{"@name":"{name}","@content":"{content}"}}' for name, content in metas)
    return f'{{ "X3D": {{ "@version":"3.3", "head": {{ "meta": [{told}] }}, "Scene": {{}} }} }}'.encode()


TELLING: dict[str, tuple[tuple[str, str], list[Said]]] = {
    "license": (("license", "../license.html"), [("license", "../license.html", StatementKind.LICENSE)]),
    "in capitals": (("License", "CC0"), [("License", "CC0", StatementKind.LICENSE)]),
    "as Dublin Core": (("dcterms.license", "CC0"), [("dcterms.license", "CC0", StatementKind.LICENSE)]),
    "rights": (("rights", "(c) Ada"), [("rights", "(c) Ada", StatementKind.HOLDER)]),
    "creator": (("creator", "Ada"), [("creator", "Ada", StatementKind.AUTHOR)]),
    "reference": (("reference", "https://e.org"), [("reference", "https://e.org", StatementKind.SOURCE)]),
    "title": (("title", "peg.x3d"), [("title", "peg.x3d", StatementKind.TITLE)]),
    "generator": (("generator", "X3D-Edit"), [("generator", "X3D-Edit", StatementKind.TOOL)]),
}


@pytest.mark.parametrize("content", [b"", b"<x3d/>", b"<html><X3D></X3D></html>", b'{"x": "X3D"}'])
def test_what_is_no_scene(content: bytes) -> None:
    assert choose(content) is not x3d


def test_must_not_fire() -> None:
    assert read(x3d, scene(("keywords", "license"), ("created", "2024"), ("creator", ""))) == []
    assert read(x3d, as_json(("keywords", "license"))) == []
    assert read(x3d, b'{"X3D": {"head": {"meta": [1, {"@name": 2}]}}}') == []


@pytest.mark.parametrize(("meta", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(meta: tuple[str, str], expected: list[Said]) -> None:
    assert said(read(x3d, scene(meta))) == expected
    assert said(read(x3d, as_json(meta))) == expected


def test_descriptions_and_comments_are_prose() -> None:
    met = read(x3d, scene(("description", "a peg under CC0"), head="<!-- by Ada -->"))
    assert prose(met) == ["by Ada", "a peg under CC0"]


def test_the_world_and_metadata_of_rights_in_the_scene() -> None:
    world = "<WorldInfo title='Peg' info='\"CC BY 4.0\" \"Ada\"'/>"
    metadata = "<MetadataString DEF='M' name='license' value='\"CC0\"'/><MetadataString name='size' value='\"1\"'/>"
    met = read(x3d, scene(more=world + metadata))
    assert prose(met) == ["CC BY 4.0\nAda"]
    title, told = (one for one in met if isinstance(one, Statement))
    assert (title.key, title.value) == ("title", "Peg")
    assert (told.value, told.kind, told.scope, told.about) == ("CC0", StatementKind.LICENSE, Scope.OBJECT, "M")


def test_broken_ones() -> None:
    met = read(x3d, scene(("license", "CC0")).replace(b"</head>", b"<<"))
    assert said(met) == [("license", "CC0", StatementKind.LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]
    met = read(x3d, as_json(("license", "CC0"))[:-4])
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]
    survives(x3d, scene(("license", "CC0"), ("rights", "x"), more="<WorldInfo title='Peg'/>"))
    survives(x3d, as_json(("license", "CC0"), ("rights", "x")))
