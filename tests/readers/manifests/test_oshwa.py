# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Records of certified hardware: one license each for hardware, software and documentation."""

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import oshwa
from tests.readers.manifests.placing import AUTHOR, LICENSE, SOURCE, TITLE, Placed, is_left_alone, placed, told
from tests.readers.reading import said, survives

ALL = Scope.PROJECT
OTHERS = {
    "a list of records": b'{"items": [{"oshwaUid": "US000001", "hardwareLicense": "CERN"}], "total": 1}',
    "a mention": b'{"oshwaUid": "US000001", "note": "see \\"hardwareLicense\\" there"}',
    "something else": b'{"hardwareLicense": "CERN"}',
}
SILENT = {
    "nothing that is licensed": b'"softwareLicense": "No software", "documentationLicense": "No documentation"',
    "empty": b'"softwareLicense": "", "documentationLicense": null',
}
TELLING: dict[str, tuple[bytes, list[Placed]]] = {
    "three licenses": (
        b'"softwareLicense": "GPL", "documentationLicense": "CC BY-SA"',
        [
            ("", "softwareLicense", "GPL", ALL, "software"),
            ("", "documentationLicense", "CC BY-SA", ALL, "documentation"),
        ],
    ),
    "terms of its own": (b'"softwareLicense": "Other"', [("", "softwareLicense", "Other", ALL, "software")]),
}


def record(fields: bytes, hardware: bytes = b"") -> bytes:
    return b'{"oshwaUid": "US000123", "hardwareLicense": "%s", %s}' % (hardware, fields)


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_others_are_left_alone(content: bytes) -> None:
    assert is_left_alone(oshwa, content)


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_must_not_fire(fields: bytes) -> None:
    assert said(told(oshwa, record(fields))) == [("oshwaUid", "US000123", SOURCE)]


@pytest.mark.parametrize(("fields", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(fields: bytes, expected: list[Placed]) -> None:
    assert placed(told(oshwa, record(fields, b"CERN"))) == [
        ("", "hardwareLicense", "CERN", ALL, "hardware"),
        *expected,
        ("", "oshwaUid", "US000123", ALL, ""),
    ]


def test_people_and_names() -> None:
    met = said(told(oshwa, record(b'"responsibleParty": "Ada", "projectName": "Peg"', b"MIT")))
    assert met == [
        ("hardwareLicense", "MIT", LICENSE),
        ("responsibleParty", "Ada", AUTHOR),
        ("projectName", "Peg", TITLE),
        ("oshwaUid", "US000123", SOURCE),
    ]


def test_broken_ones_are_survived() -> None:
    survives(oshwa, record(TELLING["three licenses"][0]))
