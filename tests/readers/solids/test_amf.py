# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""AMF: metadata under free keys, of the file and of its parts; meshes are never read."""

import pytest

from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import amf
from tests.readers.reading import Said, prose, read, said, survives

MESH = "<mesh>\n<vertices><vertex><coordinates><x>0</x></coordinates></vertex></vertices>\n</mesh>"


def of(key: str, value: str) -> str:
    return f'<metadata type="{key}">{value}</metadata>'


def model(metadata: str, more: str = "", first: str = "", behind: str = "") -> bytes:
    parts = f'<object id="1">{first}{MESH}{more}</object>{behind}'
    return f'<?xml version="1.0"?>\n<amf unit="inch" version="1.1">\n{metadata}{parts}</amf>'.encode()


TELLING: dict[str, tuple[str, list[Said]]] = {
    "license": (of("license", "CERN-OHL-S-2.0"), [("license", "CERN-OHL-S-2.0", StatementKind.LICENSE)]),
    "Licence": (of("Licence", "MIT"), [("Licence", "MIT", StatementKind.LICENSE)]),
    "an empty one": (of("license", ""), [("license", "", StatementKind.LICENSE)]),
    "people": (
        of("author", "Ada") + of("copyright", "2024 Ada") + of("company", "Example"),
        [
            ("author", "Ada", StatementKind.AUTHOR),
            ("copyright", "2024 Ada", StatementKind.HOLDER),
            ("company", "Example", StatementKind.AUTHOR),
        ],
    ),
    "where from, with what": (
        of("url", "https://example.org") + of("cad", "Slic3r 1.3") + of("name", "Peg"),
        [
            ("url", "https://example.org", StatementKind.SOURCE),
            ("cad", "Slic3r 1.3", StatementKind.TOOL),
            ("name", "Peg", StatementKind.TITLE),
        ],
    ),
}


@pytest.mark.parametrize("content", [b"", b"<AMFX/>", b"<model><amf/></model>", b"amf"])
def test_what_is_no_model(content: bytes) -> None:
    assert choose(content) is not amf


def test_must_not_fire() -> None:
    settings = of("slic3r.extruder", "1") + of("revision", "2")
    assert read(amf, model(settings, of("slic3r.volume", "Peg"), of("name", "Peg"))) == []
    assert read(amf, model("", behind=f"<object id='2'><mesh>{of('license', 'MIT')}</mesh></object>")) == []


@pytest.mark.parametrize(("metadata", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(metadata: str, expected: list[Said]) -> None:
    assert said(read(amf, model(metadata))) == expected
    assert (
        said(
            read(
                amf,
                model(metadata).decode().replace(' version="1.0"', ' version="1.0" encoding="utf-16"').encode("utf-16"),
            )
        )
        == expected
    )


def test_prose_and_comments_of_rights() -> None:
    met = read(amf, model("<!-- mine --><!-- CC0 -->" + of("comment", "a peg") + of("x", "Licensed under CC0")))
    assert prose(met) == ["CC0", "a peg", "Licensed under CC0"]


def test_parts_have_their_own_under_their_name() -> None:
    material = f'<material id="2">{of("license", "MIT")}<color/>{of("name", "Wood")}</material>'
    met = read(amf, model("", of("license", "CC0"), behind=material))
    told = [(one.value, one.scope, one.about, one.line) for one in met if isinstance(one, Statement)]
    assert told == [("CC0", Scope.OBJECT, "object 1", 5), ("MIT", Scope.OBJECT, "Wood", 5)]


def test_broken_ones_are_survived() -> None:
    survives(amf, model(TELLING["people"][0], of("license", "CC0"), behind=MESH))
