# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""VRM: licenses and permissions of avatars of both versions, chosen before the scene that they are as well."""

import json
from typing import Any

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.solids import vrm
from tests.readers.reading import Said, prose, read, said, survives
from tests.readers.solids.test_gltf import glb, scene

LICENSE, URL, AUTHOR = StatementKind.LICENSE, StatementKind.URL, StatementKind.AUTHOR


def avatar(name: str, meta: Any, **asset: Any) -> bytes:
    return glb(scene(asset, extensionsUsed=[name], extensions={name: {"meta": meta}}))


ZERO = {
    "title": "Peg",
    "version": "1",
    "author": "Ada",
    "contactInformation": "ada@example.org",
    "reference": "",
    "allowedUserName": "Everyone",
    "violentUssageName": "Disallow",
    "commercialUssageName": "Allow",
    "otherPermissionUrl": "",
    "licenseName": "CC_BY_NC_SA",
    "otherLicenseUrl": "",
    "texture": 3,
}
ONE = {
    "name": "Peg",
    "authors": ["Ada", "Grace"],
    "copyrightInformation": "(c) 2024 Ada",
    "references": ["https://example.org/peg"],
    "licenseUrl": "https://vrm.dev/licenses/1.0/",
    "avatarPermission": "everyone",
    "commercialUsage": "personalNonProfit",
    "creditNotation": "required",
    "allowRedistribution": False,
    "modification": "prohibited",
    "allowAntisocialOrHateUsage": True,
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "version 0": (
        avatar("VRM", ZERO, generator="UniVRM-0.9"),
        [
            ("title", "Peg", StatementKind.TITLE),
            ("author", "Ada", AUTHOR),
            ("licenseName", "CC_BY_NC_SA", LICENSE),
            ("allowedUserName", "Everyone", LICENSE),
            ("violentUssageName", "Disallow", LICENSE),
            ("commercialUssageName", "Allow", LICENSE),
            ("generator", "UniVRM-0.9", StatementKind.TOOL),
        ],
    ),
    "version 1": (
        avatar("VRMC_vrm", ONE, copyright="Ada"),
        [
            ("name", "Peg", StatementKind.TITLE),
            ("authors", "Ada", AUTHOR),
            ("authors", "Grace", AUTHOR),
            ("copyrightInformation", "(c) 2024 Ada", StatementKind.HOLDER),
            ("references", "https://example.org/peg", StatementKind.SOURCE),
            ("licenseUrl", "https://vrm.dev/licenses/1.0/", URL),
            ("avatarPermission", "everyone", LICENSE),
            ("commercialUsage", "personalNonProfit", LICENSE),
            ("creditNotation", "required", LICENSE),
            ("allowRedistribution", "false", LICENSE),
            ("modification", "prohibited", LICENSE),
            ("allowAntisocialOrHateUsage", "true", LICENSE),
            ("copyright", "Ada", StatementKind.HOLDER),
        ],
    ),
    "terms that are elsewhere": (
        avatar("VRM", {"licenseName": "Other", "otherLicenseUrl": "https://example.org/terms"}),
        [("licenseName", "Other", LICENSE), ("otherLicenseUrl", "https://example.org/terms", URL)],
    ),
}


@pytest.mark.parametrize(
    "content", [b"", glb(scene({})), glb(scene({}, nodes=[{"name": "VRM"}])), json.dumps(ZERO).encode()]
)
def test_what_is_no_avatar(content: bytes) -> None:
    assert choose(content) is not vrm


@pytest.mark.parametrize("meta", [{}, [], None, {"licenseName": 3, "authors": [{}]}, {"licenseName": ""}])
def test_must_not_fire(meta: Any) -> None:
    assert read(vrm, avatar("VRM", meta)) == read(vrm, avatar("VRMC_vrm", meta)) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[Said]) -> None:
    assert said(read(vrm, content)) == expected


def test_licenses_of_others_are_prose() -> None:
    assert prose(read(vrm, avatar("VRMC_vrm", {"thirdPartyLicenses": "Hair: CC0"}))) == ["Hair: CC0"]


def test_broken_ones() -> None:
    content = TELLING["version 1"][0]
    met = list(vrm.read(content[:200], ""))
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]
    survives(vrm, content)
