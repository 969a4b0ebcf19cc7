# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Addresses of licenses other than Creative Commons'."""

import pytest

from tests.grammar.asking import REFERENCE, URL, claim, said

MUST_NOT_FIRE = [
    "https://example.org/rights",
    "https://spdx.org/licenses/",
    "https://spdx.org/licenses/Foo-1.0",
    "https://opensource.org/licenses/alphabetical",
    "https://www.gnu.org/licenses/",
    "https://www.gnu.org/philosophy/bsd.html",
    "https://github.com/ada/peg/blob/main/LICENSE",
    "https://ohwr.org/",
    "mailto:ada@example.org",
]
MUST_FIRE = {
    "https://spdx.org/licenses/GPL-3.0-or-later": "GPL-3.0-or-later",
    "https://spdx.org/licenses/MIT.html": "MIT",
    "http://opensource.org/licenses/BSD-2-Clause": "BSD-2-Clause",
    "https://opensource.org/license/mit/": "MIT",
    "https://opensource.org/licenses/mit-license.php": "MIT",
    "https://opensource.org/licenses/bsd-license.php": "LicenseRef-BSD-unversioned",
    "https://choosealicense.com/licenses/apache-2.0/": "Apache-2.0",
    "https://www.gnu.org/licenses/gpl-3.0.html": "GPL-3.0-only",
    "https://www.gnu.org/licenses/old-licenses/lgpl-2.1.en.html": "LGPL-2.1-only",
    "http://www.gnu.org/licenses/gpl.html": "LicenseRef-GPL-unversioned",
    "https://www.gnu.org/copyleft/lesser.html": "LicenseRef-LGPL-unversioned",
    "http://www.gnu.org/copyleft/fdl.html": "LicenseRef-GFDL-unversioned",
    "http://www.apache.org/licenses/LICENSE-2.0.txt": "Apache-2.0",
    "http://scripts.sil.org/OFL": "OFL-1.1",
    "https://openfontlicense.org": "OFL-1.1",
    "http://artlibre.org/licence/lal": "LAL-1.3",
    "https://artlibre.org/licence/lal/en/": "LAL-1.3",
    "https://ohwr.org/cernohl": "LicenseRef-CERN-OHL-unversioned",
    "https://ohwr.org/cern_ohl_s_v2.txt": "CERN-OHL-S-2.0",
    "http://www.ohwr.org/attachments/2388/cern_ohl_v_1_2.txt": "CERN-OHL-1.2",
    "https://cern-ohl.web.cern.ch/": "LicenseRef-CERN-OHL-unversioned",
    "http://solderpad.org/licenses/SHL-2.1/": "SHL-2.1",
    "https://opendatacommons.org/licenses/odbl/1-0/": "ODbL-1.0",
    "http://opendatacommons.org/licenses/pddl/": "PDDL-1.0",
    "https://www.mozilla.org/en-US/MPL/2.0/": "MPL-2.0",
    "https://vrm.dev/licenses/1.0/": "LicenseRef-VRM-Public-License-1.0",
    "http://www.tapr.org/OHL": "TAPR-OHL-1.0",
    "https://en.wikipedia.org/wiki/Public_domain": "LicenseRef-Public-Domain",
}


@pytest.mark.parametrize("url", MUST_NOT_FIRE)
def test_must_not_fire(url: str) -> None:
    made = claim(url, URL)
    assert made
    assert (made.grade, made.license_expression_spdx) == (REFERENCE, None)


@pytest.mark.parametrize(("url", "expected"), MUST_FIRE.items())
def test_must_fire(url: str, expected: str) -> None:
    assert said(url, URL) == expected
    assert said(url) == expected


def test_a_field_for_an_address_can_hold_a_name() -> None:
    assert said("CC BY-SA 4.0", URL) == "CC-BY-SA-4.0"
    assert said("MIT License https://opensource.org/licenses/MIT", URL) == "MIT"
