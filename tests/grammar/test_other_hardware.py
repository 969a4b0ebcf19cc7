# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""TAPR, Solderpad and Free Art by their names."""

import pytest

from tests.grammar.asking import said, spoken

MUST_NOT_FIRE = [
    "TAPR Noncommercial Hardware License",
    "The TAPR website",
    "free art for all",
    "FreeArt",
    "shl-3",
    "solderpads and vias",
    "LAL 1 channel",
    "a lalique 1.3",
]
MUST_FIRE = {
    "TAPR Open Hardware License": "TAPR-OHL-1.0",
    "TAPR Open Hardware License v1.0": "TAPR-OHL-1.0",
    "TAPR OHL": "TAPR-OHL-1.0",
    "Solderpad Hardware License v2.1": "SHL-2.1",
    "Solderpad Hardware License, Version 0.51": "SHL-0.51",
    "SOLDERPAD HARDWARE LICENSE version 0.5": "SHL-0.5",
    "Solderpad License": "LicenseRef-SHL-unversioned",
    "SHL-2.0": "SHL-2.0",
    "Licence Art Libre 1.3": "LAL-1.3",
    "Free Art License 1.3": "LAL-1.3",
    "LAL-1.2": "LAL-1.2",
    "Free Art License": "LicenseRef-LAL-unversioned",
    "Licencia Arte Libre": "LicenseRef-LAL-unversioned",
    "Licenza Arte Libera": "LicenseRef-LAL-unversioned",
}


@pytest.mark.parametrize("text", MUST_NOT_FIRE)
def test_must_not_fire(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(("name", "expected"), MUST_FIRE.items())
def test_must_fire(name: str, expected: str) -> None:
    assert said(name) == expected
    assert spoken(f"This board is licensed under the {name}.") == [expected]
