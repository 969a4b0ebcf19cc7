# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""VRM avatars of version 0 and 1."""

import pytest

from licwatch.grammar import claims
from licwatch.model.statement import Statement
from tests.grammar.asking import EXPLICIT, LICENSE, REFERENCE, UNVERSIONED, URL, known, said, together

VRM = "LicenseRef-VRM-Public-License-1.0"
NAMES = {
    "CC0": "CC0-1.0",
    "CC_BY": "LicenseRef-CC-BY-unversioned",
    "CC_BY_NC": "LicenseRef-CC-BY-NC-unversioned",
    "CC_BY_SA": "LicenseRef-CC-BY-SA-unversioned",
    "CC_BY_NC_SA": "LicenseRef-CC-BY-NC-SA-unversioned",
    "CC_BY_ND": "LicenseRef-CC-BY-ND-unversioned",
    "CC_BY_NC_ND": "LicenseRef-CC-BY-NC-ND-unversioned",
    "Redistribution_Prohibited": "LicenseRef-VRM-Redistribution-Prohibited",
}


@pytest.mark.parametrize("key", ["commercialUssageName", "commercialUsage", "modification", "meta.allowRedistribution"])
def test_a_permission_is_no_license(key: str) -> None:
    assert together("vrm", (key, "Allow", LICENSE)) == [(key, None, REFERENCE)]


@pytest.mark.parametrize(("name", "expected"), NAMES.items())
def test_names_of_version_0(name: str, expected: str) -> None:
    assert said(name, reader="vrm") == expected
    assert said(name, reader="gltf") == expected


def test_another_license_is_at_its_address() -> None:
    url = "https://creativecommons.org/licenses/by/4.0/"
    fields = ("licenseName", "Other", LICENSE), ("otherLicenseUrl", url, URL)
    assert together("vrm", *fields) == [
        ("licenseName", "CC-BY-4.0", EXPLICIT),
        ("otherLicenseUrl", "CC-BY-4.0", EXPLICIT),
    ]
    fields = ("licenseName", "Other", LICENSE), ("otherLicenseUrl", "https://example.org/terms", URL)
    assert together("vrm", *fields) == [("licenseName", None, REFERENCE), ("otherLicenseUrl", None, REFERENCE)]
    fields = ("licenseName", "CC_BY", LICENSE), ("otherLicenseUrl", "", URL)
    assert together("vrm", *fields) == [("licenseName", "LicenseRef-CC-BY-unversioned", UNVERSIONED)]


def test_permissions_are_part_of_the_license_of_version_1() -> None:
    statements = [
        Statement("meta", "licenseUrl", "https://vrm.dev/licenses/1.0/", URL),
        Statement("meta", "commercialUsage", "personalNonProfit", LICENSE),
        Statement("meta", "modification", "prohibited", LICENSE),
    ]
    first, *others = claims("vrm", statements, known)
    assert (first.license_expression_spdx, first.grade) == (VRM, EXPLICIT)
    assert "commercialUsage is personalNonProfit; modification is prohibited" in first.why
    assert [one.license_expression_spdx for one in others] == [None, None]
