# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""FreeCAD: its names, and the defaults that are no statements by people."""

import pytest

from licwatch.model.statement import Statement
from tests.grammar.asking import (
    DEFAULT,
    EXPLICIT,
    LICENSE,
    TOOL,
    UNVERSIONED,
    URL,
    of_statements,
    part,
    said,
    together,
)

BY = "http://creativecommons.org/licenses/by/{}/"
OHL = "https://cern-ohl.web.cern.ch/"
DEFAULTS = [
    ("All rights reserved", "http://en.wikipedia.org/wiki/All_rights_reserved"),
    ("All rights reserved", "https://de.wikipedia.org/wiki/Alle_Rechte_vorbehalten"),
    ("Alle Rechte vorbehalten", "https://de.wikipedia.org/wiki/Alle_Rechte_vorbehalten"),
    ("Tous droits réservés", "https://fr.wikipedia.org/wiki/Tous_droits_r%C3%A9serv%C3%A9s"),
    ("CC-BY 3.0", BY.format("3.0")),
    ("CC BY 3.0", BY.format("3.0")),
]
CHOSEN = {
    ("CreativeCommons Attribution", BY.format("4.0")): "CC-BY-4.0",
    ("Creative Commons Attribution-ShareAlike", "https://creativecommons.org/licenses/by-sa/4.0/"): "CC-BY-SA-4.0",
    ("Creative Commons Attribution-NonCommercial-NoDerivatives", ""): "LicenseRef-CC-BY-NC-ND-unversioned",
    ("CERN Open Hardware Licence strongly-reciprocal", OHL): "CERN-OHL-S-2.0",
    ("CERN Open Hardware Licence weakly-reciprocal", OHL): "CERN-OHL-W-2.0",
    ("CERN Open Hardware Licence permissive", OHL): "CERN-OHL-P-2.0",
    ("FreeArt", "https://artlibre.org/licence/lal"): "LAL-1.3",
    ("Public Domain", "https://en.wikipedia.org/wiki/Public_domain"): "LicenseRef-Public-Domain",
    # what somebody typed
    ("CC BY-SA 4.0", ""): "CC-BY-SA-4.0",
    ("CC-BY 3.0", "https://creativecommons.org/licenses/by/3.0/us/"): "CC-BY-3.0",
}


@pytest.mark.parametrize(("name", "url"), DEFAULTS)
def test_must_not_fire(name: str, url: str) -> None:
    made = together("fcstd", ("License", name, LICENSE), ("LicenseURL", url, URL))
    assert made == [("License", None, DEFAULT), ("LicenseURL", None, DEFAULT)]
    made = together("fcstd", ("License", name, LICENSE), ("LicenseURL", "", URL))
    assert made == [("License", None, DEFAULT)]


@pytest.mark.parametrize(("fields", "expected"), CHOSEN.items())
def test_must_fire(fields: tuple[str, str], expected: str) -> None:
    name, url = fields
    made = together("fcstd", ("License", name, LICENSE), ("LicenseURL", url, URL))
    assert made[0][1] == expected


def test_the_name_decides_and_the_address_follows() -> None:
    fields = ("License", "CERN Open Hardware Licence permissive", LICENSE), ("LicenseURL", OHL, URL)
    assert [one[1] for one in together("fcstd", *fields)] == ["CERN-OHL-P-2.0"] * 2


def test_a_contradiction_stays_one() -> None:
    fields = ("License", "Creative Commons Attribution-ShareAlike", LICENSE), ("LicenseURL", BY.format("4.0"), URL)
    assert together("fcstd", *fields) == [
        ("License", "LicenseRef-CC-BY-SA-unversioned", UNVERSIONED),
        ("LicenseURL", "CC-BY-4.0", EXPLICIT),
    ]


@pytest.mark.parametrize(
    ("version", "expected"),
    [("0.13R", None), ("0.19R24291 +99 (Git)", None), ("0.21.2", "CC-BY-3.0"), ("1.0", "CC-BY-3.0")],
)
def test_late_versions_wrote_no_cc_by_into_documents(version: str, expected: str | None) -> None:
    fields = ("License", "CC BY 3.0", LICENSE), ("LicenseURL", BY.format("3.0"), URL), ("ProgramVersion", version, TOOL)
    assert [one[1] for one in together("fcstd", *fields)] == [expected] * 2


def test_parts_keep_what_an_early_version_gave_them() -> None:
    made = of_statements(
        "fcstd",
        [
            Statement("here", "ProgramVersion", "1.0.0", TOOL),
            Statement("here", "License", "CC-BY-SA-4.0", LICENSE),
            part("License", "CC BY 3.0", LICENSE),
            part("LicenseURL", BY.format("3.0"), URL),
        ],
    )
    assert made == [("License", "CC-BY-SA-4.0", EXPLICIT), ("License", None, DEFAULT), ("LicenseURL", None, DEFAULT)]


def test_its_words_hold_in_its_files_only() -> None:
    assert said("All rights reserved") == "LicenseRef-scancode-proprietary-license"
    assert said("CC BY 3.0") == "CC-BY-3.0"
    assert said("CERN Open Hardware Licence permissive") == "LicenseRef-CERN-OHL-P-unversioned"
