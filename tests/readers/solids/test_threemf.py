# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""3MF: the metadata in front of the mesh, under their keys, those of slicers and of MakerWorld too."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import threemf
from tests.archives import good_zip
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, HOLDER = StatementKind.LICENSE, StatementKind.HOLDER
MODEL = """<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02">{}
<resources><object id="1"><metadatagroup><metadata name="LicenseTerms">late</metadata></metadatagroup></object>
</resources></model>"""


def packed(metadata: str) -> bytes:
    return good_zip({"[Content_Types].xml": b"<Types/>", "3D/3dmodel.model": MODEL.format(metadata).encode()})


def of(name: str, value: str) -> str:
    return f'<metadata name="{name}">{value}</metadata>'


SILENT = {
    "no metadata": "",
    "settings of a printer": of("BambuStudio:3mfVersion", "1") + of("Region", "US"),
}
TELLING: dict[str, tuple[str, list[Said]]] = {
    "the standard": (of("LicenseTerms", "CC-BY-SA-4.0"), [("LicenseTerms", "CC-BY-SA-4.0", LICENSE)]),
    "MakerWorld": (of("License", "BY-NC-SA"), [("License", "BY-NC-SA", LICENSE)]),
    "a prefix": (of("slic3rpe:LicenseTerms", "MIT"), [("slic3rpe:LicenseTerms", "MIT", LICENSE)]),
    "left empty by a slicer": (
        of("Application", "PrusaSlicer-2.7") + of("LicenseTerms", ""),
        [("Application", "PrusaSlicer-2.7", StatementKind.TOOL), ("LicenseTerms", "", LICENSE)],
    ),
    "people and places": (
        of("Designer", "Ada")
        + of("Copyright", "2024 Ada")
        + of("Origin", "https://example.org/1")
        + of("Title", "Peg"),
        [
            ("Designer", "Ada", StatementKind.AUTHOR),
            ("Copyright", "2024 Ada", HOLDER),
            ("Origin", "https://example.org/1", StatementKind.SOURCE),
            ("Title", "Peg", StatementKind.TITLE),
        ],
    ),
}


@pytest.mark.parametrize("metadata", SILENT.values(), ids=SILENT)
def test_must_not_fire(metadata: str) -> None:
    assert read(threemf, packed(metadata)) == []


@pytest.mark.parametrize(("metadata", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(metadata: str, expected: list[Said]) -> None:
    assert said(read(threemf, packed(metadata))) == expected
    # a model part that was taken out of its package
    assert said(read(threemf, MODEL.format(metadata).encode())) == expected


def test_a_description_is_prose_however_often_it_was_escaped() -> None:
    met = read(threemf, packed(of("Description", "&amp;lt;p&amp;gt;Licensed under&amp;lt;/p&amp;gt; CC0")))
    assert [" ".join(one.split()) for one in prose(met)] == ["Licensed under CC0"]


def test_a_line_of_metadata_by_itself_is_read_and_others_are_not() -> None:
    assert said(read(threemf, of("License", "BY").encode())) == [("License", "BY", LICENSE)]
    assert choose(b'<metadata name="viewport">x</metadata>') is not threemf
    assert choose(b"<metadata><license>x</license></metadata>") is not threemf


def test_every_model_part_is_read() -> None:
    part = MODEL.format(of("License", "BY")).encode()
    met = read(threemf, good_zip({"3D/3dmodel.model": part, "3D/Objects/a.model": part}))
    assert [one.location for one in met if not isinstance(one, Problem)] == ["3D/3dmodel.model", "3D/Objects/a.model"]


def test_what_stands_before_an_error_is_read_all_the_same() -> None:
    met = read(threemf, MODEL.format(of("License", "BY") + "<metadata").encode())
    assert said(met) == [("License", "BY", LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]


def test_broken_ones_are_survived() -> None:
    survives(threemf, packed(TELLING["people and places"][0]))
    survives(threemf, MODEL.format(TELLING["the standard"][0]).encode())
