# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of the GNU licenses in license fields."""

import pytest

from tests.grammar.asking import said

MUST_NOT_FIRE = [
    "GPLX",
    "gpl_notice.txt",
    "GPL 2 or 3",
    "GPLv2 with linking exception",
    "GPL2 w/ CPE",
    "GPLv2+CE",
    "LGPL 2.1 modified",
    "GFDL 1.3 - invariants",
    "not GPL",
]
MUST_FIRE = {
    "GPL-3.0": "GPL-3.0-only",
    "GPL-3.0+": "GPL-3.0-or-later",
    "GPLv3+": "GPL-3.0-or-later",
    "GPL-2+": "GPL-2.0-or-later",
    "gpl 3 plus": "GPL-3.0-or-later",
    "GPL v2 or later": "GPL-2.0-or-later",
    "GPL-2.0-or-later": "GPL-2.0-or-later",
    "GNU/GPL v3": "GPL-3.0-only",
    "GNU General Public License v3 (GPLv3)": "GPL-3.0-only",
    "GNU General Public License, version 2 or (at your option) any later version": "GPL-2.0-or-later",
    "GNU General Public License (v3 or later)": "GPL-3.0-or-later",
    "LGPL2": "LGPL-2.0-only",
    "LGPLv2.1+": "LGPL-2.1-or-later",
    "GNU Lesser General Public License (LGPL), version 2.1 or later": "LGPL-2.1-or-later",
    "GNU Library General Public License v2": "LGPL-2.0-only",
    "GNU Affero GPL version 3": "AGPL-3.0-only",
    "AGPL-3.0-only": "AGPL-3.0-only",
    "GNU Free Documentation License 1.3": "GFDL-1.3-only",
    "GFDL 1.2+": "GFDL-1.2-or-later",
    "GPL": "LicenseRef-GPL-unversioned",
    "GNU LGPL": "LicenseRef-LGPL-unversioned",
    "GNU Library or Lesser General Public License (LGPL)": "LicenseRef-LGPL-unversioned",
    # the name says more than the address of the text
    "GPLv2 or later (https://www.gnu.org/licenses/gpl-2.0.html)": "GPL-2.0-or-later",
    "GNU GPL 3.0: GPL-3.0-or-later": "GPL-3.0-or-later",
}


@pytest.mark.parametrize("value", MUST_NOT_FIRE)
def test_must_not_fire(value: str) -> None:
    assert said(value) is None


@pytest.mark.parametrize(("value", "expected"), MUST_FIRE.items())
def test_must_fire(value: str, expected: str) -> None:
    assert said(value) == expected
    assert said(f"Licensed under the terms of the {value}.") == expected


def test_the_other_license_is_none() -> None:
    assert said("L GPL") != "LicenseRef-GPL-unversioned"
