# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""COLLADA: assets of the file and of parts of it, comments before the libraries."""

import pytest

from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import collada
from tests.readers.reading import Said, prose, read, said, survives

ROOT = (
    '<?xml version="1.0" encoding="utf-8"?>\n<COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema">{}</COLLADA>'
)
GEOMETRY = '<geometry id="g" name="Peg">{}<mesh>1 2 3</mesh></geometry>'
LIBRARY = f"<library_geometries><!-- License -->{GEOMETRY}</library_geometries>"


def scene(asset: str, part: str = "", front: str = "") -> bytes:
    return ROOT.format(f"{front}<asset>{asset}</asset>{LIBRARY.format(part)}").encode()


def by(fields: str) -> str:
    return f"<contributor>{fields}</contributor>"


TELLING: dict[str, tuple[str, list[Said]]] = {
    "copyright": (by("<copyright>BSD</copyright>"), [("copyright", "BSD", StatementKind.HOLDER)]),
    "people and programs": (
        by("<author>Ada</author><authoring_tool>Blender 4.2</authoring_tool>") + "<title>Peg</title>",
        [
            ("author", "Ada", StatementKind.AUTHOR),
            ("authoring_tool", "Blender 4.2", StatementKind.TOOL),
            ("title", "Peg", StatementKind.TITLE),
        ],
    ),
    "where from": (
        by("<source_data>https://example.org/peg</source_data>"),
        [("source_data", "https://example.org/peg", StatementKind.SOURCE)],
    ),
}


@pytest.mark.parametrize("content", [b"", b"<collada/>", b"<kml><COLLADA/></kml>"])
def test_what_is_no_scene(content: bytes) -> None:
    assert choose(content) is not collada


def test_must_not_fire() -> None:
    local = "<source_data>file:///C:/ada/peg.blend</source_data><copyright/><author></author>"
    assert read(collada, scene(by(local) + "<created>2024</created><up_axis>Z_UP</up_axis>")) == []


@pytest.mark.parametrize(("asset", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(asset: str, expected: list[Said]) -> None:
    assert said(read(collada, scene(asset))) == expected


def test_comments_and_keywords_are_prose() -> None:
    asset = by("<comments>CC0 by Ada</comments>") + "<keywords>peg</keywords>"
    assert prose(read(collada, scene(asset, front="<!-- head -->"))) == ["head", "CC0 by Ada", "peg"]


def test_a_part_with_an_asset_of_its_own() -> None:
    met = read(collada, scene("<title>All</title>", f"<asset>{by('<copyright>CC0</copyright>')}</asset>"))
    told = [(one.value, one.scope, one.about) for one in met if isinstance(one, Statement)]
    assert told == [("All", Scope.FILE, ""), ("CC0", Scope.OBJECT, "Peg")]


def test_broken_ones_are_survived() -> None:
    survives(collada, scene(TELLING["people and programs"][0], "<asset><title>x</title></asset>"))
