# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Words of rights: what is handed on to be read, and what stays where it is."""

import pytest

from licwatch.readers.solids.rights import is_phrase, speaks_of_rights

SILENT = ["", "Peg", "wall 12 mm", "a copy of it", "by Sand", "OHLE", "acc0unt", "gnuplot", "(c) detail", "Kupfer"]
TELLING = [
    "License: x",
    "LICENCE",
    "Lizenz",
    "лицензия",
    "ライセンス",
    "许可证",
    "Copyright 2024",
    "(c) 2024 Ada",
    "(C) Ada 2024",
    "© Ada",
    "CC BY-SA 4.0",
    "CC-BY",
    "cc_by_nc",
    "CC0",
    "BY-NC-SA",
    "CERN OHL v1.2",
    "CERN-OHL-S",
    "OHL",
    "GPLv3",
    "LGPL",
    "GNU",
    "Creative  Commons",
    "creativecommons.org",
    "public domain",
    "Domaine public",
    "gemeinfrei",
    "Alle Rechte vorbehalten",
    "SPDX-License-Identifier",
    "Open Source",
    "Solderpad",
    "Licence Art Libre",
]


@pytest.mark.parametrize("text", SILENT)
def test_must_not_fire(text: str) -> None:
    assert not speaks_of_rights(text)


@pytest.mark.parametrize("text", TELLING)
def test_must_fire(text: str) -> None:
    assert speaks_of_rights(text)
    assert speaks_of_rights(f"Peg, {text}")


def test_names_in_programs_are_no_phrases() -> None:
    assert not any(map(is_phrase, ("*license", "license", "copyright[64]", "m_license")))
    assert all(map(is_phrase, ("CC-BY", "a license", "CC0 1.0", "License: MIT", "© 2024")))
